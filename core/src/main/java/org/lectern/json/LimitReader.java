package org.lectern.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.change.EventLimit;
import org.lectern.event.DailyLimit;
import org.lectern.event.RoomLimits;
import org.lectern.event.SubjectId;

/** Reads the limit that a change sets: one of five, of the event, a room or a person. */
record LimitReader(TimeReader times, ProblemCollector mistakes) {

    private static final List<String> LIMITS =
            List.of("dailyLimit", "shiftLimits", "roomLimits", "changeoverMinutes", "travel");

    private static final ObjectShape ROOM_LIMITS =
            ObjectShape.of("room limits", "", "allowedRooms neededFeatures excludedFeatures");

    EventLimit limit(Fields fields) {
        List<String> named =
                LIMITS.stream().filter(key -> fields.find(key).isPresent()).toList();
        if (named.size() != 1) {
            report(
                    fields,
                    named,
                    "The change must set one of dailyLimit, shiftLimits, roomLimits, changeoverMinutes and travel, not %s."
                            .formatted(named.size()),
                    named.isEmpty() ? "Add the limit that changes." : "Write one change for each of them.");
            return new EventLimit.Daily(null, DailyLimit.NONE);
        }
        List<String> subjects = List.of("person", "room").stream()
                .filter(key -> fields.find(key).isPresent())
                .toList();
        return switch (named.getFirst()) {
            case "dailyLimit" -> {
                if (subjects.size() > 1) {
                    report(
                            fields,
                            subjects,
                            "The limit of a day is that of a person, a room or the event, not of several.",
                            "Write one change for each of them.");
                }
                yield new EventLimit.Daily(subject(fields), fields.dailyLimit());
            }
            case "shiftLimits" -> {
                requirePerson(fields, "The limits of shifts are those of a person.");
                yield new EventLimit.Shifts(
                        fields.text("person"),
                        fields.find("shiftLimits")
                                .map(new PersonReader(times, mistakes)::shiftLimits)
                                .orElseThrow());
            }
            case "roomLimits" -> {
                requirePerson(fields, "The limits of rooms are those of a person.");
                yield new EventLimit.Rooms(
                        fields.text("person"),
                        fields.find("roomLimits").map(this::roomLimits).orElseThrow());
            }
            case "changeoverMinutes" -> {
                subjects.forEach(key -> refuse(fields, key, "The changeover is that of the event."));
                yield new EventLimit.Changeover(fields.integer("changeoverMinutes", 0));
            }
            default -> {
                subjects.forEach(key -> refuse(fields, key, "A travel time is that of two buildings."));
                yield new EventLimit.TravelTime(fields.find("travel")
                        .map(new VenueReader(times, mistakes)::travel)
                        .orElseThrow());
            }
        };
    }

    private RoomLimits roomLimits(JsonValue value) {
        return SessionReader.roomLimits(Fields.of(value, ROOM_LIMITS, mistakes));
    }

    private static @Nullable SubjectId subject(Fields fields) {
        if (fields.find("room").isPresent()) {
            return SubjectId.room(fields.text("room"));
        }
        return fields.find("person").isPresent() ? SubjectId.person(fields.text("person")) : null;
    }

    private void refuse(Fields fields, String key, String message) {
        if (fields.find(key).isPresent()) {
            report(fields, List.of(key), message, "Remove the key (%s).".formatted(key));
        }
    }

    private void requirePerson(Fields fields, String message) {
        refuse(fields, "room", message);
        if (fields.find("room").isEmpty() && fields.find("person").isEmpty()) {
            report(fields, List.of(), message, "Add the key (person).");
        }
    }

    private void report(Fields fields, List<String> keys, String message, String advice) {
        mistakes.addUnread("wrong-count", fields.place(), String.join(", ", keys), message, advice);
    }
}
