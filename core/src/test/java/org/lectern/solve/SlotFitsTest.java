package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

/** Why a slot is dropped, where other turns could make room. */
final class SlotFitsTest {

    private static Instant at(String time) {
        return Instant.parse("2020-03-31T" + time + ":00Z");
    }

    private static Event.Builder event(Slot... slots) {
        return Event.builder("e", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/11:00")
                .room("XXI", 50)
                .people("ana", "chidi")
                .session(Session.builder("peru")
                        .allowedMinutes(60)
                        .qaMinutes(0, 0)
                        .slots(List.of(slots))
                        .build());
    }

    private static Slot slot(String personId, int minMinutes, int maxMinutes) {
        return Slot.builder(personId + "-1", personId)
                .minutes(minMinutes, maxMinutes)
                .presence(Presence.OWN_SLOT)
                .build();
    }

    private static String only(Event event, Turn... turns) {
        Placement placement = new Placement("peru", "XXI", at("10:00"), 60, List.of(turns));
        List<UnplacedItem> items =
                UnplacedItem.of(event, Timetable.of(event, List.of(placement)), StandardRules.catalogue());
        assertEquals(1, items.size());
        return items.getFirst().sentence();
    }

    @Test
    void sentence_anotherTurnCouldMakeRoom_saysWhen() {
        Event event = event(slot("ana", 7, 7), slot("bo", 6, 6), slot("chidi", 8, 8))
                .person(Person.builder("bo")
                        .available(new Window(at("10:00"), at("10:16")))
                        .build())
                .build();

        assertEquals(
                "bo is dropped from peru although a turn costs less: Tuesday 31 March 10:00.",
                only(event, new Turn("ana-1", at("10:00"), 7), new Turn("chidi-1", at("10:11"), 8)));
    }

    @Test
    void sentence_onlyMoreThanLeastMinutesPay_saysWhen() {
        Event event = event(slot("ana", 5, 7))
                .editRule(
                        "dropped-slot", setting -> setting.withLevel(Level.SOFT).withWeight(15))
                .build();

        assertEquals("ana is dropped from peru although a turn costs less: Tuesday 31 March 10:00.", only(event));
    }

    @Test
    void sentence_lessMinutesAllowed_doesNotAddMinutesUp() {
        Event event = event(slot("ana", 40, 40), slot("chidi", 30, 30)).build();
        Turn ana = new Turn("ana-1", at("10:00"), 40);
        assertEquals(
                "chidi is dropped from peru: with it, the session needs at least 70 minutes and has 60 (opening 0 +"
                        + " statement 0 + turns 40 + 30 + Q&A 0).",
                only(event, ana));

        Event soft = event.toBuilder()
                .editRule("session-minutes", setting -> setting.withLevel(Level.SOFT))
                .build();
        assertEquals("chidi is dropped from peru although a turn costs less: Tuesday 31 March 10:30.", only(soft, ana));
    }

    @Test
    void sentence_noSequenceIsCheaper_saysSo() {
        Event event = event(slot("eve", 9, 9))
                .editRule(
                        "dropped-slot", setting -> setting.withLevel(Level.SOFT).withWeight(15))
                .person(Person.builder("eve")
                        .undesiredWindows(List.of(new Window(at("10:00"), at("11:00"))))
                        .build())
                .build();

        assertEquals(
                "eve is dropped from peru: no order and minutes of the turns with it would cost less.", only(event));
    }
}
