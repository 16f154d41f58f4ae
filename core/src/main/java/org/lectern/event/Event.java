package org.lectern.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.text.JsonForm;
import org.lectern.text.Wording;

/**
 * All that is given: days, rooms, people, sessions and the settings of the rules.
 *
 * <p>An event that exists is sound: every id is known and unique where it must be, every number is in its range. The
 * constructor checks this in time linear in the event, and reports all mistakes at once.
 *
 * @param id a short id, which names its files
 * @param name what people call it
 * @param identity what it looks like and where it is
 * @param zone the zone of its days and times
 * @param startStepMinutes sessions start on multiples of this many elapsed minutes from local midnight; from 1 to 1,440
 * @param changeoverMinutes the minimum minutes between two sessions of one person, if travel takes no longer; from 0 to 1,440
 * @param dailyLimit how many sessions and minutes there may be on a day, all rooms together
 * @param days one or more days within 366 days, whose windows do not overlap
 * @param rooms one or more rooms
 * @param breaks times of which sessions keep clear; those of one room do not overlap
 * @param travel how long it takes from building to building; a way that is not listed takes no time
 * @param people everybody named by a slot or as an attendant
 * @param sessions the sessions
 * @param relations what sessions ask of one another
 * @param topicRelations what sessions that share topics ask of one another
 * @param delegations who wants to attend what
 * @param ruleSettings what the event changes in the catalogue of rules
 * @param waivers accepted exceptions
 * @param published the published timetable, or null
 * @since 0.1.0
 */
