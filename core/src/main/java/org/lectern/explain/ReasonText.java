package org.lectern.explain;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.rule.Score;
import org.lectern.rule.TranslatableSentence.TimeRange;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/** How reasons write places and differences of scores. */
final class ReasonText {

    private ReasonText() {}

    /** Returns a place like {@code Wednesday 1 April 10:30–11:30 in room XXIII}. */
    static String of(Placement placement, Event event) {
        Room room = event.roomsById().get(placement.roomId());
        return FilledText.of(
                "%s in room %s",
                new TimeRange(placement.time(), event.zone()), room == null ? placement.roomId() : room.name());
    }

    /**
     * Returns the difference in cost from one score to another, like {@code 1 medium less and 30 soft more}, or {@code
     * the same}.
     */
    static String difference(Score from, Score to) {
        List<String> parts = new ArrayList<>();
        add(parts, to.hard() - from.hard(), "hard");
        add(parts, to.medium() - from.medium(), "medium");
        add(parts, to.soft() - from.soft(), "soft");
        return parts.isEmpty() ? "the same" : Wording.list(parts);
    }

    private static void add(List<String> parts, long more, String level) {
        if (more != 0) {
            parts.add("%s %s %s".formatted(Math.abs(more), level, more > 0 ? "more" : "less"));
        }
    }
}
