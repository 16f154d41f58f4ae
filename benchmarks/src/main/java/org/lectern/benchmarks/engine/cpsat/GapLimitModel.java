package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.OptionalInt;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;

/** {@code gap-limit}: the gaps of a person's day over the limit. */
final class GapLimitModel {

    private final Model model;
    private final RuleConfig config;
    private final GapVariables gaps;

    GapLimitModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.gaps = new GapVariables(model, (int) config.parameter(ParameterNames.MINUTES));
    }

    void add() {
        LivePeople.sessionsByPerson(model.offer().event()).forEach((id, own) -> {
            OptionalInt limit = limit(id);
            if (limit.isPresent() && own.size() - 1 > limit.getAsInt()) {
                for (int day = 0; day < model.dayCount(); day++) {
                    if (!model.isWaived(config, SubjectId.person(id), model.day(day))) {
                        add(own, day, limit.getAsInt());
                    }
                }
            }
        });
    }

    private OptionalInt limit(String personId) {
        Person person = model.offer().event().peopleById().get(personId);
        OptionalInt own = person == null ? OptionalInt.empty() : person.findMaxGapsPerDay();
        return own.isPresent()
                ? own
                : config.findParameter(ParameterNames.LIMIT).stream()
                        .mapToInt(limit -> (int) limit)
                        .findFirst();
    }

    private void add(List<Integer> own, int day, int limit) {
        LinearExprBuilder over = LinearExpr.newBuilder().add(-limit);
        own.forEach(session -> over.add(thatDay(gaps.isAfterGap(session, own), session, day)));
        IntVar units = model.costs().units(config, own.size());
        model.atLeast(units, over);
    }

    private Literal thatDay(Literal isAfterGap, int session, int day) {
        Literal isOnDay = model.sessions().onDay(session, day);
        BoolVar both = model.cp().newBoolVar("");
        model.cp().addBoolOr(new Literal[] {both, isAfterGap.not(), isOnDay.not()});
        return both;
    }
}
