package org.lectern.examples.cli;

import java.nio.file.Path;
import java.util.List;

/** Runs all commands of some names that write, each into the folder of its own that has its name. */
final class SeveralCommands {

    private SeveralCommands() {}

    public static void main(String[] arguments) {
        List<String> names = List.of(arguments).subList(2, arguments.length);
        for (WritingCommand command : WritingCommand.ALL) {
            if (names.contains(command.name())) {
                Path outputs = Path.of(arguments[1]).resolve(command.toString());
                Ran ran = command.run(Path.of(arguments[0]), outputs, 0);
                if (ran.exitCode() != ExitCode.CLEAN) {
                    System.out.println(ran.err());
                    System.exit(1);
                }
            }
        }
    }
}
