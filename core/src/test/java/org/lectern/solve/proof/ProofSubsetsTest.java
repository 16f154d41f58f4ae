package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.CostSum;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.ProofNode.Reduction;
import org.lectern.solve.proof.ProofNode.Subsets;
import org.lectern.testing.TinyEvents;

/** Sets of sessions that cannot all be complete: here two that the morning has no time for. */
class ProofSubsetsTest {

    private static final Score ONE_OUT = new Score(0, 1, 0);
    private static final Subsets BOTH = new Subsets(List.of(), List.of(List.of("mw", "pa")));
    private static final RuleSetting NO_ROOM_CONFLICT =
            RuleSetting.of("room-conflict").withEnabled(false);

    private static Event shortRush() {
        return rush(builder -> builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:30"))));
    }

    private static Event shortRush(RuleSetting... more) {
        Event event = shortRush();
        return event.toBuilder().ruleSettings(List.of(more)).build();
    }

    @Test
    void set_ofTwoSessionsWithoutTimeForBoth_provesThatOneIsOut() {
        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                verify(shortRush(), ONE_OUT, BOTH));
    }

    /** The session with fewest places is tried first, and is neither the first of the event nor of the set. */
    @Test
    void set_whoseLastSessionHasFewestPlaces_provesThatOneIsOut() {
        Session pinned = Rush.session("pa").toBuilder()
                .pin(Pin.NONE.withStart(Rush.at("10:00")))
                .build();
        Event event = shortRush(NO_ROOM_CONFLICT).toBuilder()
                .sessions(List.of(Session.builder("any").qaMinutes(0, 0).build(), Rush.session("mw"), pinned))
                .build();

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                verify(event, ONE_OUT, BOTH));
    }

    @Test
    void set_claimingMore_isRefused() {
        assertInvalid(
                "A leaf proves only 1000, less than the lower bound of 2000 (both packed).",
                verify(shortRush(), new Score(0, 2, 0), BOTH));
    }

    @Test
    void set_whoseSessionsMayAllBeComplete_isRefused() {
        assertInvalid("The sessions of the set mw, pa may all be complete.", verify(rush(), ONE_OUT, BOTH));
        assertInvalid(
                "The sessions of the set mw may all be complete.",
                verify(shortRush(), ONE_OUT, new Subsets(List.of(), List.of(List.of("mw")))));
    }

    @Test
    void set_whosePersonMayBeInTwoPlaces_isRefused() {
        Waiver waiver = new Waiver("person-conflict", Set.of(SubjectId.person("ana")), "twins");
        Event event =
                shortRush(NO_ROOM_CONFLICT).toBuilder().waivers(List.of(waiver)).build();

        assertInvalid("The sessions of the set mw, pa may all be complete.", verify(event, ONE_OUT, BOTH));
    }

    @Test
    void sets_thatShareASession_areRefused() {
        Subsets twice = new Subsets(List.of(), List.of(List.of("mw", "pa"), List.of("pa")));

        assertInvalid("Session 'pa' is in two sets.", verify(shortRush(), ONE_OUT, twice));
    }

    /** Eleven sessions of one person in ten hours, in any order: too many orders to try them all. */
    @Test
    void set_thatTakesTooLongToTry_isRefused() {
        List<String> ids = IntStream.range(0, 11).mapToObj(i -> "s" + i).toList();
        Event event = rush(builder -> builder.startStepMinutes(60)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/20:00")))
                .sessions(ids.stream()
                        .map(id -> Session.builder(id)
                                .qaMinutes(0, 0)
                                .attendants("ana")
                                .build())
                        .toList()));

        assertInvalid(
                "A set of sessions takes more than %s places to try.".formatted(Certificate.MAX_SUBSET_NODES),
                verify(event, ONE_OUT, new Subsets(List.of(), List.of(ids))));
    }

    /** However they are called. */
    @Test
    void set_ofMoreSessionsThanAreTried_isRefused() {
        List<String> ids = IntStream.range(0, 65).mapToObj(i -> "s" + i).toList();

        assertInvalid(
                "A set has 65 sessions, more than the 64 that are tried.",
                verify(shortRush(), ONE_OUT, new Subsets(List.of(), List.of(ids))));
    }

    @Test
    void set_withAnUnknownSession_isRefused() {
        assertInvalid(
                "A set names session 'xx', which the event does not have.",
                verify(shortRush(), ONE_OUT, new Subsets(List.of(), List.of(List.of("mw", "xx")))));
    }

    @Test
    void sets_belowTheRoot_areRefused() {
        assertInvalid(
                "Sets of sessions stand below the root of the tree.",
                verify(shortRush(), ONE_OUT, new Reduction(List.of(), BOTH)));
    }

    /** All combinations of places that are as complete as any, by the rules about two sessions at two places, and the checker's. */
    private static boolean canBeComplete(
            ProofContext context, ProofPropagation conflicts, CostSum together, List<Integer> set) {
        List<int[]> ways = List.of(
                IntStream.range(0, context.sessionCount()).map(session -> -1).toArray());
        for (int session : set) {
            List<ProofPlace> places = context.places().of(session);
            long medium = places.stream()
                    .mapToLong(place -> place.score().medium())
                    .min()
                    .orElse(0);
            List<int[]> longer = new ArrayList<>();
            for (int[] way : ways) {
                for (int place = 0; place < places.size(); place++) {
                    ProofPlace own = places.get(place);
                    boolean isFree = set.stream()
                            .takeWhile(other -> other != session)
                            .noneMatch(other -> conflicts
                                    .clash(other, session)
                                    .test(context.places().of(other).get(way[other]), own));
                    if (isFree && own.score().medium() == medium) {
                        int[] more = way.clone();
                        more[session] = place;
                        longer.add(more);
                    }
                }
            }
            ways = longer;
        }
        return ways.stream()
                .anyMatch(way ->
                        together.of(context.view(context.places().placements(way)), Score.ZERO, new Score(1, 0, 0))
                                        .hard()
                                == 0);
    }

    /** The rules about what sessions may do together, but for those of which a waiver loosens something. */
    private static CostSum together(ProofContext context) {
        Set<String> ids = Set.of(
                RuleIds.SESSION_ORDER,
                RuleIds.SAME_DAY,
                RuleIds.DIFFERENT_DAY,
                RuleIds.NOT_PARALLEL,
                RuleIds.MAX_PARALLEL,
                RuleIds.DAILY_LOAD);
        return CostSum.of(
                context.event(),
                context.effectiveRules(),
                rule -> ids.contains(rule.definition().id())
                        && context.effectiveRules()
                                .waivers(rule.definition().id())
                                .isEmpty());
    }

    /** Returns what the cheapest places cost, and by how much more one session of the set that is less complete costs. */
    private static long worth(ProofContext context, List<Integer> set) {
        long sum = 0;
        long least = Long.MAX_VALUE;
        for (int session = 0; session < context.sessionCount(); session++) {
            List<ProofPlace> places = context.places().of(session);
            long cheapest = places.stream().mapToLong(ProofPlace::cost).min().orElse(0);
            long medium = places.stream()
                    .mapToLong(place -> place.score().medium())
                    .min()
                    .orElse(0);
            long next = places.stream()
                    .filter(place -> place.score().medium() > medium)
                    .mapToLong(ProofPlace::cost)
                    .min()
                    .orElse(cheapest);
            sum += cheapest;
            least = set.contains(session) ? Math.min(least, next - cheapest) : least;
        }
        return sum + least;
    }

    @Test
    @Tag("too-slow-for-mutants")
    void sets_ofTinyEvents_proveWhatTryingAllCombinationsOfPlacesSays() throws InvalidCertificateException {
        int proving = 0;
        int refused = 0;
        for (int seed = 0; seed < 60; seed++) {
            Event event = TinyEvents.of(new Random(seed)).toBuilder()
                    .editRule(RuleIds.BACK_TO_BACK, rule -> rule.withEnabled(false))
                    .build();
            Certificate certificate = new Certificate(
                    event.id(), Score.ZERO, 0, 1_000_000, 1L << 40, 2, new Subsets(List.of(), List.of()));
            ProofContext context =
                    new ProofContext(event, certificate, StandardRules.catalogue(), Certificate.MAX_PLACES);
            ProofPropagation conflicts = new ProofPropagation(context);
            MultiplierTable table = new MultiplierTable(context, new ProofRegions(context), List.of());
            CostSum together = together(context);
            ProofSubsets subsets = new ProofSubsets(context, conflicts, table);
            long terms = table.minCost(context.places().indices());
            for (int bits = 1; terms != ProofTerm.INFEASIBLE && bits < 1 << context.sessionCount(); bits++) {
                int chosen = bits;
                List<Integer> set = IntStream.range(0, context.sessionCount())
                        .filter(session -> (chosen >> session & 1) == 1)
                        .boxed()
                        .toList();
                List<String> ids =
                        set.stream().map(session -> context.id(session).id()).toList();
                String where = "seed %s, sessions %s".formatted(seed, ids);
                if (canBeComplete(context, conflicts, together, set)) {
                    refused++;
                    assertThrows(InvalidCertificateException.class, () -> subsets.value(List.of(ids)), where);
                } else {
                    proving++;
                    assertEquals(terms + 2 * worth(context, set), subsets.value(List.of(ids)), where);
                }
            }
        }
        assertTrue(proving > 20 && refused > 100, () -> "not all kinds of sets were tried");
    }
}
