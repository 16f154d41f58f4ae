package org.lectern.solve.local;

import java.util.Random;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;

/** Puts sessions at random places where they break no hard rule. */
record RandomPlaces(Instance instance, Assignment assignment, Random random) {

    void fill(int tries) {
        for (int i = 0; i < tries; i++) {
            int session = random.nextInt(instance.sessionCount());
            int options = instance.table(session).options().size();
            int option = options == 0 ? -1 : random.nextInt(options);
            int room = random.nextInt(instance.roomCount());
            if (option >= 0 && !assignment.isScheduled(session) && isAllowed(session, room, option)) {
                assignment.move(session, room, option);
            }
        }
    }

    boolean isAllowed(int session, int room, int option) {
        return instance.placeCost(session, room, option).hard() == 0 && assignment.isFree(session, room, option);
    }
}
