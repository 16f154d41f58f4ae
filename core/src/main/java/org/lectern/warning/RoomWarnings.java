package org.lectern.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;
import org.lectern.text.NearestWord;

/** Features that no room has, and features in two spellings. */
final class RoomWarnings {

    /** Beyond this, the comparison of spellings costs too much. */
    private static final int MAX_FEATURES = 300;

    private final Event event;
    private final EffectiveRules rules;
    private final Set<String> features = new LinkedHashSet<>();

    RoomWarnings(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
        event.rooms().forEach(room -> features.addAll(room.features()));
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>(unknown());
        all.addAll(twoSpellings());
        return all;
    }

    private List<Warning> unknown() {
        Map<String, List<Subject>> needed = new LinkedHashMap<>();
        for (Session session : event.sessions()) {
            for (String feature : session.neededFeatures()) {
                if (!features.contains(feature)
                        && WarningText.isStrict(rules, RuleIds.ROOM_FEATURE, Subject.of(session))) {
                    needed.computeIfAbsent(feature, ignored -> new ArrayList<>())
                            .add(Subject.of(session));
                }
            }
        }
        for (Person person : event.people()) {
            for (String feature : person.roomLimits().neededFeatures()) {
                if (!features.contains(feature)
                        && WarningText.isStrict(rules, RuleIds.PERSON_ROOM, Subject.of(person))) {
                    needed.computeIfAbsent(feature, ignored -> new ArrayList<>())
                            .add(Subject.of(person));
                }
            }
        }
        return needed.entrySet().stream()
                .map(entry -> new Warning(
                        "unknown-feature",
                        entry.getValue(),
                        TranslatableSentence.of(
                                "warning.unknown-feature",
                                "No room suits %s: none has the feature “%s”.",
                                WarningText.names(entry.getValue()),
                                entry.getKey()),
                        advice(entry.getKey())))
                .toList();
    }

    private TranslatableSentence advice(String feature) {
        Optional<String> near = Spelling.findAlike(feature, features)
                .or(() -> NearestWord.findWithin(Math.max(1, feature.length() / 3), feature, features));
        return near.map(known -> TranslatableSentence.of(
                        "warning.unknown-feature.near",
                        "Did you mean “%s”? %s has it.",
                        known,
                        WarningText.values(event.rooms().stream()
                                .filter(room -> room.features().contains(known))
                                .map(Room::name)
                                .limit(1)
                                .toList())))
                .orElseGet(() -> TranslatableSentence.of(
                        "warning.unknown-feature.advice", "Add it to a room, or remove it where it is needed."));
    }

    /** Returns a warning for each pair of features of rooms that differ only in spelling. */
    private List<Warning> twoSpellings() {
        List<Warning> all = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>();
        for (String feature : features.size() <= MAX_FEATURES ? features : Set.<String>of()) {
            Spelling.findAlike(feature, before)
                    .ifPresent(other -> all.add(new Warning(
                            "two-spellings",
                            event.rooms().stream()
                                    .filter(room -> room.features().contains(feature)
                                            || room.features().contains(other))
                                    .map(Subject::of)
                                    .toList(),
                            TranslatableSentence.of(
                                    "warning.two-spellings",
                                    "The features “%s” and “%s” count as different, so a room with one of them lacks"
                                            + " the other.",
                                    other,
                                    feature),
                            TranslatableSentence.of(
                                    "warning.two-spellings.advice",
                                    "If they are the same, write them alike in rooms and sessions."))));
            before.add(feature);
        }
        return all;
    }
}
