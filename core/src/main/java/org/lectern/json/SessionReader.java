package org.lectern.json;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** Reads the JSON form of a session. */
record SessionReader(TimeReader times, ProblemCollector mistakes) {

    private static final ObjectShape SESSION = ObjectShape.of(
            "session",
            "id",
            "name allowedMinutes openingMinutes statementMinutes slots minQaMinutes preferredQaMinutes audience"
                    + " neededFeatures region preferredWindows undesiredWindows attendants priority pin tags data");
    private static final ObjectShape SLOT = ObjectShape.of(
            "slot", "id person", "name minMinutes maxMinutes priority presence theme kind first last after rightAfter");
    private static final ObjectShape PIN = ObjectShape.of("pin", "", "day room start slotOrder reason");

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
                .neededFeatures(fields.textSet("neededFeatures"))
                .region(fields.text("region", plain.region()))
                .preferredWindows(fields.list("preferredWindows", times::window))
                .undesiredWindows(fields.list("undesiredWindows", times::window))
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
