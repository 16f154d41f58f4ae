package org.lectern.examples.cli;

import org.lectern.Placeholder;

/** The command line of Lectern. */
public final class LecternCommand {
    private LecternCommand() {}

    public static void main(String[] args) {
        System.out.println(Placeholder.name() + " " + String.join(" ", args));
    }
}
