package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.examples.phrase.DayAndTime;
import org.lectern.examples.phrase.WrittenTime;
import org.lectern.explain.Alternative;
import org.lectern.explain.AlternativeImpact;
import org.lectern.explain.Explainer;
import org.lectern.explain.WhyNot;
import org.lectern.json.ResultJson;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern whynot}: says what every other place of a session or a slot would cost. */
@Command(
        name = "whynot",
        customSynopsis = {"lectern whynot [OPTIONS] EVENT TIMETABLE SESSION", "lectern whynot [OPTIONS] ROUND SESSION"},
        description = {
            "Shows what moving a session or slot elsewhere would break or cost.",
            "It also shows whom that would affect, and what else would have to move. The best places come first."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class WhyNotCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TIMETABLE",
            description = "The timetable, as a JSON file. Leave it out if the event is in a workbook that holds it.")
    private @Nullable String second;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "SESSION",
            description = "A session or a slot: its id, its name, or its kind and id, such as session:ID.")
    private @Nullable String third;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "Shows only places on this day, such as Tuesday or 2020-03-31.")
    private @Nullable String day;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "Shows only places that start at this time, such as 10:30 or 'Tuesday 10:30'.")
    private @Nullable String start;

    @Option(
            names = "--room",
            paramLabel = "ROOM",
            description = "Shows only places in this room. Give its id or its name.")
    private @Nullable String room;

    @Option(
            names = "--max-alternatives",
            paramLabel = "N",
            description = "The maximum number of places to show; ${DEFAULT-VALUE} by default.")
    private long maxAlternatives = 5;

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        if (maxAlternatives < 1) {
            throw new ParameterException(
                    spec.commandLine(), "The number of places '%s' must be at least 1.".formatted(maxAlternatives));
        }
        Following files = Following.of(eventFile.path(), second, third, "SESSION", spec.commandLine());
        json.requireWritable(eventFile.path(), files.timetable());
        Event event = InputFiles.event(eventFile.path());
        Explainer explainer = Explainer.of(event, InputFiles.timetable(files.timetable(), eventFile.path(), event));
        Subject asked = Subjects.of(files.last(), event, spec.commandLine(), Kind.SESSION, Kind.SLOT);
        Predicate<Alternative> isAsked = asked(event, explainer.timetable());
        WhyNot all = explainer.whyNot(asked.id(), Integer.MAX_VALUE);
        List<Alternative> chosen = all.alternatives().stream().filter(isAsked).toList();
        WhyNot whyNot = new WhyNot(all.subject(), all.current(), chosen);
        List<AlternativeImpact> shown =
                chosen.stream().limit(maxAlternatives).map(explainer::impact).toList();
        PrintWriter out = spec.commandLine().getOut();
        json.print(
                out,
                () -> ResultJson.of(event, whyNot, shown).toString(),
                () -> new WhyNotPage(event, whyNot, shown, Terminal.page(out)).print());
        return ExitCode.CLEAN;
    }

    /** Returns which places the options ask for. */
    private Predicate<Alternative> asked(Event event, Timetable timetable) {
        CommandLine line = spec.commandLine();
        String roomId = room == null
                ? null
                : Subjects.of(room, event, line, Kind.ROOM).id().id();
        LocalDate date =
                day == null ? null : GivenTime.read("--day", day, line, words -> WrittenTime.day(words, event));
        DayAndTime at =
                start == null ? null : GivenTime.read("--start", start, line, words -> WrittenTime.start(words, event));
        if (date == null && at == null && roomId == null) {
            return alternative -> true;
        }
        TimetableView view = new TimetableView(event, timetable, EffectiveRules.of(event, StandardRules.catalogue()));
        return alternative -> {
            Placement place = alternative.placement();
            return place != null
                    && (roomId == null || place.roomId().equals(roomId))
                    && (at == null
                            || at.matches(place.start().atZone(event.zone()).toLocalDateTime()))
                    && (date == null || view.resolve(place).halfDay().date().equals(date));
        };
    }
}
