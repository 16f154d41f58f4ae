package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.HalfDay;
import org.lectern.rule.IncrementalRule.SessionPlace;
import org.lectern.rule.PairRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleFailedException;

/**
 * The multipliers of an application's rules about pairs. The times of two sessions give back no more than the best two, less what
 * those cost together in the rooms that cost the least.
 */
final class PairRuleMultipliers implements ProofTerm {

    private static final Pattern ID = Pattern.compile("(\\d{1,9})/(\\d{1,9}) (.+)");

    private final ProofContext subject;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Map<Integer, List<Pair>> bySession = new HashMap<>();

    private record Pair(
            PairRule rule, RuleConfig config, long unitCost, int one, int other, ChainMultipliers.SessionTimes paid) {}

    /** @throws InvalidCertificateException if a multiplier belongs to no pair that counts */
    PairRuleMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        for (CertificateMultiplier tag : tags) {
            Pair pair = pairs.get(tag.id());
            if (pair == null) {
                pair = findPair(tag.id());
                if (pair == null) {
                    throw new InvalidCertificateException(
                            "There is a multiplier of %s, which no rule about pairs counts.".formatted(tag.describe()));
                }
                pairs.put(tag.id(), pair);
                for (int session : List.of(pair.one(), pair.other())) {
                    bySession
                            .computeIfAbsent(session, ignored -> new ArrayList<>())
                            .add(pair);
                }
            }
            pair.paid().add(tag, List.of(pair.one(), pair.other()));
        }
    }

    private @Nullable Pair findPair(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches() || subject.places().areMany()) {
            return null;
        }
        int one = Integer.parseInt(parts.group(1));
        int other = Integer.parseInt(parts.group(2));
        boolean isPair = one < other && other < subject.sessionCount();
        for (Rule rule : isPair ? subject.effectiveRules().rules() : List.<Rule>of()) {
            List<RuleConfig> configs = rule instanceof PairRule ? subject.configs(rule) : List.of();
            for (int i = 0; i < configs.size(); i++) {
                RuleConfig config = configs.get(i);
                String importance = i == 0 ? "" : " %s %s".formatted(config.level(), config.weight());
                String name =
                        "%s/%s %s%s".formatted(one, other, rule.definition().id(), importance);
                if (name.equals(id) && isCounted((PairRule) rule, config, one, other)) {
                    ChainMultipliers.SessionTimes paid = new ChainMultipliers.SessionTimes(subject);
                    return new Pair((PairRule) rule, config, subject.unitCost(config), one, other, paid);
                }
            }
        }
        return null;
    }

    private boolean isCounted(PairRule rule, RuleConfig config, int one, int other) {
        List<Session> sessions = subject.event().sessions();
        return subject.isCounted(config)
                && rule.isAbout(subject.event(), sessions.get(one), sessions.get(other), config)
                && subject.effectiveRules()
                        .findWaiver(rule.definition().id(), List.of(subject.id(one), subject.id(other)))
                        .isEmpty()
                && subject.pairCount(rule, config) <= Certificate.MAX_PAIRS;
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null) {
            return 0;
        }
        long sum = 0;
        for (Pair pair : bySession.getOrDefault(session, List.of())) {
            sum = Math.addExact(sum, pair.paid().of(session, time));
        }
        return sum;
    }

    /** Each pair costs the most that is counted of any. */
    static void addMaxCosts(MaxCosts costs) {
        ProofContext subject = costs.subject();
        for (Rule rule : subject.effectiveRules().rules()) {
            if (rule instanceof PairRule pairRule) {
                for (RuleConfig config : subject.configs(rule)) {
                    int pairs = config.isActive() ? subject.pairCount(pairRule, config) : 0;
                    costs.add(config, pairs <= Certificate.MAX_PAIRS ? pairs * Certificate.MAX_PAIR_AMOUNT : 0);
                }
            }
        }
    }

    @Override
    public List<Part> parts() {
        return pairs.values().stream()
                .map(pair -> Part.of(List.of(pair.one(), pair.other()), allowed -> minCost(pair, allowed)))
                .toList();
    }

    private long minCost(Pair pair, int[][] allowed) {
        boolean isOneFree = subject.places().mayBeUnscheduled(pair.one(), allowed[pair.one()]);
        boolean isOtherFree = subject.places().mayBeUnscheduled(pair.other(), allowed[pair.other()]);
        Map<TimeOption, List<SessionPlace>> others = byTime(pair.other(), allowed[pair.other()]);
        long least = isOneFree && isOtherFree ? 0 : INFEASIBLE;
        for (TimeOption time : isOneFree ? others.keySet() : List.<TimeOption>of()) {
            least = Math.min(least, -pair.paid().of(pair.other(), time));
        }
        for (Map.Entry<TimeOption, List<SessionPlace>> one :
                byTime(pair.one(), allowed[pair.one()]).entrySet()) {
            long back = -pair.paid().of(pair.one(), one.getKey());
            least = isOtherFree ? Math.min(least, back) : least;
            for (Map.Entry<TimeOption, List<SessionPlace>> other : others.entrySet()) {
                JobScope.checkpoint();
                long amount = amount(pair, one.getValue(), other.getValue());
                if (amount == 0 || pair.unitCost() > 0) {
                    long both = Math.subtractExact(back, pair.paid().of(pair.other(), other.getKey()));
                    least = Math.min(least, Math.addExact(both, Math.multiplyExact(amount, pair.unitCost())));
                }
            }
        }
        return least;
    }

    /** Returns the least that two sessions cost together in some rooms, as far as it counts. */
    private long amount(Pair pair, List<SessionPlace> ones, List<SessionPlace> others) {
        long least = Certificate.MAX_PAIR_AMOUNT;
        for (SessionPlace one : ones) {
            for (SessionPlace other : others) {
                if (least == 0) {
                    return 0;
                }
                least = Math.min(
                        least, RuleFailedException.amount(pair.rule(), subject.event(), one, other, pair.config()));
            }
        }
        return least;
    }

    private Map<TimeOption, List<SessionPlace>> byTime(int session, int[] allowed) {
        Timeline timeline = subject.tables().timeline();
        HalfDays halfDays = subject.tables().halfDays();
        Map<TimeOption, List<SessionPlace>> byTime = new LinkedHashMap<>();
        for (int number : allowed) {
            ProofPlace place = subject.places().of(session).get(number);
            TimeOption time = place.time();
            if (time != null) {
                int half = time.halfDay();
                Window halfDay =
                        new Window(timeline.toInstant(halfDays.start(half)), timeline.toInstant(halfDays.end(half)));
                byTime.computeIfAbsent(time, ignored -> new ArrayList<>())
                        .add(new SessionPlace(
                                subject.event().sessions().get(session),
                                subject.event().rooms().get(place.room()),
                                new Window(timeline.toInstant(time.start()), timeline.toInstant(time.end())),
                                new HalfDay(halfDays.date(half), halfDay)));
            }
        }
        return byTime;
    }
}
