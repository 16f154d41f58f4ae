package org.lectern.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a session's builder that holds what an application keeps with it.
 *
 * @param <B> the builder itself
 */
abstract class SessionTextBuilder<B extends SessionTextBuilder<B>> extends RoomLimitsBuilder<B> {
    final Set<String> tags = new LinkedHashSet<>();
    final Map<String, String> data = new LinkedHashMap<>();

    SessionTextBuilder(String id) {
        super(id);
    }

    /** Adds words of an application. */
    public B tags(String... more) {
        return add(tags, List.of(more));
    }

    /** Replaces all words of an application. */
    public B tags(Collection<String> all) {
        return replace(tags, all);
    }

    /** Adds a text of an application, or replaces the one of that key. */
    public B data(String key, String text) {
        data.put(key, text);
        return self();
    }

    /** Replaces all texts of an application. */
    public B data(Map<String, String> all) {
        return replaceTexts(data, all);
    }
}
