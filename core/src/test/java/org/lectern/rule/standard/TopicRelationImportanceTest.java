package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Level;
import org.lectern.event.TopicRelation;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** Topic relations that count at another level, or more often, than others of their rule. */
class TopicRelationImportanceTest {

    /** A relation of each kind, with a place of Liberia that breaks it. */
    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(TopicRelation.apart("theme"), "r20", "10:19"),
                Arguments.of(TopicRelation.varied("theme"), "r27", "10:55"),
                Arguments.of(TopicRelation.oneDay("theme"), "r20", "2020-04-01T09:30"),
                Arguments.of(TopicRelation.oneRoom("theme"), "r20", "15:00"),
                Arguments.of(TopicRelation.easierFirst("theme"), "r20", "15:00"),
                Arguments.of(TopicRelation.atOnce(3, "theme"), "r20", "10:19"));
    }

    private static Scene scene(String room, String time, TopicRelation... relations) {
        return TopicScene.of(RuleIds.of(relations[0]), relations).held("LR", room, time, 40);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void topicRelation_ofWeightFour_costsFourTimesAsMuchAtItsLevel(TopicRelation relation, String room, String time) {
        String ruleId = RuleIds.of(relation);
        Report once = scene(room, time, relation).report();
        Report often = scene(room, time, relation.withLevel(Level.MEDIUM).withWeight(4))
                .report();

        long cost = once.costs().getOrDefault(ruleId, 0L);
        assertEquals(new Score(0, 4 * cost, 0), often.score());
        assertEquals(0, often.costs().get(ruleId));
        assertEquals(Map.of(ruleId, new Score(0, 4 * cost, 0)), often.ownLevelCosts());
        assertEquals(
                once.findings().getFirst().amount(), often.findings().getFirst().amount());
        assertEquals(Level.MEDIUM, often.findings().getFirst().level());
    }

    @Test
    void hardTopicRelation_besideASoftOne_costsAtItsOwnLevel() {
        Report report = scene(
                        "r20",
                        "10:19",
                        TopicRelation.apart("theme").withLevel(Level.HARD),
                        TopicRelation.apart("difficulty"),
                        TopicRelation.apart("theme", "difficulty").withWeight(9))
                .report();

        assertEquals(new Score(4, 0, 0), report.score());
        assertEquals(
                List.of(Level.HARD),
                report.findings().stream().map(finding -> finding.level()).toList());
    }

    @Test
    void topicRelation_ofARuleThatIsOff_costsNothing() {
        Scene scene = scene("r20", "10:19", TopicRelation.apart("theme").withLevel(Level.HARD))
                .rule(rule -> rule.withEnabled(false));

        assertEquals(List.of(), scene.findings());
    }
}
