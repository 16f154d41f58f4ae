package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.HalfDay;
import org.lectern.rule.IncrementalRule.SessionPlace;
import org.lectern.rule.PairRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleFailedException;
import org.lectern.rule.Score;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * An application's rules about pairs in the dual: the pairs of times that two sessions may have, each in the rooms that cost the least
 * together.
 */
public final class PairRuleTerm {

    /** Beyond this many pairs of places, of two sessions and of all, multipliers are not worth their memory. */
    private static final long MAX_PAIRS_OF_PLACES = 60_000;

    private static final long MAX_IN_ALL = 200_000;

    private final TermModel model;
    private final Instance instance;
    private final PairRule rule;
    private final RuleConfig config;
    private final long unitCost;

    private PairRuleTerm(TermModel model, PairRule rule, RuleConfig config) {
        this.model = model;
        this.instance = model.instance();
        this.rule = rule;
        this.config = config;
        this.unitCost = model.unitCost(config);
    }

    /** Returns a term for each pair of each rule, as long as there are few of them and of their places. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        long[] left = {placeCount(instance) <= Certificate.MAX_PLACES ? MAX_IN_ALL : 0};
        for (Rule rule : instance.effectiveRules().rules()) {
            for (RuleConfig config : configs(rule, instance)) {
                new PairRuleTerm(model, (PairRule) rule, config).add(left, terms);
            }
        }
        return terms;
    }

    /** Returns each level and weight at which a rule about pairs counts; none of another rule, or of one that is off. */
    private static List<RuleConfig> configs(Rule rule, Instance instance) {
        return rule instanceof PairRule
                ? instance.index().relationConfigs(rule.definition().id()).stream()
                        .filter(RuleConfig::isActive)
                        .toList()
                : List.of();
    }

    private void add(long[] left, List<DualTerm> terms) {
        if (unitCost > 0 || config.level() == Level.HARD) {
            WaiverLookup waived = instance.index().waivers(config.definition().id());
            pairs(instance, rule, config).stream()
                    .filter(pair -> !waived.covers(pair[0], pair[1]))
                    .forEach(pair -> add(pair, left, terms));
        }
    }

