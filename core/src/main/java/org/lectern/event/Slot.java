package org.lectern.event;

import java.util.Objects;

/**
 * One person's turn to speak in a session.
 *
 * @param id unique among all slots of the event
 * @param name what the turn is called, often the organisation
 * @param personId who speaks
 * @param minMinutes the minimum minutes of the turn, at least 1
 * @param maxMinutes the maximum minutes of the turn, at most 1,440
 * @param priority what it costs at medium level to drop the turn, from 1 to 1,000,000
 * @param presence how much of the session the speaker attends
 * @param order the wished position among the turns of the session
 * @param theme what it is about, or empty; consecutive turns should differ
 * @param kind what kind of speaker it is, such as {@code NHRI} or {@code CSO}, or empty; consecutive turns should differ
 * @since 0.1.0
 */
public record Slot(
        String id,
        String name,
        String personId,
        int minMinutes,
        int maxMinutes,
        int priority,
        Presence presence,
        SlotOrder order,
        String theme,
        String kind) {

    public Slot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(kind, "kind");
    }

    /** Returns a turn of 5 to 7 minutes with priority 1 for a person who sits through the whole session. */
    public static Slot of(String id, String personId) {
        return builder(id, personId).build();
    }

    /** Returns a builder that starts from {@link #of}. */
    public static Builder builder(String id, String personId) {
        return new Builder(id, personId);
    }

    /** Returns a builder that starts from this slot. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, personId);
        builder.name = name;
        builder.minMinutes = minMinutes;
        builder.maxMinutes = maxMinutes;
        builder.priority = priority;
        builder.presence = presence;
        builder.order = order;
        builder.theme = theme;
        builder.kind = kind;
        return builder;
    }

    /** Builds a {@link Slot}. */
    public static final class Builder extends NamedBuilder<Builder> {
        private String personId;
        private int minMinutes = 5;
        private int maxMinutes = 7;
        private int priority = 1;
        private Presence presence = Presence.WHOLE_SESSION;
        private SlotOrder order = SlotOrder.NONE;
        private String theme = "";
        private String kind = "";

        private Builder(String id, String personId) {
            super(id);
            this.personId = personId;
        }

        public Builder personId(String personId) {
            this.personId = personId;
            return this;
        }

        /** Sets the minimum and the maximum minutes of the turn. */
        public Builder minutes(int min, int max) {
            this.minMinutes = min;
            this.maxMinutes = max;
            return this;
        }

        public Builder priority(int priority) {
            this.priority = priority;
            return this;
        }

        public Builder presence(Presence presence) {
            this.presence = presence;
            return this;
        }

        /** Wishes for the first turn, right after the State's statement. */
        public Builder first() {
            return order(order.withFirst());
        }

        /** Wishes for the last turn. */
        public Builder last() {
            return order(order.withLast());
        }

        /** Wishes the turn to come at some time after these slots of the same session. */
        public Builder after(String... slotIds) {
            return order(order.withAfter(slotIds));
        }

        /** Wishes the turn to come right after these slots of the same session; more than one can never all hold. */
        public Builder rightAfter(String... slotIds) {
            return order(order.withRightAfter(slotIds));
        }

        /** Replaces all wishes about where the turn stands. */
        public Builder order(SlotOrder order) {
            this.order = order;
            return this;
        }

        /** Says what the turn is about. */
        public Builder theme(String theme) {
            this.theme = theme;
            return this;
        }

        /** Says what kind of speaker it is, such as {@code NHRI} or {@code CSO}. */
        public Builder kind(String kind) {
            this.kind = kind;
            return this;
        }

        public Slot build() {
            return new Slot(id, name, personId, minMinutes, maxMinutes, priority, presence, order, theme, kind);
        }
    }
}
