package org.lectern.solve.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AssignmentSnapshotTest {

    @Test
    void of_arraysChangedLater_staysAsItWas() {
        int[] rooms = {2, -1};
        int[] options = {5, -1};
        AssignmentSnapshot snapshot = AssignmentSnapshot.of(rooms, options);

        rooms[0] = -1;
        options[0] = -1;

        assertTrue(snapshot.isScheduled(0));
        assertEquals(2, snapshot.room(0));
        assertEquals(5, snapshot.option(0));
        assertFalse(snapshot.isScheduled(1));
    }

    @Test
    void unscheduled_twoSessions_hasNeither() {
        AssignmentSnapshot snapshot = AssignmentSnapshot.unscheduled(2);

        assertEquals(2, snapshot.sessionCount());
        assertFalse(snapshot.isScheduled(0));
        assertFalse(snapshot.isScheduled(1));
    }
}
