package org.lectern.examples.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.difference.Message;
import org.lectern.event.Person;

class MailFileTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Message NEWS = new Message(
            Person.builder("zoe").name("Zoë Weißbach").build(),
            "Round: перенос",
            "Dear Zoë,\n\nYour turn is “later”.\n");

    private static org.apache.james.mime4j.dom.Message read(byte[] bytes) throws IOException {
        return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
    }

    private static String text(TextBody body) throws IOException {
        return new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void letter_withCalendar_isReadBackAsItWas() throws IOException {
        byte[] bytes = MailFile.of(
                new Letter(NEWS, "zoe@example.org", "en", "BEGIN:VCALENDAR\r\n"),
                "office@example.org",
                "r 2 zoe",
                NOON);
        org.apache.james.mime4j.dom.Message mail = read(bytes);
        assertThat(mail.getSubject()).isEqualTo("Round: перенос");
        assertThat(mail.getTo().flatten().getFirst().getName()).isEqualTo("Zoë Weißbach");
        assertThat(mail.getTo().flatten().getFirst().getAddress()).isEqualTo("zoe@example.org");
        assertThat(mail.getFrom().getFirst().getAddress()).isEqualTo("office@example.org");
        assertThat(mail.getDate().toInstant()).isEqualTo(NOON);
        Multipart parts = (Multipart) mail.getBody();
        assertThat(text((TextBody) parts.getBodyParts().get(0).getBody()))
                .isEqualTo("Dear Zoë,\r\n\r\nYour turn is “later”.\r\n");
        assertThat(parts.getBodyParts().get(1).getMimeType()).isEqualTo("text/calendar");
        assertThat(bytes)
                .isEqualTo(MailFile.of(
                        new Letter(NEWS, "zoe@example.org", "en", "BEGIN:VCALENDAR\r\n"),
                        "office@example.org",
                        "r 2 zoe",
                        NOON));
    }

    @Test
    void letter_withoutAddress_isForAnEmptyGroupOfTheName() throws IOException {
        byte[] bytes = MailFile.of(new Letter(NEWS, "", "en", null), "Round office, room 3", "r 2 zoe", NOON);
        org.apache.james.mime4j.dom.Message mail = read(bytes);
        assertThat(new String(bytes, StandardCharsets.US_ASCII))
                .contains("To: =?ISO-8859-1?Q?Zo=EB_Wei=DFbach?=:;\r\n");
        assertThat(mail.getFrom()).isNull();
        assertThat(text((TextBody) mail.getBody())).contains("Your turn is “later”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "a@.org."})
    void address_thatIsNone_isForAnEmptyGroup(String text) throws IOException {
        org.apache.james.mime4j.dom.Message mail =
                read(MailFile.of(new Letter(NEWS, text, "en", null), text, "r 2 zoe", NOON));

        assertThat(mail.getTo().flatten()).isEmpty();
        assertThat(mail.getFrom()).isNull();
        assertThat(mail.getHeader().getField("Bcc")).isNull();
    }

    @Test
    void address_withLettersBeyondAscii_standsInUtf8() throws IOException {
        byte[] bytes = MailFile.of(
                new Letter(NEWS, "zoë@bücher.example", "en", "BEGIN:VCALENDAR\r\n"),
                "büro@example.org",
                "r 2 zoe",
                NOON);

        assertThat(new String(bytes, StandardCharsets.UTF_8).lines())
                .contains(
                        "To: =?ISO-8859-1?Q?Zo=EB_Wei=DFbach?= <zoë@xn--bcher-kva.example>",
                        "From: <büro@example.org>",
                        "MIME-Version: 1.0");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\ufffd");
        Multipart parts = (Multipart) read(bytes).getBody();
        assertThat(text((TextBody) parts.getBodyParts().get(0).getBody())).contains("Your turn is “later”.");
    }

    @Test
    void address_withNothingBetweenTwoDots_isInQuotationMarks() {
        byte[] bytes = MailFile.of(new Letter(NEWS, "zoë..w@example.org", "en", null), "", "r 2 zoe", NOON);

        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("<\"zoë..w\"@example.org>\r\n");
    }

    @Test
    void address_withADomainOfOtherLetters_hasItInAscii() throws IOException {
        byte[] bytes = MailFile.of(
                new Letter(NEWS, " jorg@bücher.example ", "en", null), "office@müller.example", "r 2 zoe", NOON);

        assertThat(read(bytes).getTo().flatten().getFirst().getAddress()).isEqualTo("jorg@xn--bcher-kva.example");
        assertThat(read(bytes).getFrom().getFirst().getAddress()).isEqualTo("office@xn--mller-kva.example");
    }
}
