package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.RoomChangeTerm;
import org.lectern.testing.ManyRooms;

/** What sessions of a region in three rooms cost at least. They get back 100 in one room each; a change costs 7. */
class RoomChangeTermTest {

    private static final long BACK = 100;

    private static Event event(UnaryOperator<Event.Builder> change, Integer... minutes) {
        return change.apply(BusyRooms.event(9, minutes).toBuilder()).build();
    }

    private static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    private static List<String> terms(UnaryOperator<Event.Builder> change) {
        return RoomChangeTerm.all(model(event(change, 20))).stream()
                .map(DualTerm::name)
                .toList();
    }

    /** Returns what the changes of sessions in some rooms cost at least, one after another. */
    private static long changes(Event event, int... rooms) {
        LagrangianModel model = model(event);
        DualTerm term = RoomChangeTerm.all(model).getFirst();
        long[] values = new long[term.count()];
        for (int i = 0; i < rooms.length; i++) {
            values[term.multipliers()[i][rooms[i]]] = BACK * model.scale();
        }
        long least = term.minCost(model.allPlaces(), values, 0, new int[values.length]);
        return least / model.scale() + BACK * rooms.length;
    }

    private static long changes(int minutes, int... rooms) {
        return changes(event(same -> same, minutes), rooms);
    }

    private static long ofDifferentLengths(int... rooms) {
        return changes(event(same -> same, 20, 30), rooms);
    }

    private static long ofSingleTrack(int... rooms) {
        return changes(
                event(
                        event -> event.editRule(
                                "max-parallel", rule -> rule.withEnabled(true).withParameter("limit", 1)),
                        20,
                        30),
                rooms);
    }

    private static Waiver waiver(String rule, SubjectId subject) {
        return new Waiver(rule, Set.of(subject), "it is next door");
    }

    @Test
    void changes_ofOneSessionInEachRoom_areNone() {
        assertEquals(0, changes(20, 0, 1, 2));
        assertEquals(0, ofDifferentLengths(0, 1, 2));
    }

    @Test
    void changes_ofTwoSessionsInEachRoom_areThoseBetweenRooms() {
        assertEquals(7, changes(20, 0, 0, 1, 1));
        assertEquals(14, changes(20, 0, 0, 1, 1, 2, 2));
        assertEquals(14, ofDifferentLengths(0, 0, 0, 1, 1, 2, 2));
    }

    @Test
    void changes_ofTwoSessionsInOneRoom_areNone() {
        assertEquals(0, changes(20, 0, 0, 1, 2));
    }

    @Test
    void changes_ofThreeSessionsInOneRoom_areThoseToAllRooms() {
        assertEquals(14, changes(20, 0, 0, 0, 1, 2));
        assertEquals(7, changes(20, 0, 0, 0, 1));
    }

    /** A session of 60 minutes may be at the same time as three of 20. */
    @Test
    void changes_ofThreeSessionsOfDifferentLengths_areThoseToRoomsOfTwo() {
        assertEquals(0, ofDifferentLengths(0, 0, 0, 1, 2));
        assertEquals(7, ofDifferentLengths(0, 0, 0, 1, 1, 2));
    }

    @Test
    void changes_inASingleTrack_areThoseToAllRooms() {
        assertEquals(14, ofSingleTrack(0, 1, 2));
        assertEquals(7, ofSingleTrack(0, 0, 2));
        assertEquals(0, ofSingleTrack(0, 0, 0));
    }

    @Test
    void terms_whereTheRuleIsNotPriced_areNone() {
        assertEquals(List.of("rooms 0 Asia"), terms(same -> same));
        assertEquals(List.of(), terms(event -> event.editRule("room-change", rule -> rule.withEnabled(false))));
        assertEquals(List.of(), terms(event -> event.editRule("room-change", rule -> rule.withLevel(Level.HARD))));
    }

    @Test
    void terms_ofWaivedRegions_areNone() {
        assertEquals(
                List.of(), terms(event -> event.waivers(List.of(waiver("room-change", SubjectId.region("Asia"))))));
        assertEquals(List.of(), terms(event -> event.waivers(List.of(waiver("room-change", SubjectId.session("s8"))))));
    }

    @Test
    void terms_whereRoomsMayHoldTwo_areNone() {
        assertEquals(List.of(), terms(event -> event.editRule("room-conflict", rule -> rule.withEnabled(false))));
        assertEquals(List.of(), terms(event -> event.editRule("room-conflict", rule -> rule.withLevel(Level.SOFT))));
        assertEquals(List.of(), terms(event -> event.waivers(List.of(waiver("room-conflict", SubjectId.room("r1"))))));
    }

    @Test
    void terms_ofOneSession_areNone() {
        assertEquals(
                List.of(),
                terms(event ->
                        event.sessions(event.build().sessions().subList(0, 1)).delegations(List.of())));
    }

    @Test
    void terms_ofRoomsTreatedAsOne_countTheOthers() {
        Instance instance = ManyRooms.instance(BusyRooms.event(9, 20));
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.alike(instance), 0, Integer.MAX_VALUE);

        assertEquals(2, model.groups().count());
        assertEquals(List.of(), RoomChangeTerm.all(model));
    }

    @Test
    void multipliers_areOneForEachSessionAndRoom() {
        DualTerm term = RoomChangeTerm.all(model(BusyRooms.event(9, 20))).getFirst();

        assertEquals(
                IntStream.range(0, 27).boxed().toList(),
                Arrays.stream(term.multipliers())
                        .flatMapToInt(Arrays::stream)
                        .boxed()
                        .toList());
    }
}
