package org.lectern.solve.term;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.diagram.ComposedDiagram;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.LongStayPerson;
import org.lectern.solve.scoring.tally.SharedPeople;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * {@code idle-gap}, {@code long-stay} and {@code gap-limit} in the dual: the time of each person with a few sessions, which may not overlap,
 * nor be more on a day than a hard {@code daily-load} allows.
 */
public final class PersonTimeTerm {

    /** The most costs that a verifier keeps for one person. */
    private static final long MAX_VERIFIED = 50_000_000;

    private final TermModel model;
    private final Instance instance;
    /** Who needs a hotel. */
    private final Set<String> staying;

    private PersonTimeTerm(TermModel model) {
        this.model = model;
        this.instance = model.instance();
        this.staying = instance.couplingRules().longStayPeople().stream()
                .map(LongStayPerson::personId)
                .collect(Collectors.toSet());
    }

    /** Returns the name of a person's term, whether it counts all of the person's time or nights alone. */
    static String name(String personId) {
        return "person " + personId;
    }

    /**
     * The terms of people, by id.
     *
     * @param hasEverybody whether everybody whose time costs anything has one
     */
    public record Chosen(SortedMap<String, DualTerm> terms, boolean hasEverybody) {}

    /**
     * Returns a term for each person whose time costs anything, by id, as long as there are arcs left for them: those
     * with the fewest sessions and time options come first. There is none if {@code person-conflict} is not hard.
     *
     * @param maxArcs the maximum number of arcs of all diagrams
     */
    public static Chosen byPerson(TermModel model, int maxArcs) {
        return new PersonTimeTerm(model).chosen(maxArcs);
    }

    private Chosen chosen(int maxArcs) {
        SortedMap<String, DualTerm> terms = new TreeMap<>();
        Map<String, int[]> people = people();
        if (maxArcs == 0) {
            return new Chosen(terms, people.keySet().stream().noneMatch(this::isPriced));
        }
        Map<String, TermOptions> options = new HashMap<>();
        people.forEach((person, sessions) -> options.put(person, new TermOptions(model, sessions)));
        Comparator<Map.Entry<String, TermOptions>> fewest = Comparator.comparingLong(
                own -> (long) own.getValue().count() << own.getValue().sessionCount());
        int left = maxArcs;
        boolean hasEverybody = true;
        for (Map.Entry<String, TermOptions> own : options.entrySet().stream()
                .sorted(fewest.thenComparing(Map.Entry::getKey))
                .toList()) {
            String person = own.getKey();
            if (!isPriced(person)) {
                continue;
            }
            Optional<ComposedDiagram> diagram =
                    isVerified(person) ? findDiagram(person, own.getValue(), left) : Optional.empty();
            hasEverybody &= diagram.isPresent();
            if (diagram.isPresent()) {
                left -= diagram.get().arcCount();
                terms.put(
                        person,
                        own.getValue()
                                .term(
                                        model,
                                        CertificateMultiplier.Kind.PERSON_TIME,
                                        name(person),
                                        person,
                                        diagram.get()));
            }
        }
        return new Chosen(terms, hasEverybody);
    }

    private boolean isPriced(String person) {
        PersonDiagram.Costs costs = costs(person);
        return costs.night() > 0
                || costs.gaps().areCounted()
                || Arrays.stream(costs.idleCosts()).anyMatch(cost -> cost > 0);
    }

    /**
     * Returns whether a verifier accepts multipliers of a person, whatever places it looks at: it keeps a cost for each set of sessions
     * that are over, last time, and tally of its day.
     */
    private boolean isVerified(String person) {
        int[] sessions = instance.index().sessionsOf(person);
        boolean areGapsCounted =
                instance.couplingRules().config(RuleIds.GAP_LIMIT).isActive();
        int gaps = areGapsCounted && gapLimit(person) < sessions.length - 1 ? gapLimit(person) + 1 : 1;
        int most = instance.isHard(RuleIds.DAILY_LOAD) ? maxSessionsOfDay(person) : sessions.length;
        int counted = most < sessions.length ? Math.max(1, most) : 1;
        long options = Arrays.stream(sessions)
                .mapToLong(session -> instance.table(session).options().size())
                .sum();
        return options <= MAX_VERIFIED / (((long) gaps * counted) << sessions.length);
    }

    private Optional<ComposedDiagram> findDiagram(String person, TermOptions options, int maxArcs) {
        return new PersonDiagram(
                        instance.index().halfDays(),
                        instance.index().horizonStart(),
                        instance.event().changeoverMinutes(),
                        costs(person),
                        options)
                .build(maxArcs);
    }

