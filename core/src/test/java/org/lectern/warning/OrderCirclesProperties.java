package org.lectern.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Session;

/** Circles of orders against the transitive closure (Warshall 1962). */
final class OrderCirclesProperties {

    static final int SESSIONS = 6;

    @Property
    void warnings_randomOrders_findACircleIfAndOnlyIfThereIsOne(
            @ForAll @Size(max = 9) List<@IntRange(max = SESSIONS * SESSIONS - 1) Integer> pairs) {
        Event.Builder builder = Event.builder("e", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/18:00")
                .room("XXI", 40);
        for (int i = 0; i < SESSIONS; i++) {
            builder.session(Session.builder("s" + i).build());
        }
        boolean[][] reaches = new boolean[SESSIONS][SESSIONS];
        for (int pair : pairs) {
            int from = pair / SESSIONS;
            int to = pair % SESSIONS;
            if (from != to) {
                reaches[from][to] = true;
                builder.relation(Relation.before("s" + from, "s" + to));
            }
        }
        boolean[][] direct = new boolean[SESSIONS][];
        for (int i = 0; i < SESSIONS; i++) {
            direct[i] = reaches[i].clone();
        }
        boolean hasCircle = close(reaches);

        List<Warning> warnings = Warnings.of(builder.build());

        assertEquals(hasCircle, !warnings.isEmpty());
        for (Warning warning : warnings) {
            List<Integer> circle = warning.subjects().stream()
                    .map(subject -> Integer.parseInt(subject.id().id().substring(1)))
                    .toList();
            for (int i = 0; i < circle.size(); i++) {
                assertTrue(direct[circle.get(i)][circle.get((i + 1) % circle.size())], warning::toString);
            }
        }
    }

    private static boolean close(boolean[][] reaches) {
        for (int k = 0; k < SESSIONS; k++) {
            for (int i = 0; i < SESSIONS; i++) {
                for (int j = 0; j < SESSIONS; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        boolean hasCircle = false;
        for (int i = 0; i < SESSIONS; i++) {
            hasCircle |= reaches[i][i];
        }
        return hasCircle;
    }
}
