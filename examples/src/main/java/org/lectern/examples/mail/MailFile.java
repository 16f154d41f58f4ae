package org.lectern.examples.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeUtil;
import org.lectern.publish.names.Guid;
import org.lectern.publish.names.PlainText;
import org.lectern.text.MailAddress;

/**
 * A letter as a file of mail (RFC 5322), which a mail program opens as a draft. The same letter gives the same bytes.
 *
 * <p>Without an address, it is addressed to an empty group of the reader's name. An address with letters beyond ASCII stands in
 * UTF-8 (RFC 6532).
 */
public final class MailFile {

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
        String name = PlainText.ofOneLine(letter.message().person().name());
        Message.Builder mail = Message.Builder.of()
                .setSubject(PlainText.ofOneLine(letter.message().subject()))
                .setDate(Date.from(writtenAt), UTC)
                .setMessageId("<" + Guid.of("message", id) + "@lectern.invalid>")
                .setField(new RawField("X-Unsent", "1"))
                .setField(new RawField("Content-Language", letter.language()));
        findAddress(letter.address())
                .ifPresentOrElse(
                        address -> mail.setField(header("To", name, address)),
                        () -> mail.setTo(new Group(name, new MailboxList(List.of(), true))));
        findAddress(sender).ifPresent(address -> mail.setField(header("From", "", address)));
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

    /** Returns the address that a text is, perhaps with blanks around it, or empty if it is none. */
    private static Optional<MailAddress> findAddress(String text) {
        return MailAddress.find(text.strip());
    }

    private static Field header(String header, String name, MailAddress address) {
        if (address.isAscii()) {
            return Fields.addressList(
                    header, List.of(new Mailbox(name.isEmpty() ? null : name, address.mailbox(), address.domain())));
        }
        // The library's own headers are in ASCII alone.
        String line = "%s: %s<%s>"
                .formatted(
                        header,
                        name.isEmpty() ? "" : EncoderUtil.encodeAddressDisplayName(name) + " ",
                        quoted(address));
        try {
            return RawFieldParser.DEFAULT.parseField(
                    ContentUtil.encode(StandardCharsets.UTF_8, MimeUtil.fold(line, 0)));
        } catch (MimeException e) {
            throw new IllegalStateException("The header '%s' is not one.".formatted(line), e);
        }
    }

    /** What stands before the {@code @} is in quotation marks where dots have nothing between them (RFC 5322). */
    private static String quoted(MailAddress address) {
        String mailbox = "." + address.mailbox() + ".";
        return mailbox.contains("..") ? "\"%s\"@%s".formatted(address.mailbox(), address.domain()) : address.toString();
    }
}
