package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * A term about how many sessions there are in some days, and how many minutes they last. Those of one length pay the same
 * multiplier; a copy is a number of them.
 */
final class LoadTerm {

    private final TermModel model;
    private final HalfDays halfDays;
    private final TermOptions options;
    private final int[] sessions;
    private final int[][] multipliers;
    private final LoadDiagram diagram;
    /** The first day and the length of each multiplier. */
    private final List<int[]> charged = new ArrayList<>();

    /** @param unitCost what a unit above a limit costs; 0 if that is impossible */
    LoadTerm(TermModel model, int[] sessions, long unitCost) {
        this.model = model;
        this.halfDays = model.instance().index().halfDays();
        this.options = new TermOptions(model, sessions);
        this.sessions = sessions;
        this.diagram = new LoadDiagram(unitCost);
        this.multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            multipliers[i] = new int[model.copyKeys().optionCount(sessions[i])];
            Arrays.fill(multipliers[i], DecisionDiagram.NONE);
        }
    }

    /** Adds a limit on a day, if there can be more. */
    LoadTerm add(int day, LoadLimit limit) {
        BitSet days = new BitSet();
        days.set(day);
        return add(days, limit);
    }

    /** Adds a limit on days that have none yet, if there can be more. */
    LoadTerm add(BitSet days, LoadLimit limit) {
        Map<Integer, BitSet> byLength = new TreeMap<>();
        for (int option = 0; option < options.count(); option++) {
            if (days.get(halfDays.dayIndex(options.time(option).halfDay()))) {
                byLength.computeIfAbsent(limit.length(options.time(option).minutes()), ignored -> new BitSet())
                        .set(options.session(option));
            }
        }
        Map<Integer, Integer> numbers = new TreeMap<>();
        List<LoadDiagram.Share> shares = new ArrayList<>();
        byLength.forEach((minutes, own) -> {
            int number = charged.size() + shares.size();
            numbers.put(minutes, number);
            shares.add(new LoadDiagram.Share(number, minutes, own.cardinality()));
        });
        if (LoadDiagram.canExceed(limit, shares)) {
            diagram.add(limit, shares);
            shares.forEach(share -> charged.add(new int[] {days.nextSetBit(0), share.minutes()}));
            for (int option = 0; option < options.count(); option++) {
                TimeOption time = options.time(option);
                if (days.get(halfDays.dayIndex(time.halfDay()))) {
                    multipliers[options.session(option)][time.index()] =
                            numbers.getOrDefault(limit.length(time.minutes()), DecisionDiagram.NONE);
                }
            }
        }
        return this;
    }

    /** Returns the term, or empty if no limit can be exceeded, or its diagram is too large. */
    Optional<DualTerm> find(CertificateMultiplier.Kind kind, String name, String id) {
        return diagram.find()
                .map(paths -> new DiagramTerm(
                        name,
                        sessions,
                        multipliers,
                        charged.size(),
                        paths,
                        model.scale(),
                        (multiplier, value) ->
                                entry(model, kind, id, charged.get(multiplier)[0], charged.get(multiplier)[1], value)));
    }

    /** Returns the entry of a certificate for sessions of one length from a day on. */
    static CertificateMultiplier entry(
            TermModel model, CertificateMultiplier.Kind kind, String id, int day, int minutes, long value) {
        Instance instance = model.instance();
        return new CertificateMultiplier(
                kind,
                id,
                "",
                instance.index()
                        .halfDays()
                        .dateOfDay(day)
                        .atStartOfDay(instance.event().zone())
                        .toInstant(),
                minutes,
                value);
    }
}
