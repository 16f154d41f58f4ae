package org.lectern.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the builders of things with an id and a name share.
 *
 * @param <B> the builder itself
 */
abstract class NamedBuilder<B extends NamedBuilder<B>> {
    String id;
    String name;

    NamedBuilder(String id) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = id;
    }

    /** Sets the id; the name stays. */
    public B id(String id) {
        this.id = id;
        return self();
    }

    public B name(String name) {
        this.name = name;
        return self();
    }

    final <T> B add(Collection<T> values, Collection<? extends T> more) {
        values.addAll(more);
        return self();
    }

    final <T> B replace(Collection<T> values, Collection<? extends T> replacement) {
        List<T> copy = List.copyOf(replacement);
        values.clear();
        return add(values, copy);
    }

    final B replaceTexts(Map<String, String> texts, Map<String, String> replacement) {
        Map<String, String> copy = Copies.sorted(replacement);
        texts.clear();
        texts.putAll(copy);
        return self();
    }

    @SuppressWarnings("unchecked")
    final B self() {
        return (B) this;
    }
}
