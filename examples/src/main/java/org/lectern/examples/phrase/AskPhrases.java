package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.change.Change;
import org.lectern.change.RoomEdit;
import org.lectern.change.SessionEdit;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Session;
import org.lectern.text.NearestWord;

/** Reads what a session or a room asks or offers otherwise, such as minutes, an audience, features or a priority. */
record AskPhrases(Event event, NameFinder names, PhraseParts parts) {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    /** @throws InvalidInputException if the words mean no such change */
    List<Change> changes(Phrase phrase) {
        String[] sides = PhraseReader.sides(phrase, ":");
        return switch (phrase.kind()) {
            case OPENING -> edited(sides[0], SessionEdit.builder().openingMinutes(minutes(sides[1], phrase)));
            case STATEMENT -> edited(sides[0], SessionEdit.builder().statementMinutes(minutes(sides[1], phrase)));
            case QA -> {
                List<Integer> minutes = PhraseReader.numbers(sides[1], phrase);
                yield edited(
                        sides[0],
                        SessionEdit.builder().minQaMinutes(minutes.getFirst()).preferredQaMinutes(minutes.getLast()));
            }
            case AUDIENCE ->
                edited(
                        sides[0],
                        sides[1].equalsIgnoreCase(UNKNOWN)
                                ? SessionEdit.builder().unknownAudience()
                                : SessionEdit.builder().audience(PhraseReader.number(sides[1], phrase)));
            case PRIORITY -> priority(sides[0], PhraseReader.number(sides[1], phrase));
            case NEEDS -> edited(sides[0], SessionEdit.builder().neededFeatures(knownFeatures(sides[1])));
            case EXCLUDES -> edited(sides[0], SessionEdit.builder().excludedFeatures(knownFeatures(sides[1])));
            case FEATURES ->
                List.of(new Change.EditRoom(names.room(sides[0]).id(), RoomEdit.NONE.withFeatures(features(sides[1]))));
            default -> throw PhraseReader.unread(phrase);
        };
    }

    private static int minutes(String text, Phrase phrase) {
        List<Integer> numbers = PhraseReader.numbers(text, phrase);
        if (numbers.size() > 1) {
            throw PhraseReader.unread(phrase);
        }
        return numbers.getFirst();
    }

    private List<Change> edited(String session, SessionEdit.Builder edit) {
        return List.of(new Change.EditSession(names.session(session).id(), edit.build()));
    }

    private List<Change> priority(String name, int priority) {
        Optional<Session> session = names.findSession(name);
        boolean isTurn = session.isEmpty()
                && (names.findPerson(name).isPresent()
                        || parts.findSession(name).isPresent());
        if (!isTurn) {
            return edited(name, SessionEdit.builder().priority(priority));
        }
        return parts.turns(name).slots().stream()
                .<Change>map(slot -> new Change.EditSlot(slot.id(), null, null, null, priority))
                .toList();
    }

    private static List<String> words(String text) {
        return text.equalsIgnoreCase(NONE) ? List.of() : List.of(text.split("\\s*,\\s*", -1));
    }

    /** Returns features that a room may get, each in the spelling that is known already, if it is. */
    private String[] features(String text) {
        Set<String> known = known();
        return words(text).stream()
                .map(word -> find(word, known).orElse(word))
                .distinct()
                .toArray(String[]::new);
    }

    /** Returns features that the event has already. */
    private String[] knownFeatures(String text) {
        Set<String> known = known();
        List<String> features = new ArrayList<>();
        for (String word : words(text)) {
            features.add(find(word, known)
                    .orElseThrow(() -> NameFinder.mistake(
                            "unknown-name",
                            word,
                            NearestWord.unknown("feature", word),
                            NearestWord.advice(
                                    word.toLowerCase(Locale.ROOT),
                                    known,
                                    "Say first which room has it: --features \"ROOM: %s\".".formatted(word)))));
        }
        return features.stream().distinct().toArray(String[]::new);
    }

    private static Optional<String> find(String word, Set<String> known) {
        return known.stream()
                .filter(feature -> PlainName.of(feature).equals(PlainName.of(word)))
                .findFirst();
    }

    private Set<String> known() {
        Set<String> known = event.rooms().stream()
                .flatMap(room -> room.features().stream())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        event.sessions().forEach(session -> {
            known.addAll(session.neededFeatures());
            known.addAll(session.roomLimits().excludedFeatures());
        });
        return known;
    }
}
