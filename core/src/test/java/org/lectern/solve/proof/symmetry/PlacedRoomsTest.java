package org.lectern.solve.proof.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.panel.CostTables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** Sessions in rooms that are treated as one: the second and the third of four are, and the order of their ids is another. */
class PlacedRoomsTest {

    private static final Event EVENT = Event.builder("halls", ZoneOffset.UTC)
            .day("2020-03-30", "09:00/13:00")
            .startStepMinutes(30)
            .room("alpha", 50)
            .room("beta", 90)
            .room("gamma", 90)
            .room("delta", 70)
            .sessions(Stream.of("by", "mw", "pa")
                    .map(id -> Session.builder(id).qaMinutes(0, 0).build())
                    .toList())
            .build();

    private static final EffectiveRules RULES = EffectiveRules.of(EVENT, StandardRules.catalogue());
    private static final CostTables TABLES = CostTables.of(EVENT, RULES);
    /** Made anew for each test, so that a change in how rooms are joined shows. */
    private final SameRooms rooms = new SameRooms(EVENT, RULES, TABLES, List.of(List.of("gamma", "beta")));

    private static @Nullable TimeOption time(int session, String start) {
        return TABLES.sessionTables().get(session).options().stream()
                .filter(option ->
                        TABLES.timeline().toInstant(option.start()).toString().contains(start))
                .findFirst()
                .orElse(null);
    }

    /** Returns the id of the room of each session that starts at some time, or not at all. */
    private List<String> placed(int[] where, String... starts) {
        TimeOption[] times = IntStream.range(0, starts.length)
                .mapToObj(s -> starts[s].isEmpty() ? null : time(s, starts[s]))
                .toArray(TimeOption[]::new);
        return rooms.placements(where, times).stream()
                .map(placement -> placement.sessionId() + " " + placement.roomId())
                .toList();
    }

    @Test
    void group_standsForItsFirstRoomOfTheEvent() {
        assertEquals(
                List.of(0, 1, 1, 3),
                IntStream.range(0, 4).map(rooms::first).boxed().toList());
        assertEquals(
                List.of(1, 2, 2, 1),
                IntStream.range(0, 4).map(rooms::count).boxed().toList());
        assertEquals(
                List.of("alpha", "beta", "beta", "delta", "none"),
                Stream.of("alpha", "beta", "gamma", "delta", "none")
                        .map(rooms::first)
                        .toList());
    }

    @Test
    void sessions_atOnce_areInDifferentRoomsOfTheGroup() {
        assertEquals(List.of("by beta", "mw gamma"), placed(new int[] {1, 1, -1}, "T10:00", "T10:30", ""));
        assertEquals(List.of("by gamma", "mw beta"), placed(new int[] {1, 1, -1}, "T10:30", "T10:00", ""));
    }

    @Test
    void session_afterTwo_isInTheRoomThatIsFreeFirst() {
        assertEquals(
                List.of("by beta", "mw gamma", "pa beta"), placed(new int[] {1, 1, 1}, "T09:00", "T09:30", "T10:30"));
        assertEquals(
                List.of("by beta", "mw beta", "pa gamma"), placed(new int[] {1, 1, 1}, "T09:30", "T11:30", "T10:00"));
    }

    @Test
    void sessions_ofRoomsInNoGroup_stayThere() {
        assertEquals(List.of("by delta", "pa alpha"), placed(new int[] {3, -1, 0}, "T09:00", "", "T09:00"));
    }

    @Test
    void placement_keepsTheTimeOfItsSession() {
        TimeOption[] times = {time(0, "T09:30"), null, null};

        List<Placement> placed = rooms.placements(new int[] {1, -1, -1}, times);

        assertEquals(
                List.of(Window.of(Instant.parse("2020-03-30T09:30:00Z"), 60)),
                placed.stream().map(Placement::time).toList());
    }
}
