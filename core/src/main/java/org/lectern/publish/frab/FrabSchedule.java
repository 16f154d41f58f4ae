package org.lectern.publish.frab;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.Timetable;

/**
 * A timetable as {@code schedule.xml} and {@code schedule.json} describe it.
 *
 * <p>Guids, numbers, codes and slugs are those that another tool gave ({@link FrabKeys}), or are made of ids, so that apps know a session again whatever its name, time or room; two
 * numbers of one schedule are never the same, and change only if two ids would get the same one. Texts are without what
 * XML cannot hold.
 *
 * @param version which version of the programme it is, such as {@code 2} or {@code draft}
 * @param title what people call the event
 * @param acronym a short name of small letters, digits and low lines
 * @param timeslotMinutes the minutes on whose multiples sessions start
 * @param zoneName the IANA name of the zone, or empty if it has none
 * @param days the days by date
 * @since 0.1.0
 */
public record FrabSchedule(
        String version, String title, String acronym, int timeslotMinutes, String zoneName, List<FrabDay> days) {

    public FrabSchedule {
        days = List.copyOf(days);
    }

    /**
     * Returns the schedule of a timetable, without addresses of pages.
     *
     * @param version which version of the programme it is
     * @throws InvalidInputException if the timetable is meaningless for the event
     */
    public static FrabSchedule of(Event event, Timetable timetable, String version) {
        return new FrabScheduleBuilder(event, timetable, id -> Optional.empty()).schedule(version);
    }

    /**
     * Returns the schedule of a timetable.
     *
     * @param version which version of the programme it is
     * @param page the address of the page of a session, by its id
     * @throws InvalidInputException if the timetable is meaningless for the event
     */
    public static FrabSchedule of(Event event, Timetable timetable, String version, Function<String, URI> page) {
        return new FrabScheduleBuilder(event, timetable, id -> Optional.of(page.apply(id))).schedule(version);
    }

    /** Returns all that is held, by day and room. */
    public List<FrabTalk> talks() {
        return days.stream()
                .flatMap(day -> day.rooms().stream())
                .flatMap(room -> room.talks().stream())
                .toList();
    }

    /**
     * Returns the timetable of an event that this schedule describes: rooms, starts and lengths, without turns, which the
     * format does not have.
     *
     * @throws InvalidInputException with a problem for each session and room that the event does not have
     */
    public Timetable timetable(Event event) {
        FrabIds ids = new FrabIds(event);
        Map<UUID, String> sessions = ids.sessionIds();
        Map<UUID, String> rooms = ids.roomIds();
        Map<String, String> roomsByName = roomsByName(event);
        List<Problem> problems = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (FrabDay day : days) {
            for (FrabRoom room : day.rooms()) {
                for (FrabTalk talk : room.talks()) {
                    String sessionId =
                            known(sessions, talk.guid(), "session", talk.text().title(), problems);
                    String named = room.guid() == null ? roomsByName.get(room.name()) : null;
                    String roomId = named == null ? known(rooms, room.guid(), "room", room.name(), problems) : named;
                    placements.add(
                            new Placement(sessionId, roomId, talk.start().toInstant(), talk.minutes(), List.of()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return Timetable.of(event, placements);
    }

    /** Returns the ids of the rooms by name, without names that several have. */
    private static Map<String, String> roomsByName(Event event) {
        Map<String, String> ids = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Room room : event.rooms()) {
            if (ids.put(room.name(), room.id()) != null) {
                shared.add(room.name());
            }
        }
        ids.keySet().removeAll(shared);
        return ids;
    }

    private static String known(
            Map<UUID, String> ids, @Nullable UUID guid, String what, String name, List<Problem> problems) {
        String id = guid == null ? null : ids.get(guid);
        if (id != null) {
            return id;
        }
        problems.add(new Problem(
                "unknown-guid",
                "",
                String.valueOf(guid),
                "The guid '%s' of the %s '%s' is none of the event.".formatted(guid, what, Problem.shown(name)),
                "Check that the schedule is of this event."));
        return name;
    }
}
