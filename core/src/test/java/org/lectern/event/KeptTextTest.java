package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.withSession;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application keeps with sessions, rooms and people: tags and texts. */
class KeptTextTest {

    private static final String LONG = "x".repeat(101);

    @Test
    void tags_given_keepTheirOrderAndTextsThatOfTheirKeys() {
        Session session = Session.builder("MW")
                .tags("streamed", "plenary")
                .data("ticket", "T-7")
                .data("note", "")
                .build();

        assertEquals(List.of("streamed", "plenary"), List.copyOf(session.tags()));
        assertEquals(List.of("note", "ticket"), List.copyOf(session.data().keySet()));
        assertEquals(Optional.of("T-7"), session.findData("ticket"));
        assertEquals(Optional.empty(), session.findData("owner"));
    }

    @Test
    void toBuilder_ofASession_carriesTagsAndTextsOver() {
        Session session =
                Session.builder("MW").tags("live").data("ticket", "T-7").build();

        assertEquals(session, session.toBuilder().build());
        assertEquals(
                Session.builder("MW").tags("plenary").data("owner", "ana").build(),
                session.toBuilder()
                        .tags(List.of("plenary"))
                        .data(Map.of("owner", "ana"))
                        .build());
    }

    @Test
    void texts_ofRoomsAndPeople_areKeptAndChecked() {
        Room room = Room.builder("XX").data("door", "E 42").build();
        Person ana = Person.builder("ana").data("badge", "7").build();

        assertEquals(room, room.toBuilder().build());
        assertEquals(ana, ana.toBuilder().build());
        assertEquals(Optional.of("E 42"), room.findData("door"));
        assertEquals(Optional.of("7"), ana.findData("badge"));
        assertEquals(Optional.empty(), ana.findData("door"));
        Event.Builder event = Event.builder("small", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room(room.toBuilder().data(Map.of(LONG, "")).build())
                .person(ana.toBuilder().data(Map.of(LONG, "")).build());
        assertEquals(
                List.of(
                        "The key in data of room 'XX' must have at most 100 characters, not '101'.",
                        "The key in data of person 'ana' must have at most 100 characters, not '101'."),
                assertThrows(InvalidInputException.class, event::build).problems().stream()
                        .map(Problem::message)
                        .toList());
    }

    @Test
    void tags_ofASession_cannotBeChanged() {
        Session session =
                Session.builder("MW").tags("live").data("ticket", "T-7").build();

        assertThrows(UnsupportedOperationException.class, () -> session.tags().add("x"));
        assertThrows(UnsupportedOperationException.class, () -> session.data().put("x", "y"));
    }

    @Test
    void tags_atTheLimits_areAllowed() {
        Map<String, String> texts = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> texts.put("key " + i, "y".repeat(10_000)));

        withSession(session -> session.tags(tags(100))
                        .data(texts)
                        .tags("🎓".repeat(100))
                        .tags(tags(99)))
                .build();
    }

    @Test
    void tags_tooManyOrBlankOrLong_areReported() {
        assertMistake(
                withSession(session -> session.tags(tags(101))),
                "out-of-range",
                "101",
                "/sessions/0/tags: The number of tags of session 'Malawi' must be at most 100, not '101'. Keep the rest in"
                        + " the application, under the id of the session.");
        assertMistake(
                withSession(session -> session.tags("live", " ")),
                "blank-text",
                " ",
                "/sessions/0/tags/1: The tag of session 'Malawi' must not be blank. Write a word, or remove it.");
        assertMistake(
                withSession(session -> session.tags(LONG)),
                "too-long",
                Problem.shown(LONG),
                "/sessions/0/tags/0: The tag of session 'Malawi' must have at most 100 characters, not '101'. Shorten it.");
    }

    @Test
    void data_tooManyOrBlankOrLong_isReported() {
        assertMistake(
                withSession(
                        session -> session.data(tags(101).stream().collect(Collectors.toMap(tag -> tag, tag -> "")))),
                "out-of-range",
                "101",
                "/sessions/0/data: The number of texts in data of session 'Malawi' must be at most 100, not '101'. Keep the"
                        + " rest in the application, under the id of the session.");
        assertMistake(
                withSession(session -> session.data("", "T-7")),
                "blank-text",
                "",
                "/sessions/0/data/: The key in data of session 'Malawi' must not be blank. Write a word, or remove it.");
        assertMistake(
                withSession(session -> session.data(LONG, "T-7")),
                "too-long",
                Problem.shown(LONG),
                "/sessions/0/data/" + LONG
                        + ": The key in data of session 'Malawi' must have at most 100 characters, not '101'. Shorten it.");
        String text = "y".repeat(10_001);
        assertMistake(
                withSession(session -> session.data("a/b", text)),
                "too-long",
                Problem.shown(text),
                "/sessions/0/data/a~1b: The text of the key 'a/b' in data of session 'Malawi' must have at most 10000"
                        + " characters, not '10001'. Shorten it.");
    }

    private static List<String> tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> "tag " + i).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email    | anna at example  | The e-mail address 'anna at example' of person 'ana' must look like 'name@example.org'. Write one address alone, or none.
            email    | anna@example     | The e-mail address 'anna@example' of person 'ana' must look like 'name@example.org'. Write one address alone, or none.
            email    | a@example.org, b@example.org | The e-mail address 'a@example.org, b@example.org' of person 'ana' must look like 'name@example.org'. Write one address alone, or none.
            email    | Anna <anna@example.org> | The e-mail address 'Anna <anna@example.org>' of person 'ana' must look like 'name@example.org'. Write one address alone, or none.
            email    | anna@-example.org | The e-mail address 'anna@-example.org' of person 'ana' has a domain that no server can have. Correct what follows the '@': between dots stand 1 to 63 letters, digits and hyphens, none of these at an end.
            language | English          | The language 'English' of a person must be the code of one. Write 'en'.
            language | français         | The language 'français' of a person must be the code of one. Write 'fr'.
            language | 中文              | The language '中文' of a person must be the code of one. Write 'zh'.
            language | EN               | The language 'EN' of a person must be the code of one. Write 'en'.
            language | xx               | The language 'xx' of a person must be the code of one. Write the two letters of ISO 639, such as 'en' or 'fr'.
            """)
    void mailTexts_thatAreNone_areToldWithWhatToWrite(String key, String text, String told) {
        Problem problem = assertThrows(InvalidInputException.class, () -> event(Map.of(key, text)))
                .problems()
                .getFirst();

        assertEquals("/people/0/data/%s: %s".formatted(key, told), problem.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email    | name@example.org
            email    | jörg.o'hara+un@mail.exämple.org
            email    | अजय@उदाहरण.परीक्षा
            language | de
            language | fr-CH
            language | ''
            """)
    void mailTexts_thatCanBeUsed_areAccepted(String key, String text) {
        assertEquals(
                Optional.of(text), event(Map.of(key, text)).people().getFirst().findData(key));
    }

    private static Event event(Map<String, String> dataOfAna) {
        return Event.builder("small", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room("XX", 20)
                .person(Person.builder("ana").data(dataOfAna).build())
                .build();
    }
}
