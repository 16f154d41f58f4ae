package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.event.Importance;
import org.lectern.event.Relation;
import org.lectern.text.Wording;

/**
 * Relations between sessions in words.
 *
 * @param nameOf returns the name of a session by its id
 */
record RelationText(UnaryOperator<String> nameOf) {

    String of(Relation relation) {
        List<String> sessions = relation.sessionIds().stream().map(nameOf).toList();
        String words = switch (relation) {
            case Relation.Before order -> String.join(" comes before ", sessions);
            case Relation.SameDay group -> Wording.list(sessions) + " are on one day";
            case Relation.DifferentDay group -> Wording.list(sessions) + " are on different days";
            case Relation.BackToBack chain -> Wording.list(sessions) + " follow one another at once";
            case Relation.NotParallel group -> Wording.list(sessions) + " never overlap";
        };
        return words + of(relation.importance());
    }

    /** Returns words in parentheses after a blank, or nothing if the relation counts as its rule does. */
    static String of(Importance importance) {
        List<String> words = new ArrayList<>();
        importance.findLevel().map(Wording::word).ifPresent(words::add);
        if (importance.weight() > 1) {
            words.add("counts %s times".formatted(importance.weight()));
        }
        return words.isEmpty() ? "" : " (%s)".formatted(String.join(", ", words));
    }
}
