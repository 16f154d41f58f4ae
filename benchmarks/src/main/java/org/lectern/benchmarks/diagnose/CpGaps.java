package org.lectern.benchmarks.diagnose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Person;

/** The gaps between the sessions of a person's day for {@link CpSatJudge}. */
final class CpGaps {

    private static final String RULE = "gap-limit";

    private final Event event;
    private final RulesInForce rules;
    private final CpModel model;
    private final List<CpSession> sessions;
    private final CpLiterals literals;

    CpGaps(Event event, RulesInForce rules, CpModel model, List<CpSession> sessions) {
        this.event = event;
        this.rules = rules;
        this.model = model;
        this.sessions = sessions;
        this.literals = new CpLiterals(model);
    }

    void build() {
        for (Person person : event.people()) {
            Optional<Long> limit = person.findMaxGapsPerDay().isPresent()
                    ? Optional.of((long) person.findMaxGapsPerDay().getAsInt())
                    : rules.parameter(RULE, "limit");
            if (limit.isPresent() && rules.forbids(RULE, person.id())) {
                List<CpSession> group = sessions.stream()
                        .filter(session -> session.live().contains(person.id()))
                        .toList();
                limit(person, group, limit.get());
            }
        }
    }

    private void limit(Person person, List<CpSession> group, long limit) {
        List<BoolVar> gaps = new ArrayList<>();
        for (int t = 0; t < group.size(); t++) {
            gaps.add(gapBefore(group, t));
        }
        for (int d = 0; d < event.days().size(); d++) {
            String date = event.days().get(d).date().toString();
            List<BoolVar> ofDay = new ArrayList<>();
            for (int t = 0; t < group.size(); t++) {
                ofDay.add(literals.all(gaps.get(t), literals.isDay(group.get(t), d)));
            }
            if (rules.forbids(RULE, person.id(), date)) {
                model.addLessOrEqual(LinearExpr.sum(ofDay.toArray(BoolVar[]::new)), limit);
            }
        }
    }

    /** Returns what is true if sessions come before this one on its day and all of them end long enough before it. */
    private BoolVar gapBefore(List<CpSession> group, int t) {
        long minutes = rules.parameter(RULE, "minutes").orElse(1L);
        BoolVar gap = model.newBoolVar("gap");
        List<BoolVar> before = new ArrayList<>();
        List<Literal> close = new ArrayList<>();
        for (int u = 0; u < group.size(); u++) {
            if (u != t) {
                BoolVar comesBefore = literals.comesBefore(group.get(u), group.get(t), u < t);
                before.add(comesBefore);
                close.add(literals.all(comesBefore, literals.isNear(group.get(u), group.get(t), minutes)));
            }
        }
        for (BoolVar one : before) {
            List<Literal> clause = new ArrayList<>(close);
            clause.add(one.not());
            clause.add(gap);
            model.addBoolOr(clause.toArray(Literal[]::new));
        }
        return gap;
    }
}
