package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;

class TopicOverlapTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return TopicScene.of("topic-overlap", relations);
    }

    private static Scene scene() {
        return scene(TopicRelation.apart("theme"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r20", "10:19", 40),
                4,
                4,
                "Malawi (Tuesday 31 March 10:00–10:50) and Liberia (Tuesday 31 March 10:19–10:59) share theme:sea, theme:law"
                        + " and overlap by 31 minutes.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void topicOverlap_startsWhenTheOtherEnds_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:50", 40).told());
    }

    @Test
    void topicOverlap_oneMinuteOfOverlap_isAStartedHalfHour() {
        assertEquals(List.of(2L), scene().held("LR", "r20", "10:49", 40).units());
    }

    @Test
    void topicOverlap_halfAnHour_costsOneHalfHourForEachSharedTopic() {
        assertEquals(List.of(2L), scene().held("LR", "r20", "10:20", 40).units());
    }

    @Test
    void topicOverlap_otherWordsOrTagsWithoutKind_holds() {
        assertEquals(List.of(), scene().held("TR", "r20", "10:00", 33).told());
    }

    @Test
    void topicOverlap_twoKinds_needBoth() {
        Scene scene = scene(TopicRelation.apart("theme", "audience"))
                .session(Session.builder("FJ")
                        .name("Fiji")
                        .allowedMinutes(30)
                        .tags("audience:all", "audience:press", "theme:law", "theme:sea"))
                .held("LR", "r20", "10:00", 40)
                .held("FJ", "r20", "10:00", 30);

        assertEquals(
                List.of(
                        "2: Malawi (Tuesday 31 March 10:00–10:50) and Fiji (Tuesday 31 March 10:00–10:30) share theme:sea,"
                                + " theme:law, audience:all and overlap by 30 minutes."),
                scene.told());
    }

    @Test
    void topicOverlap_difficulty_isATopicLikeAnyOther() {
        Scene scene = scene(TopicRelation.apart("difficulty"))
                .session(Session.builder("FJ").name("Fiji").allowedMinutes(30).tags("difficulty:3"))
                .held("LR", "r20", "10:00", 40)
                .held("FJ", "r20", "10:45", 30);

        assertEquals(List.of(List.of("MW", "FJ")), scene.subjectIds());
    }

    @Test
    void topicOverlap_twoRelations_areOneFindingEach() {
        Scene scene = scene(
                        TopicRelation.apart("theme"),
                        TopicRelation.apart("plenary", "theme"),
                        TopicRelation.apart("audience"))
                .held("LR", "r20", "10:00", 40)
                .held("TR", "r20", "10:00", 33);

        assertEquals(List.of(4L, 2L), scene.units());
    }
}
