package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.event.SubjectId;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;

/** {@code topic-count}: exactly so many sessions of a topic at once, stretch by stretch. */
final class TopicCountModel {

    private final Model model;
    private final RuleConfig config;

    TopicCountModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
    }

    void add() {
        for (TopicRelation relation : model.offer().event().topicRelations()) {
            if (relation.kind() == TopicRelation.Kind.AT_ONCE
                    && model.offer().rulebook().config(relation).equals(config)) {
                groups(relation).values().forEach(group -> addGroup(relation, group));
            }
        }
    }

    private Map<List<String>, List<Integer>> groups(TopicRelation relation) {
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int s = 0; s < model.sessionCount(); s++) {
            Map<String, Set<String>> words =
                    Topic.wordsByKind(model.offer().event().sessions().get(s));
            List<List<String>> choices = List.of(List.of());
            for (String kind : relation.topics()) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> choice : choices) {
                    for (String word : words.getOrDefault(kind, Set.of())) {
                        List<String> next = new ArrayList<>(choice);
                        next.add(word);
                        longer.add(next);
                    }
                }
                choices = longer;
            }
            for (List<String> choice : choices) {
                groups.computeIfAbsent(choice, ignored -> new ArrayList<>()).add(s);
            }
        }
        return groups;
    }

    /** Between two minutes at which any session may start or end, the same sessions run. */
    private void addGroup(TopicRelation relation, List<Integer> group) {
        NavigableSet<Integer> changes = new TreeSet<>();
        for (int s : group) {
            for (TimeOption time : model.offer().times(s)) {
                changes.add(time.start());
                changes.add(time.end());
            }
        }
        for (int from : changes) {
            Integer until = changes.higher(from);
            if (until != null) {
                addStretch(relation, group, from, until - from);
            }
        }
    }

    private void addStretch(TopicRelation relation, List<Integer> group, int from, long times) {
        int count = relation.findCount().orElseThrow();
        List<List<Literal>> own = group.stream().map(s -> running(s, from)).toList();
        if (own.stream().allMatch(List::isEmpty)) {
            return;
        }
        IntVar off = model.costs().units(config, Math.max(count, group.size()), times);
        Literal[] notWaived = notWaived(group, from);
        LinearExprBuilder beyond = LinearExpr.newBuilder().add(-count);
        own.forEach(literals -> literals.forEach(beyond::add));
        model.atLeast(off, beyond, notWaived);
        for (List<Literal> one : own) {
            // Of those that run, one has a reason to miss the others.
            LinearExprBuilder missing = LinearExpr.newBuilder();
            own.forEach(literals -> literals.forEach(literal -> missing.addTerm(literal, -1)));
            one.forEach(literal -> missing.addTerm(literal, count));
            model.atLeast(off, missing, notWaived);
        }
    }

    private List<Literal> running(int session, int minute) {
        return model.sessions().at(session, time -> time.start() <= minute && minute < time.end());
    }

    /** A waiver covers what runs of a topic if all sessions that it names do. */
    private Literal[] notWaived(List<Integer> group, int minute) {
        List<String> ids = group.stream().map(model::id).toList();
        List<Literal> notWaived = new ArrayList<>();
        for (Waiver waiver :
                model.offer().rulebook().waivers(config.definition().id())) {
            boolean isOfGroup = waiver.subjects().stream()
                    .allMatch(named -> named.kind() == SubjectId.Kind.SESSION && ids.contains(named.id()));
            if (isOfGroup) {
                BoolVar isWaived = model.cp().newBoolVar("");
                waiver.subjects().forEach(named -> {
                    List<Literal> running = new ArrayList<>(running(group.get(ids.indexOf(named.id())), minute));
                    running.add(isWaived.not());
                    model.cp().addBoolOr(running);
                });
                notWaived.add(isWaived.not());
            }
        }
        return notWaived.toArray(Literal[]::new);
    }
}
