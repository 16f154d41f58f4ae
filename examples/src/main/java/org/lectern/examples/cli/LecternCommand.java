package org.lectern.examples.cli;

/** The command line of Lectern. */
public final class LecternCommand {
    private LecternCommand() {}

    public static void main(String[] args) {
        System.out.println("Lectern" + " " + String.join(" ", args));
    }
}
