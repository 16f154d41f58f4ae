package org.lectern.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/** Sessions that none of their allowed rooms suits, rooms that nobody there can use, and wishes that no room meets. */
final class RoomLimitWarnings {

    private final Event event;
    private final EffectiveRules rules;
    private final Map<String, Person> people;
    private final SeatWarnings seats;

    RoomLimitWarnings(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
        this.people = event.peopleById();
        this.seats = new SeatWarnings(event, rules);
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>();
        List<Subject> without = new ArrayList<>();
        for (Session session : event.sessions()) {
            if (isListed(session)
                    && session.roomLimits().allowedRooms().roomIds().isEmpty()) {
                without.add(Subject.of(session));
            } else {
                findUnsuitable(session).ifPresent(all::add);
            }
        }
        if (!without.isEmpty()) {
            all.addFirst(new Warning(
                    "no-allowed-room",
                    without,
                    TranslatableSentence.of(
                            "warning.no-allowed-room",
                            "No room is allowed for %s: the list of allowed rooms is empty.",
                            WarningText.names(without)),
                    TranslatableSentence.of(
                            "warning.no-allowed-room.advice",
                            "List at least one room, or remove the list to allow every room.")));
        }
        all.addAll(wishes());
        return all;
    }

    private boolean isListed(Session session) {
        return !session.roomLimits().allowedRooms().isAny()
                && WarningText.isStrict(rules, RuleIds.SESSION_ROOM, Subject.of(session));
    }

    /** A session of which no room has the features or seats has warnings of its own. */
    private Optional<Warning> findUnsuitable(Session session) {
        Subject subject = Subject.of(session);
        List<Room> allowed = event.rooms().stream()
                .filter(room -> !isListed(session)
                        || session.roomLimits().allowedRooms().include(room.id()))
                .toList();
        List<Subject> choosy = session.livePersonIds().stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .filter(person -> person.findZone().isEmpty())
                .filter(person -> !person.roomLimits().equals(RoomLimits.NONE))
                .filter(person -> person.roomLimits().neededFeatures().stream().allMatch(this::isAnywhere))
                .map(Subject::of)
                .filter(person -> WarningText.isStrict(rules, RuleIds.PERSON_ROOM, person))
                .toList();
        boolean excludes = !session.roomLimits().excludedFeatures().isEmpty()
                && WarningText.isStrict(rules, RuleIds.EXCLUDED_FEATURE, subject);
        boolean isLimited = isListed(session) || !choosy.isEmpty() || excludes;
        if (!isLimited
                || seats.findLargest(session).isPresent()
                || event.rooms().stream().noneMatch(suits(session, List.of(), false))
                || allowed.stream().anyMatch(suits(session, choosy, excludes))) {
            return Optional.empty();
        }
        TranslatableSentence advice = TranslatableSentence.of(
                "warning.no-suitable-room.advice",
                "Allow another room, or check the seats and features of the rooms and what is needed.");
        List<String> rooms = allowed.stream().map(Room::name).toList();
        if (allowed.stream().anyMatch(suits(session, List.of(), excludes))) {
            return Optional.of(new Warning(
                    "no-suitable-room",
                    List.of(subject),
                    TranslatableSentence.of(
                            "warning.no-suitable-room.people",
                            "No room suits %s and everybody in it: %s cannot use the rooms that are left.",
                            session.name(),
                            WarningText.names(choosy)),
                    advice));
        }
        return Optional.of(new Warning(
                "no-suitable-room",
                List.of(subject),
                TranslatableSentence.of(
                        "warning.no-suitable-room",
                        "No room suits %s. Excluded, too small or without what it needs: %s.",
                        session.name(),
                        WarningText.values(rooms)),
                advice));
    }

    /** Others warn about a feature that no room has. */
    private boolean isAnywhere(String feature) {
        return event.rooms().stream().anyMatch(room -> room.features().contains(feature));
    }

    private Predicate<Room> suits(Session session, List<Subject> choosy, boolean excludes) {
        Subject subject = Subject.of(session);
        boolean needs = WarningText.isStrict(rules, RuleIds.ROOM_FEATURE, subject);
        boolean seats = WarningText.isStrict(rules, RuleIds.ROOM_SEATS, subject);
        RoomLimits limits = session.roomLimits();
        return room -> (!needs || room.features().containsAll(limits.neededFeatures()))
                && (!excludes || limits.excludedFeatures().stream().noneMatch(room.features()::contains))
                && (!seats || room.seats() >= session.audience().orElse(0))
                && choosy.stream()
                        .map(person ->
                                Objects.requireNonNull(people.get(person.id().id())))
                        .allMatch(person -> person.roomLimits().allow(room));
    }

    /** Returns a warning for each feature that is wished for and that no room has. */
    private List<Warning> wishes() {
        Map<String, List<Subject>> wished = new LinkedHashMap<>();
        for (Session session : event.sessions()) {
            for (RoomWish wish : session.roomWishes()) {
                if (wish instanceof RoomWish.PreferredFeature(String feature, int weight)
                        && event.rooms().stream().noneMatch(wish::isMetBy)) {
                    wished.computeIfAbsent(feature, ignored -> new ArrayList<>())
                            .add(Subject.of(session));
                }
            }
        }
        return wished.entrySet().stream()
                .map(entry -> new Warning(
                        "unknown-wish",
                        entry.getValue(),
                        TranslatableSentence.of(
                                "warning.unknown-wish",
                                "No room has the feature “%s” that %s would prefer.",
                                entry.getKey(),
                                WarningText.names(entry.getValue())),
                        TranslatableSentence.of(
                                "warning.unknown-wish.advice", "Add it to a room, or remove the wish.")))
                .toList();
    }
}
