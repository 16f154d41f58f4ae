package org.lectern.rule;

import java.util.Objects;
import org.lectern.event.SubjectId;

/**
 * Something that a finding is about, with the name that people call it.
 *
 * @param id kind and id
 * @param name its name
 */
public record Subject(SubjectId id, String name) {

    public Subject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