    private static long placeCount(Instance instance) {
        long times = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            times += instance.table(s).options().size();
        }
        return times * instance.roomCount();
    }

    /** Returns the pairs that a rule is about; none if they are too many. */
    private static List<int[]> pairs(Instance instance, PairRule rule, RuleConfig config) {
        List<Session> sessions = instance.event().sessions();
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < sessions.size(); one++) {
            for (int other = one + 1; other < sessions.size(); other++) {
                if (rule.isAbout(instance.event(), sessions.get(one), sessions.get(other), config)) {
                    if (pairs.size() == Certificate.MAX_PAIRS) {
                        return List.of();
                    }
                    pairs.add(new int[] {one, other});
                }
            }
        }
        return pairs;
    }

    private void add(int[] pair, long[] left, List<DualTerm> terms) {
        long places =
                (long) model.places(pair[0]).size() * model.places(pair[1]).size();
        boolean isListed = !model.isPartlyListed(pair[0]) && !model.isPartlyListed(pair[1]);
        if (!isListed || places > Math.min(left[0], MAX_PAIRS_OF_PLACES)) {
            return;
        }
        left[0] -= places;
        TermOptions options = new TermOptions(model, pair);
        long[][] amounts = amounts(pair, options);
        boolean isEverBroken = false;
        for (long[] row : amounts) {
            for (long amount : row) {
                isEverBroken |= amount > 0;
            }
        }
        if (isEverBroken) {
            boolean isOfRule = config.equals(
                    instance.effectiveRules().config(config.definition().id()));
            String importance = isOfRule ? "" : " %s %s".formatted(config.level(), config.weight());
            String id =
                    "%s/%s %s%s".formatted(pair[0], pair[1], config.definition().id(), importance);
            terms.add(options.term(
                    model, CertificateMultiplier.Kind.PAIR_RULE, "pair " + id, id, diagram(options, amounts)));
        }
    }

    /** Returns, for each time of the first session and each of the second, the least that they cost together in their rooms. */
    private long[][] amounts(int[] pair, TermOptions options) {
        List<List<SessionPlace>> places = new ArrayList<>();
        int first = 0;
        for (int option = 0; option < options.count(); option++) {
            int session = pair[options.session(option)];
            first += options.session(option) == 0 ? 1 : 0;
            places.add(places(session, options.time(option)));
        }
        long[][] amounts = new long[first][options.count() - first];
        for (int i = 0; i < first; i++) {
            for (int j = first; j < options.count(); j++) {
                amounts[i][j - first] = least(places.get(i), places.get(j));
            }
        }
        return amounts;
    }

    private long least(List<SessionPlace> ones, List<SessionPlace> others) {
        Event event = instance.event();
        long least = Certificate.MAX_PAIR_AMOUNT;
        for (SessionPlace one : ones) {
            for (SessionPlace other : others) {
                if (least > 0) {
                    least = Math.min(least, RuleFailedException.amount(rule, event, one, other, config));
                }
            }
        }
        return least;
    }

    private List<SessionPlace> places(int session, TimeOption time) {
        Timeline timeline = instance.index().timeline();
        HalfDays halfDays = instance.index().halfDays();
        Window window = new Window(timeline.toInstant(time.start()), timeline.toInstant(time.end()));
        HalfDay halfDay = new HalfDay(
                halfDays.date(time.halfDay()),
                new Window(
                        timeline.toInstant(halfDays.start(time.halfDay())),
                        timeline.toInstant(halfDays.end(time.halfDay()))));
        BitSet groups = new BitSet();
        RankedPlaces all = model.places(session);
        for (int place = 0; place < all.size(); place++) {
            if (all.isScheduled(place) && all.option(place) == time.index()) {
                groups.set(all.group(place));
            }
        }
        List<SessionPlace> places = new ArrayList<>();
        groups.stream().forEach(group -> {
            for (int room : model.groups().rooms(group)) {
                places.add(new SessionPlace(
                        instance.event().sessions().get(session),
                        instance.event().rooms().get(room),
                        window,
                        halfDay));
            }
        });
        return places;
    }

    /** Paths have two arcs: a time of the first session, and one of the second, or none where a session may be unscheduled. */
    private DecisionDiagram diagram(TermOptions options, long[][] amounts) {
        int first = amounts.length;
        long absent = first + 1L;
        long last = first + 2L;
        return new DiagramBuilder(last).build(0, (state, into) -> {
            if (state == 0) {
                for (int option = 0; option < first; option++) {
                    into.arc(option + 1L, option, 0);
                }
                if (options.mayBeAbsent(0)) {
                    into.arc(absent, DecisionDiagram.NONE, 0);
                }
                return;
            }
            for (int option = first; option < options.count(); option++) {
                long amount = state == absent ? 0 : amounts[(int) state - 1][option - first];
                if (amount == 0 || unitCost > 0) {
                    into.arc(last, option, Math.multiplyExact(amount, unitCost));
                }
            }
            if (options.mayBeAbsent(1)) {
                into.arc(last, DecisionDiagram.NONE, 0);
            }
        });
    }

    /** Returns a score that no timetable costs more than by these rules, as far as the bound counts them. */
    public static Score maxScore(Instance instance) {
        Score sum = Score.ZERO;
        for (Rule rule : instance.effectiveRules().rules()) {
            for (RuleConfig config : configs(rule, instance)) {
                if (config.level() != Level.HARD) {
                    long pairs = pairs(instance, (PairRule) rule, config).size();
                    long units = Math.multiplyExact(pairs, Certificate.MAX_PAIR_AMOUNT);
                    sum = sum.plus(Score.of(config.level(), Math.multiplyExact(units, config.weight())));
                }
            }
        }
        return sum;
    }
}
