package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveOptions;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

class ReplannerTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final ReplanOptions KEEP_TIMES = ReplanOptions.defaults().withKeep(ReplanOptions.Keep.TIMES);

    /** Two days of two rooms; on the first day both rooms are full, on the second one is empty. */
    private final Event event = event();

    private final Timetable told = Timetable.of(
            event,
            List.of(
                    placement("A", "R1", "2020-03-31T10:00", 6),
                    placement("B", "R1", "2020-03-31T11:00", 6),
                    placement("C", "R2", "2020-03-31T10:00", 6),
                    placement("D", "R2", "2020-03-31T11:00", 6),
                    placement("E", "R1", "2020-04-01T10:00", 6)));

    private static Event event() {
        Event.Builder builder = Event.builder("round", GENEVA)
                .day("2020-03-31", "10:00/12:00")
                .day("2020-04-01", "10:00/12:00")
                .room("R1", 50)
                .room("R2", 50);
        int speakers = 2;
        for (String session : List.of("A", "B", "C", "D", "E")) {
            Session.Builder own = Session.builder(session);
            for (int i = 1; i <= speakers; i++) {
                builder.people(session + i);
                own.slot(session + "-" + i, session + i);
            }
            speakers++;
            builder.session(own.build());
        }
        return builder.build();
    }

    private static Placement placement(String session, String room, String start, int minutes) {
        List<Turn> turns = new ArrayList<>();
        int speakers = session.charAt(0) - 'A' + 2;
        for (int i = 1; i <= speakers; i++) {
            turns.add(new Turn(session + "-" + i, at(start).plusSeconds(60L * minutes * (i - 1)), minutes));
        }
        return new Placement(session, room, at(start), 60, turns);
    }

    private static Instant at(String time) {
        return Window.parse(time + "/23:59", GENEVA).startInclusive();
    }

    private ReplanResult replan(Change... changes) {
        return Replanner.replan(event, told, Changes.of(event, changes));
    }

    private static Placement placement(ReplanResult result, String session) {
        return result.timetable().findPlacement(session).orElseThrow();
    }

    @Test
    void nothingChanged_always_keepsEverything() {
        ReplanResult result = replan();

        assertEquals(told, result.timetable());
        assertEquals(Set.of(), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void cancelledSession_movesNobody() {
        ReplanResult result = replan(new Change.CancelSession("B"));

        assertEquals(Set.of(), result.movedPersonIds());
        assertEquals(4, result.timetable().placements().size());
    }

    /** Another room and another start cost what another room alone does, since the larger grade counts. */
    @Test
    void closedRoom_withRoomForTheSameHourElsewhere_keepsTheHour() {
        Event wide = Event.builder("round", GENEVA)
                .day("2020-03-31", "10:00/18:00")
                .day("2020-04-01", "10:00/18:00")
                .room("R1", 50)
                .room("R2", 50)
                .people("A1", "A2")
                .session(
                        Session.builder("A").slot("A-1", "A1").slot("A-2", "A2").build())
                .build();
        Timetable published = Timetable.of(wide, List.of(placement("A", "R1", "2020-03-31T16:30", 7)));
        Change closed = new Change.CloseRoom("R1", Window.parse("2020-03-31T10:00/18:00", GENEVA));
        for (ReplanOptions options : List.of(
                ReplanOptions.defaults(),
                ReplanOptions.defaults()
                        .withSearch(SolveOptions.builder().stepLimit(200).build()))) {
            ReplanResult result = Replanner.replan(wide, published, Changes.of(wide, closed), options);

            Placement now = placement(result, "A");
            assertEquals("R2", now.roomId());
            assertEquals(at("2020-03-31T16:30"), now.start());
            assertEquals(published.placements().getFirst().turns(), now.turns());
        }
    }

    @Test
    void withdrawnSpeaker_leavesTheTurnsOfTheOthersAlone() {
        ReplanResult result = replan(new Change.WithdrawSlot("C-2"));

        assertEquals(Set.of(), result.movedPersonIds());
        assertEquals(
                List.of("C-1", "C-3", "C-4"),
                placement(result, "C").turns().stream().map(Turn::slotId).toList());
    }

    @Test
    void withdrawnSpeaker_whoseMinutesGoToTheOthers_givesThemMore() {
        ReplanResult result = Replanner.replan(
                event,
                told,
                Changes.of(event, new Change.WithdrawSlot("C-4")),
                ReplanOptions.defaults().withFreedTime(ReplanOptions.FreedTime.SPEAKERS));

        assertEquals(Set.of("C1", "C2", "C3"), result.movedPersonIds());
        assertEquals(
                List.of(7, 7, 7),
                placement(result, "C").turns().stream().map(Turn::minutes).toList());
    }

    @Test
    void lostRoom_movesItsSessionsAlone() {
        ReplanResult result = replan(new Change.CloseRoom("R2", Window.parse("2020-03-31T10:00/11:00", GENEVA)));

        assertEquals(Set.of("C1", "C2", "C3", "C4"), result.movedPersonIds());
        assertEquals(0, result.report().score().medium());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void speakerWhoComesLate_makesTheSmallerSessionGiveWay() {
        // A of 2 speakers must leave the first hour of a full day; nobody else needs to move for the other day is free.
        ReplanResult result = replan(
                new Change.OnlyWithin(SubjectId.person("D1"), Window.parse("2020-03-31T10:00/11:00", GENEVA)),
                new Change.SetWindows(
                        SubjectId.day(java.time.LocalDate.parse("2020-04-01")),
                        Availability.within(Window.parse("2020-04-01T10:00/11:00", GENEVA))));

        // D can only be at 10 on the first day: A of R1 (2 people) makes room, or C of R2 (4).
        assertEquals(Set.of("A1", "A2", "D1", "D2", "D3", "D4", "D5"), result.movedPersonIds());
        assertEquals(0, result.report().score().medium());
    }

    @Test
    void whatWasHeld_staysAsItWas() {
        ReplanResult result = Replanner.replan(
                event, told, Changes.of(event, new Change.CloseRoom("R1", null)).withAsOf(at("2020-03-31T10:30")));

        assertEquals(told.findPlacement("A"), result.timetable().findPlacement("A"));
        assertEquals(told.findPlacement("C"), result.timetable().findPlacement("C"));
        assertEquals("R2", placement(result, "B").roomId());
        assertEquals("R2", placement(result, "E").roomId());
    }

    @Test
    void keptTimes_changeRoomsAlone_andLeaveOutWhatFindsNone() {
        Changes changes = Changes.of(event, new Change.CloseRoom("R1", null));
        ReplanResult result = Replanner.replan(event, told, changes, KEEP_TIMES);

        assertStartsKept(result);
        assertEquals("R2", placement(result, "E").roomId());
        assertEquals(List.of("A", "B"), result.timetable().unscheduledSessionIds(result.eventAfter()));
    }

    @Test
    void keptTimes_whereTheEventIgnoresPins_areKeptAllTheSame() {
        Event.Builder ignoring = event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> session.toBuilder()
                                .pin(Pin.NONE.withStart(at("2020-04-01T10:00")))
                                .build())
                        .toList());
        for (Event other : List.of(
                ignoring.editRule("pinned", rule -> rule.withEnabled(false)).build(),
                ignoring.editRule("pinned", rule -> rule.withEnabled(true).withLevel(Level.SOFT))
                        .build(),
                event.toBuilder()
                        .waiver("pinned", "agreed", SubjectId.session("E"))
                        .build())) {
            ReplanResult result =
                    Replanner.replan(other, told, Changes.of(other, new Change.CloseRoom("R1", null)), KEEP_TIMES);

            assertStartsKept(result);
            assertEquals(List.of("A", "B"), result.timetable().unscheduledSessionIds(result.eventAfter()));
        }
    }

    private void assertStartsKept(ReplanResult result) {
        for (Placement placement : result.timetable().placements()) {
            assertEquals(told.findPlacement(placement.sessionId()).orElseThrow().start(), placement.start());
        }
    }

    @Test
    void keptDays_changeTimesAndRoomsAlone() {
        Changes changes = Changes.of(
                event,
                new Change.CancelSession("B"),
                new Change.CloseRoom("R2", Window.parse("2020-03-31T10:00/11:00", GENEVA)));

        ReplanResult result =
                Replanner.replan(event, told, changes, ReplanOptions.defaults().withKeep(ReplanOptions.Keep.DAYS));

        assertEquals(
                placement("C", "R1", "2020-03-31T11:00", 6).start(),
                placement(result, "C").start());
        assertEquals("R1", placement(result, "C").roomId());
    }

    @Test
    void addedSession_takesAFreePlace() {
        ReplanResult result = replan(
                new Change.AddPerson(Person.of("new")),
                new Change.AddSession(Session.builder("F").slot("F-1", "new").build()));

        assertEquals(Set.of(), result.movedPersonIds());
        assertTrue(result.timetable().findPlacement("F").isPresent());
    }

    @Test
    void addedSpeaker_movesNobodyWhereQaLeavesTime() {
        ReplanResult result =
                replan(new Change.AddPerson(Person.of("new")), new Change.AddSlot("A", Slot.of("A-3", "new")));

        assertEquals(Set.of(), result.movedPersonIds());
        assertEquals(3, placement(result, "A").turns().size());
    }

    @Test
    void alternatives_differByTheDistanceAndAreAsGood() {
        Changes changes = Changes.of(event, new Change.CloseRoom("R2", Window.parse("2020-03-31T10:00/12:00", GENEVA)));

        ReplanResult result =
                Replanner.replan(event, told, changes, ReplanOptions.defaults().withAlternatives(2, 2));

        assertEquals(2, result.alternatives().size());
        for (ReplanResult.AlternativeTimetable alternative : result.alternatives()) {
            assertTrue(alternative.difference() >= 2);
            assertEquals(0, alternative.report().score().medium());
        }
    }

    @Test
    void sameInput_always_givesTheSameTimetable() {
        Change change = new Change.CloseRoom("R1", null);

        assertEquals(replan(change).timetable(), replan(change).timetable());
    }

    @Test
    void movedPeople_ofRandomTimetables_areThoseOfTheChecker() {
        int seen = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Event plain = RandomEvents.small(random);
            Event published = plain.toBuilder()
                    .ruleSettings(plain.ruleSettings().stream()
                            .filter(setting -> !setting.ruleId().equals("moved"))
                            .toList())
                    .published(Published.of(RandomTimetables.nearlySound(plain, random)))
                    .build();
            Timetable now = random.nextBoolean()
                    ? RandomTimetables.nearlySound(published, random)
                    : published.findPublished().orElseThrow().timetable();
            Set<String> ofChecker = StandardRules.checker().check(published, now).findings().stream()
                    .filter(finding -> finding.ruleId().equals("moved"))
                    .filter(finding -> finding.findWaiver().isEmpty())
                    .flatMap(finding -> people(finding).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            seen += ofChecker.size();

            assertEquals(
                    ofChecker,
                    MovedPeople.of(
                            published, now.placements(), EffectiveRules.of(published, StandardRules.catalogue())),
                    "seed " + seed);
        }
        assertTrue(seen > 100, "people moved: " + seen);
    }

    private static List<String> people(Finding finding) {
        return finding.subjects().stream()
                .filter(subject -> subject.id().kind() == SubjectId.Kind.PERSON)
                .map(subject -> subject.id().id())
                .toList();
    }
}
