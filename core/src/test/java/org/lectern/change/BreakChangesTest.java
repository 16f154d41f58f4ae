package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;

class BreakChangesTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Break LUNCH = Break.of("lunch", window("2020-03-27T12:00/13:00"));
    private static final Break TEA =
            Break.of("tea", window("2020-03-28T10:30/10:45")).withRooms("XX");
    private static final Event EVENT = Event.builder("mrm", GENEVA)
            .day("2020-03-27", "09:00/17:00")
            .day("2020-03-28", "09:00/12:00")
            .room("XX", 20)
            .breaks(LUNCH, TEA)
            .waiver("during-break", "agreed", SubjectId.breakTime("tea"))
            .build();

    private static Window window(String interval) {
        return Window.parse(interval, GENEVA);
    }

    private static Event after(Change... changes) {
        return Changes.of(EVENT, changes).applyTo(EVENT);
    }

    private static List<String> mistakes(Change... changes) {
        return assertThrows(InvalidInputException.class, () -> after(changes)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void breaks_addedMovedAndCancelled_areThoseOfTheEvent() {
        Break dinner = Break.of("dinner", window("2020-03-27T18:00/20:00"));

        Event changed = after(
                new Change.AddBreak(dinner),
                new Change.MoveBreak("lunch", window("2020-03-27T12:15/13:00")),
                new Change.CancelBreak("tea"));

        assertEquals(List.of(LUNCH.withTime(window("2020-03-27T12:15/13:00")), dinner), changed.breaks());
        assertEquals(List.of(), changed.waivers());
    }

    @Test
    void breaks_ofADayThatMoves_goWithIt() {
        Event shifted = after(new Change.ShiftDay(LocalDate.parse("2020-03-28"), LocalDate.parse("2020-03-29"), 60));
        Event postponed = after(new Change.Postpone(7));

        assertEquals(List.of(LUNCH, TEA.withTime(window("2020-03-29T11:30/11:45"))), shifted.breaks());
        assertEquals(
                List.of(
                        LUNCH.withTime(window("2020-04-03T12:00/13:00")),
                        TEA.withTime(window("2020-04-04T10:30/10:45"))),
                postponed.breaks());
    }

    @Test
    void breaks_ofADayThatIsClosed_areGoneWithTheirWaivers() {
        Event changed = after(new Change.CloseDay(LocalDate.parse("2020-03-28"), null));

        assertEquals(List.of(LUNCH), changed.breaks());
        assertEquals(List.of(), changed.waivers());
    }

    @Test
    void mistakes_ofBreaks_nameTheChange() {
        assertEquals(
                List.of("/changes/0/break: Unknown break 'lunhc'. Did you mean 'lunch'?"),
                mistakes(new Change.CancelBreak("lunhc")));
        assertEquals(
                List.of("/changes/0/to: The break 'tea' from '2020-03-27T12:30+01:00' overlaps 'lunch', which ends at"
                        + " '2020-03-27T13:00+01:00'. Join the two, shorten one, or give each its own rooms."),
                mistakes(new Change.MoveBreak("tea", window("2020-03-27T12:30/12:40"))));
    }

    @Test
    void between_breaksThatDiffer_saysWhatLeadsToThem() {
        Event later = EVENT.toBuilder()
                .breaks(List.of(LUNCH.withTime(window("2020-03-27T12:30/13:30")), TEA.withName("Coffee")))
                .build();

        ChangesBetween between = ChangesBetween.of(EVENT, later);

        assertEquals(
                List.of(
                        new Change.CancelBreak("tea"),
                        new Change.MoveBreak("lunch", window("2020-03-27T12:30/13:30")),
                        new Change.AddBreak(TEA.withName("Coffee")),
                        new Change.Waive(EVENT.waivers().getFirst())),
                between.changes().changes());
        assertTrue(between.otherEdits().isEmpty());
        assertEquals(later, between.changes().applyTo(EVENT));
    }
}