public record Event(
        String id,
        String name,
        Identity identity,
        ZoneId zone,
        int startStepMinutes,
        int changeoverMinutes,
        DailyLimit dailyLimit,
        List<Day> days,
        List<Room> rooms,
        List<Break> breaks,
        List<Travel> travel,
        List<Person> people,
        List<Session> sessions,
        List<Relation> relations,
        List<TopicRelation> topicRelations,
        List<Delegation> delegations,
        List<RuleSetting> ruleSettings,
        List<Waiver> waivers,
        @Nullable Published published) {

    /** @throws InvalidInputException if the event has mistakes; it carries all of them */
    public Event(
            String id,
            String name,
            Identity identity,
            ZoneId zone,
            int startStepMinutes,
            int changeoverMinutes,
            DailyLimit dailyLimit,
            List<Day> days,
            List<Room> rooms,
            List<Break> breaks,
            List<Travel> travel,
            List<Person> people,
            List<Session> sessions,
            List<Relation> relations,
            List<TopicRelation> topicRelations,
            List<Delegation> delegations,
            List<RuleSetting> ruleSettings,
            List<Waiver> waivers,
            @Nullable Published published) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
        this.identity = Objects.requireNonNull(identity, "identity");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.startStepMinutes = startStepMinutes;
        this.changeoverMinutes = changeoverMinutes;
        this.dailyLimit = Objects.requireNonNull(dailyLimit, "dailyLimit");
        this.days = List.copyOf(days);
        this.rooms = List.copyOf(rooms);
        this.breaks = List.copyOf(breaks);
        this.travel = List.copyOf(travel);
        this.people = List.copyOf(people);
        this.sessions = List.copyOf(sessions);
        this.relations = List.copyOf(relations);
        this.topicRelations = List.copyOf(topicRelations);
        this.delegations = List.copyOf(delegations);
        this.ruleSettings = List.copyOf(ruleSettings);
        this.waivers = List.copyOf(waivers);
        this.published = published;
        new EventValidation(this).requireNone();
    }

    /** Returns a builder for the event {@code id}, whose default name is its id. */
    public static Builder builder(String id, ZoneId zone) {
        return new Builder(id, zone);
    }

    /** Returns a builder that starts from this event. */
    public Builder toBuilder() {
        return new Builder(id, zone)
                .requirementsOf(this)
                .startStepMinutes(startStepMinutes)
                .days(days)
                .rooms(rooms)
                .travel(travel)
                .people(people)
                .sessions(sessions)
                .published(published);
    }

    public Optional<Published> findPublished() {
        return Optional.ofNullable(published);
    }

    /** Returns whether a session may start then when changes are announced, as {@link Published#mayStart} says. */
    public boolean mayStart(Session session, Instant start) {
        return published == null || published.mayStart(session, start);
    }

    /** Returns the people by id, in the order given. */
    public Map<String, Person> peopleById() {
        return RequirementsBuilder.byId(people, Person::id);
    }

    /** Returns the rooms by id, in the order given. */
    public Map<String, Room> roomsById() {
        return RequirementsBuilder.byId(rooms, Room::id);
    }

    /** Returns the sessions by id, in the order given. */
    public Map<String, Session> sessionsById() {
        return RequirementsBuilder.byId(sessions, Session::id);
    }

    /** Returns the minutes of travel between two buildings: 0 within one, or where no way is listed. */
    public int travelMinutes(String building, String otherBuilding) {
        return Travel.minutesBetween(building, otherBuilding, travel);
    }

    /** Returns in one line what there is of it. */
    @Override
    public String toString() {
        return "Event '%s': %s and %s"
                .formatted(id, Wording.count(sessions.size(), "session"), Wording.count(rooms.size(), "room"));
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }

    /** Reads what a mapper makes of JSON without a type: maps, lists and values. Throws an {@link InvalidInputException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Event fromJson(Object tree) {
        return JsonForm.get().read(Event.class, tree);
    }

    /** Builds an {@link Event}: by default with a start step of 5 minutes, no changeover, and nothing else. */
    public static final class Builder extends RequirementsBuilder<Builder> {

        /** The start step of an event that gives none. */
        public static final int DEFAULT_START_STEP_MINUTES = 5;

        private final ZoneId zone;
        private int startStepMinutes = DEFAULT_START_STEP_MINUTES;
        private final List<Day> days = new ArrayList<>();
        private final List<Room> rooms = new ArrayList<>();
        private final List<Travel> travel = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final List<Session> sessions = new ArrayList<>();
        private @Nullable Published published;

        private Builder(String id, ZoneId zone) {
            super(id);
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        public Builder startStepMinutes(int minutes) {
            this.startStepMinutes = minutes;
            return this;
        }

        /** Adds a day, such as {@code day("2020-03-31", "10:00/13:00", "15:00/18:00")}; see {@link Day#parse}. */
        public Builder day(String date, String... windows) {
            days.add(Day.parse(date, zone, windows));
            return this;
        }

        public Builder room(Room room) {
            rooms.add(room);
            return this;
        }

        /** Adds a room that is always open; see {@link Room#of}. */
        public Builder room(String roomId, int seats) {
            return room(Room.of(roomId, seats));
        }

        public Builder travel(String building, String otherBuilding, int minutes) {
            travel.add(new Travel(building, otherBuilding, minutes));
            return this;
        }

        public Builder person(Person person) {
            people.add(person);
            return this;
        }

        /** Adds people who are always there. */
        public Builder people(String... personIds) {
            Arrays.stream(personIds).map(Person::of).forEach(people::add);
            return this;
        }

        public Builder session(Session session) {
            sessions.add(session);
            return this;
        }

        /** Replaces all days. */
        public Builder days(Collection<Day> days) {
            return replace(this.days, days);
        }

        /** Replaces all rooms. */
        public Builder rooms(Collection<Room> rooms) {
            return replace(this.rooms, rooms);
        }

        /** Replaces all ways between buildings. */
        public Builder travel(Collection<Travel> travel) {
            return replace(this.travel, travel);
        }

        /** Replaces all people. */
        public Builder people(Collection<Person> people) {
            return replace(this.people, people);
        }

        /** Replaces all sessions. */
        public Builder sessions(Collection<Session> sessions) {
            return replace(this.sessions, sessions);
        }

        /** Sets the published timetable, or null if there is none. */
        public Builder published(@Nullable Published published) {
            this.published = published;
            return this;
        }

        /** Returns the window that an interval such as {@code 2020-03-31T10:00/13:00} names in the event's zone. */
        public Window window(String interval) {
            return Window.parse(interval, zone);
        }

        /** Returns the event. Throws an {@link InvalidInputException} with all mistakes if it has any. */
        public Event build() {
            return new Event(
                    id,
                    name,
                    identity,
                    zone,
                    startStepMinutes,
                    changeoverMinutes,
                    dailyLimit,
                    days,
                    rooms,
                    breaks,
                    travel,
                    people,
                    sessions,
                    relations,
                    topicRelations,
                    delegations,
                    ruleSettings,
                    waivers,
                    published);
        }
    }
}
