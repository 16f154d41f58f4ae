package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

class BackToBackCouplingTest {

    private static Event.Builder chain() {
        return TalliedTimetable.threeDays(session("a"), session("b"), session("c"), session("d"), session("e"))
                .relation(new Relation.BackToBack(List.of("a", "b", "c", "d")));
    }

    private static TalliedTimetable four(Event.Builder event) {
        return TalliedTimetable.of(event)
                .with("c", "blue", "2026-05-04T10:25", 30)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("d", "blue", "2026-05-04T10:58", 10)
                .with("b", "red", "2026-05-04T09:40", 50);
    }

    @Test
    void chain_withPauseAndOverlap_costsTheMinutesOfBoth() {
        four(chain()).assertAmount(10 + 5 + 3, RuleIds.BACK_TO_BACK);
    }

    @Test
    void chain_withoutSessionsBetween_costsTheMinutesFromTheLastToTheNext() {
        TalliedTimetable.of(chain())
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("d", "red", "2026-05-04T10:17", 30)
                .with("e", "red", "2026-05-05T09:00", 30)
                .assertAmount(47, RuleIds.BACK_TO_BACK);
    }

    @Test
    void chain_withOneOfItsPairsWaived_costsTheOthers() {
        four(chain().waiver(RuleIds.BACK_TO_BACK, "agreed", SubjectId.session("a"), SubjectId.session("b")))
                .assertAmount(5 + 3, RuleIds.BACK_TO_BACK);
    }

    @Test
    void sessions_outsideTheChain_areNotConcerned() {
        assertEquals(List.of("a", "b", "c", "d"), TalliedTimetable.of(chain()).concerned(RuleIds.BACK_TO_BACK));
    }

    @Test
    void chain_inAnotherOrderThanTheEvent_costsItsOwnPairs() {
        TalliedTimetable.of(TalliedTimetable.threeDays(session("a"), session("b"), session("c"), session("d"))
                        .relation(new Relation.BackToBack(List.of("b", "c", "a", "d"))))
                .with("a", "red", "2026-05-04T10:03", 30)
                .with("b", "red", "2026-05-04T09:00", 30)
                .with("c", "red", "2026-05-04T09:31", 30)
                .with("d", "red", "2026-05-04T09:50", 30)
                .assertAmount(1 + 2 + 43, RuleIds.BACK_TO_BACK);
    }
}