    private Map<String, int[]> people() {
        Map<String, int[]> sessionsOf = new TreeMap<>();
        if (!instance.isHard(RuleIds.PERSON_CONFLICT) || !model.counts(TermKind.PERSON_TIME)) {
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

    private PersonDiagram.Costs costs(String person) {
        HalfDays halfDays = instance.index().halfDays();
        RuleConfig idle = instance.couplingRules().config(RuleIds.IDLE_GAP);
        WaiverLookup waived = instance.index().waivers(RuleIds.IDLE_GAP);
        long[] idleCosts = new long[halfDays.dayCount()];
        for (int day = 0; day < idleCosts.length; day++) {
            boolean isFree = waived.covers(SubjectId.person(person), SubjectId.day(halfDays.dateOfDay(day)));
            idleCosts[day] = isFree ? 0 : model.unitCost(idle);
        }
        return new PersonDiagram.Costs(
                unit(idle),
                idleCosts,
                staying.contains(person)
                        ? model.unitCost(instance.couplingRules().config(RuleIds.LONG_STAY))
                        : 0,
                gaps(person),
                maxSessions(person));
    }

    /** Returns how many sessions a person may have, by day, where more are impossible. */
    private int[] maxSessions(String person) {
        HalfDays halfDays = instance.index().halfDays();
        WaiverLookup waived = instance.index().waivers(RuleIds.DAILY_LOAD);
        int most = maxSessionsOfDay(person);
        int[] limits = PersonDiagram.GapCosts.noLimits(halfDays.dayCount());
        for (int day = 0; day < limits.length && instance.isHard(RuleIds.DAILY_LOAD); day++) {
            boolean isFree = waived.covers(SubjectId.person(person), SubjectId.day(halfDays.dateOfDay(day)));
            limits[day] = isFree ? PersonDiagram.GapCosts.NO_LIMIT : most;
        }
        return limits;
    }

    private int maxSessionsOfDay(String person) {
        return instance.event()
                .people()
                .get(instance.index().person(person))
                .dailyLimit()
                .findMaxSessions()
                .orElse(PersonDiagram.GapCosts.NO_LIMIT);
    }

    /** A person with as many gaps as sessions less one may have them all. */
    private PersonDiagram.GapCosts gaps(String person) {
        RuleConfig config = instance.couplingRules().config(RuleIds.GAP_LIMIT);
        HalfDays halfDays = instance.index().halfDays();
        WaiverLookup waived = instance.index().waivers(RuleIds.GAP_LIMIT);
        int most = instance.index().sessionsOf(person).length - 1;
        int limit = gapLimit(person);
        int[] limits = new int[halfDays.dayCount()];
        for (int day = 0; day < limits.length; day++) {
            boolean isFree = !config.isActive()
                    || limit >= most
                    || waived.covers(SubjectId.person(person), SubjectId.day(halfDays.dateOfDay(day)));
            limits[day] = isFree ? PersonDiagram.GapCosts.NO_LIMIT : limit;
        }
        long cost = config.level() == Level.HARD ? DecisionDiagram.INFEASIBLE : model.unitCost(config);
        return new PersonDiagram.GapCosts((int) config.parameter(ParameterNames.MINUTES), limits, cost);
    }

    /** Returns how many gaps of a day are free, or all that a person may have. */
    private int gapLimit(String person) {
        RuleConfig config = instance.couplingRules().config(RuleIds.GAP_LIMIT);
        int most = instance.index().sessionsOf(person).length - 1;
        return instance.event()
                .people()
                .get(instance.index().person(person))
                .findMaxGapsPerDay()
                .orElse((int) config.findParameter(ParameterNames.LIMIT).orElse(most));
    }

    /** Returns the minutes of idle time that count as one. */
    private static int unit(RuleConfig idle) {
        return (int) idle.parameter(ParameterNames.MINUTES);
    }

    /** Returns the maximum cost of all terms of this kind. */
    public static Score maxScore(Instance instance) {
        RuleConfig idle = instance.couplingRules().config(RuleIds.IDLE_GAP);
        long minutes =
                Math.max(0, instance.index().horizonEnd() - instance.index().horizonStart());
        long units = 0;
        long gaps = 0;
        for (int[] sessions : instance.index().sessionsByPerson().values()) {
            // Each session after another waits at most through the whole event, rounded up.
            units = Math.addExact(units, sessions.length > 1 ? minutes / unit(idle) + sessions.length : 0);
            gaps += sessions.length;
        }
        return maxScore(idle, units).plus(maxScore(instance.couplingRules().config(RuleIds.GAP_LIMIT), gaps));
    }

    private static Score maxScore(RuleConfig config, long units) {
        return config.isActive() && config.level() != Level.HARD
                ? Score.of(config.level(), Math.multiplyExact(units, config.weight()))
                : Score.ZERO;
    }
}
