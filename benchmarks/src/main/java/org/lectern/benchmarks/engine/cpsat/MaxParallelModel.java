package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.panel.TimeOption;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;

/** {@code max-parallel}: at most so many sessions at once; stretch by stretch where more may run at a cost or waived. */
final class MaxParallelModel {

    private final Model model;
    private final RuleConfig config;

    MaxParallelModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
    }

    void add() {
        config.findParameter(ParameterNames.LIMIT).ifPresent(limit -> {
            if (model.isHard(config) && !model.hasWaivers(config)) {
                addCumulative(limit);
            } else {
                addStretches(limit);
            }
        });
    }

    private void addCumulative(long limit) {
        CumulativeConstraint crowd = model.cp().addCumulative(limit);
        for (int s = 0; s < model.sessionCount(); s++) {
            crowd.addDemand(model.sessions().interval(s, 0, 0, model.sessions().held(s)), 1);
        }
    }

    /** Between two minutes at which any session may start or end, the same sessions run. */
    private void addStretches(long limit) {
        NavigableSet<Integer> changes = new TreeSet<>();
        for (int s = 0; s < model.sessionCount(); s++) {
            for (TimeOption time : model.offer().times(s)) {
                changes.add(time.start());
                changes.add(time.end());
            }
        }
        for (int from : changes) {
            Integer until = changes.higher(from);
            if (until != null) {
                addStretch(from, until - from, limit);
            }
        }
    }

    private void addStretch(int from, int minutes, long limit) {
        List<Literal> running = new ArrayList<>();
        int possible = 0;
        for (int s = 0; s < model.sessionCount(); s++) {
            List<Literal> own = running(s, from);
            possible += own.isEmpty() ? 0 : 1;
            running.addAll(own);
        }
        if (possible > limit) {
            IntVar over = model.costs().units(config, possible, minutes);
            LinearExprBuilder beyond = LinearExpr.newBuilder().add(-limit);
            running.forEach(beyond::add);
            model.atLeast(over, beyond, notWaived(from));
        }
    }

    private List<Literal> running(int session, int minute) {
        return model.sessions().at(session, time -> time.start() <= minute && minute < time.end());
    }

    /** A waiver covers what runs if all sessions that it names do. */
    private Literal[] notWaived(int minute) {
        List<Literal> notWaived = new ArrayList<>();
        List<String> ids = model.offer().event().sessions().stream()
                .map(session -> session.id())
                .toList();
        for (Waiver waiver :
                model.offer().rulebook().waivers(config.definition().id())) {
            if (waiver.subjects().stream().allMatch(named -> named.kind() == SubjectId.Kind.SESSION)) {
                BoolVar isWaived = model.cp().newBoolVar("");
                waiver.subjects().forEach(named -> {
                    List<Literal> running = new ArrayList<>(running(ids.indexOf(named.id()), minute));
                    running.add(isWaived.not());
                    model.cp().addBoolOr(running);
                });
                notWaived.add(isWaived.not());
            }
        }
        return notWaived.toArray(Literal[]::new);
    }
}
