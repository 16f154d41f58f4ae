package org.lectern.stress;

import static org.lectern.stress.EventWide.bare;
import static org.lectern.stress.EventWide.contradictions;
import static org.lectern.stress.EventWide.firstStart;
import static org.lectern.stress.EventWide.ids;
import static org.lectern.stress.EventWide.lasting;
import static org.lectern.stress.EventWide.manySessions;
import static org.lectern.stress.EventWide.manySlots;
import static org.lectern.stress.EventWide.named;
import static org.lectern.stress.EventWide.people;
import static org.lectern.stress.EventWide.rooms;
import static org.lectern.stress.EventWide.rules;
import static org.lectern.stress.EventWide.sessions;
import static org.lectern.stress.EventWide.slots;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.lectern.event.Availability;
import org.lectern.event.DailyLimit;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Travel;
import org.lectern.event.Window;
import org.lectern.testing.RandomTimetables;

/** Something that an event may be taken to the end of; what goes beyond is refused when the event is built. */
enum Extreme {
    HEAVIEST_WEIGHTS((event, random) -> rules(event, (setting, rule) -> setting.withWeight(1_000_000))),
    ALL_RULES_HARD(level(Level.HARD)),
    ALL_RULES_MEDIUM(level(Level.MEDIUM)),
    ALL_RULES_SOFT(level(Level.SOFT)),
    ALL_RULES_OFF((event, random) -> rules(event, (setting, rule) -> setting.withEnabled(false))),
    ALL_RULES_ON((event, random) -> rules(event, (setting, rule) -> setting.withEnabled(true))),
    PARAMETERS_AT_THEIR_ENDS((event, random) -> rules(event, (setting, rule) -> {
        RuleSetting ends = setting;
        for (var parameter : rule.parameters()) {
            ends = ends.withParameter(parameter.name(), random.nextBoolean() ? parameter.min() : parameter.max());
        }
        return ends;
    })),
    HIGHEST_PRIORITIES((event, random) -> sessions(
            event,
            session -> slots(
                    session.toBuilder().priority(1_000_000).build(),
                    slot -> slot.toBuilder().priority(1_000_000).build()))),
    MOST_SLOTS((event, random) -> manySlots(event, 60, random)),
    TOO_MANY_SLOTS((event, random) -> manySlots(event, 200, random)),
    MOST_SLOTS_OF_ALL_KINDS((event, random) -> slots(
            manySlots(event, 60, random),
            slot -> slot.toBuilder()
                    .theme("theme " + random.nextInt(20))
                    .kind("kind " + random.nextInt(20))
                    .minutes(1 + random.nextInt(3), 3 + random.nextInt(20))
                    .priority(1 + random.nextInt(9))
                    .presence(List.of(Presence.values()).get(random.nextInt(3)))
                    .build())),
    MANY_ROOMS((event, random) -> event.toBuilder()
            .rooms(IntStream.range(0, 500)
                    .mapToObj(i ->
                            new Copied(event.rooms().get(i % event.rooms().size()), i).room())
                    .toList())
            .sessions(event.sessions().stream().map(EventWide::unpinned).toList())
            .waivers(List.of())
            .published(null)
            .build()),
    MANY_SESSIONS((event, random) -> manySessions(event, 20 + random.nextInt(20))),
    NO_SESSIONS((event, random) -> bare(event).sessions(List.of()).build()),
    NO_SLOTS((event, random) -> bare(event)
            .sessions(event.sessions().stream()
                    .map(session ->
                            session.toBuilder().slots(List.of()).pin(Pin.NONE).build())
                    .toList())
            .build()),
    NO_LENGTH((event, random) -> people(
            event,
            person -> person.toBuilder()
                    .available(new Window(firstStart(event), firstStart(event)))
                    .build())),
    NOBODY_EVER((event, random) -> people(
            event,
            person -> person.toBuilder().availability(Availability.never()).build())),
    ONE_MINUTE_WINDOWS((event, random) -> people(
            event,
            person -> person.toBuilder()
                    .availability(Availability.within(IntStream.range(0, 100)
                            .mapToObj(i -> Window.of(firstStart(event).plusSeconds(120L * i), 1))
                            .toList()))
                    .build())),
    NO_SESSION_EVER((event, random) -> sessions(
            event,
            session -> session.toBuilder().availability(Availability.never()).build())),
    ONE_MINUTE_SESSIONS((event, random) -> sessions(event, session -> lasting(session, 1))),
    ONE_DAY_SESSIONS((event, random) -> sessions(event, session -> lasting(session, 1_440))),
    MANY_LENGTHS((event, random) -> sessions(
            event,
            session -> session.toBuilder()
                    .allowedMinutes(
                            IntStream.rangeClosed(1, 24).mapToObj(i -> 10 * i).toList())
                    .build())),
    HUGE_AUDIENCES((event, random) -> rooms(
            sessions(event, session -> session.toBuilder().audience(1_000_000).build()),
            room -> room.toBuilder().seats(random.nextBoolean() ? 0 : 1_000_000).build())),
    EQUAL_NAMES((event, random) -> named(event, "Equal")),
    STRANGE_NAMES((event, random) -> named(event, "\u202e\u0000 \ud83d\ude00<script>&\"'=1+1\n".repeat(40))),
    ALL_PINNED_TO_ONE_PLACE((event, random) -> sessions(
            event,
            session -> session.toBuilder()
                    .pin(Pin.NONE.withRoomId(event.rooms().get(0).id()).withStart(firstStart(event)))
                    .build())),
    STEP_OF_A_MINUTE((event, random) -> event.toBuilder().startStepMinutes(1).build()),
    STEP_OF_A_DAY((event, random) -> event.toBuilder().startStepMinutes(1_440).build()),
    ONE_SPEAKER((event, random) -> event.people().isEmpty()
            ? event
            : slots(
                    event,
                    slot -> slot.toBuilder()
                            .personId(event.people().get(0).id())
                            .build())),
    ALL_ATTEND_ALL((event, random) -> sessions(
            event,
            session -> session.toBuilder()
                    .attendants(event.people().stream().map(Person::id).toList())
                    .build())),
    LONG_WAYS((event, random) -> rooms(
            event.toBuilder()
                    .changeoverMinutes(1_440)
                    .travel(event.travel().stream()
                            .map(way -> new Travel(way.building(), way.otherBuilding(), 1_440))
                            .toList())
                    .build(),
            room -> room.toBuilder().setUpMinutes(1_440).tearDownMinutes(1_440).build())),
    NOTHING_ALLOWED_A_DAY((event, random) -> people(
            rooms(
                    event.toBuilder().dailyLimit(DailyLimit.ofSessions(0)).build(),
                    room -> room.toBuilder().dailyLimit(DailyLimit.ofMinutes(0)).build()),
            person -> person.toBuilder().dailyLimit(DailyLimit.ofSessions(0)).build())),
    CONTRADICTING_RELATIONS((event, random) -> event.toBuilder()
            .relations(contradictions(event.sessions().stream().map(Session::id).toList()))
            .build()),
    FAR_ZONES((event, random) -> people(
            event,
            person -> person.toBuilder()
                    .zone(ZoneId.of(List.of("+18:00", "-18:00", "Pacific/Kiritimati", "Asia/Kathmandu")
                            .get(random.nextInt(4))))
                    .build())),
    ALL_WANT_ALL((event, random) -> event.toBuilder()
            .delegations(IntStream.range(0, 50)
                    .mapToObj(i -> new Delegation("d" + i, "d" + i, ids(event)))
                    .toList())
            .waivers(List.of())
            .build()),
    BROKEN_PUBLISHED((event, random) -> event.toBuilder()
            .published(Published.of(RandomTimetables.broken(event, random)))
            .build());

    private final BiFunction<Event, Random, Event> change;

    Extreme(BiFunction<Event, Random, Event> change) {
        this.change = change;
    }

    /** @throws org.lectern.event.InvalidInputException if that is too much */
    Event of(Event event, Random random) {
        return change.apply(event, random);
    }

    /** A room of which there are many. */
    private record Copied(Room like, int number) {
        private Room room() {
            return Room.builder("room-" + number)
                    .seats(like.seats() + number)
                    .features(like.features())
                    .building(like.building())
                    .availability(like.availability())
                    .build();
        }
    }

    private static BiFunction<Event, Random, Event> level(Level level) {
        return (event, random) ->
                rules(event, (setting, rule) -> setting.withLevel(level).withEnabled(true));
    }
}
