package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Few members, many members and members given twice are those of a map of the library. */
class SmallMapTest {

    private static JsonValue value(int number) {
        return new JsonValue.Digits(JsonPosition.ROOT, String.valueOf(number));
    }

    @Test
    void members_fewAndMany_areThoseOfAPlainMap() {
        Random random = new Random(1);
        SmallMap map = new SmallMap();
        Map<String, JsonValue> plain = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            String key = "key " + random.nextInt(40);
            JsonValue value = value(i);

            assertEquals(plain.putIfAbsent(key, value), map.putIfAbsent(key, value));

            assertEquals(plain, map);
            assertEquals(List.copyOf(plain.entrySet()), List.copyOf(map.entrySet()));
            for (int k = 0; k < 40; k++) {
                assertEquals(plain.get("key " + k), map.get("key " + k));
                assertEquals(plain.containsKey("key " + k), map.containsKey("key " + k));
            }
        }
    }

    @Test
    void members_pastTheLast_areNone() {
        SmallMap map = new SmallMap();
        map.putIfAbsent("id", value(1));
        Iterator<Map.Entry<String, JsonValue>> entries = map.entrySet().iterator();

        entries.next();

        assertFalse(entries.hasNext());
        assertThrows(NoSuchElementException.class, entries::next);
        assertNull(map.get("name"));
    }
}
