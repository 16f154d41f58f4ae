package org.lectern.examples.round;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;

/** The rows of the sheets of the timetable by what they are about; of several about one thing, the first. */
record TimetableRows(Event event, WorkbookTable sessions, WorkbookTable turns) {

    /** Returns the rows of the sessions, by their ids. */
    Map<String, Integer> ofSessions() {
        NameTable names = names();
        Map<String, Integer> rows = new HashMap<>();
        for (int row : sessions.rows()) {
            String id = names.id(sessions.text(row, TimetableSheets.SESSION));
            if (event.sessionsById().containsKey(id)) {
                rows.putIfAbsent(id, row);
            }
        }
        return rows;
    }

    /** Returns the rows of the slots, by their ids. */
    Map<String, Integer> ofSlots() {
        NameTable sessionNames = names();
        Map<String, NameTable> slotNames = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Session session : event.sessions()) {
            NameTable names = slotNames.computeIfAbsent(session.id(), id -> new NameTable());
            session.slots().forEach(slot -> {
                names.add(slot.id(), slot.name());
                known.add(slot.id());
            });
        }
        Map<String, Integer> rows = new HashMap<>();
        for (int row : turns.rows()) {
            NameTable names = slotNames.get(sessionNames.id(turns.text(row, TimetableSheets.SESSION)));
            String id = names == null ? "" : names.id(turns.text(row, TimetableSheets.SLOT));
            if (known.contains(id)) {
                rows.putIfAbsent(id, row);
            }
        }
        return rows;
    }

    private NameTable names() {
        NameTable names = new NameTable();
        event.sessions().forEach(session -> names.add(session.id(), session.name()));
        return names;
    }
}
