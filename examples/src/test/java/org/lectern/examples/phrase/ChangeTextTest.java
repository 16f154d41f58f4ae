package org.lectern.examples.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.PersonEdit;
import org.lectern.change.RoomEdit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.TimeWish;
import org.lectern.event.TopicRelation;
import org.lectern.event.Window;

/** Changes of wishes, topic relations and halls in words. */
class ChangeTextTest {

    private static final Event EVENT = Event.builder("day", ZoneId.of("Europe/Zurich"))
            .day("2026-03-31", "10:00/13:00")
            .room("XX", 50)
            .room("hall", 100)
            .person(Person.builder("ana").name("Ana").build())
            .session(Session.builder("GH").name("Ghana").build())
            .build();

    private static List<String> sentences(Change... changes) {
        return ChangeText.sentences(EVENT, Changes.of(EVENT, changes));
    }

    @Test
    void wishesOfAPerson_areSaidWithTheirImportance() {
        Window early = Window.parse("2026-03-31T10:00/11:00", EVENT.zone());
        PersonEdit edit = PersonEdit.NONE
                .withPreferredWindows()
                .withTimeWishes(
                        TimeWish.undesired(early).withLevel(Level.HARD),
                        TimeWish.preferred(early).withWeight(3))
                .withMaxGapsPerDay(1);

        assertEquals(
                List.of("Ana: no longer preferably at a time, preferably not on Tuesday 31 March 10:00–11:00 (hard),"
                        + " preferably on Tuesday 31 March 10:00–11:00 (counts 3 times), at most 1 gap a day."),
                sentences(new Change.EditPerson("ana", edit)));
    }

    @Test
    void topicRelations_areSaid() {
        assertEquals(
                List.of(
                        "No two sessions that share their theme and audience overlap (medium, counts 2 times).",
                        "No longer: Of all sessions, exactly 2 run at once."),
                sentences(
                        new Change.AddTopicRelation(TopicRelation.apart("theme", "audience")
                                .withLevel(Level.MEDIUM)
                                .withWeight(2)),
                        new Change.RemoveTopicRelation(TopicRelation.atOnce(2))));
    }

    @Test
    void partsOfARoom_areSaidByName() {
        assertEquals(
                List.of("Room hall: parts XX.", "Room hall: no parts."),
                sentences(
                        new Change.EditRoom("hall", RoomEdit.NONE.withParts("XX")),
                        new Change.EditRoom("hall", RoomEdit.NONE.withParts())));
    }

    @Test
    void addedTurn_withoutANameOfItsOwn_isSaidWithItsTheme() {
        Slot plain = Slot.builder("ana-1", "ana").build();

        assertEquals(
                List.of(
                        "Ana speaks in Ghana.",
                        "Ana speaks in Ghana: Right to water.",
                        "Ana speaks in Ghana: Green Earth."),
                List.of(
                        added(plain),
                        added(plain.toBuilder().theme("Right to water").build()),
                        added(plain.toBuilder().name("Green Earth").build())));
    }

    private static String added(Slot slot) {
        return sentences(new Change.AddSlot("GH", slot)).getFirst();
    }
}
