package org.lectern.event;

import java.util.regex.Pattern;

/** Finds every mistake in the identity of an event. */
record IdentityValidation(ProblemSink sink) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern LOGO =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp|svg\\+xml)(?:;[a-z0-9=-]+)*,[!-~]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}]]+");
    /** So that a logo fits into a cell of a workbook. */
    private static final int MAX_LOGO_LENGTH = 32_000;

    private static final int MAX_TEXT_LENGTH = 500;

    void check(Identity identity) {
        matches("colour", identity.colour(), COLOUR, "#0a5a8c", "Write six hexadecimal digits after '#'.");
        if (isShort("logo", identity.logo(), MAX_LOGO_LENGTH, "Use a smaller picture, such as a simple SVG.")) {
            matches(
                    "logo",
                    identity.logo(),
                    LOGO,
                    "data:image/png;base64,iVBOR…",
                    "Encode a PNG, JPEG, GIF, WebP or SVG picture as a data URL.");
        }
        isShort("venue", identity.venue(), MAX_TEXT_LENGTH, "Shorten it.");
        isShort("city", identity.city(), MAX_TEXT_LENGTH, "Shorten it.");
        isShort("contact", identity.contact(), MAX_TEXT_LENGTH, "Shorten it.");
        if (isShort("address", identity.address(), MAX_TEXT_LENGTH, "Shorten it.")) {
            matches(
                    "address",
                    identity.address(),
                    ADDRESS,
                    "https://example.org/round-36/",
                    "Copy the address of the page from a browser.");
        }
    }

    private void matches(String key, String value, Pattern pattern, String example, String advice) {
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            sink.add(
                    "bad-identity",
                    "/identity/" + key,
                    value,
                    "The %s '%s' of the event must look like '%s'.".formatted(key, Problem.shown(value), example),
                    advice);
        }
    }

    private boolean isShort(String key, String value, int most, String advice) {
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            sink.add(
                    "too-long",
                    "/identity/" + key,
                    value,
                    "The %s of the event must have at most %s characters, not '%s'.".formatted(key, most, length),
                    advice);
        }
        return length <= most;
    }
}
