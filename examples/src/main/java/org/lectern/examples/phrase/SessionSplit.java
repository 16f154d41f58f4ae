package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.change.Change;
import org.lectern.change.SessionEdit;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** Makes two sessions of one: the first keeps the statement and the first turns, the second gets the others. */
record SessionSplit(Event event) {

    List<Change> changes(Session session, List<Integer> minutes) {
        if (minutes.size() != 2) {
            throw NameFinder.mistake(
                    "bad-words",
                    minutes.toString(),
                    "A session is split into two lengths, not %s.".formatted(minutes.size()),
                    "Write two, such as: %s \"%s\".".formatted(PhraseKind.SPLIT.option(), PhraseKind.SPLIT.form()));
        }
        int first = firstTurns(session, minutes.get(0), minutes.get(1));
        List<Slot> later = session.slots().subList(first, session.slots().size());
        Set<String> laterIds = new LinkedHashSet<>(later.stream().map(Slot::id).toList());
        List<Change> changes = new ArrayList<>();
        later.forEach(slot -> changes.add(new Change.WithdrawSlot(slot.id())));
        changes.add(new Change.EditSession(
                session.id(),
                SessionEdit.builder().allowedMinutes(minutes.get(0)).build()));
        changes.add(new Change.AddSession(session.toBuilder()
                .id(freeId(session.id()))
                .pin(Pin.NONE)
                .name(freeName(session.name()))
                .allowedMinutes(minutes.get(1))
                .statementMinutes(0)
                .slots(later.stream()
                        .map(slot -> slot.toBuilder()
                                .order(slot.order().retainingSlots(laterIds))
                                .build())
                        .toList())
                .build()));
        changes.add(new Change.AddRelation(Relation.before(session.id(), freeId(session.id()))));
        return changes;
    }

    /** Returns how many turns stay in the first session: a share of them as its length is of both. */
    private static int firstTurns(Session session, int first, int second) {
        int slots = session.slots().size();
        return Math.toIntExact(Math.round((double) slots * first / (first + second)));
    }

    /** Returns a name with the first free number, so that the parts of parts have names of their own. */
    private String freeName(String name) {
        Set<String> names = event.sessions().stream().map(Session::name).collect(Collectors.toSet());
        String whole = name.replaceFirst(" \\(\\d+\\)$", "");
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> "%s (%s)".formatted(whole, number))
                .filter(part -> !names.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private String freeId(String id) {
        int number = 2;
        while (event.sessionsById().containsKey(id + "-" + number)) {
            number++;
        }
        return id + "-" + number;
    }
}
