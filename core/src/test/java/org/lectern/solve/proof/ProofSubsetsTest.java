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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
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

    /** All combinations of places that are as complete as any, by the rules about two sessions at two places. */
    private static boolean canBeComplete(ProofContext context, ProofPropagation conflicts, List<Integer> set) {
        List<List<ProofPlace>> ways = List.of(List.of());
        for (int i = 0; i < set.size(); i++) {
            int session = set.get(i);
            long medium = context.places().of(session).stream()
                    .mapToLong(place -> place.score().medium())
                    .min()
                    .orElse(0);
            List<List<ProofPlace>> longer = new ArrayList<>();
            for (List<ProofPlace> way : ways) {
                for (ProofPlace place : context.places().of(session)) {
                    boolean isFree = IntStream.range(0, way.size())
                            .noneMatch(j -> conflicts.clash(set.get(j), session).test(way.get(j), place));
                    if (isFree && place.score().medium() == medium) {
                        longer.add(Stream.concat(way.stream(), Stream.of(place)).toList());
                    }
                }
            }
            ways = longer;
        }
        return !ways.isEmpty();
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
    void sets_ofTinyEvents_proveWhatTryingAllCombinationsOfPlacesSays() throws InvalidCertificateException {
        int proving = 0;
        int refused = 0;
        for (int seed = 0; seed < 60; seed++) {
            Event event = TinyEvents.of(new Random(seed));
            Certificate certificate = new Certificate(
                    event.id(), Score.ZERO, 0, 1_000_000, 1L << 40, 2, new Subsets(List.of(), List.of()));
            ProofContext context =
                    new ProofContext(event, certificate, StandardRules.catalogue(), Certificate.MAX_PLACES);
            ProofPropagation conflicts = new ProofPropagation(context);
            MultiplierTable table = new MultiplierTable(context, new ProofRegions(context), List.of());
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
                if (canBeComplete(context, conflicts, set)) {
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
