package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.TopicRelation;

class TopicDaysTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return TopicScene.of("topic-days", relations);
    }

    private static Scene scene() {
        return scene(TopicRelation.oneDay("theme"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r27", "2020-04-01T09:30", 40),
                2,
                2,
                "Malawi (Tuesday 31 March) and Liberia (Wednesday 1 April) share theme:sea, theme:law and are on different"
                        + " days.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void topicDays_oneDayWhateverTheHalf_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "17:20", 40).told());
    }

    @Test
    void topicDays_anotherTopic_holds() {
        assertEquals(
                List.of(), scene().held("TR", "r27", "2020-04-01T09:30", 33).told());
    }

    @Test
    void topicDays_sessionBetweenDays_isOnTheDayOfItsHalfDay() {
        assertEquals(
                List.of(2L), scene().held("LR", "r27", "2020-04-01T03:00", 40).units());
    }
}
