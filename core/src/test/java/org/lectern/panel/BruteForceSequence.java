package org.lectern.panel;

import java.util.Arrays;
import org.lectern.rule.Score;

/**
 * The best inside found by trying all, each scored by {@link PanelScorer}: any subset of the slots in any order, each
 * with minutes from its least to its most, each at any minute after the one before it, all early enough for the least
 * Q&amp;A.
 */
final class BruteForceSequence {

    private final PanelModel panel;
    private final PanelScorer scorer;
    private final int start;
    private final int minutes;
    private final int[] slots;
    private final int[] starts;
    private final int[] given;
    private final boolean[] seated;
    private Score best = new Score(Long.MAX_VALUE, 0, 0);

    private BruteForceSequence(PanelModel panel, int start, int minutes) {
        this.panel = panel;
        this.scorer = new PanelScorer(panel);
        this.start = start;
        this.minutes = minutes;
        this.slots = new int[panel.slots.length];
        this.starts = new int[panel.slots.length];
        this.given = new int[panel.slots.length];
        this.seated = new boolean[panel.slots.length];
    }

    static Score best(PanelModel panel, int start, int minutes) {
        BruteForceSequence inside = new BruteForceSequence(panel, start, minutes);
        inside.extend(0, panel.firstTurnOffset);
        return inside.best;
    }

    private void extend(int count, int from) {
        Score score = scorer
                .costsByRule(
                        start,
                        minutes,
                        new SessionSequence(
                                Arrays.copyOf(slots, count), Arrays.copyOf(starts, count), Arrays.copyOf(given, count)))
                .values()
                .stream()
                .reduce(Score.ZERO, Score::plus);
        if (score.compareTo(best) < 0) {
            best = score;
        }
        int end = minutes - panel.session.minQaMinutes();
        for (int i = 0; i < slots.length; i++) {
            if (!seated[i]) {
                seated[i] = true;
                for (int m = panel.slots[i].slot().minMinutes();
                        m <= panel.slots[i].slot().maxMinutes();
                        m++) {
                    for (int at = from; at + m <= end; at++) {
                        slots[count] = i;
                        starts[count] = at;
                        given[count] = m;
                        extend(count + 1, at + m);
                    }
                }
                seated[i] = false;
            }
        }
    }
}
