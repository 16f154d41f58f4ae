package org.lectern.benchmarks.cli;

/** The command line of the benchmarks. */
public final class BenchCommand {
    private BenchCommand() {}

    public static void main(String[] args) {
        System.out.println("Lectern" + " " + String.join(" ", args));
    }
}
