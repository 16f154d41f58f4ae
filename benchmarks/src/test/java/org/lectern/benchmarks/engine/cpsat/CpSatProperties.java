package org.lectern.benchmarks.engine.cpsat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.Loader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** What CP-SAT weighs is what the checker says, and what it proves is the best of all, on small random events. */
@Tag("slow")
class CpSatProperties {

    private static final int TIMETABLES = 4;
    private static final long MAX_TIMETABLES = 3_000;

    /** Few events need as much; without limits, one in some hundreds takes minutes. */
    private static final RunLimits LIMITS = RunLimits.of(1, 20.0, 10_000L);

    /** One event in some dozens would take minutes, and is skipped like others that are not proven. */
    private static final SolveOptions LECTERN = SolveOptions.builder()
            .stepLimit(2_000)
            .timeLimit(Duration.ofSeconds(3))
            .build();

    @BeforeContainer
    static void loadSolver() {
        Loader.loadNativeLibraries();
    }

    private static Report check(Event event, Timetable timetable) {
        return StandardRules.checker().check(event, timetable);
    }

    @Property(tries = 30)
    void model_anyTimetable_costsWhatTheCheckerSays(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int sessions, @ForAll boolean isTimeIndexed) {
        Random random = new Random(seed);
        Event event = SmallEvents.of(sessions, 150, random);
        Offer offer = Offer.of(event).withEveryTime();

        for (int i = 0; i < TIMETABLES; i++) {
            assertCost(event, offer, isTimeIndexed, random);
        }
    }

    private static void assertCost(Event event, Offer offer, boolean isTimeIndexed, Random random) {
        Model model = Model.of(offer, isTimeIndexed);
        int[] rooms = new int[offer.sessionCount()];
        int[] times = new int[offer.sessionCount()];
        for (int s = 0; s < offer.sessionCount(); s++) {
            List<int[]> places = places(offer, s);
            int[] place = random.nextInt(8) == 0 ? NOWHERE : places.get(random.nextInt(places.size()));
            rooms[s] = place[0];
            times[s] = place[1];
            model.cp().addEquality(model.sessions().held(s), place == NOWHERE ? 0 : 1);
            if (place != NOWHERE) {
                model.cp().addEquality(model.rooms().in(s, place[0]), 1);
                model.cp().addEquality(model.sessions().at(s, place[1]), 1);
            }
        }
        Report report = check(event, offer.timetable(rooms, times));
        assertTrue(model.unweighed().isEmpty(), model.unweighed()::toString);
        assertEquals(
                report.score().hard() > 0 ? null : report.score(),
                ModelCost.least(model),
                () -> report.costs() + " " + event);
    }

    private static final int[] NOWHERE = {-1, -1};

    /** Returns the room and the time of all places that cost nothing at hard level, and being nowhere. */
    private static List<int[]> places(Offer offer, int session) {
        List<int[]> places = new ArrayList<>();
        places.add(NOWHERE);
        for (int room = 0; room < offer.roomCount(); room++) {
            for (int time = 0; time < offer.times(session).size(); time++) {
                TimeOption option = offer.times(session).get(time);
                if (offer.table(session).cost(room, option).hard() == 0) {
                    places.add(new int[] {room, time});
                }
            }
        }
        return places;
    }

    @Property(tries = 10)
    void search_tinyEvent_findsTheBestOfAllTimetables(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int sessions,
            @ForAll @IntRange(min = 0, max = 5) int variant) {
        Event event = SmallEvents.of(sessions, 60, new Random(seed));
        Offer offer = Offer.of(event).withEveryTime();
        long timetables = 1;
        for (int s = 0; s < sessions; s++) {
            timetables *= places(offer, s).size();
        }
        if (timetables <= MAX_TIMETABLES) {
            Score best = best(event, offer, new int[sessions], new int[sessions], 0);

            assertProven(event, CpSatVariant.all().get(variant), best.hard() > 0 ? null : best);
        }
    }

    private static Score best(Event event, Offer offer, int[] rooms, int[] times, int session) {
        if (session == rooms.length) {
            return check(event, offer.timetable(rooms, times)).score();
        }
        Score best = new Score(Long.MAX_VALUE, 0, 0);
        for (int[] place : places(offer, session)) {
            rooms[session] = place[0];
            times[session] = place[1];
            Score score = best(event, offer, rooms, times, session + 1);
            best = score.compareTo(best) < 0 ? score : best;
        }
        return best;
    }

    /** @param best the best score, or null if no timetable has 0 hard */
    private static void assertProven(Event event, CpSatVariant variant, @Nullable Score best) {
        Trace trace = new Trace();
        Outcome outcome = new CpSatSearch(event, variant, LIMITS, trace).solve();
        if (!outcome.status().equals("proven-optimal") && !outcome.status().equals("infeasible")) {
            assertUnproven(event, outcome, best);
        } else if (best == null) {
            assertEquals("infeasible", outcome.status());
            assertNull(outcome.bound());
        } else {
            assertEquals(best, check(event, outcome.timetable()).score(), event::toString);
            assertEquals(best, outcome.bound(), event::toString);
            assertEquals("proven-optimal", outcome.status());
        }
    }

    /** What is not proven within the limits is not better than the best, nor is its bound above it. */
    private static void assertUnproven(Event event, Outcome outcome, @Nullable Score best) {
        Statistics.label("unproven").collect(true);
        Score found = check(event, outcome.timetable()).score();
        assertTrue(found.hard() > 0 || best == null || found.compareTo(best) >= 0, event::toString);
        Score bound = outcome.bound();
        assertTrue(bound == null || best == null || bound.compareTo(best) <= 0, () -> bound + " " + best + " " + event);
    }

    @Property(tries = 5)
    void search_eventThatLecternProves_provesTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 5) int sessions,
            @ForAll @IntRange(min = 0, max = 5) int variant) {
        Event event = SmallEvents.of(sessions, 90, new Random(seed));
        SolveResult result = Lectern.solve(event, LECTERN);
        boolean isProven = result.lowerBound().equals(result.score());
        Statistics.label("proven by Lectern").collect(isProven);
        if (isProven) {
            assertProven(event, CpSatVariant.all().get(variant), result.score().hard() > 0 ? null : result.score());
        }
    }
}
