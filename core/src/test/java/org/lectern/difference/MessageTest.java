package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.difference.PublishedRound.at;
import static org.lectern.difference.PublishedRound.malawi;
import static org.lectern.difference.PublishedRound.publishedLiberia;
import static org.lectern.difference.PublishedRound.timetable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Slot;
import org.lectern.language.Language;

/** The texts, to the letter. */
class MessageTest {

    private static final Event EVENT = PublishedRound.event();

    /** Malawi is moved by ten minutes with its last turn later, Liberia to the next day. */
    private static Differences moved() {
        return Differences.between(
                EVENT,
                PublishedRound.timetable(),
                timetable(
                        malawi("r20", "10:10", 50, "mw-1 7", "mw-3 5", "mw-2 6"),
                        new Placement("LR", "r27", at("2020-04-01T11:30"), 50, List.of())));
    }

    private static List<String> texts(Differences differences, String code) {
        return differences.messages(Language.of(code)).stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void notices_remoteSpeaker_hearsOwnZone() {
        Message notice = moved().messages(Language.english()).get(1);

        assertEquals("bo", notice.person().id());
        assertEquals("Spring meeting: changes to your timetable", notice.subject());
        assertEquals("""
                Dear Bo Lind,

                The timetable has changed. This is what changes for you:

                Malawi is now on Tuesday 31 March 2020 10:10–11:00, room XX, instead of Tuesday 31 March 2020 10:00–10:50, room XXVII.
                  In your own time zone, Asia/Kathmandu: Tuesday 31 March 2020 13:55–14:45, room XX.
                  Your turn “Open Door” is now turn 2, at 10:17 for 5 min, instead of turn 3, at 10:13 for 5 min.

                Unless another time zone is given, times are in Europe/Paris.
                """, notice.text());
    }

    @Test
    void notices_inFrench_sayTheSame() {
        assertEquals("""
                Bonjour Bo Lind,

                Le programme a été modifié. Voici ce qui change pour vous\u202f:

                La séance Malawi aura lieu le mardi 31 mars 2020 de 10:10 à 11:00, salle XX, au lieu du mardi 31 mars 2020 de 10:00 à 10:50, salle XXVII.
                  Dans votre fuseau horaire, Asia/Kathmandu\u202f: mardi 31 mars 2020 de 13:55 à 14:45, salle XX.
                  Votre intervention «\u202fOpen Door\u202f» passe au rang 2, à 10:17 pour 5 min, au lieu du rang 3, à 10:13 pour 5 min.

                Sauf indication contraire, les heures sont celles du fuseau Europe/Paris.
                """, texts(moved(), "fr").get(1));
    }

    @Test
    void notices_remoteSpeaker_areTheExamplesOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "differences.md"));

        for (String code : List.of("en", "fr")) {
            assertTrue(page.contains("```text\n" + texts(moved(), code).get(1) + "```"), code);
        }
    }

    @Test
    void notices_sessionsThatStay_areNamed() {
        Differences differences = Differences.between(
                EVENT, PublishedRound.timetable(), timetable(malawi("r27", "10:00", 50, "mw-2 6"), publishedLiberia()));

        assertEquals("""
                Dear Ana Silva,

                The timetable has changed. This is what changes for you:

                Malawi stays on Tuesday 31 March 2020 10:00–10:50, room XXVII.
                  Your turn “Green Earth” is dropped. It was at 10:00 for 7 min.

                Nothing changes for you in: Liberia.
                Unless another time zone is given, times are in Europe/Paris.
                """, texts(differences, "en").get(0));
    }

    @Test
    void notices_cancelledAddedAndRecorded_haveTheirOwnSentences() {
        Differences gone = Differences.between(EVENT, PublishedRound.timetable(), timetable(publishedLiberia()));
        Differences back = Differences.between(EVENT, timetable(publishedLiberia()), PublishedRound.timetable());

        assertEquals("""
                Dear Eve Okoro,

                The timetable has changed. This is what changes for you:

                Malawi is cancelled. It was on Tuesday 31 March 2020 10:00–10:50, room XXVII.

                Unless another time zone is given, times are in Europe/Paris.
                """, texts(gone, "en").get(2));
        assertEquals("""
                Dear Eve Okoro,

                The timetable has changed. This is what changes for you:

                Malawi is new in your timetable: Tuesday 31 March 2020 10:00–10:50, room XXVII.
                  Your video “River Watch” will be shown.

                Unless another time zone is given, times are in Europe/Paris.
                """, texts(back, "en").get(2));
    }

    @Test
    void notices_newSpeaker_isToldWhatAndWhen() {
        Event later = PublishedRound.with(
                malawi -> PublishedRound.malawi(slot -> slot.id().equals("mw-3")
                        ? Slot.builder("mw-3", "kim").name("Open Door").build()
                        : slot));
        Differences differences =
                Differences.between(EVENT, PublishedRound.timetable(), later, PublishedRound.timetable());

        assertEquals("""
                Dear Bo Lind,

                The timetable has changed. This is what changes for you:

                You are no longer needed in Malawi on Tuesday 31 March 2020 10:00–10:50, room XXVII.

                Unless another time zone is given, times are in Europe/Paris.
                """, texts(differences, "en").get(0));
        assertEquals("""
                Dear Kim Ray,

                The timetable has changed. This is what changes for you:

                Malawi stays on Tuesday 31 March 2020 10:00–10:50, room XXVII.
                  You now have the turn “Open Door”, at 10:13 for 5 min.

                Nothing changes for you in: Liberia.
                Unless another time zone is given, times are in Europe/Paris.
                """, texts(differences, "en").get(1));
    }

    @Test
    void text_moves_areListedByPersonAndByHour() {
        assertEquals("""
                People to notify
                ────────────────
                Ana Silva
                  Malawi: Tuesday 31 March 2020 10:10–11:00, room XX, instead of Tuesday 31 March 2020 10:00–10:50, room XXVII (start, room)
                    “Green Earth”: 10:10, 7 min, turn 1
                  Liberia: Wednesday 1 April 2020 11:30–12:20, room XXVII, instead of Tuesday 31 March 2020 11:30–12:10, room XXVII (day, half-day, start, length)
                Bo Lind
                  Malawi: Tuesday 31 March 2020 10:10–11:00, room XX, instead of Tuesday 31 March 2020 10:00–10:50, room XXVII (start, room, order, minutes)
                    in Asia/Kathmandu: Tuesday 31 March 2020 13:55–14:45, room XX
                    “Open Door”: 10:17, 5 min, turn 2, instead of 10:13, 5 min, turn 3 (order, minutes)
                Kim Ray
                  Malawi: Tuesday 31 March 2020 10:10–11:00, room XX, instead of Tuesday 31 March 2020 10:00–10:50, room XXVII (start, room)
                  Liberia: Wednesday 1 April 2020 11:30–12:20, room XXVII, instead of Tuesday 31 March 2020 11:30–12:10, room XXVII (day, half-day, start, length)

                By room and hour
                ────────────────
                Tuesday 31 March 2020
                  10:00  XXVII: Malawi moves to Tuesday 31 March 2020 10:10–11:00, room XX
                  10:10  XX: Malawi moves here from Tuesday 31 March 2020 10:00–10:50, room XXVII
                    “River Watch”: 10:22, 6 min, turn 3, instead of 10:07, 6 min, turn 2 (order, minutes)
                    “Open Door”: 10:17, 5 min, turn 2, instead of 10:13, 5 min, turn 3 (order, minutes)
                  11:30  XXVII: Liberia moves to Wednesday 1 April 2020 11:30–12:20, room XXVII
                Wednesday 1 April 2020
                  11:30  XXVII: Liberia moves here from Tuesday 31 March 2020 11:30–12:10, room XXVII

                No message needed
                ─────────────────
                Eve Okoro
                """, moved().text(Language.english()));
    }
}
