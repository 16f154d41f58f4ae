package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.change.TwoDayRound.EVENT;
import static org.lectern.change.TwoDayRound.GENEVA;
import static org.lectern.change.TwoDayRound.PUBLISHED;
import static org.lectern.change.TwoDayRound.after;
import static org.lectern.change.TwoDayRound.at;
import static org.lectern.change.TwoDayRound.personWindows;
import static org.lectern.change.TwoDayRound.placement;
import static org.lectern.change.TwoDayRound.published;
import static org.lectern.change.TwoDayRound.roomWindows;
import static org.lectern.change.TwoDayRound.session;
import static org.lectern.change.TwoDayRound.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;

/** Changes of rooms' hours, of windows and of days. */
class DayChangesTest {

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
            Event after = after(new Change.CloseRoom(room, null));

            assertEquals(
                    Availability.never(),
                    Objects.requireNonNull(after.roomsById().get(room)).availability());
        }
    }

    @Test
    void closedDay_isGone_andInAWindowHasTheRest() {
        Event whole = Changes.of(EVENT, new Change.CloseDay(LocalDate.parse("2020-03-27"), null))
                .applyTo(EVENT, PUBLISHED);
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

    /** So no window stays that lies before the event, of which a warning would say that it changes nothing. */
    @Test
    void away_fromTheFirstMinuteOn_leavesTheTimeAfterAlone() {
        Window first = EVENT.days().getFirst().windows().getFirst();
        Window late = new Window(first.startInclusive(), at("2020-03-27T10:00"));
        List<Window> windows = personWindows(after(new Change.Away("ana", late)), "ana");

        assertEquals(1, windows.size());
        assertEquals(at("2020-03-27T10:00"), windows.getFirst().startInclusive());
    }

    @Test
    void windows_areLimitedMovedAndSet() {
        Event after = after(
                new Change.OnlyWithin(SubjectId.person("dee"), window("2020-03-28T10:00/18:00")),
                new Change.MoveWindow(
                        SubjectId.person("dee"), window("2020-03-28T10:00/11:00"), window("2020-03-28T14:10/15:00")),
                new Change.SetWindows(SubjectId.room("R7"), Availability.always()),
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
                published(after).findPlacement("LR").orElseThrow());
        assertEquals(PUBLISHED.findPlacement("BY"), published(after).findPlacement("BY"));
        assertEquals(LocalDate.parse("2020-03-30"), session(after, "LR").pin().day());
        assertEquals(
                Set.of(SubjectId.day(LocalDate.parse("2020-03-30"))),
                after.waivers().get(1).subjects());
        assertEquals(EVENT.people(), after.people());
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
                published(after).findPlacement("MW").orElseThrow());
    }

    @Test
    void postponedRound_afterItsFirstDay_leavesWhatWasHeld() {
        Event after = Changes.of(EVENT, new Change.Postpone(3), new Change.CloseRoom("R7", null))
                .withAsOf(at("2020-03-27T18:00"))
                .applyTo(EVENT, PUBLISHED);

        assertEquals(
                List.of(LocalDate.parse("2020-03-27"), LocalDate.parse("2020-03-31")),
                after.days().stream().map(Day::date).toList());
        assertEquals(PUBLISHED.findPlacement("BY"), published(after).findPlacement("BY"));
        assertEquals(
                new Pin(null, "R20", at("2020-03-27T09:00"), List.of("BY-1", "BY-2"), "it has been held"),
                session(after, "BY").pin());
        assertEquals(
                at("2020-03-31T14:00"),
                published(after).findPlacement("MW").orElseThrow().start());
        assertEquals(List.of(window("2020-03-27T08:00/18:00")), roomWindows(after, "R7"));
        assertEquals(at("2020-03-27T18:00"), after.findPublished().orElseThrow().asOf());
    }
}
