package org.lectern.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveJob;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/**
 * Each command ends on extreme events, with a result or a refusal that says why; {@code
 * -Dlectern.extremeEvents} says on how many. The longest run of each command is printed after more than a hundred.
 */
@Tag("slow")
class ExtremeEventsTest {

    private static final int EVENTS = Integer.getInteger("lectern.extremeEvents", 3);
    private static final int FIRST = Integer.getInteger("lectern.firstExtremeEvent", 0);

    /** The most sessions of an event whose proofs are verified: that has no limit of its own. */
    private static final int MAX_VERIFIED = 8;

    /** A command of the interface, on one event. */
    @FunctionalInterface
    private interface Command {
        void run();
    }

    /** The longest run of a command. */
    private record Longest(long nanos, ExtremeEvents extreme) {
        private Longest longer(Longest other) {
            return nanos >= other.nanos ? this : other;
        }
    }

    private final List<String> failures = new ArrayList<>();
    private final Map<String, Longest> longest = new TreeMap<>();
    private int refused;

    @Test
    void commands_onExtremeEvents_endWithAResultOrARefusal() {
        LongStream.range(FIRST, FIRST + EVENTS).forEach(this::event);

        if (EVENTS > 100) {
            longest.forEach((name, run) ->
                    System.out.printf("%s: at most %s ms, %s%n", name, run.nanos / 1_000_000, run.extreme));
        }
        assertEquals(List.of(), failures);
        assertTrue(refused < EVENTS, () -> "%s of %s events were refused".formatted(refused, EVENTS));
    }

    private void event(long seed) {
        ExtremeEvents extreme = ExtremeEvents.of(seed);
        Event event;
        try {
            event = extreme.event();
        } catch (InvalidInputException e) {
            refused++;
            run(extreme, "refused", () -> requireClear(e));
            return;
        }
        Random random = new Random(seed);
        run(extreme, "json", () -> assertEquals(event, EventJson.parse(EventJson.write(event))));
        run(extreme, "workbook", () -> assertEquals(event, EventWorkbook.read(EventWorkbook.write(event))));
        run(
                extreme,
                "diagnose",
                () -> Diagnosis.of(
                        event,
                        DiagnosisOptions.defaults()
                                .withNodeLimit(100)
                                .withStepLimit(100)
                                .withMaxCauses(2)
                                .withMaxRepairs(2)));
        run(extreme, "cancel", () -> cancel(event));
        List<SolveResult> solved = new ArrayList<>();
        run(extreme, "solve", () -> solved.add(Lectern.solve(event, search(event))));
        for (SolveResult result : solved) {
            withTimetable(extreme, result, random);
        }
    }

    private void withTimetable(ExtremeEvents extreme, SolveResult result, Random random) {
        Event event = result.event();
        Timetable timetable = result.timetable();
        run(
                extreme,
                "check",
                () -> assertEquals(
                        result.score(),
                        StandardRules.checker().check(event, timetable).score()));
        run(
                extreme,
                "timetable",
                () -> assertEquals(timetable, TimetableJson.parse(TimetableJson.write(event, timetable), event)));
        run(
                extreme,
                "publish",
                () -> assertFalse(Publisher.of(Formats.standard())
                        .files(Publication.forOrganisers(result))
                        .isEmpty()));
        Changes changes = changes(event, random);
        ReplanOptions options =
                ReplanOptions.defaults().withSearch(search(event)).withMaxAttempts(50);
        run(extreme, "replan", () -> {
            ReplanResult replanned = Replanner.replan(event, timetable, changes, options);
            assertEquals(
                    replanned.report().score(),
                    StandardRules.checker()
                            .check(replanned.eventAfter(), replanned.timetable())
                            .score());
        });
        Explainer explainer = Explainer.of(event, timetable);
        run(extreme, "why", explainer::why);
        run(extreme, "whatif", () -> explainer.whatIf(changes, options));
        run(extreme, "robustness", () -> explainer.robustness(240));
        if (!event.sessions().isEmpty()) {
            String id = event.sessions()
                    .get(random.nextInt(event.sessions().size()))
                    .id();
            run(extreme, "whynot", () -> explainer.whyNot(org.lectern.event.SubjectId.session(id)));
        }
    }

    private static SolveOptions search(Event event) {
        return SolveOptions.builder()
                .timeLimit(Duration.ofMillis(300))
                .verify(event.sessions().size() <= MAX_VERIFIED)
                .build();
    }

    private static void cancel(Event event) {
        SolveJob job = Lectern.start(event, SolveOptions.defaults());
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        job.cancel();
        job.result();
    }

    private static Changes changes(Event event, Random random) {
        List<Change> changes = new ArrayList<>();
        if (!event.sessions().isEmpty()) {
            changes.add(new Change.CancelSession(event.sessions()
                    .get(random.nextInt(event.sessions().size()))
                    .id()));
        }
        if (event.rooms().size() > 1) {
            changes.add(new Change.CloseRoom(event.rooms().get(0).id(), null));
        }
        return Changes.of(event, changes.toArray(Change[]::new));
    }

    /** Runs a command, and notes how long it took and what is neither a result nor a refusal. */
    private void run(ExtremeEvents extreme, String name, Command command) {
        long began = System.nanoTime();
        try {
            command.run();
        } catch (InvalidInputException e) {
            run(extreme, name + " refused", () -> requireClear(e));
        } catch (RuntimeException | Error e) {
            failures.add("%s %s: %s".formatted(extreme, name, e));
        }
        longest.merge(name, new Longest(System.nanoTime() - began, extreme), Longest::longer);
    }

    private static void requireClear(InvalidInputException refusal) {
        assertFalse(refusal.problems().isEmpty());
        for (Problem problem : refusal.problems()) {
            String text = problem.message() + problem.advice();
            assertTrue(problem.message().length() > 10, text);
            assertTrue(text.lines().count() == 1, text);
        }
    }
}
