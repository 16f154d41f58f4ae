package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;

class TopicCountTest implements RuleContract {

    private static Scene scene(TopicRelation... relations) {
        return TopicScene.of("topic-count", relations);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene(TopicRelation.atOnce(2, "audience")).held("TR", "r20", "10:00", 33),
                17,
                "Tuesday 31 March 10:33–10:50: 1 session with audience:all at once, not 2: Malawi.",
                "session MW Malawi");
    }

    @Test
    void topicCount_exactlySoManyAllTheTime_holds() {
        Scene scene = scene(TopicRelation.atOnce(2, "audience"))
                .session(Session.builder("FJ").allowedMinutes(17).tags("audience:all"))
                .held("TR", "r20", "10:00", 33)
                .held("FJ", "r20", "10:33", 17)
                .held("LR", "r20", "2020-04-01T09:30", 40);

        assertEquals(List.of(40L), scene.units());
        assertEquals(List.of(List.of("LR")), scene.subjectIds());
    }

    @Test
    void topicCount_oneMinuteOff_costsOneOnEachSide() {
        assertEquals(
                List.of(1L, 1L),
                scene(TopicRelation.atOnce(2, "audience"))
                        .session(Session.builder("FJ").allowedMinutes(50).tags("audience:all"))
                        .held("FJ", "r20", "10:01", 50)
                        .units());
    }

    @Test
    void topicCount_tooMany_costsThoseOver() {
        Scene scene =
                scene(TopicRelation.atOnce(1)).held("LR", "r20", "10:00", 40).held("TR", "r20", "10:10", 33);

        assertEquals(
                List.of(
                        "10: Tuesday 31 March 10:00–10:10: 2 sessions at once, not 1: Malawi, Liberia.",
                        "60: Tuesday 31 March 10:10–10:40: 3 sessions at once, not 1: Malawi, Liberia, Turkey.",
                        "3: Tuesday 31 March 10:40–10:43: 2 sessions at once, not 1: Malawi, Turkey."),
                scene.told());
    }

    @Test
    void topicCount_waiverOfTwo_coversTheirMinutesTogether() {
        Scene scene = scene(TopicRelation.atOnce(1, "theme"), TopicRelation.atOnce(3))
                .waived(SubjectId.session("MW"), SubjectId.session("LR"))
                .held("LR", "r20", "10:00", 40);

        assertEquals(
                List.of(
                        "0: Tuesday 31 March 10:00–10:40: 2 sessions with theme:sea at once, not 1: Malawi, Liberia.",
                        "0: Tuesday 31 March 10:00–10:40: 2 sessions with theme:law at once, not 1: Malawi, Liberia.",
                        "0: Tuesday 31 March 10:00–10:40: 2 sessions at once, not 3: Malawi, Liberia.",
                        "20: Tuesday 31 March 10:40–10:50: 1 session at once, not 3: Malawi."),
                scene.findings().stream()
                        .map(finding ->
                                (finding.findWaiver().isEmpty() ? finding.amount() : 0) + ": " + finding.sentence())
                        .toList());
    }

    @Test
    void topicCount_twoKinds_countEachChoiceOfWords() {
        Scene scene = scene(TopicRelation.atOnce(1, "theme", "audience"))
                .session(Session.builder("FJ").name("Fiji").allowedMinutes(30).tags("theme:law", "audience:all"))
                .held("LR", "r20", "10:00", 40)
                .held("FJ", "r20", "10:00", 30);

        assertEquals(
                List.of("30: Tuesday 31 March 10:00–10:30: 2 sessions with theme:law, audience:all at once, not 1:"
                        + " Malawi, Fiji."),
                scene.told());
    }

    @Test
    void rule_withoutTopicRelations_isNotInForce() {
        Event plain = Event.builder("e", ZoneId.of("UTC"))
                .day("2030-01-07", "09:00/12:00")
                .room("A", 9)
                .build();
        Event related = plain.toBuilder().topicRelation(TopicRelation.atOnce(2)).build();
        Catalogue catalogue = StandardRules.catalogue();

        assertEquals(
                false, EffectiveRules.of(plain, catalogue).config("topic-count").isActive());
        assertEquals(
                true,
                EffectiveRules.of(related, catalogue).config("topic-count").isActive());
        assertEquals(
                false,
                EffectiveRules.of(related, catalogue).config("topic-flow").isActive());
    }
}
