package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.event.Importance;
import org.lectern.event.Relation;
import org.lectern.event.TopicRelation;
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

    static String of(TopicRelation relation) {
        String sharing = relation.topics().isEmpty()
                ? "all sessions"
                : "sessions that share their " + Wording.list(List.copyOf(relation.topics()));
        String words = switch (relation.kind()) {
            case APART -> "No two %s overlap";
            case VARIED -> "No two %s follow one another in a room";
            case ONE_DAY -> "All %s are on one day";
            case ONE_ROOM -> "All %s of a day are in one room";
            case EASIER_FIRST -> "Of %s, the easier come first";
            case AT_ONCE -> "Of %s, exactly " + relation.findCount().orElse(1) + " run at once";
        };
        return words.formatted(sharing) + of(relation.importance());
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
