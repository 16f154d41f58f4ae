package org.lectern.examples.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.lectern.publish.names.Guid;
import org.lectern.publish.names.PlainText;

/**
 * A letter as a file of mail (RFC 5322), which a mail program opens as a draft. The same letter gives the same bytes.
 *
 * <p>Without an address, it is addressed to an empty group of the reader's name.
 */
public final class MailFile {

    private static final Pattern ADDRESS = Pattern.compile("([\\x21-\\x7e&&[^@<>,;]]+)@([^\\s@<>,;]+)");
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private MailFile() {}

    /**
     * Returns the bytes of a letter.
     *
     * @param sender the e-mail address of the organisers; anything else is left out
     * @param id what sets the letter apart from all others
     * @param writtenAt when it was written, to the second
     */
    public static byte[] of(Letter letter, String sender, String id, Instant writtenAt) {
        Message.Builder mail = Message.Builder.of()
                .setTo(recipient(letter))
                .setSubject(PlainText.ofOneLine(letter.message().subject()))
                .setDate(Date.from(writtenAt), UTC)
                .setMessageId("<" + Guid.of("message", id) + "@lectern.invalid>")
                .setField(new RawField("X-Unsent", "1"))
                .setField(new RawField("Content-Language", letter.language()));
        findMailbox(sender).ifPresent(mail::setFrom);
        String text = letter.message().text().replace("\n", "\r\n");
        try {
            if (letter.calendar() == null) {
                mail.setBody(text, StandardCharsets.UTF_8).setContentTransferEncoding("quoted-printable");
            } else {
                mail.setBody(MultipartBuilder.create("mixed")
                                .addBodyPart(BodyPartBuilder.create()
                                        .setBody(text, StandardCharsets.UTF_8)
                                        .setContentTransferEncoding("quoted-printable"))
                                .addBodyPart(BodyPartBuilder.create()
                                        .setBody(letter.calendar(), StandardCharsets.UTF_8)
                                        .setContentType(
                                                "text/calendar",
                                                new NameValuePair("charset", "UTF-8"),
                                                new NameValuePair("method", "PUBLISH"))
                                        .setContentDisposition("attachment", "calendar.ics")
                                        .setContentTransferEncoding("base64"))
                                .build())
                        .setContentType(
                                "multipart/mixed",
                                new NameValuePair(
                                        "boundary", Guid.of("boundary", id).toString()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(mail.build(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the e-mail address that a text is, with a domain in ASCII (RFC 3490), or empty if it is none. What stands before the
     * {@code @} must be ASCII, as most mail servers ask.
     */
    static Optional<String> findAddress(String text) {
        Matcher matcher = ADDRESS.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(matcher.group(1) + "@" + IDN.toASCII(matcher.group(2)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Address recipient(Letter letter) {
        String name = PlainText.ofOneLine(letter.message().person().name());
        return findMailbox(letter.address())
                .<Address>map(address -> new Mailbox(name, address.getLocalPart(), address.getDomain()))
                .orElseGet(() -> new Group(name, new MailboxList(List.of(), true)));
    }

    private static Optional<Mailbox> findMailbox(String text) {
        return findAddress(text).map(LenientAddressParser.DEFAULT::parseMailbox);
    }
}
