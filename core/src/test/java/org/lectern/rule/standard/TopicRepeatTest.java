package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;

class TopicRepeatTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return TopicScene.of("topic-repeat", relations);
    }

    private static Scene scene() {
        return scene(TopicRelation.varied("theme"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r27", "11:20", 40),
                2,
                6,
                "Liberia (Tuesday 31 March 11:20–12:00) follows Malawi (Tuesday 31 March 10:00–10:50) in room XXVII, and they"
                        + " share theme:sea, theme:law.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void topicRepeat_aMinuteLater_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "11:21", 40).told());
    }

    @Test
    void topicRepeat_rightBefore_costs() {
        assertEquals(List.of(2L), scene().held("LR", "r27", "09:20", 40).units());
    }

    @Test
    void topicRepeat_overlapOrAnotherRoom_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "10:49", 40).told());
        assertEquals(List.of(), scene().held("LR", "r20", "10:50", 40).told());
    }

    @Test
    void topicRepeat_shorterBreakAllowed_holds() {
        assertEquals(
                List.of(),
                scene().rule(rule -> rule.withParameter("minutes", 29))
                        .held("LR", "r27", "11:20", 40)
                        .told());
    }

    @Test
    void topicRepeat_anotherTopic_holds() {
        assertEquals(List.of(), scene().held("TR", "r27", "10:50", 33).told());
    }

    /** Malawi ends at 10:50, so Liberia starts 53 minutes later. */
    private static Scene withLiberia(String... turkey) {
        Scene scene = scene().rule(rule -> rule.withParameter("minutes", 60)).held("LR", "r27", "11:43", 40);
        return turkey.length == 0 ? scene : scene.held("TR", turkey[0], turkey[1], 33);
    }

    @Test
    void topicRepeat_anotherSessionBetween_holds() {
        assertEquals(List.of(2L), withLiberia().units());
        assertEquals(List.of(), withLiberia("r27", "10:50").told());
        assertEquals(List.of(), withLiberia("r27", "11:10").told());
    }

    @Test
    void topicRepeat_anotherSessionPartlyBetweenOrElsewhere_costs() {
        assertEquals(List.of(2L), withLiberia("r27", "10:49").units());
        assertEquals(List.of(2L), withLiberia("r27", "11:11").units());
        assertEquals(List.of(2L), withLiberia("r20", "11:00").units());
    }

    @Test
    void topicRepeat_threeAlikeInARow_costsTwice() {
        Scene three = scene().session(Session.builder("NP").allowedMinutes(10).tags("theme:law"))
                .held("NP", "r27", "10:50", 10)
                .held("LR", "r27", "11:00", 40);

        assertEquals(List.of(1L, 1L), three.units());
    }
}
