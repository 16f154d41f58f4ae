package org.lectern.examples.phrase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.change.Change;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Window;

/** Reads what changes about breaks. Those of several days may have one name, so a day may follow it. */
record BreakPhrases(Event event, NameFinder names, WhenPhrase when, PhraseParts parts) {

    private static final String IN = " in ";

    /** @throws InvalidInputException if the words mean no breaks */
    List<Change> added(Phrase phrase) {
        String[] sides = phrase.words().split(":\\s+", 2);
        if (sides.length < 2 || sides[0].isBlank()) {
            throw PhraseReader.unread(phrase);
        }
        int in = sides[1].toLowerCase(Locale.ROOT).lastIndexOf(IN);
        String times = in < 0 ? sides[1] : sides[1].substring(0, in);
        String[] rooms = in < 0
                ? new String[0]
                : new RoomPhrase(names)
                        .rooms(sides[1].substring(in + IN.length()))
                        .toArray(String[]::new);
        Set<String> ids = new HashSet<>(breaks().keySet());
        List<Change> changes = new ArrayList<>();
        for (String time : times.split(",", -1)) {
            Window window = when.findWindow(time.strip()).orElseThrow(() -> PhraseReader.unread(phrase));
            String id = NewThings.freeId(sides[0], ids);
            ids.add(id);
            changes.add(new Change.AddBreak(
                    Break.of(id, window).withName(sides[0].strip()).withRooms(rooms)));
        }
        return changes;
    }

    /** Of times without a day, the day stays. */
    Change moved(Phrase phrase) {
        String[] sides = PhraseReader.sides(phrase, " to ");
        Break found = found(sides[0]);
        Window to = when.findWindow(sides[1])
                .or(() -> when.findWindow(date(found) + " " + sides[1]))
                .orElseThrow(() -> PhraseReader.unread(phrase));
        return new Change.MoveBreak(found.id(), to);
    }

    Change cancelled(Phrase phrase) {
        return new Change.CancelBreak(found(phrase.words()).id());
    }

    private Map<String, Break> breaks() {
        Map<String, Break> breaks = new LinkedHashMap<>();
        event.breaks().forEach(one -> breaks.put(one.id(), one));
        return breaks;
    }

    private Break found(String text) {
        Map<String, Break> all = breaks();
        Optional<PhraseParts.Named<LocalDate>> dated =
                parts.findSuffixed(new Phrase(PhraseKind.CANCEL_BREAK, text), when::findDay);
        if (dated.isEmpty()) {
            return NameFinder.one("break", "breaks", text, all, Break::name);
        }
        String name = dated.get().name().replaceFirst("(?i)\\s+on$", "");
        Map<String, Break> ofDay = new LinkedHashMap<>(all);
        ofDay.values().removeIf(one -> !date(one).equals(dated.get().meant()));
        return NameFinder.one("break", "breaks", name, ofDay, Break::name);
    }

    private LocalDate date(Break one) {
        ZoneId zone = event.zone();
        return one.time().startInclusive().atZone(zone).toLocalDate();
    }
}
