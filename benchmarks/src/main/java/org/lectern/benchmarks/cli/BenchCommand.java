package org.lectern.benchmarks.cli;

import org.lectern.Placeholder;

/** The command line of the benchmarks. */
public final class BenchCommand {
    private BenchCommand() {}

    public static void main(String[] args) {
        System.out.println(Placeholder.name() + " " + String.join(" ", args));
    }
}
