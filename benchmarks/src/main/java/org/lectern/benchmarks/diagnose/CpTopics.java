package org.lectern.benchmarks.diagnose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;

/**
 * How many sessions of a topic run at once, for {@link CpSatJudge}. That changes only when one of them starts or ends, so that it
 * is enough to count then.
 */
final class CpTopics {

    private static final String RULE = "topic-count";

    private final Event event;
    private final RulesInForce rules;
    private final CpModel model;
    private final List<CpSession> sessions;
    private final CpLiterals literals;

    CpTopics(Event event, RulesInForce rules, CpModel model, List<CpSession> sessions) {
        this.event = event;
        this.rules = rules;
        this.model = model;
        this.sessions = sessions;
        this.literals = new CpLiterals(model);
    }

    /** Returns whether other sessions may need this one, to be as many at once as they must. */
    static boolean mayHelp(Session session, Event event) {
        return event.topicRelations().stream()
                .anyMatch(relation -> relation.kind() == TopicRelation.Kind.AT_ONCE
                        && Topic.wordsByKind(session).keySet().containsAll(relation.topics()));
    }

    void build() {
        for (TopicRelation relation : event.topicRelations()) {
            if (relation.kind() == TopicRelation.Kind.AT_ONCE && rules.forbids(RULE, relation.importance())) {
                int count = relation.findCount().orElseThrow();
                Map<List<String>, List<CpSession>> groups = new LinkedHashMap<>();
                for (CpSession session : sessions) {
                    choices(session, List.copyOf(relation.topics()))
                            .forEach(choice -> groups.computeIfAbsent(choice, ignored -> new ArrayList<>())
                                    .add(session));
                }
                groups.values().forEach(group -> atOnce(group, count));
            }
        }
    }

    /** Returns each choice of one word for each kind that a session's tags allow. */
    private List<List<String>> choices(CpSession session, List<String> kinds) {
        Map<String, Set<String>> words = Topic.wordsByKind(session.session());
        List<List<String>> choices = List.of(List.of());
        for (String kind : kinds) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> choice : choices) {
                for (String word : words.getOrDefault(kind, Set.of())) {
                    List<String> more = new ArrayList<>(choice);
                    more.add(word);
                    longer.add(more);
                }
            }
            choices = longer;
        }
        return choices;
    }

    private void atOnce(List<CpSession> group, int count) {
        for (CpSession session : group) {
            BoolVar none = model.newBoolVar("none goes on");
            // While it starts, at least one session runs: itself.
            count(group, LinearExpr.affine(session.start, 1, 0), count, List.of(session.held));
            count(group, LinearExpr.affine(session.end, 1, 0), count, List.of(session.held, none.not()));
            count(group, LinearExpr.affine(session.end, 1, 0), 0, List.of(session.held, none));
        }
    }

    /** Sees that so many sessions run at a moment if some literals are true and none runs that is waived. */
    private void count(List<CpSession> group, LinearExpr moment, int count, List<Literal> when) {
        List<BoolVar> running = new ArrayList<>();
        List<Literal> all = new ArrayList<>(when);
        for (CpSession session : group) {
            BoolVar runs = literals.runsAt(session, moment);
            running.add(runs);
            if (!rules.forbids(RULE, session.id())) {
                all.add(runs.not());
            }
        }
        model.addEquality(LinearExpr.sum(running.toArray(BoolVar[]::new)), count)
                .onlyEnforceIf(all.toArray(Literal[]::new));
    }
}
