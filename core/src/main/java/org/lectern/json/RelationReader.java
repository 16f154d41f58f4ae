package org.lectern.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Delegation;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.TopicRelation;
import org.lectern.text.SeveralNames;
import org.lectern.text.Wording;

/** Reads the JSON form of what names several sessions: relations between them, and delegations that want them. */
record RelationReader(ProblemCollector mistakes) {

    private static final String MIN_LAG = "minLagMinutes";
    private static final String MAX_LAG = "maxLagMinutes";
    private static final ObjectShape RELATION =
            ObjectShape.of("relation", "kind sessions", MIN_LAG + " " + MAX_LAG + " level weight");
    private static final ObjectShape TOPIC_RELATION =
            ObjectShape.of("topic relation", "kind", "topics count level weight");
    private static final ObjectShape DELEGATION = ObjectShape.of("delegation", "id", "name wantedSessions weight");

    Relation relation(JsonValue value) {
        Fields fields = Fields.of(value, RELATION, mistakes);
        Optional<RelationKind> kind = fields.word("kind", RelationKind.class);
        List<String> sessionIds = fields.texts("sessions");
        Importance importance = importance(fields);
        if (kind.isEmpty()) {
            return unknown(fields, sessionIds);
        }
        if (kind.get() != RelationKind.BEFORE) {
            refuse(MIN_LAG, fields, kind.get());
            refuse(MAX_LAG, fields, kind.get());
        }
        return switch (kind.get()) {
            case BEFORE -> before(fields, sessionIds, importance);
            case SAME_DAY -> new Relation.SameDay(sessionIds, importance);
            case DIFFERENT_DAY -> new Relation.DifferentDay(sessionIds, importance);
            case BACK_TO_BACK -> new Relation.BackToBack(sessionIds, importance);
            case NOT_PARALLEL -> new Relation.NotParallel(sessionIds, importance);
        };
    }

    /** The lags of a relation of no known kind must be numbers, and its sessions known, whatever it is. */
    private static Relation unknown(Fields fields, List<String> sessionIds) {
        fields.integer(MIN_LAG, 0);
        fields.integer(MAX_LAG, 0);
        return new Relation.NotParallel(sessionIds);
    }

    private void refuse(String lag, Fields fields, RelationKind kind) {
        fields.find(lag)
                // A misspelt key is reported already.
                .filter(value -> value.place().key().equals(lag))
                .ifPresent(value -> mistakes.add(
                        "unknown-key",
                        value.place(),
                        lag,
                        "The key '%s' is for a relation (before), not for a relation '%s'."
                                .formatted(lag, Wording.word(kind)),
                        "Remove it, or add a relation (before) of two sessions."));
    }

    private static Importance importance(Fields fields) {
        return new Importance(fields.word("level", Level.class).orElse(null), fields.integer("weight", 1));
    }

    private Relation before(Fields fields, List<String> sessionIds, Importance importance) {
        List<String> two = new ArrayList<>(sessionIds);
        Optional<JsonValue> list = fields.find("sessions").filter(JsonValue.Items.class::isInstance);
        if (sessionIds.size() != 2) {
            list.ifPresent(value -> mistakes.add(
                    "wrong-count",
                    value.place(),
                    value.shown(),
                    "The relation (before) must name two sessions, not %s.".formatted(sessionIds.size()),
                    sessionIds.size() < 2
                            ? "Name the one that comes first, then the one that comes after."
                            : "Write one relation for each two of them."));
            // Of one entry that means two, such as "A before B", it is the count that is wrong, not the name.
            list.filter(value -> sessionIds.size() == 1
                            && SeveralNames.of(sessionIds.get(0)).size() > 1)
                    .ifPresent(value -> mistakes.unread(value.place()));
        }
        while (two.size() < 2) {
            JsonPosition place = list.map(JsonValue::place).orElse(fields.place());
            mistakes.unread(place.item(two.size(), place.rank()));
            two.add(Fields.UNREAD + two.size());
        }
        return new Relation.Before(
                two.get(0), two.get(1), fields.integer(MIN_LAG, 0), fields.integerOrNull(MAX_LAG), importance);
    }

    TopicRelation topicRelation(JsonValue value) {
        Fields fields = Fields.of(value, TOPIC_RELATION, mistakes);
        Optional<TopicRelation.Kind> kind = fields.word("kind", TopicRelation.Kind.class);
        Set<String> topics = fields.textSet("topics");
        Importance importance = importance(fields);
        Integer count = fields.integerOrNull("count");
        // A relation of no known kind says nothing more; its other mistakes are found all the same.
        return kind.map(known -> new TopicRelation(known, topics, importance, count))
                .orElseGet(() ->
                        TopicRelation.atOnce(1, Fields.UNREAD + value.place().index()));
    }

    Delegation delegation(JsonValue value) {
        Fields fields = Fields.of(value, DELEGATION, mistakes);
        String id = fields.text("id");
        return new Delegation(
                id, fields.text("name", id), fields.textSet("wantedSessions"), fields.integer("weight", 1));
    }
}
