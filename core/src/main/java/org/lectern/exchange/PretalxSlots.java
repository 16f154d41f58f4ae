package org.lectern.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.publish.frab.FrabKeys;
import org.lectern.text.TimeFormat;

/**
 * A timetable as pretalx takes it: a slot of its API for each session, with room and start.
 *
 * <p>Each object is what {@code PATCH /api/events/EVENT/slots/ID/} of pretalx takes; it passes over {@code id} and {@code
 * submission}. A session that is unscheduled has neither room nor start. pretalx takes the length from the submission.
 *
 * @since 0.1.0
 */
public final class PretalxSlots {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private PretalxSlots() {}

    /**
     * Returns the slots as a JSON list, which ends in a line break; equal timetables give equal texts.
     *
     * @throws InvalidInputException if the timetable is meaningless for the event, or pretalx does not know a session or
     *     a room; it carries all of them
     */
    public static String write(Event event, Timetable timetable) {
        timetable.requireValid(event);
        List<Problem> problems = new ArrayList<>();
        Map<String, Room> rooms = event.roomsById();
        ArrayNode slots = MAPPER.createArrayNode();
        for (Session session : event.sessions()) {
            Optional<Long> id = number(session.findData(PretalxKeys.SLOT));
            if (id.isEmpty()) {
                problems.add(unknown("session", session.name(), PretalxKeys.SLOT, "slots"));
                continue;
            }
            ObjectNode slot = slots.addObject().put("id", id.get());
            slot.put("submission", session.findData(FrabKeys.CODE).orElse(session.id()));
            Optional<Placement> placement = timetable.findPlacement(session.id());
            Optional<Room> room = placement.map(placed -> rooms.get(placed.roomId()));
            Optional<Long> roomId = room.flatMap(known -> number(known.findData(PretalxKeys.ROOM)));
            if (room.isPresent() && roomId.isEmpty()) {
                problems.add(unknown("room", room.get().name(), PretalxKeys.ROOM, "rooms"));
            }
            slot.put("room", roomId.orElse(null));
            slot.put(
                    "start",
                    placement
                            .map(placed -> TimeFormat.format(placed.start(), event.zone()))
                            .orElse(null));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems.stream().distinct().toList());
        }
        try {
            return MAPPER.writeValueAsString(slots).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree cannot be written.", e);
        }
    }

    private static Optional<Long> number(Optional<String> text) {
        return text.filter(digits -> digits.matches("\\d{1,18}")).map(Long::parseLong);
    }

    private static Problem unknown(String what, String name, String key, String file) {
        return new Problem(
                "unknown-to-pretalx",
                "",
                Problem.shown(name),
                "The %s '%s' has no number of pretalx: its data lacks '%s'.".formatted(what, Problem.shown(name), key),
                "Import the %s of pretalx too, or add the number.".formatted(file));
    }
}
