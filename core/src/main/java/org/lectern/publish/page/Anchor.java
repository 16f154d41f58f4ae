package org.lectern.publish.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The names of places in the page, to which links lead; they depend on ids alone, so they last from edition to edition. */
final class Anchor {

    private static final HexFormat HEX = HexFormat.of();

    private Anchor() {}

    static String session(String id) {
        return "s-" + encoded(id);
    }

    static String slot(String id) {
        return "t-" + encoded(id);
    }

    static String person(String id) {
        return "p-" + encoded(id);
    }

    static String room(String id) {
        return "r-" + encoded(id);
    }

    /** Returns an id with letters, digits and hyphens as they are, and each other byte of its UTF-8 as {@code _xx}. */
    private static String encoded(String id) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c == '-' || (c < 0x80 && Character.isLetterOrDigit(c))) {
                encoded.append(c);
            } else {
                encoded.append('_').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
