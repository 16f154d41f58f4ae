package org.lectern.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Runs several command lines, one after the other, in one process. */
final class CommandsInTurn {

    /** What stands between two command lines. */
    static final String THEN = "then";

    private CommandsInTurn() {}

    public static void main(String[] arguments) {
        List<Object> command = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(THEN)) {
                run(command);
                command.clear();
            } else {
                command.add(argument);
            }
        }
        run(command);
    }

    private static void run(List<Object> command) {
        Ran ran = Ran.of(command.toArray());
        if (ran.exitCode() != ExitCode.CLEAN) {
            System.out.println(ran.err());
            System.exit(1);
        }
    }
}
