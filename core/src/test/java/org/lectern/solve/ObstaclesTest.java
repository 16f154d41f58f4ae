package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.language.Language;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;

/** What stands in the way of an unscheduled session. */
@Tag("slow")
final class ObstaclesTest {

    private static Event.Builder event() {
        return Event.builder("e", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/12:00")
                .people("ana", "ben");
    }

    private static Session session(String id, String personId) {
        return Session.builder(id).slot(Slot.of(id + "-1", personId)).build();
    }

    private static Placement placed(Event event, String id, String room, String time) {
        Instant start =
                LocalDateTime.parse("2020-03-31T" + time).atZone(event.zone()).toInstant();
        return new Placement(id, room, start, 60, List.of(new Turn(id + "-1", start, 7)));
    }

    private static UnplacedItem only(Event event, Placement... placements) {
        List<UnplacedItem> items =
                UnplacedItem.of(event, Timetable.of(event, List.of(placements)), StandardRules.catalogue());
        assertEquals(1, items.size());
        return items.getFirst();
    }

    @Test
    void obstacles_fullRoom_areTheRoom() {
        Event event = event().room("XXI", 40)
                .session(session("ghana", "ana"))
                .session(session("chad", "ana"))
                .session(session("peru", "ben"))
                .build();

        UnplacedItem item = only(event, placed(event, "ghana", "XXI", "10:00"), placed(event, "chad", "XXI", "11:00"));

        assertEquals(
                "peru is unscheduled: wherever it could be, another session has the room.",
                item.cause().toString());
        assertEquals(List.of(new Obstacle(Obstacle.Kind.ROOM_TAKEN, "", 13, true)), item.obstacles());
    }

    @Test
    void obstacles_busyPerson_areNamedBesideTheRoom() {
        Event event = event().room("XXI", 40)
                .session(session("ghana", "ana"))
                .session(session("chad", "ana"))
                .session(session("peru", "ana"))
                .build();

        assertEquals(
                "peru is unscheduled: wherever it could be, another session has the room and ana is in another"
                        + " session.",
                only(event, placed(event, "ghana", "XXI", "10:00"), placed(event, "chad", "XXI", "11:00"))
                        .cause()
                        .toString());
    }

    @Test
    void obstacles_freeRoom_areThePersonOrTheRelation() {
        Event event = event().room("XXI", 40)
                .room("XXII", 40)
                .session(session("ghana", "ana"))
                .session(session("chad", "ana"))
                .session(session("peru", "ana"))
                .build();
        Placement[] placements = {placed(event, "ghana", "XXI", "10:00"), placed(event, "chad", "XXI", "11:00")};

        assertEquals(
                "peru is unscheduled: wherever it could be, ana is in another session.",
                only(event, placements).cause().toString());

        Event ordered = event().room("XXI", 40)
                .room("XXII", 40)
                .session(session("ghana", "ana"))
                .session(session("peru", "ben"))
                .relation(Relation.before("ghana", "peru"))
                .build();
        assertEquals(
                "peru is unscheduled: wherever it could be, its relation to another session would be broken.",
                only(ordered, placed(ordered, "ghana", "XXI", "11:00")).cause().toString());
    }

    @Test
    void cause_sessionOrAttendantNever_saysSo() {
        Event never = event().room("XXI", 40)
                .session(session("peru", "ben").toBuilder()
                        .availability(Availability.never())
                        .build())
                .build();
        assertEquals(
                "peru is unscheduled: no time is allowed for it.",
                only(never).cause().toString());

        Event without = event().room("XXI", 40)
                .person(Person.builder("eva")
                        .name("Eva Lind")
                        .availability(Availability.never())
                        .build())
                .session(session("peru", "ben").toBuilder().attendants("eva").build())
                .build();
        assertEquals(
                "peru is unscheduled: it needs Eva Lind, who is never there.",
                only(without).cause().toString());
    }

    @Test
    void obstacles_someHereSomeThere_areCounted() {
        Event event = event().room("XXI", 40)
                .room("XXII", 40)
                .session(session("ghana", "ana"))
                .people("eva")
                .session(session("chad", "eva"))
                .session(session("peru", "ana"))
                .session(session("oman", "ben"))
                .build();

        UnplacedItem item = only(
                event,
                placed(event, "ghana", "XXI", "10:00"),
                placed(event, "chad", "XXI", "11:00"),
                placed(event, "oman", "XXII", "11:00"));

        assertEquals(
                "peru is unscheduled: wherever it could be, another session has the room (25 of its places), ana is"
                        + " in another session (1 of its places).",
                item.cause().toString());
        assertFalse(item.obstacles().getFirst().isEverywhere());
    }

    @Test
    void clauses_ofEachKind_areInEveryLanguage() {
        for (Obstacle.Kind kind : Obstacle.Kind.values()) {
            Obstacle obstacle = new Obstacle(kind, "Ana", 7, false);
            for (Language language : Language.all()) {
                assertTrue(language.hasText(obstacle.clause()), () -> language + ": " + kind);
                if (!language.equals(Language.english())) {
                    assertNotEquals(obstacle.clause().toString(), language.translate(obstacle.clause()));
                }
            }
        }
    }

    @Test
    void obstacles_oneFreePlaceInAnotherRoom_areNone() {
        Event.Builder builder = Event.builder("e", ZoneId.of("UTC"))
                .room("XXI", 40)
                .room("XXII", 40)
                .day("2020-03-31", "08:00/20:00")
                .day("2020-04-01", "08:00/20:00")
                .session(Session.builder("peru").build());
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 47; i++) {
            builder.session(Session.builder("s" + i).build());
            Instant start = Instant.parse(i < 24 ? "2020-03-31T08:00:00Z" : "2020-04-01T08:00:00Z")
                    .plusSeconds(3600L * (i % 24 / 2));
            placements.add(new Placement("s" + i, i % 2 == 0 ? "XXI" : "XXII", start, 60, List.of()));
        }

        UnplacedItem item = only(builder.build(), placements.toArray(Placement[]::new));

        assertEquals(List.of(), item.obstacles());
        assertEquals(
                "peru is unscheduled although it fits: Wednesday 1 April 19:00 in room XXII breaks no hard rule.",
                item.sentence());
    }

