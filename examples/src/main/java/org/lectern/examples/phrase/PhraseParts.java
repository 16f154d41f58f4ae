package org.lectern.examples.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.change.Change;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.text.NearestWord;

/** The parts of phrases: who in which session, what at which time, and new things by their names. */
record PhraseParts(Event event, NameFinder names, WhenPhrase when) {

    private static final List<String> IN = List.of(" in ", " from ", " on ", " of ");

    /** @param meant what the words after the name mean */
    record Named<T>(String name, T meant) {}

    /** A name and a session, which the words name one after the other. */
    record Split(String name, Session session) {}

    /** Somebody's turns, in a session or in all. */
    record Turns(Person person, Optional<Session> session, List<Slot> slots) {}

    record Timed(String name, Window window) {}

    Timed timed(Phrase phrase) {
        Named<Window> found = suffixed(phrase, when::findWindow);
        return new Timed(found.name(), found.meant());
    }

    <T> Named<T> suffixed(Phrase phrase, Function<String, Optional<T>> read) {
        return findSuffixed(phrase, read).orElseThrow(() -> PhraseReader.unread(phrase));
    }

    /** Returns the longest end of the words that can be read, and the name before it. */
    <T> Optional<Named<T>> findSuffixed(Phrase phrase, Function<String, Optional<T>> read) {
        String[] words = phrase.words().strip().split("\\s+", -1);
        for (int i = 1; i < words.length; i++) {
            String end = String.join(" ", Arrays.copyOfRange(words, i, words.length));
            Optional<T> meant = read.apply(end);
            if (meant.isPresent()) {
                String name = String.join(" ", Arrays.copyOfRange(words, 0, i)).replaceFirst("[,:]$", "");
                return Optional.of(new Named<>(name, meant.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns a day, somebody, a room or a session, whichever is called so. */
    SubjectId place(String name) {
        Optional<LocalDate> day = when.findDay(name);
        if (day.isPresent()) {
            return SubjectId.day(day.get());
        }
        if (names.findPerson(name).isEmpty()) {
            if (names.findRoom(name).isPresent()) {
                return SubjectId.room(names.room(name).id());
            }
            if (names.findSession(name).isPresent()) {
                return SubjectId.session(names.session(name).id());
            }
        }
        return SubjectId.person(names.person(name).id());
    }

    Optional<Split> findSession(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String in : IN) {
            int at = lower.lastIndexOf(in);
            if (at > 0) {
                Optional<Session> session = names.findSession(words.substring(at + in.length()));
                if (session.isPresent()) {
                    return Optional.of(new Split(words.substring(0, at).strip(), session.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** @throws InvalidInputException if nobody is meant, or they have no turn there */
    Turns turns(String words) {
        Optional<Split> split = names.findPerson(words).isPresent() ? Optional.empty() : findSession(words);
        String name = split.map(Split::name).orElse(words);
        if (split.isEmpty() && names.findPerson(words).isEmpty()) {
            requireSession(words);
        }
        Person person = names.person(name);
        Optional<Session> session = split.map(Split::session);
        List<Slot> slots = session.map(List::of).orElse(event.sessions()).stream()
                .flatMap(one -> one.slots().stream())
                .filter(slot -> slot.personId().equals(person.id()))
                .toList();
        boolean attends = session.isEmpty()
                && event.sessions().stream().anyMatch(one -> one.attendantIds().contains(person.id()));
        if (slots.isEmpty() && !attends) {
            throw NameFinder.mistake(
                    "no-turn",
                    words,
                    session.map(one -> "%s has no turn in %s.".formatted(person.name(), one.name()))
                            .orElse("%s takes part in no session.".formatted(person.name())),
                    "Check who it is, and in which session.");
        }
        return new Turns(person, session, slots);
    }

    /** Of words that name a known person and no known session, the session is the mistake. */
    private void requireSession(String words) {
        for (String in : IN) {
            int at = words.toLowerCase(Locale.ROOT).lastIndexOf(in);
            if (at > 0 && names.findPerson(words.substring(0, at)).isPresent()) {
                names.session(words.substring(at + in.length()));
            }
        }
    }

    List<Change> addSpeaker(Phrase phrase) {
        String[] parts = phrase.words().split(":", 2);
        Split split = findSession(parts[0]).orElseThrow(() -> {
            requireInSession(parts[0], phrase);
            return PhraseReader.unread(phrase);
        });
        List<Change> changes = new ArrayList<>();
        Person person = knownOrNew(split.name(), changes);
        Session session = split.session();
        Slot.Builder slot = Slot.builder(freeSlotId(session), person.id())
                .name(parts.length > 1 && !parts[1].isBlank() ? parts[1].strip() : person.name());
        if (!session.slots().isEmpty()) {
            Slot like = session.slots().getLast();
            slot.minutes(like.minMinutes(), like.maxMinutes()).presence(like.presence());
        }
        changes.add(new Change.AddSlot(session.id(), slot.build()));
        return changes;
    }

    private void requireInSession(String words, Phrase phrase) {
        String[] sides = PhraseReader.sides(new Phrase(phrase.kind(), words), " in ");
        names.session(sides[1]);
    }

    private String freeSlotId(Session session) {
        Set<String> ids = new LinkedHashSet<>();
        event.sessions().forEach(one -> one.slots().forEach(slot -> ids.add(slot.id())));
        int number = session.slots().size() + 1;
        while (ids.contains(session.id() + "-" + number)) {
            number++;
        }
        return session.id() + "-" + number;
    }

    /** Returns the person of a name; a new one is added, unless the name may be a slip of the pen. */
    Person knownOrNew(String name, List<Change> changes) {
        Optional<Person> known = names.findPerson(name);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> similar = names.findSimilarPerson(name);
        if (similar.isPresent()) {
            throw NameFinder.mistake(
                    "similar-name",
                    name,
                    NearestWord.unknown("person", name),
                    "%s If it is somebody else, add --add-person \"%s\" before."
                            .formatted(NearestWord.didYouMean(similar.get()), name));
        }
        Person person = new NewThings(event, when).person(name);
        changes.add(new Change.AddPerson(person));
        return person;
    }
}
