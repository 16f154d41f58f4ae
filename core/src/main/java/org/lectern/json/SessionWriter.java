package org.lectern.json;

import org.lectern.event.AllowedRooms;
import org.lectern.event.Pin;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.TimeWish;
import org.lectern.text.Wording;

/** Writes the JSON form of a session. */
record SessionWriter(TimeWriter times, JsonWriter out) {

    void session(Session session) {
        Session plain = Session.builder(session.id()).build();
        out.text("id", session.id()).textUnless(session.id(), "name", session.name());
        if (!session.allowedMinutes().equals(plain.allowedMinutes())) {
            out.numbers("allowedMinutes", session.allowedMinutes());
        }
        out.numberUnless(plain.openingMinutes(), "openingMinutes", session.openingMinutes())
                .numberUnless(plain.statementMinutes(), "statementMinutes", session.statementMinutes())
                .numberUnless(plain.minQaMinutes(), "minQaMinutes", session.minQaMinutes())
                .numberUnless(plain.preferredQaMinutes(), "preferredQaMinutes", session.preferredQaMinutes());
        session.audience().ifPresent(people -> out.number("audience", people));
        roomLimits(session.roomLimits(), out);
        out.objectsIfAny("roomWishes", session.roomWishes(), wish -> true, this::roomWish)
                .textUnless(plain.region(), "region", session.region());
        times.availability("availableWindows", session.availability());
        times.windows("preferredWindows", session.preferredWindows());
        times.windows("undesiredWindows", session.undesiredWindows());
        out.objectsIfAny("timeWishes", session.timeWishes(), wish -> false, this::timeWish);
        out.sortedIfAny("attendants", session.attendantIds())
                .numberUnless(plain.priority(), "priority", session.priority());
        if (!session.pin().equals(plain.pin())) {
            out.object("pin", true, () -> pin(session.pin()));
        }
        out.textsIfAny("tags", session.tags()).textMapIfAny("data", session.data());
        out.objectsIfAny("slots", session.slots(), slot -> true, this::slot);
    }

    /** Writes which rooms suit a session or a person. */
    static void roomLimits(RoomLimits limits, JsonWriter out) {
        if (!limits.allowedRooms().isAny()) {
            allowedRooms("allowedRooms", limits.allowedRooms(), out);
        }
        out.sortedIfAny("neededFeatures", limits.neededFeatures())
                .sortedIfAny("excludedFeatures", limits.excludedFeatures());
    }

    static void allowedRooms(String key, AllowedRooms allowed, JsonWriter out) {
        if (allowed.isAny()) {
            out.text(key, SessionReader.ANY_ROOM);
        } else {
            out.sorted(key, allowed.roomIds());
        }
    }

    void roomWish(RoomWish wish) {
        switch (wish) {
            case RoomWish.PreferredRooms preferred -> out.sorted("preferredRooms", preferred.roomIds());
            case RoomWish.UndesiredRooms undesired -> out.sorted("undesiredRooms", undesired.roomIds());
            case RoomWish.PreferredFeature preferred -> out.text("preferredFeature", preferred.feature());
            case RoomWish.UndesiredFeature undesired -> out.text("undesiredFeature", undesired.feature());
        }
        out.numberUnless(1, "weight", wish.weight());
    }

    void timeWish(TimeWish wish) {
        TimeWishJson.write(wish, times, out);
    }

    void pin(Pin pin) {
        pin.findDay().ifPresent(day -> out.text("day", day.toString()));
        pin.findRoomId().ifPresent(room -> out.text("room", room));
        pin.findStart().ifPresent(start -> times.time("start", start));
        out.textsIfAny("slotOrder", pin.slotOrder()).textUnless("", "reason", pin.reason());
    }

    void slot(Slot slot) {
        Slot plain = Slot.of(slot.id(), slot.personId());
        out.text("id", slot.id())
                .textUnless(slot.id(), "name", slot.name())
                .text("person", slot.personId())
                .numberUnless(plain.minMinutes(), "minMinutes", slot.minMinutes())
                .numberUnless(plain.maxMinutes(), "maxMinutes", slot.maxMinutes())
                .numberUnless(plain.priority(), "priority", slot.priority())
                .textUnless(Wording.word(plain.presence()), "presence", Wording.word(slot.presence()))
                .textUnless(plain.theme(), "theme", slot.theme())
                .textUnless(plain.kind(), "kind", slot.kind())
                .flagIf(slot.order().first(), "first")
                .flagIf(slot.order().last(), "last")
                .textsIfAny("after", slot.order().after())
                .textsIfAny("rightAfter", slot.order().rightAfter());
    }
}
