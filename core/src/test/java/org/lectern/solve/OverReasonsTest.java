package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.rule.standard.StandardRules;

/** Reasons and alternatives on the day: what is over when changes are announced is no place any more. */
class OverReasonsTest {

    private static final Instant TEN = Instant.parse("2026-03-30T10:00:00Z");
    private static final Instant HALF_PAST_ELEVEN = TEN.plusSeconds(5_400);

    private static final Placement HELD = new Placement("Mali", "R", TEN.plusSeconds(3_600), 60, List.of());

    @Test
    void reason_whereTheOnlyFreePlaceIsOver_isWhatIsAhead() {
        assertEquals(
                "Ghana is unscheduled although it fits: Monday 30 March 10:00 in room R breaks no hard rule.",
                reason(event(Session.builder("Ghana"), "10:00/13:00").build()));
        assertEquals(
                "Ghana is unscheduled although it fits: Monday 30 March 12:00 in room R breaks no hard rule.",
                reason(announced(event(Session.builder("Ghana"), "10:00/13:00"))));
        assertEquals(
                "Ghana is unscheduled: all its possible starts lie before Monday 30 March 11:30, when the changes were"
                        + " announced.",
                reason(announced(event(Session.builder("Ghana"), "10:00/12:00"))));
    }

    @Test
    void reason_ofASessionPinnedToWhatIsOver_isThatPlace() {
        assertEquals(
                "Ghana is unscheduled although it fits: Monday 30 March 10:00 in room R breaks no hard rule.",
                reason(announced(event(Session.builder("Ghana").pin(Pin.NONE.withStart(TEN)), "10:00/13:00"))));
    }

    @Test
    void reason_ofATurnOfASessionThatHasStarted_isThat() {
        Event event = announced(event(Session.builder("Ghana"), "10:00/12:00")
                .person(Person.of("Ama"))
                .sessions(List.of(Session.builder("Mali")
                        .allowedMinutes(60)
                        .slot("Mali-1", "Ama")
                        .build())));

        assertEquals("Ama is dropped from Mali, which has started.", reason(event));
    }

    @Test
    void alternatives_offerNothingThatIsOver() {
        Event event = announced(event(Session.builder("Ghana"), "10:00/13:00"));

        assertTrue(
                Explainer.of(event, Timetable.of(event, List.of(HELD)))
                        .whyNot(SubjectId.session("Ghana"))
                        .alternatives()
                        .stream()
                        .allMatch(other -> other.placement() == null
                                || !other.placement().start().isBefore(HALF_PAST_ELEVEN)));
    }

    private static String reason(Event event) {
        List<UnplacedItem> items =
                UnplacedItem.of(event, Timetable.of(event, List.of(HELD)), StandardRules.catalogue());
        assertEquals(1, items.size());
        return items.getFirst().reason().toString();
    }

    private static Event announced(Event.Builder event) {
        return event.published(Published.of(new Timetable("day", List.of(HELD))).withAsOf(HALF_PAST_ELEVEN))
                .build();
    }

    private static Event.Builder event(Session.Builder ghana, String hours) {
        return Event.builder("day", ZoneOffset.UTC)
                .day("2026-03-30", hours)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .room("R", 50)
                .session(ghana.allowedMinutes(60).build())
                .session(Session.builder("Mali").allowedMinutes(60).build());
    }
}
