package org.lectern.json;

import org.jspecify.annotations.Nullable;
import org.lectern.text.JsonPointers;

/**
 * Where a value stands in a file.
 *
 * <p>Its pointer is put together only when asked for, so that deep nesting under long keys costs no memory.
 *
 * @param parent the place of the object or list that holds it, or null at the root
 * @param key its key in an object, empty in a list
 * @param index its index in a list, negative in an object
 * @param rank its rank among all values of the file
 */
record JsonPosition(@Nullable JsonPosition parent, String key, int index, int rank) {

    static final JsonPosition ROOT = new JsonPosition(null, "", -1, 0);

    JsonPosition member(String childKey, int childOrder) {
        return new JsonPosition(this, childKey, -1, childOrder);
    }

    /** Returns the place of a member that is not in the file: it stands where the object does. */
    JsonPosition missing(String childKey) {
        return new JsonPosition(this, childKey, -1, rank);
    }

    JsonPosition item(int childIndex, int childOrder) {
        return new JsonPosition(this, "", childIndex, childOrder);
    }

    /** Returns the JSON Pointer (RFC 6901). */
    String pointer() {
        if (parent == null) {
            return "";
        }
        return index < 0 ? JsonPointers.child(parent.pointer(), key) : JsonPointers.child(parent.pointer(), index);
    }

    /** Returns what messages call it: its key, with an index in a list. */
    String label() {
        if (parent == null) {
            return "document";
        }
        return index < 0 ? key : parent.label() + "[" + index + "]";
    }
}
