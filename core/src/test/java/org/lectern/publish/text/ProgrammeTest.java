package org.lectern.publish.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.language.Language;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

final class ProgrammeTest {

    private static final Event EVENT = Event.builder("round", ZoneId.of("Europe/Zurich"))
            .day("2020-03-31", "10:00/13:00")
            .room(Room.builder("XXI").seats(36).build())
            .people("ana", "bo", "cy")
            .session(Session.builder("MW")
                    .name("Malawi")
                    .region("Africa")
                    .audience(30)
                    .openingMinutes(2)
                    .attendants("bo")
                    .slot(Slot.builder("MW-1", "ana")
                            .name("Health")
                            .presence(Presence.OWN_SLOT)
                            .build())
                    .slot(Slot.builder("MW-2", "cy")
                            .name("Schools and universities")
                            .presence(Presence.RECORDED)
                            .build())
                    .slot("MW-3", "bo")
                    .build())
            .session(Session.builder("break").allowedMinutes(30).build())
            .build();

    private static final Timetable TIMETABLE = Timetable.of(
            EVENT,
            List.of(
                    new Placement("break", "XXI", at("11:00"), 30, List.of()),
                    new Placement(
                            "MW",
                            "XXI",
                            at("10:00"),
                            60,
                            List.of(new Turn("MW-1", at("10:02"), 7), new Turn("MW-2", at("10:11"), 6)))));

    @Test
    void breaks_ofADay_standAtTheirTimes() {
        Event event = EVENT.toBuilder()
                .breaks(
                        Break.of("lunch", new Window(at("12:00"), at("13:00"))).withName("Lunch"),
                        Break.of("tea", new Window(at("09:45"), at("10:00")))
                                .withName("Tea")
                                .withRooms("XXI"))
                .build();
        List<String> lines = Programme.of(event, TIMETABLE).lines();

        assertEquals("09:45–10:00  Tea: room XXI", lines.get(2));
        assertEquals("12:00–13:00  Lunch", lines.getLast());
        assertEquals(
                List.of(), Programme.of(event, Timetable.of(event, List.of())).lines());
    }

    @Test
    void headline_unknownAudience_saysNothingAndNobodyExpectedIsSaid() {
        Event nobody = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session -> session.id().equals("break")
                                ? session.toBuilder().audience(0).build()
                                : session.toBuilder()
                                        .audience(OptionalInt.empty())
                                        .build())
                        .toList())
                .build();
        String text = String.join("\n", Programme.of(nobody, TIMETABLE).lines());

        assertTrue(text.contains("Malawi: room XXI, Africa\n"), text);
        assertTrue(text.contains("break: room XXI, 0 expected, 36 seats"), text);
    }

    private static Instant at(String time) {
        return Instant.parse("2020-03-31T" + time + ":00+02:00");
    }

    @Test
    void programme_always_showsEachDaySessionPartAndSpeaker() {
        assertEquals("""
                Tuesday 31 March 2020
                ─────────────────────
                10:00–11:00  Malawi: room XXI, Africa, 30 expected, 36 seats
                             with bo
                             10:00    2 min  Opening remarks
                             10:02    7 min  Health                    ana (own turn only)
                             10:09    2 min  (pause)
                             10:11    6 min  Schools and universities  cy (recorded)
                             10:17   43 min  Questions and answers
                               –    dropped  bo

                11:00–11:30  break: room XXI
                """, Programme.of(EVENT, TIMETABLE).toString());
    }

    @Test
    void programme_inFrenchOnANarrowPage_wrapsEachColumn() {
        assertEquals(
                """
                mardi 31 mars 2020
                ──────────────────
                10:00–11:00  Malawi : salle XXI, Africa, 30
                             personnes attendues, 36 places
                  avec bo
                  10:00    2 min  Observations liminaires
                  10:02    7 min  Health           ana (uniquement
                                                   pour son
                                                   intervention)
                  10:09    2 min  (pause)
                  10:11    6 min  Schools and      cy (enregistré)
                                  universities
                  10:17   43 min  Questions et réponses
                    –    intervention supprimée  bo

                11:00–11:30  break : salle XXI
                """,
                Programme.of(EVENT, TIMETABLE)
                        .inLanguage(Language.of("fr"))
                        .withWidth(50)
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void programme_inAnyLanguage_keepsTheWidth(String tag) {
        for (int width : new int[] {TextPage.MIN_WIDTH, 60, 80, 132}) {
            for (int seed = 0; seed < 6; seed++) {
                Random random = new Random(seed);
                Event event = RandomEvents.smallOfModerateWeights(random);
                Programme programme = Programme.of(event, RandomTimetables.of(event, random))
                        .inLanguage(Language.of(tag))
                        .withWidth(width);
                for (String line : programme.lines()) {
                    assertTrue(TextWidth.of(line) <= width, () -> width + ": " + line);
                }
            }
        }
    }

    @Test
    void programme_ofARuleOfAnApplication_needsNoCatalogue() {
        Event own = EVENT.toBuilder().ruleSetting(RuleSetting.of("own-rule")).build();

        assertEquals(
                Programme.of(EVENT, TIMETABLE).lines(),
                Programme.of(own, TIMETABLE).lines());
    }

    @Test
    void programme_ofNothing_isEmpty() {
        assertEquals("", Programme.of(EVENT, Timetable.of(EVENT, List.of())).toString());
    }

    @Test
    void withWidth_tooSmall_isRefused() {
        Programme programme = Programme.of(EVENT, TIMETABLE);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> programme.withWidth(43));

        assertEquals("The width 43 must be at least 44 columns.", refused.getMessage());
    }

    /** The word is not doubled where the name has it, in any language. */
    @ParameterizedTest
    @CsvSource({
        "en, Room XXIV, ' Room XXIV'",
        "en, Roomy Hall, ' room Roomy Hall'",
        "fr, Salle XXIV, ' Salle XXIV'",
        "fr, Room XXIV, ' Room XXIV'",
        "ru, Зал XXIV, ' Зал XXIV'"
    })
    void room_thatSaysThatItIsOne_isNotSaidToBeOneAgain(String tag, String name, String shown) {
        Event event = Event.builder("e", ZoneId.of("UTC"))
                .day("2020-03-31", "10:00/13:00")
                .room(Room.builder("r").name(name).build())
                .session(Session.builder("s").name("S").build())
                .build();
        Timetable timetable = Timetable.of(
                event, List.of(new Placement("s", "r", Instant.parse("2020-03-31T10:00:00Z"), 60, List.of())));

        String text = Programme.of(event, timetable)
                .inLanguage(Language.of(tag))
                .withWidth(80)
                .toString();

        assertTrue(text.lines().anyMatch(line -> line.endsWith(shown)), text);
    }
}
