package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.additions.AdditionKind;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.event.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long many changes take that add people and slots to an event. */
@Command(
        name = "additions",
        description = "Measures how long many changes take that add people and slots to an event of 14 sessions.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AdditionsCommand implements Callable<Integer> {

    private static final int SESSIONS = 14;
    private static final String ROW = "%-7s %8s %8s";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--people",
            defaultValue = "20000",
            paramLabel = "N",
            description = "How many people are added; ${DEFAULT-VALUE} by default.")
    private int people;

    @Override
    public Integer call() {
        if (people < 1) {
            throw new IllegalArgumentException("The number of people '%s' must be at least 1.".formatted(people));
        }
        Event event = EventGenerator.generate(EventClass.MEDIUM, SESSIONS, 1).event();
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.println(ROW.formatted("added", "people", "CPU ms"));
        for (AdditionKind kind : AdditionKind.values()) {
            out.println(ROW.formatted(
                    kind.word(), people, kind.measured(event, people).toMillis()));
            out.flush();
        }
        return 0;
    }
}
