package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.language.Language;

final class MessageSubjectTest {

    private static final Person ANA = Person.builder("ana").build();

    private static List<String> mistakes(String template) {
        return assertThrows(InvalidInputException.class, () -> MessageTemplate.parse(template)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", " \t\n ", "\u0000"})
    void subject_withABreak_isOneLine(String lineBreak) {
        assertEquals(
                "Round 36 Bcc: x@y",
                new Message(ANA, lineBreak + "Round 36" + lineBreak + "Bcc: x@y" + lineBreak, "").subject());
    }

    @Test
    void subject_withSpacesOfTypography_keepsThem() {
        assertEquals("Réunion\u202f: oui", new Message(ANA, "Réunion\u202f: oui", "").subject());
    }

    @Test
    void subject_ofAnEventWithLineBreaks_isOneLine() {
        Event event =
                PublishedRound.event().toBuilder().name("Round 36\r\nBcc: x@y").build();

        List<Message> messages = Differences.between(
                        event, PublishedRound.timetable(), PublishedRound.timetable(PublishedRound.publishedLiberia()))
                .messages(Language.english());

        assertEquals(
                "Round 36 Bcc: x@y: changes to your timetable",
                messages.getFirst().subject());
    }

    @Test
    void template_withChangesInItsSubjectAlone_isRefused() {
        assertEquals(
                List.of("line 1: The template has {changes} in its subject alone, which is one line."
                        + " Write {changes} on a line of its own below the subject."),
                mistakes("Subject: {changes}\n\nHello"));
        assertEquals(
                List.of("The template does not say where the changes go. Write {changes} on a line of its own."),
                mistakes("Subject: News\n\nHello"));
    }

    @Test
    void template_withChangesInItsText_isRead() {
        assertEquals(
                "News", MessageTemplate.parse("Subject: News\n\n{changes}\n").subject());
        assertEquals(List.of("{changes}"), MessageTemplate.parse("{changes}").lines());
    }
}
