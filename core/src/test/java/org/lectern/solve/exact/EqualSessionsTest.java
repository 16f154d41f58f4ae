package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.symmetry.SameSessions;
import org.lectern.testing.EqualSessionEvents;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.ManyRooms;

/** Two sessions that differ in one thing, as the search and as the verifier see them. */
class EqualSessionsTest {

    private static final Session FIRST = Session.builder("a")
            .allowedMinutes(30, 60)
            .qaMinutes(0, 0)
            .slots(List.of(
                    Slot.of("a-0", "ana"),
                    Slot.builder("a-1", "bo").theme("land").build()))
            .build();

    private static Event event(Session second, UnaryOperator<Event.Builder> more) {
        return more.apply(Event.builder("pair", ZoneOffset.UTC)
                        .day("2020-04-01", "09:00/12:00")
                        .room("r1", 50)
                        .people("ana", "bo")
                        .sessions(List.of(FIRST, second)))
                .build();
    }

    private static Session second() {
        return EqualSessionEvents.named(FIRST, "b");
    }

    private static boolean areEqual(Event event, Catalogue catalogue) {
        Instance instance = ManyRooms.instance(event, catalogue);
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        boolean areEqual = new EqualSessions(model).areEqual(0, 1);
        SameSessions same = new SameSessions(event, EffectiveRules.of(event, catalogue));
        assertEquals(areEqual, same.areSame(0, 1));
        assertEquals(areEqual, same.areSame(1, 0));
        assertFalse(same.areSame(0, 0));
        return areEqual;
    }

    private static boolean areEqual(Session second) {
        return areEqual(event(second, event -> event), StandardRules.catalogue());
    }

    @Test
    void sessions_thatDifferInNamesAndDataAlone_areEqual() {
        assertTrue(areEqual(second()));
        assertTrue(areEqual(second().toBuilder().name("B").data("code", "7").build()));
    }

    private static Stream<UnaryOperator<Session.Builder>> differences() {
        Window morning = Window.parse("2020-04-01T09:00Z/2020-04-01T10:00Z", ZoneOffset.UTC);
        return Stream.of(
                session -> session.allowedMinutes(30),
                session -> session.openingMinutes(3),
                session -> session.statementMinutes(3),
                session -> session.qaMinutes(1, 1),
                session -> session.qaMinutes(0, 1),
                session -> session.audience(20),
                session -> session.neededFeatures("stage"),
                session -> session.roomWishes(new RoomWish.PreferredFeature("piano", 1)),
                session -> session.region("Asia"),
                session -> session.available(morning),
                session -> session.timeWishes(TimeWish.preferred(morning)),
                session -> session.preferredWindows(List.of(morning)),
                session -> session.undesiredWindows(List.of(morning)),
                session -> session.attendants("ana"),
                session -> session.priority(2),
                session -> session.pin(Pin.NONE.withRoomId("r1")),
                session -> session.tags("law"),
                session -> session.slots(List.of(Slot.of("b-0", "ana"))));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void sessions_thatDifferInOneThing_areNot(UnaryOperator<Session.Builder> difference) {
        assertFalse(areEqual(difference.apply(second().toBuilder()).build()));
    }

    private static Stream<UnaryOperator<Slot.Builder>> slotDifferences() {
        return Stream.of(
                slot -> slot.minutes(5, 6),
                slot -> slot.minutes(6, 7),
                slot -> slot.priority(2),
                slot -> slot.presence(Presence.OWN_SLOT),
                slot -> slot.first(),
                slot -> slot.theme("sea"),
                slot -> slot.kind("UN"));
    }

    @ParameterizedTest
    @MethodSource("slotDifferences")
    void sessions_whoseTurnsDifferInOneThing_areNot(UnaryOperator<Slot.Builder> difference) {
        assertFalse(areEqual(second().withSlot(
                        "b-1", slot -> difference.apply(slot.toBuilder()).build())));
        assertFalse(areEqual(second().withSlot(
                        "b-1", slot -> Slot.builder("b-1", "ana").theme("land").build())));
    }

    private static Stream<UnaryOperator<Event.Builder>> names() {
        return Stream.of(
                event -> event.relations(List.of(new Relation.Before("b", "a", 0, 300))),
                event -> event.delegations(List.of(new Delegation("d", "Denmark", Set.of("b")))),
                event -> event.waivers(List.of(waiver(SubjectId.session("b")))),
                event -> event.waivers(List.of(waiver(SubjectId.slot("b-1")))));
    }

    private static Waiver waiver(SubjectId subject) {
        return new Waiver("room-seats", Set.of(subject), "agreed");
    }

    @ParameterizedTest
    @MethodSource("names")
    void sessions_ofWhichOneIsNamed_areNot(UnaryOperator<Event.Builder> naming) {
        assertFalse(areEqual(event(second(), naming), StandardRules.catalogue()));
    }

    @Test
    void sessions_whereAnApplicationHasRules_areNot() {
        assertFalse(areEqual(event(second(), event -> event), MadeUpRules.ofPairs()));
    }

    /** A new component must be compared, or be among those that no rule looks at. */
    @Test
    void components_ofSessionsAndSlots_areThoseThatAreCompared() {
        assertEquals(
                21,
                Session.class.getRecordComponents().length,
                "EqualSessions and SameSessions compare each but id, name and data");
        assertEquals(10, Slot.class.getRecordComponents().length, "they compare each but id and name");
    }
}
