package org.lectern.diagnose.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.Session;
import org.lectern.text.FilledText;

/** What could be changed so that a room suits a session or a person. */
final class RoomCandidates {

    private static final int EQUIP_BURDEN = 200;
    private static final int FEATURE_BURDEN = 20;
    private static final int ALLOW_BURDEN = 120;
    private static final int EXCLUDED_BURDEN = 160;
    private static final int PERSON_BURDEN = 250;
    private static final int MAX_SEATS_BURDEN = 300;

    private final Event event;
    private final List<RepairCandidate> all = new ArrayList<>();

    RoomCandidates(Event event) {
        this.event = event;
    }

    /** Returns changes of the rooms, or of which rooms suit a session. */
    List<RepairCandidate> of(Session session) {
        RoomLimits limits = session.roomLimits();
        for (Room room : event.rooms()) {
            equip(limits, room);
            int tooFew = session.audience().orElse(0) - room.seats();
            if (tooFew > 0) {
                add(
                        EQUIP_BURDEN + Math.min(MAX_SEATS_BURDEN, tooFew),
                        FilledText.of(
                                "Add %1$s seats for %2$s in room %3$s, or admit %1$s fewer people.",
                                tooFew, session.name(), room.name()),
                        EventEdits.room(
                                room.id(),
                                (old, edit) -> edit.seats(session.audience().orElse(0))));
            }
            if (!limits.allowedRooms().include(room.id())) {
                add(
                        ALLOW_BURDEN,
                        FilledText.of("Allow %s in room %s.", session.name(), room.name()),
                        EventEdits.session(
                                session.id(),
                                (old, edit) -> edit.allowedRooms(
                                        with(room, old.roomLimits().allowedRooms()))));
            }
        }
        for (String feature : limits.excludedFeatures()) {
            add(
                    EXCLUDED_BURDEN,
                    "Allow %s in rooms with %s.".formatted(session.name(), feature),
                    EventEdits.session(
                            session.id(),
                            (old, edit) -> edit.excludedFeatures(
                                    without(feature, old.roomLimits().excludedFeatures()))));
        }
        return all;
    }

    /** Returns changes of the rooms, or of which rooms suit a person. */
    List<RepairCandidate> of(Person person) {
        RoomLimits limits = person.roomLimits();
        for (Room room : event.rooms()) {
            equip(limits, room);
            if (!limits.allowedRooms().include(room.id())) {
                add(
                        PERSON_BURDEN,
                        FilledText.of("Make room %s usable for %s.", room.name(), person.name()),
                        EventEdits.person(
                                person.id(),
                                (old, edit) -> edit.allowedRooms(
                                        with(room, old.roomLimits().allowedRooms()))));
            }
        }
        for (String feature : limits.excludedFeatures()) {
            add(
                    PERSON_BURDEN,
                    "Ask %s to accept rooms with %s.".formatted(person.name(), feature),
                    EventEdits.person(
                            person.id(),
                            (old, edit) -> edit.excludedFeatures(
                                    without(feature, old.roomLimits().excludedFeatures()))));
        }
        return all;
    }

    private void equip(RoomLimits limits, Room room) {
        List<String> missing = limits.neededFeatures().stream()
                .filter(feature -> !room.features().contains(feature))
                .toList();
        if (!missing.isEmpty()) {
            add(
                    EQUIP_BURDEN + FEATURE_BURDEN * missing.size(),
                    FilledText.of("Equip room %s with %s.", room.name(), EnglishText.list(missing)),
                    EventEdits.room(room.id(), (old, edit) -> edit.features(missing.toArray(String[]::new))));
        }
    }

    private static AllowedRooms with(Room room, AllowedRooms allowed) {
        Set<String> more = new LinkedHashSet<>(allowed.roomIds());
        more.add(room.id());
        return allowed.isAny() ? allowed : AllowedRooms.only(more);
    }

    private static Set<String> without(String feature, Set<String> features) {
        Set<String> fewer = new LinkedHashSet<>(features);
        fewer.remove(feature);
        return fewer;
    }

    private void add(int burden, String sentence, UnaryOperator<Event> edit) {
        all.add(RepairCandidate.of(burden, sentence, edit));
    }
}
