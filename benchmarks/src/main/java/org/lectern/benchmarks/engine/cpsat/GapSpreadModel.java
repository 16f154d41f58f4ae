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
import java.util.Objects;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleConfig;

/** {@code gap-spread}: the most gaps of a person less the fewest, among people with two sessions or more. */
final class GapSpreadModel {

    private static final int MIN_SESSIONS = 2;

    private final Model model;
    private final RuleConfig config;
    private final GapVariables gaps;
    private final Map<SubjectId, Counted> people = new LinkedHashMap<>();

    /**
     * A person who may have two sessions.
     *
     * @param gaps how many gaps the person has
     * @param counts whether the person has two sessions
     */
    private record Counted(IntVar gaps, Literal counts) {}

    GapSpreadModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.gaps = new GapVariables(model, 1);
    }

    void add() {
        Map<List<Integer>, Counted> known = new LinkedHashMap<>();
        LivePeople.sessionsByPerson(model.offer().event()).forEach((id, own) -> {
            if (own.size() >= MIN_SESSIONS) {
                people.put(SubjectId.person(id), known.computeIfAbsent(own, this::count));
            }
        });
        if (known.size() < 2) {
            return;
        }
        IntVar units = model.costs().units(config, model.sessionCount());
        Literal isWaived = isWaived();
        for (Counted most : known.values()) {
            for (Counted fewest : known.values()) {
                if (!most.equals(fewest)) {
                    model.atLeast(
                            units,
                            LinearExpr.newBuilder().add(most.gaps()).addTerm(fewest.gaps(), -1),
                            most.counts(),
                            fewest.counts(),
                            isWaived.not());
                }
            }
        }
    }

    private Counted count(List<Integer> own) {
        IntVar count = model.cp().newIntVar(0, own.size(), "");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        own.forEach(session -> sum.add(gaps.isAfterGap(session, own)));
        model.cp().addEquality(count, sum);
        BoolVar counts = model.cp().newBoolVar("");
        LinearExpr held =
                SessionVariables.sum(own.stream().map(model.sessions()::held).toList());
        model.cp().addGreaterOrEqual(held, MIN_SESSIONS).onlyEnforceIf(counts);
        model.cp().addLessThan(held, MIN_SESSIONS).onlyEnforceIf(counts.not());
        return new Counted(count, counts);
    }

    /** Some waiver names none but people with the most gaps and people with the fewest. */
    private Literal isWaived() {
        BoolVar isWaived = model.cp().newBoolVar("");
        List<Literal> waivers = new ArrayList<>(List.of(isWaived.not()));
        for (Waiver waiver :
                model.offer().rulebook().waivers(config.definition().id())) {
            if (people.keySet().containsAll(waiver.subjects())) {
                BoolVar covers = model.cp().newBoolVar("");
                waivers.add(covers);
                waiver.subjects().forEach(subject -> isExtreme(Objects.requireNonNull(people.get(subject)), covers));
            }
        }
        model.cp().addBoolOr(waivers);
        return isWaived;
    }

    private void isExtreme(Counted person, Literal onlyIf) {
        model.cp().addImplication(onlyIf, person.counts());
        BoolVar isMost = model.cp().newBoolVar("");
        for (Counted other : people.values()) {
            model.cp()
                    .addGreaterOrEqual(person.gaps(), other.gaps())
                    .onlyEnforceIf(new Literal[] {onlyIf, isMost, other.counts()});
            model.cp()
                    .addLessOrEqual(person.gaps(), other.gaps())
                    .onlyEnforceIf(new Literal[] {onlyIf, isMost.not(), other.counts()});
        }
    }
}
