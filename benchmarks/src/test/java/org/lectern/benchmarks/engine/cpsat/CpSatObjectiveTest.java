package org.lectern.benchmarks.engine.cpsat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.Loader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.Timetable;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/**
 * What CP-SAT weighs is what the checker says, on each timetable of searches that end early: of all classes, with each variant,
 * with and without a published timetable.
 *
 * <p>All 120 combinations: {@code mvn -q test -pl core,benchmarks -Dtest=CpSatObjectiveTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dlectern.events=120}, with {@code -Dlectern.firstEvent=60} to start from another one.
 */
@Tag("slow")
class CpSatObjectiveTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    private static final int RUNS = Integer.getInteger("lectern.events", 2);
    private static final int SESSIONS = 30;
    private static final long CONFLICTS = 100;
    /** Presolve and linear relaxations have no conflicts. Tables and model take as long again as they took before. */
    private static final double SECONDS = 2;

    @BeforeAll
    static void loadSolver() {
        Loader.loadNativeLibraries();
    }

    /** Keeps each timetable with what the engine says that it costs. */
    private static final class Collector extends Trace {

        private final List<Score> said = new ArrayList<>();
        private final List<Timetable> timetables = new ArrayList<>();

        @Override
        public void improved(Score told, Supplier<Timetable> timetable) {
            said.add(told);
            timetables.add(timetable.get());
            super.improved(told, timetable);
        }
    }

    @Test
    void search_thatEndsEarly_saysOfEachTimetableWhatTheCheckerSays() {
        int timetables = 0;
        for (int run = FIRST; run < FIRST + RUNS; run++) {
            timetables += assertSame(run);
        }

        if (RUNS > 4) {
            System.out.println(timetables + " timetables of " + RUNS + " searches");
        }
        assertTrue(timetables > 0, "no search found a timetable");
    }

    /** Returns how many timetables were compared. */
    private static int assertSame(int run) {
        int round = run / 10;
        EventClass eventClass = EventClass.values()[run % 10];
        GeneratedEvent generated = EventGenerator.generate(eventClass, SESSIONS, run);
        Event event = (run + round + round / 6) % 2 == 0 ? generated.event() : published(generated, new Random(run));
        CpSatVariant variant = CpSatVariant.all().get((run + round) % 6);
        String says = "run %d, %s, %s, %s"
                .formatted(
                        run, event.id(), variant.name(), event.findPublished().isPresent());
        Trace preparation = new Trace();
        Offer every = Offer.of(event).withEveryTime();
        Model.of(every, variant.isTimeIndexed());
        double seconds = SECONDS + 3 * preparation.elapsed().toNanos() / 1e9;
        Collector trace = new Collector();

        Outcome outcome = new CpSatSearch(event, variant, RunLimits.of(run, seconds, CONFLICTS), trace).solve();

        for (int i = 0; i < trace.said.size(); i++) {
            assertEquals(check(event, trace.timetables.get(i)), trace.said.get(i), says);
            assertTrue(i == 0 || trace.said.get(i).compareTo(trace.said.get(i - 1)) < 0, says);
        }
        if (!trace.said.isEmpty()) {
            assertEquals(trace.timetables.getLast(), outcome.timetable(), says);
            for (int i : new TreeSet<>(List.of(0, trace.said.size() - 1))) {
                assertEquals(
                        trace.said.get(i), ModelCost.of(every, trace.timetables.get(i), variant.isTimeIndexed()), says);
            }
            Score bound = outcome.bound();
            assertTrue(bound == null || bound.compareTo(trace.said.getLast()) <= 0, says);
        }
        return trace.said.size();
    }

    private static Score check(Event event, Timetable timetable) {
        return StandardRules.checker().check(event, timetable).score();
    }

    /** Returns the event with rule {@code moved} in force, published with some sessions elsewhere than in the hidden plan. */
    private static Event published(GeneratedEvent generated, Random random) {
        Event event = generated.event();
        List<Placement> plan = generated.hiddenPlan().placements();
        List<Placement> placements = new ArrayList<>();
        for (Placement placement : plan) {
            Placement other = plan.get(random.nextInt(plan.size()));
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 ->
                    placements.add(new Placement(
                            placement.sessionId(), other.roomId(), other.start(), placement.minutes(), List.of()));
                default -> placements.add(placement);
            }
        }
        List<RuleSetting> settings = new ArrayList<>(event.ruleSettings());
        settings.removeIf(setting -> setting.ruleId().equals(RuleIds.MOVED));
        settings.add(RuleSetting.of(RuleIds.MOVED).withEnabled(true).withWeight(7));
        return event.toBuilder()
                .ruleSettings(settings)
                .published(Published.of(Timetable.of(event, placements)))
                .build();
    }
}
