package org.lectern.solve.proof;

import java.util.Set;
import java.util.stream.Stream;
import org.lectern.event.Level;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/**
 * The greatest number of which the soft cost of a best timetable is surely a multiple: it divides what each session costs at
 * each of its places, and the weight of each soft rule about several sessions. Where there are very many places, it is 1.
 */
final class ProofDivisor {

    private final ProofContext subject;
    private long value;
    /** The lowest cost that is known to mean the bound, and the highest that is known not to. */
    private long atBound = Long.MAX_VALUE;

    private long belowBound = Long.MIN_VALUE;

    /** @throws ArithmeticException if the costs are too large to add up in a long */
    ProofDivisor(ProofContext subject) {
        this.subject = subject;
        if (subject.places().areMany()) {
            add(1);
        }
        addRules();
        addRelations();
        // Where costs have nothing in common, that shows after a few of them.
        for (SessionCostTable table : subject.tables().sessionTables()) {
            if (value != 1) {
                addPlaces(table);
            }
        }
        this.value = Math.max(1, value);
    }

    private void addRules() {
        Set<Rule> standard = Set.copyOf(StandardRules.catalogue().rules());
        for (Rule rule : subject.effectiveRules().rules()) {
            RuleConfig config = subject.config(rule.definition().id());
            boolean isInTables = StandardRules.isTabled(rule);
            if (config.isActive() && !standard.contains(rule) && (!isInTables || rule instanceof IncrementalRule)) {
                // A rule of an application may look into sessions, where costs are not those of the tables.
                add(1);
            } else if (config.isActive()
                    && config.level() == Level.SOFT
                    && rule.definition().scopes().contains(RuleScope.COUPLING)) {
                add(config.weight());
            }
        }
    }

    private void addRelations() {
        Stream<RuleConfig> ofRelations = subject.event().relations().stream().map(subject::config);
        Stream<RuleConfig> ofTopics = subject.event().topicRelations().stream()
                .map(relation -> subject.effectiveRules().config(relation));
        Stream.concat(ofRelations, ofTopics)
                .filter(config -> config.isActive() && config.level() == Level.SOFT)
                .forEach(config -> add(config.weight()));
    }

    private void addPlaces(SessionCostTable table) {
        add(table.unscheduledCost());
        for (int room = 0; room < subject.event().rooms().size(); room++) {
            for (TimeOption time : table.options()) {
                add(table.cost(room, time));
            }
        }
    }

    private void add(Score score) {
        if (score.hard() <= subject.certificate().maxHard()) {
            add(score.soft());
        }
    }

    private void add(long cost) {
        long rest = cost;
        while (rest != 0) {
            long next = value % rest;
            value = rest;
            rest = next;
        }
    }

    /**
     * Returns the lowest score that a cost means, in parts of a unit of packed cost: costs are whole units, and soft costs multiples,
     * so one between two counts as the higher.
     */
    Score lowerBound(long cost) {
        return roundUp(subject.certificate()
                .unpack(Math.ceilDiv(cost, subject.certificate().scale())));
    }

    /** Returns whether a cost means the bound that the certificate claims, at least. */
    boolean isAtBound(long cost) {
        if (cost > belowBound && cost < atBound) {
            if (lowerBound(cost).compareTo(subject.certificate().lowerBound()) >= 0) {
                atBound = cost;
            } else {
                belowBound = cost;
            }
        }
        return cost >= atBound;
    }

    /** Returns the lowest score, at least so much, whose soft cost is a multiple. */
    Score roundUp(Score score) {
        long over = score.soft() % value;
        return over == 0 ? score : new Score(score.hard(), score.medium(), Math.addExact(score.soft(), value - over));
    }
}
