package org.lectern.json;

import org.lectern.event.Relation;

/** The kinds of relations, named as files name them. */
enum RelationKind {
    BEFORE,
    SAME_DAY,
    DIFFERENT_DAY,
    BACK_TO_BACK,
    NOT_PARALLEL;

    static RelationKind of(Relation relation) {
        return switch (relation) {
            case Relation.Before order -> BEFORE;
            case Relation.SameDay group -> SAME_DAY;
            case Relation.DifferentDay group -> DIFFERENT_DAY;
            case Relation.BackToBack chain -> BACK_TO_BACK;
            case Relation.NotParallel group -> NOT_PARALLEL;
        };
    }
}
