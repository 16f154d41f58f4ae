package org.lectern.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** Finds the changes of sessions and slots that lead from one event to another. */
record SessionChangeFinder(Event state, Event after, StartedSessions held) {

    /** Returns the later value if it is another one, or null. */
    static <T> @Nullable T ifNew(@Nullable T was, @Nullable T is) {
        return is == null || is.equals(was) ? null : is;
    }

    /** Returns the sessions and slots that are gone; a slot that another session has now is gone from its own. */
    List<Change> removals() {
        Map<String, Session> sessions = after.sessionsById();
        List<Change> found = new ArrayList<>();
        for (Session was : state.sessions()) {
            Session is = sessions.get(was.id());
            if (is == null) {
                found.add(new Change.CancelSession(was.id()));
            } else {
                was.slots().stream()
                        .filter(slot -> is.findSlot(slot.id()).isEmpty())
                        .forEach(slot -> found.add(new Change.WithdrawSlot(slot.id())));
            }
        }
        return found;
    }

    /** Returns the sessions and slots that are new. */
    List<Change> additions() {
        Map<String, Session> sessions = state.sessionsById();
        List<Change> found = new ArrayList<>();
        for (Session is : after.sessions()) {
            Session was = sessions.get(is.id());
            if (was == null) {
                found.add(new Change.AddSession(is));
            } else {
                is.slots().stream()
                        .filter(slot -> was.findSlot(slot.id()).isEmpty())
                        .forEach(slot -> found.add(new Change.AddSlot(is.id(), slot)));
            }
        }
        return found;
    }

    /** Returns what is otherwise in the sessions and slots of both. */
    List<Change> edits() {
        Map<String, Session> sessions = after.sessionsById();
        List<Change> found = new ArrayList<>();
        for (Session was : state.sessions()) {
            Session is = sessions.get(was.id());
            if (is != null) {
                slots(was, is, found);
                SessionEdit edit = edit(was, is);
                if (!edit.equals(SessionEdit.builder().build())) {
                    found.add(new Change.EditSession(was.id(), edit));
                }
            }
        }
        return found;
    }

    private static void slots(Session was, Session is, List<Change> found) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        is.slots().forEach(slot -> slots.put(slot.id(), slot));
        for (Slot slot : was.slots()) {
            Slot now = slots.get(slot.id());
            if (now == null) {
                continue;
            }
            if (!now.personId().equals(slot.personId())) {
                found.add(new Change.ReplaceSpeaker(slot.id(), now.personId()));
            }
            Change.EditSlot edit = new Change.EditSlot(
                    slot.id(),
                    ifNew(slot.presence(), now.presence()),
                    ifNew(slot.minMinutes(), now.minMinutes()),
                    ifNew(slot.maxMinutes(), now.maxMinutes()),
                    ifNew(slot.priority(), now.priority()));
            if (!edit.equals(new Change.EditSlot(slot.id(), null, null, null, null))) {
                found.add(edit);
            }
        }
    }

    private SessionEdit edit(Session was, Session is) {
        // What has been held is pinned by the changes themselves.
        Pin pin = held.contains(was.id()) ? null : ifNew(was.pin(), is.pin());
        return new SessionEdit(
                ifNew(was.allowedMinutes(), is.allowedMinutes()),
                ifNew(was.openingMinutes(), is.openingMinutes()),
                ifNew(was.statementMinutes(), is.statementMinutes()),
                ifNew(was.minQaMinutes(), is.minQaMinutes()),
                ifNew(was.preferredQaMinutes(), is.preferredQaMinutes()),
                ifNew(was.audience(), is.audience()),
                ifNew(was.roomLimits().allowedRooms(), is.roomLimits().allowedRooms()),
                ifNew(was.neededFeatures(), is.neededFeatures()),
                ifNew(was.roomLimits().excludedFeatures(), is.roomLimits().excludedFeatures()),
                ifNew(was.roomWishes(), is.roomWishes()),
                ifNew(was.preferredWindows(), is.preferredWindows()),
                ifNew(was.undesiredWindows(), is.undesiredWindows()),
                ifNew(was.timeWishes(), is.timeWishes()),
                ifNew(was.attendantIds(), is.attendantIds()),
                ifNew(was.priority(), is.priority()),
                pin,
                ifNew(was.tags(), is.tags()),
                ifNew(was.data(), is.data()));
    }
}
