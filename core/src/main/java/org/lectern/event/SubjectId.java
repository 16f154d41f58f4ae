package org.lectern.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that a finding is about, by kind and id.
 *
 * @param kind what it is
 * @param id its id; for a region or a building its name, for a day its ISO date
 * @since 0.1.0
 */
public record SubjectId(Kind kind, String id) implements Serializable {

    /** The kinds of things that a finding can be about. */
    public enum Kind {
        SESSION,
        SLOT,
        PERSON,
        ROOM,
        REGION,
        DELEGATION,
        DAY,
        BREAK
    }

    public SubjectId {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static SubjectId session(String id) {
        return new SubjectId(Kind.SESSION, id);
    }

    public static SubjectId slot(String id) {
        return new SubjectId(Kind.SLOT, id);
    }

    public static SubjectId person(String id) {
        return new SubjectId(Kind.PERSON, id);
    }

    public static SubjectId room(String id) {
        return new SubjectId(Kind.ROOM, id);
    }

    public static SubjectId delegation(String id) {
        return new SubjectId(Kind.DELEGATION, id);
    }

    public static SubjectId day(LocalDate date) {
        return new SubjectId(Kind.DAY, date.toString());
    }

    public static SubjectId breakTime(String id) {
        return new SubjectId(Kind.BREAK, id);
    }

    public static SubjectId region(String name) {
        return new SubjectId(Kind.REGION, name);
    }
}
