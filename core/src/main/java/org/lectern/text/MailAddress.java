package org.lectern.text;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address (RFC 5321), perhaps with letters beyond ASCII (RFC 6531).
 *
 * @param mailbox what stands before the {@code @}
 * @param domain its domain: in ASCII (RFC 3490), unless that would make another domain of it
 */
public record MailAddress(String mailbox, String domain) {

    /** As in the schema of events. */
    private static final Pattern FORM = Pattern.compile(
            "([^\\s\\p{Z}\\p{Cc}@<>()\\[\\],;:\"\\\\]+)@([\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+)");

    /** Letters that stand in domains today (RFC 5892), and that RFC 3490 replaces by others. */
    private static final Pattern REPLACED = Pattern.compile("[ßς]");

    /** Returns whether a text looks like one address; its domain may still be none. */
    public static boolean isLike(String text) {
        return FORM.matcher(text).matches();
    }

    /** Returns the address that a text is, or empty if it is none, or no server can have its domain. */
    public static Optional<MailAddress> find(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String domain = Normalizer.normalize(matcher.group(2), Normalizer.Form.NFC);
        try {
            String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new MailAddress(
                    Normalizer.normalize(matcher.group(1), Normalizer.Form.NFC),
                    REPLACED.matcher(domain).find() ? domain : ascii));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether every mail server takes it, as it has no letter beyond ASCII. */
    public boolean isAscii() {
        return toString().chars().allMatch(c -> c < 0x80);
    }

    /** Returns the address as it is written. */
    @Override
    public String toString() {
        return mailbox + "@" + domain;
    }
}
