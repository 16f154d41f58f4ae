package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.difference.PublishedRound.at;
import static org.lectern.difference.PublishedRound.malawi;
import static org.lectern.difference.PublishedRound.publishedLiberia;
import static org.lectern.difference.PublishedRound.publishedMalawi;
import static org.lectern.difference.PublishedRound.timetable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.json.DifferencesJson;
import org.lectern.language.Language;

class DifferencesTest {

    private static final Event EVENT = PublishedRound.event();

    private static Differences now(Placement... placements) {
        return Differences.between(EVENT, PublishedRound.timetable(), timetable(placements));
    }

    /** Returns who hears what: name, session, kinds, and the turns with theirs. */
    private static List<String> heard(Differences differences) {
        List<String> heard = new ArrayList<>();
        for (PersonDifference person : differences.people()) {
            for (PersonDifference.InSession session : person.sessions()) {
                StringBuilder line = new StringBuilder("%s, %s: %s"
                        .formatted(
                                person.person().name(),
                                session.session().session().name(),
                                new DifferenceWording(Language.english()).kinds(session.kinds())));
                session.turns()
                        .forEach(turn ->
                                line.append("; %s %s".formatted(turn.slot().name(), words(turn.kinds()))));
                heard.add(line.toString());
            }
        }
        return heard;
    }

    private static List<String> words(List<DifferenceKind> kinds) {
        return kinds.stream().map(DifferenceKind::code).toList();
    }

    private static List<String> hours(Differences differences) {
        return differences.hours().stream()
                .map(hour -> "%s %s %s %s"
                        .formatted(
                                new DifferenceWording(Language.english()).time(hour.start(), EVENT.zone()),
                                hour.room().name(),
                                hour.session().session().id(),
                                hour.kind()))
                .toList();
    }

    private static List<String> undisturbed(Differences differences) {
        return differences.unaffectedPeople().stream().map(Person::name).toList();
    }

    @Test
    void breaks_thatDiffer_areListedWithWhatTheyWere() {
        Break lunch = Break.of("lunch", EVENT.toBuilder().window("2020-03-31T13:00/14:00"))
                .withName("Lunch");
        Break tea = Break.of("tea", EVENT.toBuilder().window("2020-03-31T16:00/16:20"))
                .withName("Tea")
                .withRooms("r20");
        Break walk = Break.of("walk", EVENT.toBuilder().window("2020-03-31T14:30/15:00"));
        Event before = EVENT.toBuilder().breaks(lunch, tea).build();
        Event after = EVENT.toBuilder()
                .breaks(lunch.withTime(EVENT.toBuilder().window("2020-03-31T13:15/14:00")), walk)
                .build();
        Timetable timetable = PublishedRound.timetable();
        Differences differences = Differences.between(before, timetable, after, timetable);

        assertEquals("""
                People to notify
                ────────────────
                Nobody.

                Breaks
                ──────
                Lunch: Tuesday 31 March 2020 13:15–14:00, instead of Tuesday 31 March 2020 13:00–14:00
                walk: Tuesday 31 March 2020 14:30–15:00 (new)
                Tea: cancelled, was on Tuesday 31 March 2020 16:00–16:20, room XX

                No message needed
                ─────────────────
                Ana Silva, Bo Lind, Eve Okoro, Kim Ray
                """, differences.text(Language.english()));
        assertTrue(
                DifferencesJson.write(differences)
                        .contains("{\"break\": \"walk\", \"name\": \"walk\", \"after\": {\"start\":"
                                + " \"2020-03-31T14:30+02:00\", \"end\": \"2020-03-31T15:00+02:00\"}}"),
                DifferencesJson.write(differences));
        assertTrue(Differences.between(before, timetable, before, timetable).isEmpty());
    }

    @Test
    void between_equalTimetables_isEmpty() {
        Differences differences = now(publishedMalawi(), publishedLiberia());

        assertTrue(differences.isEmpty());
        assertEquals(List.of(), differences.sessions());
        assertEquals(List.of(), heard(differences));
        assertEquals(List.of(), hours(differences));
        assertEquals(List.of("Ana Silva", "Bo Lind", "Eve Okoro", "Kim Ray"), undisturbed(differences));
        assertEquals("No differences.\n", differences.text(Language.english()));
        assertEquals(List.of(), differences.messages(Language.english()));
    }

