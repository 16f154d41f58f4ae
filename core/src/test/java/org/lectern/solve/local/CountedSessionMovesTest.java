package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Sessions of which so many must run at once come to their times together; one alone would break a hard rule. */
class CountedSessionMovesTest {

    private static Event event(int count) {
        Event.Builder event = Event.builder("crowds", ZoneId.of("UTC"))
                .startStepMinutes(30)
                .day("2030-01-07", "09:00/12:00")
                .room("A", 90)
                .room("B", 70)
                .room("C", 50)
                .topicRelation(TopicRelation.atOnce(count, "crowd"));
        for (int i = 0; i < 6; i++) {
            event.session(Session.builder("s" + i).tags("crowd:large").build());
            event.session(Session.builder("t" + i).allowedMinutes(30).build());
        }
        return event.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void solve_sixSessionsSoManyAtOnce_schedulesAllOfThem(int count) {
        SolveResult result = Lectern.solve(
                event(count), SolveOptions.builder().seed(5).stepLimit(3_000).build());

        assertEquals(0, result.score().hard());
        assertEquals(count == 1 ? 3 : 0, result.score().medium(), result.score()::toString);
    }

    @Test
    void move_oneOfThemLongerThanTheDay_movesOthers() {
        Event event = event(2).toBuilder()
                .session(Session.builder("long")
                        .allowedMinutes(300)
                        .tags("crowd:large")
                        .build())
                .build();
        Instance instance = ManyRooms.instance(event);
        RoomGroups groups = RoomGroups.apart(instance);
        Assignment assignment = new Assignment(instance, groups);
        CountedSessionMoves moves = new CountedSessionMoves(
                new LagrangianModel(instance, groups, 0, Integer.MAX_VALUE), assignment, new Random(1));

        assertTrue(IntStream.range(0, 50)
                .mapToLong(i ->
                        moves.move().stream().filter(assignment::isScheduled).count())
                .anyMatch(moved -> moved == 2));
    }
}
