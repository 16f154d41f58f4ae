package org.lectern.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;

/** Changes of breaks. */
record BreakEdits(Event event, ChangeMistakes mistakes) {

    AppliedChange add(Change.AddBreak added) {
        return new AppliedChange(
                event.toBuilder().breaks(added.added()),
                "/breaks/" + event.breaks().size(),
                "/break");
    }

    AppliedChange move(Change.MoveBreak moved) {
        Map<String, Break> breaks = byId(event.breaks());
        if (!mistakes.isKnown("/break", "break", moved.breakId(), breaks.keySet())) {
            return AppliedChange.of(event.toBuilder());
        }
        int index = List.copyOf(breaks.keySet()).indexOf(moved.breakId());
        breaks.computeIfPresent(moved.breakId(), (id, given) -> given.withTime(moved.to()));
        return new AppliedChange(event.toBuilder().breaks(breaks.values()), "/breaks/" + index, "/to");
    }

    /** With a break, the waivers that name it are gone. */
    AppliedChange cancel(Change.CancelBreak cancelled) {
        Map<String, Break> breaks = byId(event.breaks());
        mistakes.isKnown("/break", "break", cancelled.breakId(), breaks.keySet());
        breaks.remove(cancelled.breakId());
        SubjectId gone = SubjectId.breakTime(cancelled.breakId());
        return AppliedChange.of(event.toBuilder()
                .breaks(breaks.values())
                .waivers(event.waivers().stream()
                        .filter(waiver -> !waiver.subjects().contains(gone))
                        .toList()));
    }

    /**
     * Returns what leads from the breaks of one event to those of another. A break that is more than moved is cancelled and
     * added. What goes comes first, so that nothing overlaps it.
     */
    static List<Change> between(List<Break> before, List<Break> after) {
        Map<String, Break> left = byId(after);
        List<Change> cancelled = new ArrayList<>();
        List<Change> moved = new ArrayList<>();
        for (Break was : before) {
            Break is = left.get(was.id());
            if (is == null || !was.withTime(is.time()).equals(is)) {
                cancelled.add(new Change.CancelBreak(was.id()));
            } else {
                left.remove(was.id());
                if (!is.equals(was)) {
                    moved.add(new Change.MoveBreak(was.id(), is.time()));
                }
            }
        }
        List<Change> all = new ArrayList<>(cancelled);
        all.addAll(moved);
        left.values().forEach(given -> all.add(new Change.AddBreak(given)));
        return all;
    }

    private static Map<String, Break> byId(List<Break> breaks) {
        Map<String, Break> byId = new LinkedHashMap<>();
        breaks.forEach(given -> byId.put(given.id(), given));
        return byId;
    }
}
