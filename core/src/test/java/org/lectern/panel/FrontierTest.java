package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels and which of them go on; a minute of waiting costs 3. */
class FrontierTest {

    private static final int WAIT = 3;

    private final LabelPool labels = new LabelPool();
    private final ExactFrontier exact = new ExactFrontier(12, 3, WAIT);

    private int label(int time, long cost) {
        return labels.add(0, 1, time - 5, 5, cost);
    }

    private void add(LabelFrontier frontier, int time, long cost, long state, int last) {
        frontier.add(labels, label(time, cost), state, last);
    }

    /** Returns what is left to look at, such as {@code 2/1: 30@9, 40@7} for two labels in state 2 after kind 1. */
    private List<String> left(LabelFrontier frontier) {
        List<String> all = new ArrayList<>();
        while (frontier.advance()) {
            List<String> here = new ArrayList<>();
            for (int label = frontier.firstLabel(); label != -1; label = labels.next(label)) {
                here.add(labels.cost(label) + "@" + labels.endMinute(label));
            }
            all.add("%s/%s: %s".formatted(frontier.state(), frontier.lastType(), String.join(", ", here)));
        }
        return all;
    }

    @Test
    void pool_first_forgetsAllBefore() {
        label(9, 30);

        int first = labels.reset(4);

        assertEquals(0, first);
        assertEquals(4, labels.endMinute(first));
        assertEquals(0, labels.cost(first));
        assertEquals(-1, labels.parent(first));
        assertEquals(-1, labels.type(first));
        assertEquals(-1, labels.next(first));
    }

    @Test
    void pool_manyLabels_keepsEach() {
        labels.reset(0);
        for (int i = 1; i < 1000; i++) {
            int label = labels.add(i - 1, i % 7, i, 5, 10L * i);
            labels.setNext(label, i - 1);
        }

        for (int i = 1; i < 1000; i++) {
            assertEquals(i + 5, labels.endMinute(i));
            assertEquals(10L * i, labels.cost(i));
            assertEquals(i - 1, labels.parent(i));
            assertEquals(i % 7, labels.type(i));
            assertEquals(i, labels.start(i));
            assertEquals(i - 1, labels.next(i));
        }
    }

    @Test
    void pool_removeLast_givesItsPlaceToTheNext() {
        labels.reset(0);
        int taken = label(9, 30);
        labels.removeLast();

        assertEquals(taken, label(8, 20));
    }

    @Test
    void dominates_always_waitsUntilTheOther() {
        labels.reset(0);
        int early = label(10, 20);

        assertTrue(SequencingLabelSetting.dominates(labels, early, label(12, 26), WAIT));
        assertFalse(SequencingLabelSetting.dominates(labels, early, label(12, 25), WAIT));
        assertTrue(SequencingLabelSetting.dominates(labels, early, label(10, 20), WAIT));
        assertFalse(SequencingLabelSetting.dominates(labels, early, label(9, 90), WAIT));
    }

    @Test
    void exact_statesAndLastKinds_areKeptApartInOrder() {
        labels.reset(0);
        add(exact, 9, 30, 2, 1);
        add(exact, 9, 30, 2, -1);
        add(exact, 9, 30, 0, 0);
        add(exact, 8, 40, 3, 1);

        assertEquals(List.of("0/0: 30@9", "2/-1: 30@9", "2/1: 30@9", "3/1: 40@8"), left(exact));
    }

    @Test
    void exact_withoutLastKinds_keepsStatesOnly() {
        ExactFrontier plain = new ExactFrontier(4, 1, WAIT);
        labels.reset(0);
        add(plain, 9, 30, 3, -1);
        add(plain, 9, 30, 1, -1);

        assertEquals(List.of("1/-1: 30@9", "3/-1: 30@9"), left(plain));
    }

    @Test
    void exact_dominatedLabel_isTakenBack() {
        labels.reset(0);
        add(exact, 9, 30, 2, 1);
        int next = label(10, 33);
        exact.add(labels, next, 2, 1);

        assertEquals(next, label(1, 1));
        assertEquals(List.of("2/1: 30@9"), left(exact));
    }

    @Test
    void exact_labelThatDominates_replacesOthersWhereverTheyStand() {
        labels.reset(0);
        add(exact, 12, 30, 2, 1);
        add(exact, 10, 37, 2, 1);
        add(exact, 8, 44, 2, 1);
        add(exact, 6, 51, 2, 1);

        add(exact, 9, 34, 2, 1);

        assertEquals(List.of("2/1: 34@9, 51@6, 44@8, 30@12"), left(exact));
    }

    @Test
    void exact_labelThatDominatesTheFirstOrTheLast_replacesIt() {
        labels.reset(0);
        add(exact, 12, 30, 2, 1);
        add(exact, 10, 37, 2, 1);
        add(exact, 8, 44, 2, 1);

        add(exact, 8, 43, 2, 1);
        add(exact, 12, 29, 2, 1);

        assertEquals(List.of("2/1: 29@12, 43@8, 37@10"), left(exact));
    }

    @Test
    void beam_dominatedLabel_isTakenBack() {
        BeamFrontier beam = new BeamFrontier(2, WAIT, labels::cost);
        labels.reset(0);
        add(beam, 9, 30, 2, 1);
        int next = label(10, 33);
        beam.add(labels, next, 2, 1);

        assertEquals(next, label(1, 1));
        assertEquals(List.of("2/1: 30@9"), left(beam));
    }

    @Test
    void beam_tooMany_keepsTheMostPromisingOfEachLayer() {
        BeamFrontier beam = new BeamFrontier(2, WAIT, label -> labels.cost(label) == 29 ? 36 : labels.cost(label));
        labels.reset(0);
        add(beam, 9, 30, 5, 0);
        add(beam, 9, 29, 7, 0);
        add(beam, 9, 10, 8, 1);

        assertEquals(List.of("8/1: 10@9", "5/0: 30@9"), left(beam));
    }

    @Test
    void beam_labelsOfOneState_standForThemselves() {
        BeamFrontier beam = new BeamFrontier(9, WAIT, labels::cost);
        labels.reset(0);
        add(beam, 12, 30, 5, 0);
        add(beam, 9, 37, 5, 0);
        add(beam, 12, 31, 5, 0);
        add(beam, 12, 32, 5, 1);

        assertEquals(List.of("5/0: 30@12", "5/1: 32@12", "5/0: 37@9"), left(beam));
    }

    @Test
    void beam_layerAfterLayer_goesOnUntilNoneIsAdded() {
        BeamFrontier beam = new BeamFrontier(2, WAIT, labels::cost);
        labels.reset(0);
        add(beam, 4, 0, 0, -1);

        assertTrue(beam.advance());
        assertEquals(0, beam.state());
        add(beam, 9, 30, 1, 0);
        add(beam, 8, 20, 2, 1);
        assertTrue(beam.advance());
        assertEquals(2, beam.state());
        assertTrue(beam.advance());
        assertEquals(1, beam.state());
        assertEquals(0, beam.lastType());
        assertFalse(beam.advance());
    }
}
