package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;

/** Three sessions in two rooms, of which Malawi and Liberia share two themes, and Malawi and Turkey an audience. */
final class TopicScene {

    private TopicScene() {}

    /** Returns the scene of a rule, with Malawi in place. */
    static Scene of(String ruleId, TopicRelation... relations) {
        return Scene.of(ruleId)
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
}
