package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Delegation;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** Relations and delegations that count at another level, or more often, than others of their rule. */
class RelationImportanceTest {

    /** Malawi 10:00–10:50, Liberia 10:45–11:25 and Turkey 10:40–11:13, all on Tuesday. */
    private static Scene scene(String ruleId, Relation... relations) {
        Scene scene = Scene.of(ruleId)
                .room(Room.builder("r20"))
                .room(Room.builder("r27"))
                .room(Room.builder("r30"))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .held("MW", "r27", "10:00", 50)
                .held("LR", "r20", "10:45", 40)
                .held("TR", "r30", "10:40", 33);
        List.of(relations).forEach(scene::relation);
        return scene;
    }

    /** Relations with what they cost when they count once. */
    static Stream<Relation> broken() {
        return Stream.of(
                Relation.before("MW", "LR"),
                Relation.sameDay("MW", "LR"),
                Relation.differentDay("MW", "LR"),
                Relation.backToBack("MW", "LR"),
                Relation.notParallel("MW", "LR"));
    }

    private static Report report(Relation relation) {
        String ruleId = RuleIds.of(relation);
        // Only a day later breaks the wish for one day.
        return ruleId.equals(RuleIds.SAME_DAY)
                ? Scene.of(ruleId)
                        .room(Room.builder("r20"))
                        .session(Session.builder("LR").allowedMinutes(40))
                        .session(Session.builder("MW").allowedMinutes(50))
                        .held("MW", "r20", "10:00", 50)
                        .held("LR", "r20", "2020-04-01T10:00", 40)
                        .relation(relation)
                        .report()
                : scene(ruleId, relation).report();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void relation_ofWeightFour_costsFourTimesAsMuchAtItsLevel(Relation relation) {
        Report once = report(relation);
        Report often = report(relation.withLevel(Level.SOFT).withWeight(4));

        long cost = once.score().hard();
        assertEquals(new Score(cost, 0, 0), once.score());
        assertEquals(Map.of(), once.ownLevelCosts());
        assertEquals(new Score(0, 0, 4 * cost), often.score());
        assertEquals(0, often.costs().get(RuleIds.of(relation)));
        assertEquals(Map.of(RuleIds.of(relation), new Score(0, 0, 4 * cost)), often.ownLevelCosts());
        assertEquals(
                once.findings().getFirst().amount(), often.findings().getFirst().amount());
        assertEquals(Level.SOFT, often.findings().getFirst().level());
    }

    @Test
    void softOrder_besideAHardOne_costsAtItsOwnLevel() {
        Report report = scene(
                        "session-order",
                        Relation.before("MW", "TR").withLevel(Level.SOFT).withWeight(3),
                        Relation.before("MW", "LR"))
                .report();

        assertEquals(new Score(5, 0, 30), report.score());
        assertEquals(5, report.costs().get("session-order"));
        assertEquals(Map.of("session-order", new Score(0, 0, 30)), report.ownLevelCosts());
        assertEquals(
                List.of("HARD 5 Liberia", "SOFT 30 Turkey"),
                report.findings().stream()
                        .map(finding -> "%s %s %s"
                                .formatted(
                                        finding.level(),
                                        finding.cost(),
                                        finding.subjects().get(1).name()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void relation_withTheLevelOfItsRule_isNoException(Level level) {
        Report report = scene("not-parallel", Relation.notParallel("MW", "LR").withLevel(level))
                .rule(rule -> rule.withLevel(level).withWeight(7))
                .report();

        assertEquals(Score.of(level, 35), report.score());
        assertEquals(35, report.costs().get("not-parallel"));
        assertEquals(Map.of(), report.ownLevelCosts());
    }

    @Test
    void hardRelation_ofASoftRule_isHard() {
        Report report = scene(
                        "back-to-back",
                        Relation.backToBack("MW", "LR").withLevel(Level.HARD),
                        Relation.backToBack("MW", "TR"))
                .rule(rule -> rule.withLevel(Level.SOFT).withWeight(2))
                .report();

        assertEquals(new Score(10, 0, 20), report.score());
    }

    @Test
    void relation_ofARuleThatIsOff_costsNothing() {
        Scene scene = scene(
                        "session-order",
                        Relation.before("MW", "LR").withLevel(Level.MEDIUM).withWeight(9))
                .rule(rule -> rule.withEnabled(false));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void relation_waived_costsNothingAtItsLevel() {
        Report report = scene("session-order", Relation.before("MW", "LR").withLevel(Level.MEDIUM))
                .waived(SubjectId.session("MW"), SubjectId.session("LR"))
                .report();

        assertEquals(Score.ZERO, report.score());
        assertEquals(
                List.of(Level.MEDIUM),
                report.findings().stream().map(Finding::level).toList());
        assertEquals(Map.of(), report.ownLevelCosts());
    }

    @Test
    void delegation_ofWeightThree_countsAsThree() {
        Scene scene = scene("shared-audience")
                .delegation(Delegation.of("NL", "MW", "LR").withWeight(3));

        assertEquals(List.of(3L), scene.units());
    }

    @Test
    void delegation_ofWeightThree_wantsMoreThanTwoOthers() {
        Scene scene = Scene.of("seat-inversion")
                .room(Room.builder("r20").name("XX").seats(200))
                .room(Room.builder("r27").name("XXVII").seats(70))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .held("MW", "r27", "10:00", 50)
                .held("LR", "r20", "10:00", 40)
                .delegation(Delegation.of("NL", "MW").withWeight(3))
                .delegation(Delegation.of("LU", "LR"))
                .delegation(Delegation.of("OM", "LR"));

        assertEquals(
                List.of("1: Malawi is wanted by 3 delegations and has 70 seats in room XXVII, while Liberia is wanted"
                        + " by 2 and has 200 in room XX."),
                scene.told());
    }
}
