package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.change.TwoDayRound.EVENT;
import static org.lectern.change.TwoDayRound.PUBLISHED;
import static org.lectern.change.TwoDayRound.after;
import static org.lectern.change.TwoDayRound.at;
import static org.lectern.change.TwoDayRound.placement;
import static org.lectern.change.TwoDayRound.published;
import static org.lectern.change.TwoDayRound.session;
import static org.lectern.change.TwoDayRound.turns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
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
import org.lectern.event.Waiver;

class ChangesTest {

    @Test
    void none_always_publishesTheTimetable() {
        Event after = after();

        assertEquals(PUBLISHED, published(after));
        assertEquals(EVENT, after.toBuilder().published(null).build());
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

        assertEquals(List.of("XK"), published(after).unscheduledSessionIds(after));
    }

    @Test
    void editedSession_keepsWhatIsNotGiven_andItsPublishedLengthIsTheNearestAllowed() {
        Event after = after(new Change.EditSession(
                "BY", SessionEdit.builder().audience(40).allowedMinutes(30, 45).build()));

        assertEquals(
                session(EVENT, "BY").toBuilder()
                        .audience(40)
                        .allowedMinutes(30, 45)
                        .build(),
                session(after, "BY"));
        assertEquals(45, published(after).findPlacement("BY").orElseThrow().minutes());
    }

    @Test
    void editedSession_tagsAndTexts_stayUnlessGivenAndAreThenReplaced() {
        Event tagged = after(new Change.EditSession(
                "BY",
                SessionEdit.builder()
                        .tags("live", "en")
                        .data(Map.of("ticket", "T-7"))
                        .build()));
        Event more = Changes.of(
                        tagged,
                        new Change.EditSession(
                                "BY", SessionEdit.builder().audience(40).build()),
                        new Change.AddSlot("BY", Slot.of("BY-9", "ana")))
                .applyTo(tagged);
        Event less = Changes.of(
                        more,
                        new Change.EditSession(
                                "BY",
                                SessionEdit.builder().tags().data(Map.of()).build()))
                .applyTo(more);

        assertEquals(List.of("live", "en"), List.copyOf(session(more, "BY").tags()));
        assertEquals(Map.of("ticket", "T-7"), session(more, "BY").data());
        assertEquals(Set.of(), session(less, "BY").tags());
        assertEquals(Map.of(), session(less, "BY").data());
    }

    @Test
    void roomsAndRelations_areAddedEditedAndRemoved() {
        Event after = after(
                new Change.AddRoom(Room.of("R9", 40)),
                new Change.EditRoom("R9", RoomEdit.NONE.withSeats(50).withFeatures("screen")),
                new Change.AddRelation(Relation.notParallel("BY", "MW")),
                new Change.RemoveRelation(Relation.before("BY", "LR")));

        assertEquals(
                Room.builder("R9").seats(50).features("screen").build(),
                after.roomsById().get("R9"));
        assertEquals(List.of(Relation.sameDay("BY", "LR", "MW"), Relation.notParallel("BY", "MW")), after.relations());
    }

    @Test
    void ruleAndWaiver_joinThoseOfTheEvent() {
        Event after = after(
                new Change.SetRule(RuleSetting.of("moved").withWeight(30).withReason("flights are booked")),
                new Change.SetRule(RuleSetting.of("moved").withEnabled(true)),
                new Change.Waive(new Waiver("room-seats", Set.of(SubjectId.session("BY")), "they stand")));

        assertEquals(
                List.of(RuleSetting.of("moved").withWeight(30).withEnabled(true).withReason("flights are booked")),
                after.ruleSettings());
        assertEquals(3, after.waivers().size());
    }

    @Test
    void withdrawnPerson_whoSpokeAlready_spoke() {
        Event after = Changes.of(EVENT, new Change.WithdrawPerson("bo"))
                .withAsOf(at("2020-03-27T09:01"))
                .applyTo(EVENT, PUBLISHED);

        assertEquals(List.of("BY-1", "BY-2"), turns(after, "BY"));
        assertEquals(List.of("LR-1"), turns(after, "LR"));
    }

    @Test
    void changes_ofWhatWasHeldOrIsUnknown_areRefusedAllAtOnce() {
        Changes changes = Changes.of(
                        EVENT,
                        new Change.CancelSession("BY"),
                        new Change.WithdrawSlot("LR-9"),
                        new Change.CloseDay(LocalDate.parse("2020-03-28"), null),
                        new Change.Postpone(0),
                        new Change.SetWindows(SubjectId.delegation("BY"), Availability.always()))
                .withAsOf(at("2020-03-27T10:00"));

        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> changes.applyTo(EVENT, PUBLISHED));

        assertEquals("""
                /changes/0/session: The session 'BY' started before the "as of" time '2020-03-27T10:00+01:00'. Leave out the change, or set an earlier "as of" time.
                /changes/1/slot: Unknown slot 'LR-9'. Did you mean 'LR-1'?
                /changes/2: Unknown pinned day '2020-03-28' in session 'LR'. Did you mean '2020-03-27'?
                /changes/3/days: The days '0' must be from -3660 to 3660, and not 0. Check the number.
                /changes/4: The windows of 'BY' must be those of a person, a room, a session or a day. Name a person, a room, a session or a day.""", refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        assertEquals(4, changes.problems(EVENT).size(), "without a timetable nothing has been held");
    }

    @Test
    void published_ofTheEvent_isReplacedAndItsNoticesStay() {
        Published.NoticePeriod notice = new Published.NoticePeriod(at("2020-03-20T00:00"), 3);
        Event before = EVENT.toBuilder()
                .published(new Published(
                        new Timetable("round", List.of(placement("MW", "R7", "2020-03-28T15:00", "MW-1"))),
                        null,
                        List.of(notice)))
                .build();

        Event after = Changes.of(before).withAsOf(at("2020-03-26T09:00")).applyTo(before, PUBLISHED);

        assertEquals(new Published(PUBLISHED, at("2020-03-26T09:00"), List.of(notice)), after.published());
    }
}
