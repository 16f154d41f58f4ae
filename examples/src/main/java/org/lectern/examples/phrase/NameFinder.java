package org.lectern.examples.phrase;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.text.NearestWord;
import org.lectern.text.Wording;

/** Finds people, sessions and rooms by what people call them: an id, a name, or some words of it. */
record NameFinder(Event event) {

    private static final int MAX_LISTED = 5;

    /** @throws InvalidInputException if nobody or several people are called so */
    Person person(String text) {
        return one("person", "people", text, event.peopleById(), Person::name);
    }

    Session session(String text) {
        return one("session", "sessions", text, event.sessionsById(), Session::name);
    }

    Room room(String text) {
        String name = text.strip();
        boolean isNamedRoom = name.regionMatches(true, 0, "room ", 0, 5);
        Map<String, Room> rooms = event.roomsById();
        return isNamedRoom && matches(name, rooms, Room::name).isEmpty()
                ? one("room", "rooms", name.substring(5), rooms, Room::name)
                : one("room", "rooms", name, rooms, Room::name);
    }

    Optional<Person> findPerson(String text) {
        return only(matches(text, event.peopleById(), Person::name));
    }

    Optional<Session> findSession(String text) {
        return only(matches(text, event.sessionsById(), Session::name));
    }

    Optional<Room> findRoom(String text) {
        try {
            return Optional.of(room(text));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** Returns whether somebody, a session or a room is called so. */
    boolean isKnown(String text) {
        return findPerson(text).isPresent()
                || findSession(text).isPresent()
                || findRoom(text).isPresent();
    }

    /** Returns the known person that a new name is nearest to, if it may be a slip of the pen. */
    Optional<String> findSimilarPerson(String name) {
        Map<String, String> names = new LinkedHashMap<>();
        event.people().forEach(person -> names.put(PlainName.of(person.name()), person.name()));
        return NearestWord.findWithin(2, PlainName.of(name), names.keySet()).map(names::get);
    }

    /** What things are called. */
    interface Naming<T> {
        String of(T thing);
    }

    private static <T> Optional<T> only(Map<String, T> found) {
        return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
    }

    /** @throws InvalidInputException if none or several of the known things are called so */
    static <T> T one(String what, String all, String text, Map<String, T> known, Naming<T> name) {
        Map<String, T> found = matches(text, known, name);
        if (found.size() == 1) {
            return found.values().iterator().next();
        }
        String shown = Problem.shown(text.strip());
        if (found.isEmpty()) {
            throw mistake("unknown-name", shown, NearestWord.unknown(what, text.strip()), advice(text, known, name));
        }
        List<String> listed = found.entrySet().stream()
                .limit(MAX_LISTED)
                .map(entry -> "%s (%s)".formatted(name.of(entry.getValue()), entry.getKey()))
                .toList();
        String more = found.size() > MAX_LISTED ? " and %s more".formatted(found.size() - MAX_LISTED) : "";
        throw mistake(
                "ambiguous-name",
                shown,
                "'%s' can be %s %s: %s%s.".formatted(shown, found.size(), all, String.join(", ", listed), more),
                "Write the whole name, or the id in brackets.");
    }

    /** Returns by id what is meant: of that id, else of that name, else with all the words in its name. */
    private static <T> Map<String, T> matches(String text, Map<String, T> known, Naming<T> name) {
        String id = text.strip();
        if (known.containsKey(id)) {
            return filtered(known, Map.Entry::getKey, id::equals);
        }
        String plain = PlainName.of(text);
        if (plain.isEmpty()) {
            return Map.of();
        }
        Map<String, T> exact = filtered(known, entry -> PlainName.of(name.of(entry.getValue())), plain::equals);
        if (exact.isEmpty()) {
            exact = filtered(known, entry -> PlainName.of(entry.getKey()), plain::equals);
        }
        if (!exact.isEmpty()) {
            return exact;
        }
        List<String> words = List.of(plain.split(" ", -1));
        return filtered(
                known,
                entry -> PlainName.of(name.of(entry.getValue())),
                whole -> Arrays.asList(whole.split(" ", -1)).containsAll(words));
    }

    private interface Key<T> {
        String of(Map.Entry<String, T> entry);
    }

    private static <T> Map<String, T> filtered(Map<String, T> known, Key<T> key, Predicate<String> test) {
        Map<String, T> found = new LinkedHashMap<>();
        known.entrySet().stream()
                .filter(entry -> test.test(key.of(entry)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static <T> String advice(String text, Map<String, T> known, Naming<T> name) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (T thing : known.values()) {
            String whole = name.of(thing);
            plain.putIfAbsent(PlainName.of(whole), whole);
        }
        for (T thing : known.values()) {
            String whole = name.of(thing);
            Stream.of(PlainName.of(whole).split(" ", -1)).forEach(word -> plain.putIfAbsent(word, whole));
        }
        return NearestWord.find(PlainName.of(text), plain.keySet())
                .map(plain::get)
                .map(NearestWord::didYouMean)
                .orElseGet(() -> known.isEmpty()
                        ? "The event has none."
                        : "Write one such as %s."
                                .formatted(Wording.either(known.values().stream()
                                        .limit(3)
                                        .map(thing -> "'%s'".formatted(Problem.shown(name.of(thing))))
                                        .toList())));
    }

    static InvalidInputException mistake(String code, String value, String message, String advice) {
        return new InvalidInputException(List.of(new Problem(code, "", value, message, advice)));
    }
}
