package org.lectern.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members of an object in the order of the file. It takes little memory while there are few, as in most objects. Keys are only
 * added.
 */
final class SmallMap extends AbstractMap<String, JsonValue> {

    /** From so many members on, a table finds them. */
    private static final int MAX_LISTED = 16;

    /** Keys at even places, their values behind them. */
    private Object[] members = new Object[2];

    private int size;
    private @Nullable Map<String, Integer> table;

    @Override
    public @Nullable JsonValue putIfAbsent(String key, JsonValue value) {
        int at = indexOf(key);
        if (at >= 0) {
            return value(at);
        }
        if (2 * size == members.length) {
            members = Arrays.copyOf(members, members.length * 2);
        }
        members[2 * size] = key;
        members[2 * size + 1] = value;
        size++;
        if (table != null) {
            table.put(key, size - 1);
        } else if (size > MAX_LISTED) {
            Map<String, Integer> made = new HashMap<>();
            for (int i = 0; i < size; i++) {
                made.put(key(i), i);
            }
            table = made;
        }
        return null;
    }

    private String key(int at) {
        return (String) members[2 * at];
    }

    private JsonValue value(int at) {
        return (JsonValue) members[2 * at + 1];
    }

    private int indexOf(@Nullable Object key) {
        if (table != null) {
            Integer at = table.get(key);
            return at == null ? -1 : at;
        }
        for (int i = 0; i < size; i++) {
            if (key(i).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object key) {
        int at = indexOf(key);
        return at < 0 ? null : value(at);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, JsonValue>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < size;
                    }

                    @Override
                    public Map.Entry<String, JsonValue> next() {
                        if (next >= size) {
                            throw new NoSuchElementException();
                        }
                        next++;
                        return Map.entry(key(next - 1), value(next - 1));
                    }
                };
            }
        };
    }
}
