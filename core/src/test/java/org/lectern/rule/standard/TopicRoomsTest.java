package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.TopicRelation;

class TopicRoomsTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return TopicScene.of("topic-rooms", relations);
    }

    private static Scene scene() {
        return scene(TopicRelation.oneRoom("theme"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r20", "15:00", 40),
                2,
                2,
                "Malawi (room XXVII) and Liberia (room XX) share theme:sea, theme:law and are in different rooms on Tuesday 31"
                        + " March.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void topicRooms_oneRoom_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "15:00", 40).told());
    }

    @Test
    void topicRooms_anotherDay_holds() {
        assertEquals(
                List.of(), scene().held("LR", "r20", "2020-04-01T09:30", 40).told());
    }

    @Test
    void topicRooms_anotherTopic_holds() {
        assertEquals(List.of(), scene().held("TR", "r20", "15:00", 33).told());
    }
}
