package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

class TimetableViewTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The days in the wrong order, with a night and half-days of 180, 120, 60 and 180 minutes. */
    private static final Event EVENT = Event.builder("mrm", PARIS)
            .day("2020-04-01", "09:30/12:30")
            .day("2020-03-31", "14:00/16:00", "10:00/13:00", "23:30/2020-04-01T00:30")
            .room("r27", 40)
            .people("ana", "bo", "eve", "nemo")
            .session(Session.builder("MW")
                    .attendants("bo")
                    .slot("mw-1", "ana")
                    .slot(Slot.builder("mw-2", "bo").presence(Presence.OWN_SLOT).build())
                    .slot(Slot.builder("mw-3", "eve")
                            .presence(Presence.RECORDED)
                            .build())
                    .slot(Slot.builder("mw-4", "ana")
                            .presence(Presence.RECORDED)
                            .build())
                    .build())
            .session(Session.builder("LR").build())
            .build();

    private static TimetableView view(Placement... placements) {
        return new TimetableView(
                EVENT,
                new Timetable(EVENT.id(), List.of(placements)),
                EffectiveRules.of(EVENT, StandardRules.catalogue()));
    }

    private static Window window(String interval) {
        return Window.parse(interval, PARIS);
    }

    private static void assertBelongs(String halfDay, String time) {
        assertEquals(window(halfDay), view().halfDayOf(window(time)).window());
    }

    @Test
    void halfDays_ofDaysInAnyOrder_areByStart() {
        assertEquals(
                List.of(
                        window("2020-03-31T10:00/13:00"),
                        window("2020-03-31T14:00/16:00"),
                        window("2020-03-31T23:30/2020-04-01T00:30"),
                        window("2020-04-01T09:30/12:30")),
                view().halfDays().stream().map(HalfDay::window).toList());
        assertEquals(List.of(LocalDate.parse("2020-03-31"), LocalDate.parse("2020-04-01")), view().dates());
    }

    @Test
    void halfDayOf_sessionWithin_isThatWindow() {
        assertBelongs("2020-03-31T10:00/13:00", "2020-03-31T10:00/11:00");
        assertBelongs("2020-04-01T09:30/12:30", "2020-04-01T11:30/12:30");
    }

    @Test
    void halfDayOf_acrossTwo_isTheOneThatCoversMost() {
        assertBelongs("2020-03-31T10:00/13:00", "2020-03-31T12:39/14:20");
        assertBelongs("2020-03-31T14:00/16:00", "2020-03-31T12:41/14:20");
    }

    @Test
    void halfDayOf_acrossTwoEqually_isTheEarlier() {
        assertBelongs("2020-03-31T10:00/13:00", "2020-03-31T12:40/14:20");
    }

    @Test
    void halfDayOf_betweenTwo_isTheNext() {
        assertBelongs("2020-03-31T14:00/16:00", "2020-03-31T13:00/14:00");
        assertBelongs("2020-04-01T09:30/12:30", "2020-04-01T00:30/01:30");
    }

    @Test
    void halfDayOf_beforeAll_isTheFirst() {
        assertBelongs("2020-03-31T10:00/13:00", "2020-03-29T09:00/10:00");
    }

    @Test
    void halfDayOf_afterAll_isTheLast() {
        assertBelongs("2020-04-01T09:30/12:30", "2020-04-01T12:30/13:30");
    }

    @Test
    void halfDayOf_afterMidnightInANightOfTheDayBefore_isOfTheDayBefore() {
        HalfDay night = view().halfDayOf(window("2020-04-01T00:10/01:00"));

        assertEquals(LocalDate.parse("2020-03-31"), night.date());
    }

    @Test
    void held_sessions_areResolvedInTheOrderOfTheEvent() {
        TimetableView view = view(liberia(), malawi());

        assertEquals(
                List.of("MW", "LR"),
                view.scheduledSessions().stream()
                        .map(held -> held.session().id())
                        .toList());
        assertEquals(List.of(), view.unscheduledSessions());
        assertEquals(
                List.of("LR"),
                view(malawi()).unscheduledSessions().stream().map(Session::id).toList());
    }

    @Test
    void heldOfARelation_sessionsHeld_areInTheOrderListed() {
        Relation relation = Relation.sameDay("LR", "MW");

        assertEquals(
                List.of("LR", "MW"),
                view(malawi(), liberia()).scheduledSessions(relation).stream()
                        .map(held -> held.session().id())
                        .toList());
        assertEquals(
                List.of("MW"),
                view(malawi()).scheduledSessions(relation).stream()
                        .map(held -> held.session().id())
                        .toList());
    }

    @Test
    void published_sessionTold_isResolvedLikeAHeldOne() {
        Event told = EVENT.toBuilder()
                .published(Published.of(new Timetable(EVENT.id(), List.of(malawi()))))
                .build();

        TimetableView view = new TimetableView(
                told,
                new Timetable(EVENT.id(), List.of(liberia())),
                EffectiveRules.of(told, StandardRules.catalogue()));

        assertEquals(
                Optional.of(window("2020-03-31T10:00/13:00")),
                view.findPublished("MW").map(published -> published.halfDay().window()));
        assertEquals(Optional.of(view(malawi()).scheduledSessions().get(0)), view.findPublished("MW"));
        assertEquals(Optional.empty(), view.findPublished("LR"));
        assertEquals(Optional.empty(), view(malawi()).findPublished("MW"));
    }

    @Test
    void livePersonIds_attendantsAndSlotsNotRecorded_droppedOrNot() {
        assertEquals(
                Set.of("ana", "bo"), view(malawi()).scheduledSessions().get(0).livePersonIds());
    }

    @Test
    void needs_attendantOnceAndRecordedNever() {
        Window whole = window("2020-03-31T10:00/11:00");

        List<ScheduledSession.RequiredPresence> needs =
                view(malawi()).scheduledSessions().get(0).requiredPresences();

        assertEquals(
                List.of(
                        new ScheduledSession.RequiredPresence(
                                view().person("bo"),
                                whole,
                                List.of(EVENT.sessions().get(0).slots().get(1)),
                                true,
                                true),
                        new ScheduledSession.RequiredPresence(
                                view().person("ana"),
                                whole,
                                List.of(EVENT.sessions().get(0).slots().get(0)),
                                false,
                                true)),
                needs);
    }

    private static Placement liberia() {
        return new Placement("LR", "r27", window("2020-03-31T14:00/15:00").startInclusive(), 60, List.of());
    }

    private static Placement malawi() {
        Window hour = window("2020-03-31T10:00/11:00");
        return new Placement(
                "MW",
                "r27",
                hour.startInclusive(),
                60,
                List.of(
                        new Turn("mw-3", hour.startInclusive(), 5),
                        new Turn("mw-2", hour.startInclusive(), 6),
                        new Turn("mw-1", hour.startInclusive(), 7)));
    }

    @Test
    void with_otherSessions_isLikeAViewOfThem() {
        TimetableView empty = view();

        TimetableView other = empty.withScheduledSessions(List.of(empty.resolve(liberia())));

        assertEquals(view(liberia()).scheduledSessions(), other.scheduledSessions());
        assertEquals(view(liberia()).unscheduledSessions(), other.unscheduledSessions());
        assertEquals(List.of(), empty.scheduledSessions());
    }
}
