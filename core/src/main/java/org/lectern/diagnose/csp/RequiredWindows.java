package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.diagnose.fact.WishFacts;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Wisher;
import org.lectern.panel.time.MinuteSpans;

/**
 * Windows in one of which a session, or a turn, must lie.
 *
 * @param fact the fact that says so
 * @param windows spans on the time line; none means always
 */
@SuppressWarnings("ArrayRecordComponent")
record RequiredWindows(int fact, int[] windows) {

    /** A minute that is far from every event, and far from the ends of an int. */
    static final int FAR = 1 << 29;

    /** Returns those of the wishes about times that are not soft, for findings about these subjects. */
    static List<RequiredWindows> ofWishes(DiagnosisModel model, Wisher wisher, List<SubjectId> subjects) {
        List<RequiredWindows> all = new ArrayList<>();
        for (TimeWish.Kind kind : TimeWish.Kind.values()) {
            for (TimeWish wish : wisher.timeWishes(kind)) {
                if (WishFacts.forbids(model.rules, wisher, wish, subjects)) {
                    int[] spans = model.timeline.toSpans(wish.windows());
                    all.add(new RequiredWindows(
                            model.detailed(WishFacts.kind(wisher, kind), WishFacts.detail(wisher, wish), wisher.id()),
                            kind == TimeWish.Kind.PREFERRED ? spans : outside(MinuteSpans.merged(spans))));
                }
            }
        }
        return all;
    }

    /** Returns the spans before, between and after spans that do not overlap. */
    private static int[] outside(int[] spans) {
        int[] outside = new int[spans.length + 2];
        outside[0] = -FAR;
        System.arraycopy(spans, 0, outside, 1, spans.length);
        outside[outside.length - 1] = FAR;
        return outside;
    }

    boolean cover(int start, int end) {
        for (int i = 0; i < windows.length; i += 2) {
            if (windows[i] <= start && end <= windows[i + 1]) {
                return true;
            }
        }
        return windows.length == 0;
    }

    /** Returns the spans that lie both in one of some and in one of others. */
    static int[] common(int[] some, int[] others) {
        int[] common = new int[some.length * others.length];
        int size = 0;
        for (int i = 0; i < some.length; i += 2) {
            for (int j = 0; j < others.length; j += 2) {
                int from = Math.max(some[i], others[j]);
                int until = Math.min(some[i + 1], others[j + 1]);
                if (from < until) {
                    common[size++] = from;
                    common[size++] = until;
                }
            }
        }
        return Arrays.copyOf(common, size);
    }
}
