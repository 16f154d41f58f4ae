package org.lectern.publish.page;

import java.util.regex.Pattern;

/** Names of rooms: some are words that say what they are, others only numbers. */
final class RoomName {

    private static final Pattern NUMBER = Pattern.compile("[IVXLCDM]+|[\\p{L}]{0,2}[-. ]?\\p{Nd}+[-. ]?\\p{L}?|\\p{L}");

    private RoomName() {}

    /** Returns whether a name is only a number, such as {@code XXIV} or {@code B112}, and needs the word "room" before it. */
    static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }
}
