package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.LongStayPerson;
import org.lectern.solve.scoring.tally.SharedPeople;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * {@code idle-gap} and {@code long-stay} in the dual: the time of each person with a few sessions, which may not overlap.
 */
final class PersonTimeTerm {

    /** With more arcs than this, further people have no term: a step would take too long. */
    private static final long MAX_ARCS = 3_000_000;

    private PersonTimeTerm() {}

    /**
     * Returns a term for each person whose time costs anything.
     *
     * @param people the sessions of people; see {@link #people}
     */
    static List<DualTerm> all(LagrangianModel model, Map<String, int[]> people) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        long[] arcs = {0};
        people.forEach((person, sessions) -> {
            PersonDiagram.Costs costs = costs(model, person);
            if (arcs[0] > MAX_ARCS) {
                return;
            }
            if (costs.night() > 0 || Arrays.stream(costs.halfHours()).anyMatch(cost -> cost > 0)) {
                TermOptions options = new TermOptions(model, sessions);
                DecisionDiagram diagram = new PersonDiagram(
                                instance.index().halfDays(),
                                instance.index().horizonStart(),
                                instance.event().changeoverMinutes(),
                                costs,
                                options)
                        .build();
                arcs[0] += diagram.arcCount();
                terms.add(options.term(model, CertificateMultiplier.Kind.PERSON_TIME, person, diagram));
            }
        });
        return terms;
    }

    /**
     * Returns the sessions of each person who may have a term of this kind, in order of their ids. There are none if {@code
     * person-conflict} is not hard.
     */
    static Map<String, int[]> people(LagrangianModel model) {
        Instance instance = model.instance();
        Map<String, int[]> sessionsOf = new TreeMap<>();
        if (!instance.isHard(RuleIds.PERSON_CONFLICT)) {
            return sessionsOf;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (SharedPeople.Pair pair : instance.couplingRules().sharedPeople()) {
            pair.people().forEach(person -> pairs.merge(person, 1, Integer::sum));
        }
        pairs.forEach((person, count) -> {
            int[] sessions = instance.index().sessionsOf(person);
            // Where the rule is waived for a pair, that pair may overlap.
            if (sessions.length <= Certificate.MAX_TIMED_SESSIONS
                    && count == sessions.length * (sessions.length - 1) / 2) {
                sessionsOf.put(person, sessions);
            }
        });
        return sessionsOf;
    }

    private static PersonDiagram.Costs costs(LagrangianModel model, String person) {
        Instance instance = model.instance();
        HalfDays halfDays = instance.index().halfDays();
        RuleConfig idle = instance.couplingRules().config(RuleIds.IDLE_GAP);
        WaiverLookup waived = instance.index().waivers(RuleIds.IDLE_GAP);
        long[] halfHours = new long[halfDays.dayCount()];
        for (int day = 0; day < halfHours.length; day++) {
            boolean isFree = waived.covers(SubjectId.person(person), SubjectId.day(halfDays.dateOfDay(day)));
            halfHours[day] = isFree ? 0 : model.unitCost(idle);
        }
        boolean stays = instance.couplingRules().longStayPeople().stream()
                .map(LongStayPerson::personId)
                .anyMatch(person::equals);
        return new PersonDiagram.Costs(
                halfHours, stays ? model.unitCost(instance.couplingRules().config(RuleIds.LONG_STAY)) : 0);
    }

    /** Returns the maximum cost of all terms of this kind. */
    static Score maxScore(Instance instance) {
        RuleConfig idle = instance.couplingRules().config(RuleIds.IDLE_GAP);
        if (!idle.isActive() || idle.level() == Level.HARD) {
            return Score.ZERO;
        }
        long minutes =
                Math.max(0, instance.index().horizonEnd() - instance.index().horizonStart());
        long units = 0;
        for (int[] sessions : instance.index().sessionsByPerson().values()) {
            // Each session after another waits at most through the whole event, rounded up.
            units = Math.addExact(units, sessions.length > 1 ? minutes / 30 + sessions.length : 0);
        }
        return Score.of(idle.level(), Math.multiplyExact(units, idle.weight()));
    }
}
