package org.lectern.diagnose.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.Session;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;

/** The facts about which rooms suit sessions and people. */
record RoomFacts(Facts list) {

    void add(Session session) {
        RoomLimits limits = session.roomLimits();
        List<String> lacking = unsuitable(
                session,
                RuleIds.ROOM_FEATURE,
                room -> room.features().containsAll(limits.neededFeatures()),
                Room::name);
        add(
                lacking,
                FactKind.FEATURES,
                RuleIds.ROOM_FEATURE,
                session,
                "%s needs %s, which %s %s."
                        .formatted(
                                session.name(),
                                EnglishText.list(List.copyOf(limits.neededFeatures())),
                                EnglishText.rooms(lacking),
                                lacking.size() == 1 ? "lacks" : "lack"));
        List<String> wrong = unsuitable(
                session,
                RuleIds.EXCLUDED_FEATURE,
                room -> limits.excludedFeatures().stream().noneMatch(room.features()::contains),
                Room::name);
        add(
                wrong,
                FactKind.EXCLUDED_FEATURES,
                RuleIds.EXCLUDED_FEATURE,
                session,
                "%s excludes %s, which %s %s."
                        .formatted(
                                session.name(),
                                EnglishText.list(List.copyOf(limits.excludedFeatures())),
                                EnglishText.rooms(wrong),
                                wrong.size() == 1 ? "has" : "have"));
        List<String> small = unsuitable(
                session,
                RuleIds.ROOM_SEATS,
                room -> room.seats() >= session.audience().orElse(0),
                room -> room.name() + " (" + room.seats() + ")");
        add(
                small,
                FactKind.SEATS,
                RuleIds.ROOM_SEATS,
                session,
                "%s has an audience of %s, more than %s %s."
                        .formatted(
                                session.name(),
                                session.audience().orElse(0),
                                EnglishText.rooms(small),
                                small.size() == 1 ? "seats" : "seat"));
        add(
                unsuitable(
                        session,
                        RuleIds.SESSION_ROOM,
                        room -> limits.allowedRooms().include(room.id()),
                        Room::name),
                FactKind.ALLOWED_ROOMS,
                RuleIds.SESSION_ROOM,
                session,
                "%s may take place only in %s."
                        .formatted(session.name(), only(limits.allowedRooms().roomIds())));
    }

    /** Adds which rooms a person can use, who comes to the event. */
    void add(Person person) {
        RoomLimits limits = person.roomLimits();
        if (list.event().rooms().stream().allMatch(limits::allow)) {
            return;
        }
        List<String> parts = new ArrayList<>();
        if (!limits.neededFeatures().isEmpty()) {
            parts.add("needs " + EnglishText.list(List.copyOf(limits.neededFeatures())));
        }
        if (!limits.excludedFeatures().isEmpty()) {
            parts.add("excludes " + EnglishText.list(List.copyOf(limits.excludedFeatures())));
        }
        if (!limits.allowedRooms().isAny()) {
            parts.add("can use only " + only(limits.allowedRooms().roomIds()));
        }
        list.addWaivable(
                FactKind.PERSON_ROOMS,
                RuleIds.PERSON_ROOM,
                Subject.of(person),
                "%s %s.".formatted(person.name(), EnglishText.list(parts)));
    }

    private List<String> unsuitable(
            Session session, String ruleId, Predicate<Room> suits, Function<Room, String> named) {
        Subject subject = Subject.of(session);
        return list.event().rooms().stream()
                .filter(suits.negate())
                .filter(room -> !list.effectiveRules().isWaived(ruleId, subject, Subject.of(room)))
                .map(named)
                .toList();
    }

    private void add(List<String> unsuitable, FactKind kind, String ruleId, Session session, String sentence) {
        if (!unsuitable.isEmpty()) {
            list.addWaivable(kind, ruleId, Subject.of(session), sentence);
        }
    }

    private String only(Collection<String> roomIds) {
        List<String> names = list.event().rooms().stream()
                .filter(room -> roomIds.contains(room.id()))
                .map(Room::name)
                .toList();
        return names.isEmpty() ? "no room" : EnglishText.rooms(names);
    }
}
