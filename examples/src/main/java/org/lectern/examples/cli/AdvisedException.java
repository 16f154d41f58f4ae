package org.lectern.examples.cli;

import org.lectern.event.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Thrown when an option has a value for which there is better advice than to read the help. */
final class AdvisedException extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    AdvisedException(CommandLine commandLine, Problem problem) {
        super(commandLine, problem.message());
        this.advice = problem.advice();
    }

    String advice() {
        return advice;
    }
}
