package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.RoomTimeTerm;
import org.lectern.solve.term.TermKind;
import org.lectern.testing.BruteForce;
import org.lectern.testing.ManyRooms;

/** When the time of rooms is worth its arcs, and what it proves. */
class RoomTimeTermTest {

    private static final ArcBudget BUDGET = new ArcBudget(100_000, 100_000);
    private static final long WORK = 2_000_000;

    private static Event.Builder hours(int sessions, String window, String... rooms) {
        Event.Builder event = Event.builder("hours", ZoneOffset.UTC)
                .startStepMinutes(30)
                .changeoverMinutes(0)
                .day("2020-04-01", window)
                .editRule("no-slack", rule -> rule.withEnabled(false));
        for (String room : rooms) {
            event.room(room, room.length());
        }
        for (int s = 0; s < sessions; s++) {
            event.session(
                    Session.builder("s" + s).allowedMinutes(60).qaMinutes(0, 0).build());
        }
        return event;
    }

    private static LagrangianModel model(Event event, Set<TermKind> counted) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE, counted);
    }

    private static boolean isWorthIt(Event.Builder event) {
        return RoomTimeTerm.isWorthIt(model(event.build(), EnumSet.allOf(TermKind.class)));
    }

    @Test
    void isWorthIt_ofOneRoom_hangsOnHowFullItIs() {
        assertTrue(isWorthIt(hours(4, "09:00/15:00", "r")));
        assertFalse(isWorthIt(hours(4, "09:00/15:30", "r")));
        assertTrue(isWorthIt(hours(41, "08:00/18:00", "r")), "with one room, size does not matter");
    }

    @Test
    void isWorthIt_ofTwoRooms_hangsOnWhetherSessionsFit() {
        assertFalse(isWorthIt(hours(6, "09:00/12:00", "r", "ro")));
        assertTrue(isWorthIt(hours(7, "09:00/12:00", "r", "ro")));
        assertFalse(isWorthIt(hours(41, "09:00/12:00", "r", "ro")), "too many sessions");
    }

    @Test
    void isWorthIt_whereSessionsMayShareARoom_isFalse() {
        UnaryOperator<Event.Builder> soft =
                event -> event.editRule("room-conflict", rule -> rule.withLevel(Level.SOFT));
        Waiver waiver = new Waiver("room-conflict", Set.of(SubjectId.session("s0")), "a joint session");

        assertFalse(isWorthIt(soft.apply(hours(4, "09:00/13:00", "r"))));
        assertFalse(isWorthIt(hours(4, "09:00/13:00", "r").waivers(List.of(waiver))));
    }

    @Test
    void terms_haveNoMoreArcsThanTheyMay() {
        Event event = hours(6, "09:00/13:00", "r", "ro").build();
        LagrangianModel model = model(event, EnumSet.allOf(TermKind.class));
        int all = RoomTimeTerm.all(model, 1_000_000).stream()
                .mapToInt(term -> term.arcCount())
                .sum();

        assertEquals(2, RoomTimeTerm.all(model, all).size());
        assertEquals(List.of(), RoomTimeTerm.all(model, all / 2 - 1));
        assertEquals(
                List.of(), RoomTimeTerm.all(model(event, EnumSet.complementOf(EnumSet.of(TermKind.ROOM_TIME))), all));
    }

    /** One room that four sessions of 30 or 60 minutes nearly fill, each with a wish. */
    private static Event scarce(Random random) {
        Event.Builder event = hours(0, "09:00/12:00", "r");
        for (int s = 0; s < 4; s++) {
            String wish = "2020-04-01T%02d:%s:00Z".formatted(9 + random.nextInt(2), random.nextBoolean() ? "00" : "30");
            event.session(Session.builder("s" + s)
                    .allowedMinutes(random.nextInt(3) > 0 ? 60 : 30)
                    .qaMinutes(0, 0)
                    .priority(1000)
                    .preferred(Window.of(Instant.parse(wish), 60))
                    .build());
        }
        return event.build();
    }

    /** Returns the bound with some kinds of terms after an ascent; its certificate must hold. */
    private static Score bound(Event event, Set<TermKind> counted, Score best) {
        LagrangianModel whole = model(event, counted);
        LagrangianModel model = whole.narrowed(whole.allPlaces(), new boolean[whole.sessionCount()], BUDGET);
        SmoothedDualAscent ascent = new SmoothedDualAscent(model, LagrangeMultipliers.zero(model), true, () -> false);
        ascent.run(WORK, model.target(best) + 1);
        DualBound bound = DualBound.relaxed(model, ascent.multipliers());
        VerificationResult verification =
                CertificateVerifier.verify(event, bound.certificate(bound.score()), StandardRules.catalogue());
        assertTrue(verification.isValid(), verification.reason());
        return bound.score();
    }

    @Property(tries = 20)
    void bound_ofAScarceRoom_isNeverAboveTheBestOfAllTimetables(@ForAll Random random) {
        Event event = scarce(random);
        Score best = BruteForce.best(event).score();
        Score with = bound(event, EnumSet.allOf(TermKind.class), best);

        assertTrue(with.compareTo(best) <= 0, () -> with + " is above " + best);
    }

    /** Without it, half of a session may follow its other half. */
    @Test
    void bounds_ofTwentyScarceRooms_areExactWithTheTerm_andOftenLowWithout() {
        Set<TermKind> others = EnumSet.complementOf(EnumSet.of(TermKind.ROOM_TIME));
        int exact = 0;
        int exactWithout = 0;
        for (int seed = 0; seed < 20; seed++) {
            Event event = scarce(new Random(seed));
            Score best = BruteForce.best(event).score();
            exact += bound(event, EnumSet.allOf(TermKind.class), best).equals(best) ? 1 : 0;
            exactWithout += bound(event, others, best).equals(best) ? 1 : 0;
        }

        assertEquals(20, exact);
        assertEquals(12, exactWithout);
    }
}
