package org.lectern.event;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is given: days, rooms, people, sessions and the settings of the rules.
 *
 * <p>An event that exists is sound: every id is known and unique where it must be, every number is in its range. The
 * constructor checks this in time linear in the event, and reports all mistakes at once.
 *
 * @param id a short id, which names its files
 * @param name what people call it
 * @param zone the zone in which its days and times are told
 * @param startStepMinutes sessions start on multiples of this many elapsed minutes from local midnight
 * @param changeoverMinutes the least minutes between two sessions in which one person is live
 * @param dailyLimit how many sessions and minutes there may be on a day, all rooms together
 * @param days one or more days, whose windows do not overlap
 * @param rooms one or more rooms
 * @param travel how long it takes from building to building; a way that is not listed takes no time
 * @param people everybody named by a slot or as an attendant
 * @param sessions the sessions
 * @param relations what sessions ask of one another
 * @param delegations who wants to attend what
 * @param ruleSettings what the event changes in the catalogue of rules
 * @param waivers accepted exceptions
 * @param published the timetable that people were told, or null
 */
public record Event(
        String id,
        String name,
        ZoneId zone,
        int startStepMinutes,
        int changeoverMinutes,
        DailyLimit dailyLimit,
        List<Day> days,
        List<Room> rooms,
        List<Travel> travel,
        List<Person> people,
        List<Session> sessions,
        List<Relation> relations,
        List<Delegation> delegations,
        List<RuleSetting> ruleSettings,
        List<Waiver> waivers,
        @Nullable Published published) {

    /** @throws InvalidInputException if the event has mistakes; it carries all of them */
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(dailyLimit, "dailyLimit");
        days = List.copyOf(days);
        rooms = List.copyOf(rooms);
        travel = List.copyOf(travel);
        people = List.copyOf(people);
        sessions = List.copyOf(sessions);
        relations = List.copyOf(relations);
        delegations = List.copyOf(delegations);
        ruleSettings = List.copyOf(ruleSettings);
        waivers = List.copyOf(waivers);
        List<Problem> problems = new EventValidation(
                        id,
                        zone,
                        startStepMinutes,
                        changeoverMinutes,
                        dailyLimit,
                        days,
                        rooms,
                        travel,
                        people,
                        sessions,
                        relations,
                        delegations,
                        ruleSettings,
                        waivers,
                        published)
                .problems();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Returns a builder for the event {@code id}, named like its id until told otherwise. */
    public static EventBuilder builder(String id, ZoneId zone) {
        return new EventBuilder(id, zone);
    }

    /** Returns a builder that starts from this event. */
    public EventBuilder toBuilder() {
        return new EventBuilder(id, zone)
                .name(name)
                .startStepMinutes(startStepMinutes)
                .changeoverMinutes(changeoverMinutes)
                .dailyLimit(dailyLimit)
                .days(days)
                .rooms(rooms)
                .travel(travel)
                .people(people)
                .sessions(sessions)
                .relations(relations)
                .delegations(delegations)
                .ruleSettings(ruleSettings)
                .waivers(waivers)
                .published(published);
    }

    public Optional<Published> findPublished() {
        return Optional.ofNullable(published);
    }

    /** Returns the people by id, in the order given. */
    public Map<String, Person> peopleById() {
        Map<String, Person> byId = new LinkedHashMap<>();
        people.forEach(person -> byId.put(person.id(), person));
        return byId;
    }

    /** Returns the rooms by id, in the order given. */
    public Map<String, Room> roomsById() {
        Map<String, Room> byId = new LinkedHashMap<>();
        rooms.forEach(room -> byId.put(room.id(), room));
        return byId;
    }

    /** Returns the sessions by id, in the order given. */
    public Map<String, Session> sessionsById() {
        Map<String, Session> byId = new LinkedHashMap<>();
        sessions.forEach(session -> byId.put(session.id(), session));
        return byId;
    }

    /** Returns the minutes of travel between two buildings: 0 within one, or where no way is listed. */
    public int travelMinutes(String building, String otherBuilding) {
        return building.equals(otherBuilding)
                ? 0
                : travel.stream()
                        .filter(way -> way.connects(building, otherBuilding))
                        .mapToInt(Travel::minutes)
                        .findFirst()
                        .orElse(0);
    }
}
