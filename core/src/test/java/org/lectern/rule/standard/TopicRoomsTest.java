package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;

class TopicRoomsTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return Scene.of("topic-rooms")
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
        return scene(TopicRelation.oneRoom("theme").withWeight(2));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r20", "15:00", 40),
                4,
                4,
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