    /** The checker, which knows nothing of tables and tallies, confirms that no place is free. */
    @Test
    void obstacles_randomTimetables_leaveNoPlaceThatTheCheckerAccepts() {
        int found = 0;
        for (int seed = 0; seed < 45; seed++) {
            Random random = new Random(seed);
            // Where leaving a session out is hard, a place may break a hard rule and still cost less.
            Event event = RandomEvents.smallOfModerateWeights(random).toBuilder()
                    .editRule("unscheduled-session", setting -> setting.withLevel(Level.MEDIUM))
                    .build();
            Timetable solved = Lectern.solve(
                            event, SolveOptions.builder().stepLimit(50).build())
                    .timetable();
            for (UnplacedItem item : UnplacedItem.of(event, solved, StandardRules.catalogue())) {
                if (item.subject().kind() != SubjectId.Kind.SESSION
                        || item.obstacles().isEmpty()) {
                    continue;
                }
                found++;
                long hard = StandardRules.checker().check(event, solved).score().hard();
                NearestFit fit = item.findNearestFit().orElse(null);
                if (fit != null) {
                    List<Placement> more = new ArrayList<>(solved.placements());
                    more.add(fit.placement());
                    assertTrue(StandardRules.checker()
                                    .check(event, Timetable.of(event, more))
                                    .score()
                                    .hard()
                            > hard);
                }
                assertTrue(item.obstacles().stream().allMatch(obstacle -> obstacle.placeCount() > 0));
            }
        }
        assertTrue(found > 10, "found " + found);
    }
}
