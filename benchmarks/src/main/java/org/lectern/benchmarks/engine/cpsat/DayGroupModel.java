package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;
import org.lectern.rule.RuleConfig;

/** {@code same-day} and {@code different-day}: how many sessions of a group are on each day. */
final class DayGroupModel {

    private final Model model;
    private final RuleConfig config;

    DayGroupModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
    }

    void add() {
        for (Relation relation : model.relations(config)) {
            List<Integer> members = model.offer().indices(relation.sessionIds());
            if (!model.isWaived(config, model.subjects(members))) {
                if (relation instanceof Relation.SameDay) {
                    addSame(members);
                } else {
                    addDifferent(members);
                }
            }
        }
    }

    /** One day is chosen; what is not on it costs. */
    private void addSame(List<Integer> members) {
        IntVar units = model.costs().units(config, members.size());
        List<Literal> chosen = new ArrayList<>();
        for (int d = 0; d < model.dayCount(); d++) {
            BoolVar day = model.cp().newBoolVar("");
            chosen.add(day);
            LinearExprBuilder elsewhere = LinearExpr.newBuilder();
            for (int s : members) {
                elsewhere.add(model.sessions().held(s)).addTerm(model.sessions().onDay(s, d), -1);
            }
            model.atLeast(units, elsewhere, day);
        }
        model.cp().addExactlyOne(chosen);
    }

    private void addDifferent(List<Integer> members) {
        for (int d = 0; d < model.dayCount(); d++) {
            LinearExprBuilder beyondOne = LinearExpr.newBuilder().add(-1);
            for (int s : members) {
                beyondOne.add(model.sessions().onDay(s, d));
            }
            model.atLeast(model.costs().units(config, members.size()), beyondOne);
        }
    }
}
