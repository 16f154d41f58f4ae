package org.lectern.solve.proof.subset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;

/** Each relation just kept and just broken, in both orders of its sessions. */
class SubsetRelationsTest {

    private static final Importance HARD = Importance.OF_RULE.withLevel(Level.HARD);

    private static SubsetScene scene(Relation relation) {
        return new SubsetScene(event -> event.relations(List.of(relation)));
    }

    /** Looks at two sessions of half an hour, from so many minutes after nine on, in both orders. */
    private static boolean isBroken(SubsetScene scene, int one, int from, int other, int otherFrom) {
        SubsetRelations relations = scene.relations();
        String first = "s" + one;
        String second = "s" + other;
        boolean isBroken =
                relations.areBroken(first, second, scene.time(one, 0, from, 30), scene.time(other, 0, otherFrom, 30));
        assertEquals(
                isBroken,
                relations.areBroken(second, first, scene.time(other, 0, otherFrom, 30), scene.time(one, 0, from, 30)));
        return isBroken;
    }

    @Test
    void order_thatIsTooCloseOrTooFar_isBroken() {
        SubsetScene scene = scene(new Relation.Before("s0", "s1", 30, 60, HARD));

        assertTrue(isBroken(scene, 0, 0, 1, 30));
        assertFalse(isBroken(scene, 0, 0, 1, 60));
        assertFalse(isBroken(scene, 0, 0, 1, 90));
        assertTrue(isBroken(scene, 0, 0, 1, 120));
        assertTrue(isBroken(scene, 0, 60, 1, 0));
    }

    @Test
    void notParallel_thatOverlap_areBroken() {
        SubsetScene scene = scene(new Relation.NotParallel(List.of("s0", "s1"), HARD));

        assertTrue(isBroken(scene, 0, 0, 1, 0));
        assertFalse(isBroken(scene, 0, 0, 1, 30));
        assertFalse(isBroken(scene, 0, 30, 1, 0));
    }

    @Test
    void days_thatAreTheSameOrNot_areTold() {
        SubsetScene same = scene(new Relation.SameDay(List.of("s0", "s1"), HARD));
        SubsetScene different = scene(new Relation.DifferentDay(List.of("s0", "s1"), HARD));

        assertFalse(isBroken(same, 0, 0, 1, 0));
        assertTrue(isBroken(different, 0, 0, 1, 0));
        assertTrue(same.relations().areBroken("s0", "s1", same.time(0, 0, 0, 30), same.time(1, 1, 0, 30)));
        assertFalse(
                different.relations().areBroken("s0", "s1", different.time(0, 0, 0, 30), different.time(1, 1, 0, 30)));
    }

    @Test
    void neighboursInABlock_withAPauseOrOverlap_areBroken() {
        SubsetScene scene = scene(new Relation.BackToBack(List.of("s2", "s0", "s1"), HARD));

        assertFalse(isBroken(scene, 2, 0, 0, 30));
        assertTrue(isBroken(scene, 2, 0, 0, 60));
        assertTrue(isBroken(scene, 2, 0, 0, 0));
        assertTrue(isBroken(scene, 2, 30, 0, 0));
    }

    /** The session between them lasts an hour at most, and may be left out. */
    @Test
    void endsOfABlock_furtherApartThanWhatIsBetween_areBroken() {
        SubsetScene scene = scene(new Relation.BackToBack(List.of("s2", "s0", "s1"), HARD));

        assertFalse(isBroken(scene, 2, 0, 1, 30));
        assertFalse(isBroken(scene, 2, 0, 1, 60));
        assertFalse(isBroken(scene, 2, 0, 1, 90));
        assertTrue(isBroken(scene, 2, 0, 1, 120));
        assertTrue(isBroken(scene, 2, 0, 1, 0));
        assertTrue(isBroken(scene, 2, 30, 1, 0));
    }

    @Test
    void relations_thatAreSoftWaivedOrOfOthers_sayNothing() {
        Relation hard = new Relation.NotParallel(List.of("s0", "s1"), HARD);
        SubsetScene soft = scene(hard.withLevel(Level.SOFT));
        SubsetScene waived = new SubsetScene(event -> event.relations(List.of(hard))
                .waivers(List.of(new Waiver(RuleIds.NOT_PARALLEL, Set.of(SubjectId.session("s3")), "agreed"))));

        assertFalse(isBroken(soft, 0, 0, 1, 0));
        assertFalse(isBroken(waived, 0, 0, 1, 0));
        assertFalse(waived.relations().areRelated("s0", "s1"));
        assertTrue(scene(hard).relations().areRelated("s1", "s0"));
        assertFalse(scene(hard).relations().areRelated("s0", "s2"));
        assertFalse(isBroken(scene(hard), 0, 0, 2, 0));
    }
}
