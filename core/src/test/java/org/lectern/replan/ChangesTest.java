package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

class ChangesTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final Event event = Event.builder("round", GENEVA)
            .day("2020-03-27", "09:00/12:00")
            .day("2020-03-28", "09:00/12:00", "14:00/17:00")
            .room("R20", 90)
            .room(Room.builder("R7")
                    .seats(30)
                    .open(window("2020-03-27T08:00/18:00"), window("2020-03-28T08:00/18:00"))
                    .build())
            .people("ana", "bo", "cy")
            .person(Person.builder("dee")
                    .there(window("2020-03-28T09:00/11:00"))
                    .build())
            .session(Session.builder("BY")
                    .slot("BY-1", "ana")
                    .slot(Slot.builder("BY-2", "bo").after("BY-1").build())
                    .attendants("cy")
                    .build())
            .session(Session.builder("LR")
                    .region("Africa")
                    .slot("LR-1", "dee")
                    .slot("LR-2", "bo")
                    .pin(Pin.NONE.withDay(LocalDate.parse("2020-03-28")).withSlotOrder(List.of("LR-2", "LR-1")))
                    .build())
            .session(Session.builder("MW").slot("MW-1", "bo").build())
            .relation(Relation.order("BY", "LR"))
            .relation(Relation.sameDay("BY", "LR", "MW"))
            .delegation(Delegation.of("NL", "LR", "MW"))
            .waiver("day-closed", "agreed", SubjectId.region("Africa"))
            .waiver("day-closed", "agreed", SubjectId.day(LocalDate.parse("2020-03-28")))
            .build();

    private final Timetable told = Timetable.of(
            event,
            List.of(
                    placement("BY", "R20", "2020-03-27T09:00", "BY-1", "BY-2"),
                    placement("LR", "R20", "2020-03-28T09:00", "LR-1", "LR-2"),
                    placement("MW", "R7", "2020-03-28T14:00", "MW-1")));

    private static Window window(String interval) {
        return Window.parse(interval, GENEVA);
    }

    private static Instant at(String time) {
        return window(time + "/23:59").startInclusive();
    }

    /** An hour whose turns follow one another from its start, 5 minutes each. */
    private static Placement placement(String session, String room, String start, String... slots) {
        List<Turn> turns = new java.util.ArrayList<>();
        for (String slot : slots) {
            turns.add(new Turn(slot, at(start).plusSeconds(300L * turns.size()), 5));
        }
        return new Placement(session, room, at(start), 60, turns);
    }

    private Event after(Change... changes) {
        return Changes.of(event, changes).applyTo(event, told);
    }

    private static Session session(Event event, String id) {
        return java.util.Objects.requireNonNull(event.sessionsById().get(id));
    }

    private static List<Window> roomWindows(Event event, String id) {
        return java.util.Objects.requireNonNull(event.roomsById().get(id)).windows();
    }

    private static List<Window> personWindows(Event event, String id) {
        return java.util.Objects.requireNonNull(event.peopleById().get(id)).windows();
    }

    private static Timetable published(Event event) {
        return event.givenPublished().orElseThrow().timetable();
    }

    private static List<String> turns(Event event, String session) {
        return published(event).placement(session).orElseThrow().turns().stream()
                .map(Turn::slotId)
                .toList();
    }

    @Test
    void none_always_publishesTheTimetable() {
        Event after = after();

        assertEquals(told, published(after));
        assertEquals(event, after.toBuilder().published(null).build());
    }

    @Test
    void withdrawnSlot_isGoneFromWishesAndPublishedTimetable() {
        Event after = after(new Change.WithdrawSlot("BY-1"));

        assertEquals(List.of("BY-2"), turns(after, "BY"));
        assertEquals(List.of(), session(after, "BY").slots().get(0).order().after());
    }

    @Test
    void withdrawnPerson_takesPartInNothing() {
        Event after = after(new Change.WithdrawPerson("bo"), new Change.WithdrawPerson("cy"));

        assertEquals(
                List.of("BY-1", "LR-1"),
                after.sessions().stream()
                        .flatMap(session -> session.slots().stream())
                        .map(Slot::id)
                        .toList());
        assertEquals(List.of("LR-1"), session(after, "LR").pin().slotOrder());
        assertEquals(Set.of(), session(after, "BY").attendantIds());
    }

    @Test
    void replacedSpeaker_takesTheTurn() {
        Event after = after(new Change.ReplaceSpeaker("BY-2", "cy"));

        assertEquals("cy", session(after, "BY").slots().get(1).personId());
        assertEquals(List.of("BY-1", "BY-2"), turns(after, "BY"));
    }

    @Test
    void addedPersonAndSlot_areThere() {
        Event after = after(new Change.AddPerson(Person.of("eve")), new Change.AddSlot("MW", Slot.of("MW-2", "eve")));

        assertEquals("eve", session(after, "MW").slots().get(1).personId());
        assertEquals(List.of("MW-1"), turns(after, "MW"));
    }

    @Test
    void editedSlot_keepsWhatIsNotGiven() {
        Event after = after(new Change.EditSlot("BY-2", Presence.RECORDED, null, 9, null));

        assertEquals(
                Slot.builder("BY-2", "bo")
                        .after("BY-1")
                        .presence(Presence.RECORDED)
                        .minutes(5, 9)
                        .build(),
                session(after, "BY").slots().get(1));
    }

    @Test
    void cancelledSession_isGoneFromAllThatNamesIt() {
        Event after = after(new Change.CancelSession("LR"));

        assertEquals(List.of(Relation.sameDay("BY", "MW")), after.relations());
        assertEquals(Set.of("MW"), after.delegations().get(0).wantedSessionIds());
        assertEquals(1, after.waivers().size());
        assertEquals(
                List.of("BY", "MW"),
                published(after).placements().stream().map(Placement::sessionId).toList());
    }

    @Test
    void addedSession_wasNotPublished() {
        Event after = after(
                new Change.AddSession(Session.builder("XK").slot("XK-1", "ana").build()));

        assertEquals(List.of("XK"), published(after).leftOutSessionIds(after));
    }

    @Test
    void editedSession_keepsWhatIsNotGiven_andItsPublishedLengthIsTheNearestAllowed() {
        Event after = after(
                new Change.EditSession("BY", SessionEdit.NONE.withAudience(40).withAllowedMinutes(30, 45)));

        assertEquals(
                session(event, "BY").toBuilder().audience(40).minutes(30, 45).build(), session(after, "BY"));
        assertEquals(45, published(after).placement("BY").orElseThrow().minutes());
    }

    @Test
    void roomsAndRelations_areAddedEditedAndRemoved() {
        Event after = after(
                new Change.AddRoom(Room.of("R9", 40)),
                new Change.EditRoom("R9", RoomEdit.NONE.withSeats(50).withFeatures("screen")),
                new Change.AddRelation(Relation.notParallel("BY", "MW")),
                new Change.RemoveRelation(Relation.order("BY", "LR")));

        assertEquals(
                Room.builder("R9").seats(50).features("screen").build(),
                after.roomsById().get("R9"));
        assertEquals(List.of(Relation.sameDay("BY", "LR", "MW"), Relation.notParallel("BY", "MW")), after.relations());
    }

    @Test
    void closedRoom_ofAWindow_hasTheRest() {
        Event after = after(new Change.CloseRoom("R7", window("2020-03-28T10:00/11:00")));

        assertEquals(
                List.of(
                        window("2020-03-27T08:00/18:00"),
                        window("2020-03-28T08:00/10:00"),
                        window("2020-03-28T11:00/18:00")),
                roomWindows(after, "R7"));
    }

    @Test
    void closedRoom_whole_isNeverOpenDuringTheEvent() {
        for (String room : List.of("R7", "R20")) {
            List<Window> windows = roomWindows(after(new Change.CloseRoom(room, null)), room);

            assertEquals(1, windows.size());
            assertEquals(1, windows.get(0).minutes());
            assertTrue(windows.get(0).endExclusive().isBefore(at("2020-03-27T00:00")));
        }
    }

    @Test
    void closedDay_isGone_andInAWindowHasTheRest() {
        Event whole = Changes.of(event, new Change.CloseDay(LocalDate.parse("2020-03-27"), null))
                .applyTo(event, told);
        Event half = after(new Change.CloseDay(LocalDate.parse("2020-03-28"), window("2020-03-28T09:00/12:00")));

        assertEquals(1, whole.days().size());
        assertEquals(
                List.of(window("2020-03-28T14:00/17:00")), half.days().get(1).windows());
    }

    @Test
    void away_fromSomebodyWhoIsAlwaysThere_cutsOneWindowOutOfAlways() {
        List<Window> windows = personWindows(after(new Change.Away("ana", window("2020-03-27T09:30/10:00"))), "ana");

        assertEquals(2, windows.size());
        assertEquals(at("2020-03-27T09:30"), windows.get(0).endExclusive());
        assertEquals(at("2020-03-27T10:00"), windows.get(1).startInclusive());
    }

    @Test
    void windows_areLimitedMovedAndSet() {
        Event after = after(
                new Change.OnlyWithin(SubjectId.person("dee"), window("2020-03-28T10:00/18:00")),
                new Change.MoveWindow(
                        SubjectId.person("dee"), window("2020-03-28T10:00/11:00"), window("2020-03-28T14:10/15:00")),
                new Change.SetWindows(SubjectId.room("R7"), List.of()),
                new Change.AddDay(Day.parse("2020-03-30", GENEVA, "09:00/10:00")));

        assertEquals(List.of(window("2020-03-28T14:10/15:00")), personWindows(after, "dee"));
        assertEquals(List.of(), roomWindows(after, "R7"));
        assertEquals(3, after.days().size());
    }

    @Test
    void shiftedDay_takesPinsWaiversAndWhatWasPublishedAlong() {
        Event after = after(new Change.ShiftDay(LocalDate.parse("2020-03-28"), LocalDate.parse("2020-03-30"), 30));

        assertEquals(
                List.of(window("2020-03-30T09:30/12:30"), window("2020-03-30T14:30/17:30")),
                after.days().get(1).windows());
        assertEquals(
                placement("LR", "R20", "2020-03-30T09:30", "LR-1", "LR-2"),
                published(after).placement("LR").orElseThrow());
        assertEquals(told.placement("BY"), published(after).placement("BY"));
        assertEquals(LocalDate.parse("2020-03-30"), session(after, "LR").pin().day());
        assertEquals(
                Set.of(SubjectId.day(LocalDate.parse("2020-03-30"))),
                after.waivers().get(1).subjects());
        assertEquals(event.people(), after.people());
    }

    @Test
    void postponedRound_keepsTheTimesOfDayAcrossAChangeOfClocks() {
        Event after = after(new Change.Postpone(3));

        assertEquals(
                List.of(LocalDate.parse("2020-03-30"), LocalDate.parse("2020-03-31")),
                after.days().stream().map(Day::date).toList());
        assertEquals(
                List.of(window("2020-03-30T09:00/12:00")), after.days().get(0).windows());
        assertEquals(List.of(window("2020-03-31T09:00/11:00")), personWindows(after, "dee"));
        assertEquals(
                placement("MW", "R7", "2020-03-31T14:00", "MW-1"),
                published(after).placement("MW").orElseThrow());
    }

    @Test
    void postponedRound_afterItsFirstDay_leavesWhatWasHeld() {
        Event after = Changes.of(event, new Change.Postpone(3), new Change.CloseRoom("R7", null))
                .withAsOf(at("2020-03-27T18:00"))
                .applyTo(event, told);

        assertEquals(
                List.of(LocalDate.parse("2020-03-27"), LocalDate.parse("2020-03-31")),
                after.days().stream().map(Day::date).toList());
        assertEquals(told.placement("BY"), published(after).placement("BY"));
        assertEquals(
                new Pin(null, "R20", at("2020-03-27T09:00"), List.of("BY-1", "BY-2"), "it has been held"),
                session(after, "BY").pin());
        assertEquals(
                at("2020-03-31T14:00"),
                published(after).placement("MW").orElseThrow().start());
        assertEquals(List.of(window("2020-03-27T08:00/18:00")), roomWindows(after, "R7"));
        assertEquals(
                at("2020-03-27T18:00"), after.givenPublished().orElseThrow().asOf());
    }

    @Test
    void ruleAndWaiver_joinThoseOfTheEvent() {
        Event after = after(
                new Change.SetRule(RuleSetting.of("moved").withWeight(30).withReason("flights are booked")),
                new Change.SetRule(RuleSetting.of("moved").withOn(true)),
                new Change.Waive(new Waiver("room-seats", Set.of(SubjectId.session("BY")), "they stand")));

        assertEquals(
                List.of(RuleSetting.of("moved").withWeight(30).withOn(true).withReason("flights are booked")),
                after.ruleSettings());
        assertEquals(3, after.waivers().size());
    }

    @Test
    void withdrawnPerson_whoSpokeAlready_spoke() {
        Event after = Changes.of(event, new Change.WithdrawPerson("bo"))
                .withAsOf(at("2020-03-27T09:01"))
                .applyTo(event, told);

        assertEquals(List.of("BY-1", "BY-2"), turns(after, "BY"));
        assertEquals(List.of("LR-1"), turns(after, "LR"));
    }

    @Test
    void changes_ofWhatWasHeldOrIsUnknown_areRefusedAllAtOnce() {
        Changes changes = Changes.of(
                        event,
                        new Change.CancelSession("BY"),
                        new Change.WithdrawSlot("LR-9"),
                        new Change.CloseDay(LocalDate.parse("2020-03-28"), null),
                        new Change.Postpone(0),
                        new Change.SetWindows(SubjectId.session("BY"), List.of()))
                .withAsOf(at("2020-03-27T10:00"));

        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> changes.applyTo(event, told));

        assertEquals("""
                /changes/0/session: The session (BY) started before the "as of" time (2020-03-27T10:00+01:00). Maybe leave the change away, or set an earlier "as of" time.
                /changes/1/slot: The slot (LR-9) is not known. Maybe you meant (LR-1).
                /changes/2: The pinned day of session (LR) (2020-03-28) is not known. Maybe you meant (2020-03-27).
                /changes/3/days: The days (0) must be from -3660 to 3660, and not 0. Maybe the number is mistyped.
                /changes/4: The windows of (BY) must be those of a person, a room or a day. Maybe name a person, a room or a day.""", refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        assertEquals(4, changes.problems(event).size(), "without a timetable nothing has been held");
    }

    @Test
    void published_ofTheEvent_isReplacedAndItsNoticesStay() {
        Published.Notice notice = new Published.Notice(at("2020-03-20T00:00"), 3);
        Event before = event.toBuilder()
                .published(new Published(
                        new Timetable("round", List.of(placement("MW", "R7", "2020-03-28T15:00", "MW-1"))),
                        null,
                        List.of(notice)))
                .build();

        Event after = Changes.of(before).withAsOf(at("2020-03-26T09:00")).applyTo(before, told);

        assertEquals(new Published(told, at("2020-03-26T09:00"), List.of(notice)), after.published());
    }
}
