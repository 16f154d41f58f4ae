package org.lectern.benchmarks.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lectern.benchmarks.generate.Draws;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/**
 * Draws events that are possible, around a hidden plan, with something of all that an event can ask: windows of people
 * and rooms, features and seats, set-up, changeover and travel, attendants, interpreters, pins, limits and relations.
 *
 * <p>What is asked is read off the plan with something to spare; what the checker finds broken in the end is not asked.
 */
public final class PlannedEvents {

    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    static final LocalDate FIRST_DATE = LocalDate.of(2027, 4, 5);
    static final List<String> FEATURES = List.of("booths", "screen", "wheelchair");
    private static final int STEP = 5;
    private static final int SESSIONS_A_ROOM = 11;

    private final int sessions;
    private final Draws draws;
    private final int days;
    private final List<Room> rooms = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Session> held = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final int changeover;
    private final String id;

    private PlannedEvents(int sessions, long seed) {
        this.sessions = sessions;
        this.draws = new Draws(seed);
        this.days = draws.between(2, 4);
        this.changeover = draws.one(List.of(0, 5, 10, 15));
        this.id = "planned-%s-%s".formatted(sessions, seed);
    }

    /** Returns the event of a number of sessions and a seed: always the same one, and always possible. */
    public static PlannedEvent of(int sessions, long seed) {
        return new PlannedEvents(sessions, seed).draw();
    }

    private PlannedEvent draw() {
        int perRoom = SESSIONS_A_ROOM * days / 4;
        int roomCount = sessions / perRoom + (draws.chance(60) ? 2 : 1);
        for (int r = 0; r < roomCount; r++) {
            rooms.add(room(r));
        }
        for (int s = 0; s < sessions; s++) {
            addSession(s);
        }
        Event.Builder builder = Event.builder(id, ZONE)
                .name("%s sessions around a hidden plan".formatted(sessions))
                .startStepMinutes(STEP)
                .changeoverMinutes(changeover)
                .travel("Palais", "Annexe", 15)
                .rooms(rooms)
                .people(people)
                .sessions(held);
        for (int day = 0; day < days; day++) {
            builder.day(FIRST_DATE.plusDays(day).toString(), "09:00/12:30", "14:00/18:00");
        }
        if (rooms.stream().map(Room::building).distinct().count() < 2) {
            builder.travel(List.of());
        }
        Event event = builder.build();
        PlannedEvent planned = new PlannedEvent(event, Timetable.of(event, placements));
        if (!planned.isKept()) {
            throw new IllegalStateException("The plan of %s breaks a rule.".formatted(id));
        }
        for (int wish = 0; wish < 2 + sessions / 4; wish++) {
            Event more = withWish(planned.event());
            PlannedEvent changed = planned.with(more);
            if (changed.isKept()) {
                planned = changed;
            }
        }
        return planned;
    }

    private Room room(int r) {
        Room.Builder room = Room.builder("R" + (r + 1))
                .name("R" + (r + 1))
                .seats(draws.one(List.of(40, 80, 120, 200, 400)))
                .building(r % 2 == 0 || draws.chance(50) ? "Palais" : "Annexe");
        FEATURES.stream().filter(feature -> draws.chance(70)).forEach(room::features);
        if (draws.chance(30)) {
            room.setUpMinutes(draws.one(List.of(5, 10))).tearDownMinutes(draws.one(List.of(0, 5)));
        }
        return room.build();
    }

    private void addSession(int s) {
        int minutes = draws.one(List.of(45, 60, 60, 60, 75));
        for (int tries = 0; tries < 4000; tries++) {
            Room room = draws.one(rooms);
            int day = draws.below(days);
            boolean isMorning = draws.chance(50);
            int open = isMorning ? 540 : 840;
            int close = isMorning ? 750 : 1080;
            int start = open + STEP * draws.below((close - open - minutes) / STEP + 1);
            Window time = Window.of(at(day, start), minutes);
            if (isFree(room, time)) {
                place(s, room, time);
                return;
            }
        }
        throw new IllegalStateException("The plan of %s is too full.".formatted(id));
    }

    private static Instant at(int day, int minute) {
        return FIRST_DATE.plusDays(day).atStartOfDay(ZONE).toInstant().plus(Duration.ofMinutes(minute));
    }

    private boolean isFree(Room room, Window time) {
        Window taken = time.expand(room.setUpMinutes(), room.tearDownMinutes());
        return placements.stream()
                .filter(other -> other.roomId().equals(room.id()))
                .noneMatch(other ->
                        taken.overlapMinutes(other.time().expand(room.setUpMinutes(), room.tearDownMinutes())) > 0);
    }

