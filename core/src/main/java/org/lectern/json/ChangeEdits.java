package org.lectern.json;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.change.PersonEdit;
import org.lectern.change.RoomEdit;
import org.lectern.change.SessionEdit;
import org.lectern.event.Presence;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;
import org.lectern.text.Wording;

/** Reads and writes the changes that give some values anew and leave the rest. */
final class ChangeEdits {

    /** What stands in place of a number of people that nobody knows. */
    private static final String UNKNOWN = "unknown";

    private ChangeEdits() {}

    static Change slot(Fields fields) {
        return new Change.EditSlot(
                fields.text("slot"),
                fields.word("presence", Presence.class).orElse(null),
                fields.integerOrNull("minMinutes"),
                fields.integerOrNull("maxMinutes"),
                fields.integerOrNull("priority"));
    }

    static Change session(Fields fields, TimeReader times, SessionReader sessions) {
        return new Change.EditSession(
                fields.text("session"),
                new SessionEdit(
                        fields.orNull("allowedMinutes", fields::integers),
                        fields.integerOrNull("openingMinutes"),
                        fields.integerOrNull("statementMinutes"),
                        fields.integerOrNull("minQaMinutes"),
                        fields.integerOrNull("preferredQaMinutes"),
                        fields.orNull("audience", key -> audience(fields, key)),
                        fields.orNull("allowedRooms", key -> SessionReader.allowedRooms(fields, key)),
                        fields.orNull("neededFeatures", fields::textSet),
                        fields.orNull("excludedFeatures", fields::textSet),
                        fields.orNull("roomWishes", key -> fields.list(key, sessions::roomWish)),
                        fields.orNull("preferredWindows", key -> fields.list(key, times::window)),
                        fields.orNull("undesiredWindows", key -> fields.list(key, times::window)),
                        timeWishes(fields, times, sessions.mistakes()),
                        fields.orNull("attendants", fields::textSet),
                        fields.integerOrNull("priority"),
                        fields.find("pin").map(sessions::pin).orElse(null),
                        fields.orNull("tags", fields::textSet),
                        fields.orNull("data", fields::textMap)));
    }

    static Change person(Fields fields, TimeReader times, ProblemCollector mistakes) {
        return new Change.EditPerson(
                fields.text("person"),
                new PersonEdit(
                        fields.orNull("preferredWindows", key -> fields.list(key, times::window)),
                        fields.orNull("undesiredWindows", key -> fields.list(key, times::window)),
                        timeWishes(fields, times, mistakes),
                        fields.integerOrNull("maxGapsPerDay")));
    }

    private static @Nullable List<TimeWish> timeWishes(Fields fields, TimeReader times, ProblemCollector mistakes) {
        return fields.orNull("timeWishes", key -> fields.list(key, wish -> TimeWishJson.read(wish, times, mistakes)));
    }

    private static OptionalInt audience(Fields fields, String key) {
        boolean isUnknown = fields.find(key)
                .filter(value ->
                        value instanceof JsonValue.Text text && text.text().equals(UNKNOWN))
                .isPresent();
        Integer people = isUnknown ? null : fields.integerOrNull(key);
        return people == null ? OptionalInt.empty() : OptionalInt.of(people);
    }

    static Change room(Fields fields) {
        return new Change.EditRoom(
                fields.text("room"),
                new RoomEdit(
                        fields.integerOrNull("seats"),
                        fields.orNull("features", fields::textSet),
                        fields.orNull("parts", fields::textSet),
                        fields.integerOrNull("setUpMinutes"),
                        fields.integerOrNull("tearDownMinutes")));
    }

    static void write(Change.EditSlot edited, JsonWriter out) {
        out.text("slot", edited.slotId())
                .ifGiven("presence", edited.presence(), (key, presence) -> out.text(key, Wording.word(presence)))
                .numberIfAny("minMinutes", edited.minMinutes())
                .numberIfAny("maxMinutes", edited.maxMinutes())
                .numberIfAny("priority", edited.priority());
    }

    static void write(Change.EditSession edited, JsonWriter out, TimeWriter times, SessionWriter sessions) {
        SessionEdit edit = edited.edit();
        BiConsumer<String, List<Window>> windows = (key, all) -> out.objects(key, all, window -> true, times::window);
        out.text("session", edited.sessionId())
                .ifGiven("allowedMinutes", edit.allowedMinutes(), out::numbers)
                .numberIfAny("openingMinutes", edit.openingMinutes())
                .numberIfAny("statementMinutes", edit.statementMinutes())
                .numberIfAny("minQaMinutes", edit.minQaMinutes())
                .numberIfAny("preferredQaMinutes", edit.preferredQaMinutes())
                .ifGiven("audience", edit.audience(), (key, people) -> {
                    if (people.isPresent()) {
                        out.number(key, people.getAsInt());
                    } else {
                        out.text(key, UNKNOWN);
                    }
                })
                .ifGiven(
                        "allowedRooms",
                        edit.allowedRooms(),
                        (key, rooms) -> SessionWriter.allowedRooms(key, rooms, out))
                .ifGiven("neededFeatures", edit.neededFeatures(), out::sorted)
                .ifGiven("excludedFeatures", edit.excludedFeatures(), out::sorted)
                .ifGiven(
                        "roomWishes",
                        edit.roomWishes(),
                        (key, wishes) -> out.objects(key, wishes, wish -> true, sessions::roomWish))
                .ifGiven("preferredWindows", edit.preferredWindows(), windows)
                .ifGiven("undesiredWindows", edit.undesiredWindows(), windows)
                .ifGiven("timeWishes", edit.timeWishes(), wishes(times, out))
                .ifGiven("attendants", edit.attendantIds(), out::sorted)
                .numberIfAny("priority", edit.priority())
                .ifGiven("pin", edit.pin(), (key, pin) -> out.object(key, true, () -> sessions.pin(pin)))
                .ifGiven("tags", edit.tags(), out::texts)
                .ifGiven("data", edit.data(), out::textMap);
    }

    static void write(Change.EditPerson edited, JsonWriter out, TimeWriter times) {
        PersonEdit edit = edited.edit();
        BiConsumer<String, List<Window>> windows = (key, all) -> out.objects(key, all, window -> true, times::window);
        out.text("person", edited.personId())
                .ifGiven("preferredWindows", edit.preferredWindows(), windows)
                .ifGiven("undesiredWindows", edit.undesiredWindows(), windows)
                .ifGiven("timeWishes", edit.timeWishes(), wishes(times, out))
                .numberIfAny("maxGapsPerDay", edit.maxGapsPerDay());
    }

    private static BiConsumer<String, List<TimeWish>> wishes(TimeWriter times, JsonWriter out) {
        return (key, all) -> out.objects(key, all, wish -> false, wish -> TimeWishJson.write(wish, times, out));
    }

    static void write(Change.EditRoom edited, JsonWriter out) {
        RoomEdit edit = edited.edit();
        out.text("room", edited.roomId())
                .numberIfAny("seats", edit.seats())
                .ifGiven("features", edit.features(), out::sorted)
                .ifGiven("parts", edit.partIds(), out::sorted)
                .numberIfAny("setUpMinutes", edit.setUpMinutes())
                .numberIfAny("tearDownMinutes", edit.tearDownMinutes());
    }
}
