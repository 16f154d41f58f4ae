package org.lectern.benchmarks.engine.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Session;
import org.lectern.event.SlotOrder;

/** The inside of a session under given positions and minutes: each turn begins when the last one ends and its speaker is there. */
final class Turns {

    private final PlainSession session;
    private final List<PlainSlot> inOrder;
    private final List<Integer> starts = new ArrayList<>();
    private final int end;

    private Turns(PlainSession session, List<PlainSlot> slots) {
        this.session = session;
        this.inOrder = new ArrayList<>(slots);
        inOrder.sort(Comparator.comparingInt(PlainSlot::givenPosition).thenComparingInt(PlainSlot::getNumber));
        Session given = session.session();
        int minute = session.from() + given.openingMinutes() + given.statementMinutes();
        for (PlainSlot slot : inOrder) {
            int start = Spans.firstInside(slot.windows(), minute, session.until());
            starts.add(start);
            minute = start + slot.givenMinutes();
        }
        this.end = minute;
    }

    static Turns of(PlainSession session, List<PlainSlot> slots) {
        return new Turns(session, slots);
    }

    List<PlainSlot> inOrder() {
        return inOrder;
    }

    /** Returns the first minute of a turn by its place in the order. */
    int start(int turn) {
        return starts.get(turn);
    }

    /** Returns the minutes past the end, those without their speaker, and the wishes of order that are broken. */
    int hard() {
        int hard = Math.max(0, end + session.session().minQaMinutes() - session.until());
        for (int turn = 0; turn < inOrder.size(); turn++) {
            PlainSlot slot = inOrder.get(turn);
            if (slot.windows().length > 0) {
                hard += Spans.outside(slot.windows(), starts.get(turn), starts.get(turn) + slot.givenMinutes());
            }
        }
        return hard + wishesBroken();
    }

    private int wishesBroken() {
        List<String> ids = inOrder.stream().map(slot -> slot.slot().id()).toList();
        int broken = 0;
        for (int turn = 0; turn < ids.size(); turn++) {
            int here = turn;
            SlotOrder order = inOrder.get(turn).slot().order();
            broken += order.first() && here > 0 ? 1 : 0;
            broken += order.last() && here < ids.size() - 1 ? 1 : 0;
            broken += (int)
                    order.after().stream().filter(id -> ids.indexOf(id) > here).count();
            broken += (int) order.rightAfter().stream()
                    .filter(id -> ids.indexOf(id) != here - 1)
                    .count();
        }
        return broken;
    }
}