    @Test
    void between_anotherRoom_isHeardByWhoeverIsLive() {
        Differences differences = now(malawi("r20", "10:00", 50, "mw-1 7", "mw-2 6", "mw-3 5"), publishedLiberia());

        assertEquals(
                List.of("Ana Silva, Malawi: room", "Bo Lind, Malawi: room", "Kim Ray, Malawi: room"),
                heard(differences));
        assertEquals(List.of("Eve Okoro"), undisturbed(differences));
        assertEquals(List.of("10:00 XXVII MW REMOVED", "10:00 XX MW ADDED"), hours(differences));
        assertEquals(List.of(1L, 1L, 1L), grades(differences));
    }

    private static List<Long> grades(Differences differences) {
        return differences.people().stream().map(PersonDifference::grade).toList();
    }

    @Test
    void between_anotherStart_tellsTheNewTimeOfEachTurn() {
        Differences differences = now(malawi("r27", "10:10", 50, "mw-1 7", "mw-2 6", "mw-3 5"), publishedLiberia());

        assertEquals(
                List.of(
                        "Ana Silva, Malawi: start; Green Earth []",
                        "Bo Lind, Malawi: start; Open Door []",
                        "Kim Ray, Malawi: start"),
                heard(differences));
        assertEquals(List.of("10:00 XXVII MW REMOVED", "10:10 XXVII MW ADDED"), hours(differences));
    }

    @Test
    void between_anotherHalfDayOrDay_saysBoth() {
        Differences afternoon = now(publishedMalawi(), new Placement("LR", "r27", at("15:00"), 40, List.of()));
        Differences nextDay = now(publishedMalawi(), new Placement("LR", "r27", at("2020-04-01T11:30"), 40, List.of()));

        assertEquals(
                List.of("Ana Silva, Liberia: half-day, start", "Kim Ray, Liberia: half-day, start"), heard(afternoon));
        assertEquals(List.of(2L, 2L), grades(afternoon));
        assertEquals(
                List.of("Ana Silva, Liberia: day, half-day, start", "Kim Ray, Liberia: day, half-day, start"),
                heard(nextDay));
        assertEquals(List.of(3L, 3L), grades(nextDay));
        assertEquals(List.of("Malawi"), nextDay.people().get(0).unchangedSessions());
    }

    @Test
    void between_anotherLength_isHeardByWhoeverStaysThroughout() {
        Differences differences = now(malawi("r27", "10:00", 60, "mw-1 7", "mw-2 6", "mw-3 5"), publishedLiberia());

        assertEquals(List.of("Ana Silva, Malawi: length", "Kim Ray, Malawi: length"), heard(differences));
        assertEquals(List.of("Bo Lind", "Eve Okoro"), undisturbed(differences));
        assertEquals(List.of("10:00 XXVII MW CHANGED"), hours(differences));
        assertEquals(List.of(0L, 0L), grades(differences));
    }

    @Test
    void between_orderAndMinutesInside_areHeardByTheirSpeakersOnly() {
        Differences order = now(malawi("r27", "10:00", 50, "mw-2 6", "mw-1 7", "mw-3 5"), publishedLiberia());
        Differences minutes = now(malawi("r27", "10:00", 50, "mw-1 7", "mw-2 6", "mw-3 7"), publishedLiberia());

        assertEquals(List.of("Ana Silva, Malawi: order, minutes; Green Earth [order, minutes]"), heard(order));
        assertEquals(List.of("Bo Lind, Malawi: minutes; Open Door [minutes]"), heard(minutes));
        assertEquals(List.of("Ana Silva", "Eve Okoro", "Kim Ray"), undisturbed(minutes));
    }