    private void place(int s, Room room, Window time) {
        String name = "S" + (s + 1);
        int opening = draws.one(List.of(0, 0, 2, 5));
        int statement = draws.one(List.of(0, 2));
        int qa = draws.one(List.of(0, 0, 5, 10));
        Session.Builder session = Session.builder(name)
                .allowedMinutes((int) time.minutes())
                .openingMinutes(opening)
                .statementMinutes(statement)
                .qaMinutes(qa, 10)
                .audience(room.seats() * draws.between(30, 100) / 100)
                .region(draws.one(List.of("north", "south", "")));
        room.features().stream().filter(feature -> draws.chance(25)).forEach(session::neededFeatures);
        int most = ((int) time.minutes() - opening - statement - qa) / 6;
        List<Turn> turns = new ArrayList<>();
        Instant turn = time.startInclusive().plus(Duration.ofMinutes(opening + statement));
        for (int i = 0; i < Math.min(most, draws.between(2, 7)); i++) {
            Window spoken = Window.of(turn, 6);
            String slot = name + "-" + (i + 1);
            Presence presence = draws.one(List.of(Presence.OWN_SLOT, Presence.WHOLE_SESSION, Presence.RECORDED));
            session.slot(Slot.builder(slot, speaker(slot, presence, time, spoken))
                    .presence(presence)
                    .minutes(draws.between(4, 6), draws.between(6, 8))
                    .build());
            turns.add(new Turn(slot, turn, 6));
            turn = spoken.endExclusive();
        }
        if (draws.chance(30)) {
            String attendant = "M" + (s + 1);
            people.add(person(attendant, time, draws.between(0, 120)));
            session.attendants(attendant);
        }
        held.add(session.build());
        placements.add(new Placement(name, room.id(), time.startInclusive(), (int) time.minutes(), turns));
    }

    /** Returns who speaks: somebody of an earlier session now and then, else somebody new. */
    private String speaker(String slot, Presence presence, Window session, Window turn) {
        if (!held.isEmpty() && draws.chance(8)) {
            Session earlier = draws.one(held);
            Placement other = placements.get(held.indexOf(earlier));
            boolean isApart = other.time().expand(60, 60).overlapMinutes(session) == 0;
            if (isApart && !earlier.slots().isEmpty()) {
                String id = draws.one(earlier.slots()).personId();
                boolean isThere = people.stream()
                        .filter(person -> person.id().equals(id))
                        .allMatch(person -> person.availability().isAlways());
                boolean isElsewhere = held.stream()
                        .filter(session2 -> !session2.equals(earlier))
                        .anyMatch(session2 -> session2.slots().stream()
                                .anyMatch(other2 -> other2.personId().equals(id)));
                if (isThere && !isElsewhere) {
                    return id;
                }
            }
        }
        String id = "P-" + slot;
        Window needed = presence == Presence.OWN_SLOT ? turn : session;
        people.add(draws.chance(45) ? Person.of(id) : person(id, needed, draws.one(List.of(0, 10, 30, 60, 120, 240))));
        return id;
    }

    private Person person(String id, Window needed, int spare) {
        return Person.builder(id)
                .available(needed.expand(5L * draws.below(spare / 5 + 1), 5L * draws.below(spare / 5 + 1)))
                .build();
    }

    /** Returns the event with one thing more asked; whether the plan keeps it is for the checker to say. */
    private Event withWish(Event event) {
        int one = draws.below(sessions);
        int other = draws.below(sessions);
        Session session = event.sessions().get(one);
        Placement place = placements.get(one);
        String a = session.id();
        String b = event.sessions().get(other).id();
        return switch (draws.below(one == other ? 6 : 11)) {
            case 0 ->
                PlannedEvent.withSession(
                        event,
                        a,
                        old -> old.toBuilder()
                                .pin(Pin.NONE.withStart(place.start()))
                                .build());
            case 1 ->
                PlannedEvent.withSession(
                        event,
                        a,
                        old -> old.toBuilder()
                                .pin(Pin.NONE
                                        .withRoomId(place.roomId())
                                        .withDay(place.start().atZone(ZONE).toLocalDate()))
                                .build());
            case 2 ->
                event.toBuilder()
                        .dailyLimit(DailyLimit.ofSessions(sessions / days + 2))
                        .build();
            case 3 -> withTeam(event);
            case 4 -> withHours(event);
            case 5 ->
                event.toBuilder()
                        .ruleSettings(List.of())
                        .ruleSetting(
                                org.lectern.event.RuleSetting.of("max-parallel").withParameter("limit", rooms.size()))
                        .build();
            case 6 ->
                PlannedEvent.withRelation(
                        event, Relation.before(a, b).withMinLagMinutes(draws.one(List.of(0, 0, 10, 30))));
            case 7 -> PlannedEvent.withRelation(event, Relation.sameDay(a, b));
            case 8 -> PlannedEvent.withRelation(event, Relation.differentDay(a, b));
            case 9 -> PlannedEvent.withRelation(event, Relation.notParallel(a, b));
            default ->
                PlannedEvent.withRelation(event, Relation.before(a, b).withMaxLagMinutes(draws.between(1, 30) * 60));
        };
    }

    private Event withTeam(Event event) {
        String team = "T" + event.people().size();
        Event changed = event.toBuilder()
                .person(Person.builder(team)
                        .shiftLimits(ShiftLimits.UNITED_NATIONS)
                        .build())
                .build();
        for (int i = 0; i < 4; i++) {
            String session = draws.one(event.sessions()).id();
            changed = PlannedEvent.withSession(
                    changed,
                    session,
                    old -> old.attendantIds().contains(team)
                            ? old
                            : old.toBuilder().attendants(team).build());
        }
        return changed;
    }

    private Event withHours(Event event) {
        Room room = draws.one(event.rooms());
        if (room.availability().isLimited()) {
            return event;
        }
        Room.Builder builder = room.toBuilder();
        for (int day = 0; day < days; day++) {
            builder.available(
                    new Window(at(day, 540 + 15 * draws.below(3) - 15), at(day, 1080 - 15 * draws.below(3) + 15)));
        }
        Room limited = builder.build();
        return event.toBuilder()
                .rooms(event.rooms().stream()
                        .map(old -> old.id().equals(limited.id()) ? limited : old)
                        .toList())
                .build();
    }
}
