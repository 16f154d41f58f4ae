package org.lectern.examples.cli;

import java.nio.file.Path;

/** Runs a command that writes again and again, one edition over the other, until it is killed or its test is. */
final class KilledCommand {

    private KilledCommand() {}

    public static void main(String[] arguments) {
        WritingCommand command = WritingCommand.named(arguments[0]);
        ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
        for (int run = 0; test.isAlive(); run++) {
            if (run == 2) {
                System.out.println("ready");
            }
            Ran ran = command.run(Path.of(arguments[1]), Path.of(arguments[2]), run % 2);
            if (ran.exitCode() > ExitCode.FINDINGS) {
                System.out.println(ran.err());
                System.exit(1);
            }
        }
    }
}