    @Test
    void between_turnLeftOut_isHeardByItsSpeakerEvenIfRecorded() {
        Differences differences = now(malawi("r27", "10:00", 50, "mw-1 7"), publishedLiberia());

        assertEquals(
                List.of(
                        "Bo Lind, Malawi: turn dropped; Open Door [dropped-slot]",
                        "Eve Okoro, Malawi: turn dropped; River Watch [dropped-slot]"),
                heard(differences));
    }

    @Test
    void between_turnAdded_isHeardByItsSpeaker() {
        Differences differences = Differences.between(
                EVENT,
                timetable(malawi("r27", "10:00", 50, "mw-1 7", "mw-2 6"), publishedLiberia()),
                PublishedRound.timetable());

        assertEquals(List.of("Bo Lind, Malawi: turn added; Open Door [added-slot]"), heard(differences));
    }

    @Test
    void between_sessionCancelled_isHeardByEverybodyInIt() {
        Differences differences = now(publishedLiberia());

        assertEquals(
                List.of(
                        "Ana Silva, Malawi: cancelled; Green Earth [dropped-slot]",
                        "Bo Lind, Malawi: cancelled; Open Door [dropped-slot]",
                        "Eve Okoro, Malawi: cancelled; River Watch [dropped-slot]",
                        "Kim Ray, Malawi: cancelled"),
                heard(differences));
        assertEquals(List.of("10:00 XXVII MW REMOVED"), hours(differences));
        assertEquals(0, differences.people().get(0).grade());
    }

    @Test
    void between_sessionAdded_isHeardByEverybodyInIt() {
        Differences differences = Differences.between(
                EVENT, timetable(publishedLiberia()), timetable(publishedMalawi(), publishedLiberia()));

        assertEquals(
                List.of(
                        "Ana Silva, Malawi: new; Green Earth [added-slot]",
                        "Bo Lind, Malawi: new; Open Door [added-slot]",
                        "Eve Okoro, Malawi: new; River Watch [added-slot]",
                        "Kim Ray, Malawi: new"),
                heard(differences));
        assertEquals(List.of("10:00 XXVII MW ADDED"), hours(differences));
    }

    @Test
    void between_newSpeaker_isHeardByBoth() {
        Event later = PublishedRound.with(
                malawi -> PublishedRound.malawi(slot -> slot.id().equals("mw-3")
                        ? Slot.builder("mw-3", "kim").name("Open Door").build()
                        : slot));
        Differences differences =
                Differences.between(EVENT, PublishedRound.timetable(), later, PublishedRound.timetable());

        assertEquals(
                List.of(
                        "Bo Lind, Malawi: cancelled; Open Door [dropped-slot]",
                        "Kim Ray, Malawi: new speaker; Open Door [new-speaker]"),
                heard(differences));
        assertEquals(List.of("10:00 XXVII MW CHANGED"), hours(differences));
    }

    @Test
    void between_eventWithoutSessionAndPerson_tellsWhoIsGone() {
        Event later = EVENT.toBuilder()
                .sessions(List.of(EVENT.sessions().get(1)))
                .people(EVENT.people().stream()
                        .filter(person -> !person.id().equals("bo"))
                        .toList())
                .build();
        Differences differences =
                Differences.between(EVENT, PublishedRound.timetable(), later, timetable(publishedLiberia()));

        assertEquals(
                List.of("Ana Silva", "Eve Okoro", "Kim Ray", "Bo Lind"),
                differences.people().stream()
                        .map(person -> person.person().name())
                        .toList());
        assertTrue(differences.findSession("MW").orElseThrow().findAfter().isEmpty());
        assertTrue(differences.findSession("LR").isEmpty());
    }

    @Test
    void between_gradeOfNothing_isNotTold() {
        Event calm = EVENT.toBuilder()
                .ruleSetting(RuleSetting.of("moved").withParameter("roomGrade", 0))
                .build();
        Timetable elsewhere = timetable(malawi("r20", "10:00", 50, "mw-1 7", "mw-2 6", "mw-3 5"), publishedLiberia());
        Differences differences = Differences.between(calm, PublishedRound.timetable(), elsewhere);

        assertEquals(List.of(), heard(differences));
        assertEquals(2, differences.hours().size());
    }
}
