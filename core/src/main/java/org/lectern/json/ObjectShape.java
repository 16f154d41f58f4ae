package org.lectern.json;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that one kind of object may have.
 *
 * @param what what messages call it
 * @param required keys that must be there
 * @param keys all keys, the required ones first
 */
record ObjectShape(String what, List<String> required, List<String> keys) {

    static ObjectShape of(String what, String required, String optional) {
        return new ObjectShape(
                what,
                split(required),
                Stream.concat(split(required).stream(), split(optional).stream())
                        .toList());
    }

    private static List<String> split(String keys) {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
    }
}
