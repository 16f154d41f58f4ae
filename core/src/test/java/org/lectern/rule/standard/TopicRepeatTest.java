package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;

class TopicRepeatTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return Scene.of("topic-repeat")
                .room(Room.builder("r27").name("XXVII").setUpMinutes(20))
                .room(Room.builder("r20").name("XX").tearDownMinutes(10))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .tags("plenary", "theme:sea", "theme:law", "audience:all", "difficulty:3"))
                .session(Session.builder("LR")
                        .name("Liberia")
                        .allowedMinutes(40)
                        .tags("theme: law", "theme:sea", "audience:some", "difficulty:1"))
                .session(Session.builder("TR")
                        .name("Turkey")
                        .allowedMinutes(33)
                        .tags("theme:art", "audience:all", "plenary"))
                .event(event -> event.topicRelations(List.of(relations)))
                .held("MW", "r27", "10:00", 50);
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
}
