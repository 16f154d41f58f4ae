package org.lectern.text;

/** JSON Pointers as RFC 6901 writes them. */
public final class JsonPointers {

    private JsonPointers() {}

    /** Returns the pointer to the member {@code key} of what {@code parent} points to: {@code ~} and {@code /} escaped. */
    public static String child(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the pointer to item {@code index} of the list that {@code parent} points to. */
    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /** Returns the key that one part of a pointer names. */
    public static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
