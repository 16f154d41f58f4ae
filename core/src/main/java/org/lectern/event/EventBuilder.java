package org.lectern.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Event}: a start step of 5 minutes, no changeover, all else empty until told otherwise. */
public final class EventBuilder {

    /** The start step of an event that gives none. */
    public static final int DEFAULT_START_STEP_MINUTES = 5;

    private final String id;
    private final ZoneId zone;
    private String name;
    private int startStepMinutes = DEFAULT_START_STEP_MINUTES;
    private int changeoverMinutes;
    private DailyLimit dailyLimit = DailyLimit.NONE;
    private final List<Day> days = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Travel> travel = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private final List<RuleSetting> ruleSettings = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private @Nullable Published published;

    EventBuilder(String id, ZoneId zone) {
        this.id = Objects.requireNonNull(id, "id");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.name = id;
    }

    public EventBuilder name(String name) {
        this.name = name;
        return this;
    }

    public EventBuilder startStepMinutes(int minutes) {
        this.startStepMinutes = minutes;
        return this;
    }

    public EventBuilder changeoverMinutes(int minutes) {
        this.changeoverMinutes = minutes;
        return this;
    }

    /** Sets how many sessions and minutes there may be on a day, all rooms together. */
    public EventBuilder dailyLimit(DailyLimit limit) {
        this.dailyLimit = limit;
        return this;
    }

    /** Adds a day, such as {@code day("2020-03-31", "10:00/13:00", "15:00/18:00")}; see {@link Day#parse}. */
    public EventBuilder day(String date, String... windows) {
        days.add(Day.parse(date, zone, windows));
        return this;
    }

    public EventBuilder room(Room room) {
        rooms.add(room);
        return this;
    }

    /** Adds a room that is always open; see {@link Room#of}. */
    public EventBuilder room(String roomId, int seats) {
        return room(Room.of(roomId, seats));
    }

    public EventBuilder travel(String building, String otherBuilding, int minutes) {
        travel.add(new Travel(building, otherBuilding, minutes));
        return this;
    }

    public EventBuilder person(Person person) {
        people.add(person);
        return this;
    }

    /** Adds people who are always there. */
    public EventBuilder people(String... personIds) {
        Arrays.stream(personIds).map(Person::of).forEach(people::add);
        return this;
    }

    public EventBuilder session(Session session) {
        sessions.add(session);
        return this;
    }

    public EventBuilder relation(Relation relation) {
        relations.add(relation);
        return this;
    }

    public EventBuilder delegation(Delegation delegation) {
        delegations.add(delegation);
        return this;
    }

    public EventBuilder ruleSetting(RuleSetting setting) {
        ruleSettings.add(setting);
        return this;
    }

    /** Adds a waiver of one rule for the named subjects. */
    public EventBuilder waiver(String ruleId, String reason, SubjectId... subjects) {
        waivers.add(new Waiver(ruleId, new java.util.LinkedHashSet<>(List.of(subjects)), reason));
        return this;
    }

    /** Replaces all days. */
    public EventBuilder days(List<Day> days) {
        return replace(this.days, days);
    }

    /** Replaces all rooms. */
    public EventBuilder rooms(List<Room> rooms) {
        return replace(this.rooms, rooms);
    }

    /** Replaces all ways between buildings. */
    public EventBuilder travel(List<Travel> travel) {
        return replace(this.travel, travel);
    }

    /** Replaces all people. */
    public EventBuilder people(List<Person> people) {
        return replace(this.people, people);
    }

    /** Replaces all sessions. */
    public EventBuilder sessions(List<Session> sessions) {
        return replace(this.sessions, sessions);
    }

    /** Replaces all relations. */
    public EventBuilder relations(List<Relation> relations) {
        return replace(this.relations, relations);
    }

    /** Replaces all delegations. */
    public EventBuilder delegations(List<Delegation> delegations) {
        return replace(this.delegations, delegations);
    }

    /** Replaces all rule settings. */
    public EventBuilder ruleSettings(List<RuleSetting> settings) {
        return replace(this.ruleSettings, settings);
    }

    /** Replaces all waivers. */
    public EventBuilder waivers(List<Waiver> waivers) {
        return replace(this.waivers, waivers);
    }

    /** Sets the timetable that people were told; null where there is none. */
    public EventBuilder published(@Nullable Published published) {
        this.published = published;
        return this;
    }

    /** Returns the window that an interval such as {@code 2020-03-31T10:00/13:00} names in the event's zone. */
    public Window window(String interval) {
        return Window.parse(interval, zone);
    }

    /**
     * Returns the event.
     *
     * @throws InvalidInputException if it has mistakes; it carries all of them
     */
    public Event build() {
        return new Event(
                id,
                name,
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
                published);
    }

    private <T> EventBuilder replace(List<T> old, List<T> replacement) {
        List<T> copy = List.copyOf(replacement);
        old.clear();
        old.addAll(copy);
        return this;
    }
}
