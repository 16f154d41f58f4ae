package org.lectern.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who speaks in a session or is needed in one: a speaker, a moderator, an interpreter team.
 *
 * @param id unique among the people
 * @param name what the person is called
 * @param windows when the person is there; none means always
 * @param preferredWindows when the person would rather be needed; none means no wish
 */
public record Person(String id, String name, List<Window> windows, List<Window> preferredWindows) {

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        windows = List.copyOf(windows);
        preferredWindows = List.copyOf(preferredWindows);
    }

    /** Returns a person who is always there and has no wish. */
    public static Person of(String id) {
        return builder(id).build();
    }

    /** Returns a builder for the person {@code id}, named like the id until told otherwise. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that starts from this person. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.name = name;
        builder.windows.addAll(windows);
        builder.preferredWindows.addAll(preferredWindows);
        return builder;
    }

    /** Builds a {@link Person}. */
    public static final class Builder {
        private final String id;
        private String name;
        private final List<Window> windows = new ArrayList<>();
        private final List<Window> preferredWindows = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
            this.name = id;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Adds windows in which the person is there. */
        public Builder there(Window... windows) {
            this.windows.addAll(List.of(windows));
            return this;
        }

        /** Adds windows in which the person would rather be needed. */
        public Builder prefers(Window... windows) {
            this.preferredWindows.addAll(List.of(windows));
            return this;
        }

        public Person build() {
            return new Person(id, name, windows, preferredWindows);
        }
    }
}
