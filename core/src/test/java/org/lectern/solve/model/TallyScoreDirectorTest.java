package org.lectern.solve.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.Meetings;

/** Scores after changes are those of the whole timetable from scratch. */
class TallyScoreDirectorTest {

    private static final int STEPS = 200;

    private static List<PlaceChange> changes(Instance instance, Random random) {
        List<PlaceChange> changes = new ArrayList<>();
        int first = random.nextInt(instance.sessionCount());
        for (int i = 0; i < random.nextInt(4); i++) {
            int session = (first + i) % instance.sessionCount();
            boolean isOut = random.nextInt(4) == 0;
            changes.add(new PlaceChange(
                    session,
                    isOut ? -1 : random.nextInt(instance.roomCount()),
                    isOut
                            ? -1
                            : random.nextInt(instance.table(session).options().size())));
        }
        return changes;
    }

    @Test
    void applyAndScore_randomChanges_equalsTheScoreFromScratch() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Instance instance = ManyRooms.instance(Meetings.event(15, 8, 3, true, seed));
            Assignment assignment = new Assignment(instance, RoomGroups.apart(instance));
            TallyScoreDirector director =
                    new TallyScoreDirector(instance, AssignmentSnapshot.unscheduled(15), () -> false);
            for (int step = 0; step < STEPS; step++) {
                List<PlaceChange> changes = changes(instance, random);
                changes.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
                switch (step % 3) {
                    case 0 -> director.apply(changes);
                    case 1 -> assertEquals(instance.score(assignment.snapshot()), director.applyAndScore(changes));
                    default ->
                        assertEquals(instance.score(assignment.snapshot()), director.score(assignment.snapshot()));
                }
            }
        }
    }
}
