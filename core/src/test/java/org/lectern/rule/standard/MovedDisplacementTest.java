package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How far in time a session moves, beside the grades of rule {@code moved}. */
class MovedDisplacementTest {

    @Test
    void moved_displacementCounted_isBesideTheGradesUpToAMaximum() {
        assertEquals(
                List.of("3: For Eve Okoro, Liberia changes after publication: start Tuesday 31 March 11:46"
                        + " instead of Tuesday 31 March 11:15, 31 minutes away. This counts (3 + 0) × notice"
                        + " factor 1."),
                displaced(4).held("LR", "r27", "11:46", 40).told());
        assertEquals(List.of(1L), displaced(4).held("LR", "r20", "11:15", 40).units());
        assertEquals(
                List.of(7L),
                displaced(4).held("LR", "r27", "2020-04-01T11:15", 40).units());
        assertEquals(
                List.of(3L),
                displaced(0).held("LR", "r27", "2020-04-01T11:15", 40).units());
    }

    private static Scene displaced(int max) {
        return MovedTest.scene()
                .rule(rule -> rule.withParameter("displacementMinutes", 30).withParameter("maxDisplacement", max));
    }
}
