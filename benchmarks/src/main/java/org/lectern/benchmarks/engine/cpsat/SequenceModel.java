package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;

/** {@code session-order} and {@code back-to-back}: the minutes from the end of one session to the start of another. */
final class SequenceModel {

    private final Model model;
    private final RuleConfig config;
    private final long horizon;

    SequenceModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        long first = Long.MAX_VALUE;
        long last = 0;
        for (int s = 0; s < model.sessionCount(); s++) {
            for (TimeOption time : model.offer().times(s)) {
                first = Math.min(first, time.start());
                last = Math.max(last, time.end());
            }
        }
        this.horizon = Math.max(0, last - first);
    }

    void add() {
        for (Relation relation : model.relations(config)) {
            List<Integer> members = model.offer().indices(relation.sessionIds());
            if (relation instanceof Relation.Before order) {
                addOrder(order, members.get(0), members.get(1));
            } else {
                addBackToBack(members);
            }
        }
    }

    private void addOrder(Relation.Before order, int first, int then) {
        if (model.isWaived(config, model.subject(first), model.subject(then))) {
            return;
        }
        Literal[] both = {model.sessions().held(first), model.sessions().held(then)};
        int least = order.minLagMinutes();
        model.atLeast(
                model.costs().units(config, 2 * horizon + least),
                lag(first, then, -1).add(least),
                both);
        Integer most = order.maxLagMinutes();
        if (most != null) {
            model.atLeast(
                    model.costs().units(config, 2 * horizon),
                    lag(first, then, 1).add(-most),
                    both);
        }
    }

    private LinearExprBuilder lag(int first, int then, int sign) {
        return LinearExpr.newBuilder()
                .addTerm(model.sessions().start(then), sign)
                .addTerm(model.sessions().end(first), -sign);
    }

    /** One that is unscheduled is skipped. */
    private void addBackToBack(List<Integer> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                int first = members.get(i);
                int then = members.get(j);
                if (!model.isWaived(config, model.subject(first), model.subject(then))) {
                    List<Literal> onlyIf = new ArrayList<>();
                    onlyIf.add(model.sessions().held(first));
                    onlyIf.add(model.sessions().held(then));
                    members.subList(i + 1, j)
                            .forEach(between ->
                                    onlyIf.add(model.sessions().held(between).not()));
                    addAdjoining(first, then, onlyIf.toArray(Literal[]::new));
                }
            }
        }
    }

    private void addAdjoining(int first, int then, Literal[] onlyIf) {
        IntVar units = model.costs().units(config, 2 * horizon);
        model.atLeast(units, lag(first, then, 1), onlyIf);
        model.atLeast(units, lag(first, then, -1), onlyIf);
    }
}
