package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Delegation;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** {@code not-parallel} and {@code shared-audience}: how long two sessions of one audience overlap. */
final class AudienceModel {

    private static final int HALF_HOUR = 30;

    private record Pair(int one, int other) {}

    private final Model model;
    private final RuleConfig config;

    AudienceModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
    }

    void add() {
        if (config.definition().id().equals(RuleIds.NOT_PARALLEL)) {
            addGroups();
        } else {
            addDelegations();
        }
    }

    private void addGroups() {
        Map<Pair, Integer> groups = new LinkedHashMap<>();
        for (Relation relation : model.relations(config)) {
            List<Integer> members = model.offer().indices(relation.sessionIds());
            if (model.isHard(config) && !model.hasWaivers(config)) {
                model.cp().addNoOverlap(intervals(members));
            } else {
                count(members, null, 1, groups);
            }
        }
        charge(groups, 1);
    }

    private List<IntervalVar> intervals(List<Integer> members) {
        return members.stream()
                .map(s -> model.sessions().interval(s, 0, 0, model.sessions().held(s)))
                .toList();
    }

    private void addDelegations() {
        Map<Pair, Integer> delegations = new LinkedHashMap<>();
        for (Delegation delegation : model.offer().event().delegations()) {
            List<Integer> wanted = model.offer().indices(List.copyOf(delegation.wantedSessionIds()));
            count(
                    wanted.stream().sorted().toList(),
                    SubjectId.delegation(delegation.id()),
                    delegation.weight(),
                    delegations);
        }
        charge(delegations, HALF_HOUR);
    }

    private void count(List<Integer> members, @Nullable SubjectId whose, int times, Map<Pair, Integer> counts) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                int one = Math.min(members.get(i), members.get(j));
                int other = Math.max(members.get(i), members.get(j));
                boolean isWaived = whose == null
                        ? model.isWaived(config, model.subject(one), model.subject(other))
                        : model.isWaived(config, model.subject(one), model.subject(other), whose);
                if (!isWaived) {
                    counts.merge(new Pair(one, other), times, Integer::sum);
                }
            }
        }
    }

    private void charge(Map<Pair, Integer> counts, int minutes) {
        counts.forEach((pair, times) -> {
            long longest = Math.min(
                    model.sessions().longest(pair.one()), model.sessions().longest(pair.other()));
            IntVar units = model.costs().units(config, Math.ceilDiv(longest, minutes), times);
            model.pairs().atLeastOverlap(units, minutes, pair.one(), pair.other(), 0);
        });
    }
}
