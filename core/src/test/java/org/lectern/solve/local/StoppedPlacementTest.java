package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.model.TallyScoreDirector;
import org.lectern.testing.ManyRooms;

/** What a search that has to stop leaves unscheduled, when there are far more places than it can look at. */
class StoppedPlacementTest {

    private static final int SESSIONS = 4;

    private final Instance instance;
    private final RoomGroups groups;
    private final Assignment assignment;
    private final IncumbentTracker incumbent;

    /** All but one room are closed all day. */
    StoppedPlacementTest() {
        Event.Builder event = Event.builder("vast", ZoneOffset.UTC).day("2020-03-30", "00:00/24:00");
        IntStream.range(0, 2_000)
                .forEach(r -> event.room(Room.builder("r" + r)
                        .available(event.window(r == 7 ? "2020-03-30T00:00/24:00" : "2020-04-30T00:00/24:00"))
                        .build()));
        IntStream.range(0, SESSIONS)
                .forEach(s -> event.session(
                        Session.builder("s" + s).allowedMinutes(60).build()));
        this.instance = ManyRooms.instance(event.build());
        this.groups = RoomGroups.alikeIfMany(instance);
        this.assignment = new Assignment(instance, groups);
        this.incumbent = new IncumbentTracker(
                assignment,
                new TallyScoreDirector(instance, AssignmentSnapshot.unscheduled(SESSIONS), () -> false),
                () -> {});
    }

    private List<Boolean> scheduled() {
        return IntStream.range(0, SESSIONS).mapToObj(assignment::isScheduled).toList();
    }

    private List<Boolean> afterLastMoves(BooleanSupplier stop) {
        new LastMoves(instance, assignment, incumbent, stop).run();
        return scheduled();
    }

    @Test
    void construction_stoppedAfterTwoSessions_leavesTheRestUnscheduled() {
        LagrangianModel model = new LagrangianModel(instance, groups, 0, Integer.MAX_VALUE);
        CheapestInsertion insertion = new CheapestInsertion(model, assignment, new SplittableRandom(0));
        AtomicInteger asked = new AtomicInteger();

        new Construction(model, assignment, incumbent, insertion).placeUnscheduled(() -> asked.getAndIncrement() >= 2);

        assertEquals(List.of(true, true, false, false), scheduled());
    }

    @Test
    void lastMoves_stopped_lookAtAMillionPlaces() {
        assertEquals(List.of(true, true, false, false), afterLastMoves(() -> true));
    }

    @Test
    void lastMoves_notStopped_placeAll() {
        assertEquals(List.of(true, true, true, true), afterLastMoves(() -> false));
    }
}
