package org.lectern.json;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.text.Wording;

/** Reads the JSON form of a session. */
record SessionReader(TimeReader times, ProblemCollector mistakes) {

    private static final ObjectShape SESSION = ObjectShape.of(
            "session",
            "id",
            "name allowedMinutes openingMinutes statementMinutes slots minQaMinutes preferredQaMinutes audience"
                    + " allowedRooms neededFeatures excludedFeatures roomWishes region availableWindows preferredWindows undesiredWindows timeWishes attendants priority pin tags data");
    private static final ObjectShape SLOT = ObjectShape.of(
            "slot", "id person", "name minMinutes maxMinutes priority presence theme kind first last after rightAfter");
    private static final ObjectShape PIN = ObjectShape.of("pin", "", "day room start slotOrder reason");

    private static final List<String> ROOM_WISHES =
            List.of("preferredRooms", "undesiredRooms", "preferredFeature", "undesiredFeature");
    private static final ObjectShape ROOM_WISH =
            ObjectShape.of("room wish", "", String.join(" ", ROOM_WISHES) + " weight");

    /** What stands in place of a list where any room will do. */
    static final String ANY_ROOM = "any";

    Session session(JsonValue value) {
        Fields fields = Fields.of(value, SESSION, mistakes);
        String id = fields.text("id");
        Session plain = Session.builder(id).build();
        Session.Builder builder = Session.builder(id)
                .name(fields.text("name", id))
                .openingMinutes(fields.integer("openingMinutes", plain.openingMinutes()))
                .statementMinutes(fields.integer("statementMinutes", plain.statementMinutes()))
                .slots(fields.list("slots", this::slot))
                .qaMinutes(
                        fields.integer("minQaMinutes", plain.minQaMinutes()),
                        fields.integer("preferredQaMinutes", plain.preferredQaMinutes()))
                .audience(audience(fields))
                .roomLimits(roomLimits(fields))
                .roomWishes(fields.list("roomWishes", this::roomWish))
                .region(fields.text("region", plain.region()))
                .availability(times.availability(fields, "availableWindows"))
                .preferredWindows(fields.list("preferredWindows", times::window))
                .undesiredWindows(fields.list("undesiredWindows", times::window))
                .timeWishes(fields.list("timeWishes", wish -> TimeWishJson.read(wish, times, mistakes)))
                .attendants(fields.textSet("attendants"))
                .priority(fields.integer("priority", plain.priority()))
                .pin(fields.find("pin").map(this::pin).orElse(plain.pin()))
                .tags(fields.textSet("tags"))
                .data(fields.textMap("data"));
        if (fields.find("allowedMinutes").isPresent()) {
            builder.allowedMinutes(fields.integers("allowedMinutes"));
        }
        return builder.build();
    }

    /** Returns which rooms suit the session or person whose fields these are. */
    static RoomLimits roomLimits(Fields fields) {
        return new RoomLimits(
                fields.find("allowedRooms").isPresent() ? allowedRooms(fields, "allowedRooms") : AllowedRooms.ANY,
                fields.textSet("neededFeatures"),
                fields.textSet("excludedFeatures"));
    }

    /** Returns the rooms of a list, or any room for the word {@code any}. */
    static AllowedRooms allowedRooms(Fields fields, String key) {
        return fields.find(key).filter(SessionReader::isAny).isPresent()
                ? AllowedRooms.ANY
                : AllowedRooms.only(fields.textSet(key));
    }

    private static boolean isAny(JsonValue value) {
        return value instanceof JsonValue.Text text && text.text().equals(ANY_ROOM);
    }

    RoomWish roomWish(JsonValue value) {
        Fields fields = Fields.of(value, ROOM_WISH, mistakes);
        int weight = fields.integer("weight", 1);
        List<String> given =
                ROOM_WISHES.stream().filter(key -> fields.find(key).isPresent()).toList();
        if (given.size() != 1 && value instanceof JsonValue.Members) {
            mistakes.addUnread(
                    "wrong-count",
                    fields.place(),
                    String.join(", ", given),
                    "A room wish must have one of the keys %s, not %s."
                            .formatted(Wording.either(ROOM_WISHES), given.isEmpty() ? "none" : Wording.list(given)),
                    given.isEmpty() ? "Add one." : "Write one wish for each of them.");
        }
        return switch (given.isEmpty() ? "" : given.getFirst()) {
            case "preferredRooms" -> new RoomWish.PreferredRooms(fields.textSet("preferredRooms"), weight);
            case "undesiredRooms" -> new RoomWish.UndesiredRooms(fields.textSet("undesiredRooms"), weight);
            case "preferredFeature" -> new RoomWish.PreferredFeature(fields.text("preferredFeature"), weight);
            default -> new RoomWish.UndesiredFeature(fields.text("undesiredFeature", Fields.UNREAD), weight);
        };
    }

    private static OptionalInt audience(Fields fields) {
        Integer people = fields.integerOrNull("audience");
        return people == null ? OptionalInt.empty() : OptionalInt.of(people);
    }

    Slot slot(JsonValue value) {
        Fields fields = Fields.of(value, SLOT, mistakes);
        String id = fields.text("id");
        Slot plain = Slot.of(id, fields.text("person"));
        Slot.Builder builder = Slot.builder(id, plain.personId())
                .name(fields.text("name", id))
                .minutes(
                        fields.integer("minMinutes", plain.minMinutes()),
                        fields.integer("maxMinutes", plain.maxMinutes()))
                .priority(fields.integer("priority", plain.priority()))
                .presence(fields.word("presence", Presence.class).orElse(plain.presence()))
                .theme(fields.text("theme", plain.theme()))
                .kind(fields.text("kind", plain.kind()))
                .after(fields.texts("after").toArray(String[]::new))
                .rightAfter(fields.texts("rightAfter").toArray(String[]::new));
        if (fields.flag("first")) {
            builder.first();
        }
        if (fields.flag("last")) {
            builder.last();
        }
        return builder.build();
    }

    Pin pin(JsonValue value) {
        Fields fields = Fields.of(value, PIN, mistakes);
        LocalDate day = times.date(fields, "day");
        boolean hasDay = fields.find("day").isPresent();
        return new Pin(
                day,
                fields.find("room").isPresent() ? fields.text("room") : null,
                times.instant(fields, "start", day, !hasDay).orElse(null),
                fields.texts("slotOrder"),
                fields.text("reason", ""));
    }
}
