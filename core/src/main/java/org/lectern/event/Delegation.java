package org.lectern.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A delegation and the sessions that it wants to attend.
 *
 * @param id unique among the delegations
 * @param name what people call it
 * @param wantedSessionIds the sessions that it wants to attend
 * @param weight how many delegations it counts as, from 1 to 1,000; 1 unless given
 * @since 0.1.0
 */
public record Delegation(String id, String name, Set<String> wantedSessionIds, int weight) {

    public Delegation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        wantedSessionIds = Copies.ordered(wantedSessionIds);
    }

    /** Returns a delegation that counts once. */
    public Delegation(String id, String name, Set<String> wantedSessionIds) {
        this(id, name, wantedSessionIds, 1);
    }

    /** Returns a delegation that is named like its id. */
    public static Delegation of(String id, String... wantedSessionIds) {
        return new Delegation(id, id, new LinkedHashSet<>(List.of(wantedSessionIds)));
    }

    public Delegation withName(String name) {
        return new Delegation(id, name, wantedSessionIds, weight);
    }

    public Delegation withWeight(int weight) {
        return new Delegation(id, name, wantedSessionIds, weight);
    }

    /** Returns this delegation without its wish for one session. */
    public Delegation withoutWanted(String sessionId) {
        Set<String> left = new LinkedHashSet<>(wantedSessionIds);
        left.remove(sessionId);
        return new Delegation(id, name, left, weight);
    }
}
