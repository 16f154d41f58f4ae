package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;

class TopicFlowTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return TopicScene.of("topic-flow", relations);
    }

    private static Scene scene() {
        return scene(TopicRelation.easierFirst("theme"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r20", "2020-04-01T09:30", 40),
                2,
                4,
                "Malawi (Tuesday 31 March 10:00–10:50, difficulty 3) starts before the easier Liberia (Wednesday 1 April"
                        + " 09:30–10:10, difficulty 1) ends, and they share theme:sea, theme:law.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void topicFlow_easierEndsWhenTheHarderStarts_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "09:20", 40).told());
    }

    @Test
    void topicFlow_easierEndsAMinuteLater_costs() {
        assertEquals(List.of(2L), scene().held("LR", "r20", "09:21", 40).units());
    }

    @Test
    void topicFlow_equallyDifficultOrWithoutDifficulty_holds() {
        Scene scene = scene().session(Session.builder("FJ").allowedMinutes(30).tags("theme:law", "difficulty:03"))
                .session(Session.builder("OM").allowedMinutes(30).tags("theme:law"))
                .held("FJ", "r20", "15:00", 30)
                .held("OM", "r20", "16:00", 30);

        assertEquals(List.of(), scene.told());
    }

    @Test
    void topicFlow_harderStandsLaterInTheEvent_isTheSame() {
        Scene scene = scene().session(
                        Session.builder("FJ").name("Fiji").allowedMinutes(30).tags("theme:law", "difficulty:12"))
                .held("FJ", "r20", "09:30", 30)
                .held("LR", "r20", "2020-04-01T09:30", 40);

        assertEquals(List.of(List.of("MW", "LR"), List.of("MW", "FJ"), List.of("LR", "FJ")), scene.subjectIds());
        assertEquals(List.of(2L, 1L, 1L), scene.units());
    }
}
