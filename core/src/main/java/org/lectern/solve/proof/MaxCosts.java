package org.lectern.solve.proof;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Delegation;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.PairRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/**
 * Upper bounds of the medium and soft cost that the relaxation can give a timetable: each session at its most expensive
 * place, each region with its worst spread, each person with the longest stay and wait and a gap after each session, each room
 * without slack, each pair of sessions with inverted seats, each session in another room than the one before, for its region and for each of its people, each two wanted
 * sessions of a delegation at once, each session of a topic with none or all of the others. Other coupling rules are never packed.
 *
 * <p>Steps greater than these make packed scores compare like scores.
 */
final class MaxCosts {

    private final ProofContext subject;
    private long medium;
    private long soft;

    /** @throws ArithmeticException if the costs are too large to add up in a long */
    MaxCosts(ProofContext subject) {
        this.subject = subject;
        for (int s = 0; s < subject.sessionCount(); s++) {
            add(subject.places().maxScore(s));
        }
        addRule("day-balance", subject.sessionCount());
        addRule("long-stay", Math.multiplyExact(subject.longStayPeople().size(), maxStay()));
        addRule("idle-gap", maxIdleUnits());
        addRule(
                "gap-limit",
                subject.sessionsByPerson().values().stream()
                        .mapToLong(List::size)
                        .sum());
        addRule("shared-audience", maxSharedHalfHours());
        addExcess();
        for (Rule rule : subject.effectiveRules().rules()) {
            for (RuleConfig config : rule instanceof PairRule ? subject.configs(rule) : List.<RuleConfig>of()) {
                addPairs((PairRule) rule, config);
            }
        }
        addRule("daily-load", maxLoad());
        addRule("interpreter-load", maxShifts());
        addTopicCounts();
        addRule("room-change", maxChanges());
        addRule(
                "person-room-change",
                subject.sessionsByPerson().values().stream()
                        .mapToLong(own -> maxPairs(own.size()))
                        .sum());
        addRule("seat-inversion", subject.sessionCount() * (subject.sessionCount() - 1L) / 2);
        addRule(
                "no-slack",
                Math.multiplyExact(
                        subject.sessionCount(),
                        subject.config("no-slack").findParameter("minutes").orElse(0)));
        addRule("split-region", Math.multiplyExact(regions().distinct().count(), maxSpread()));
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    private void addRule(String ruleId, long units) {
        addRule(subject.config(ruleId), units);
    }

    private void addRule(RuleConfig config, long units) {
        if (config.isActive() && config.level() != Level.HARD) {
            add(Score.of(config.level(), Math.multiplyExact(units, config.weight())));
        }
    }

    private void addPairs(PairRule rule, RuleConfig config) {
        int pairs = config.isActive() ? subject.pairCount(rule, config) : 0;
        if (pairs <= Certificate.MAX_PAIRS) {
            addRule(config, pairs * Certificate.MAX_PAIR_AMOUNT);
        }
    }

    private void add(Score score) {
        medium = Math.addExact(medium, score.medium());
        soft = Math.addExact(soft, score.soft());
    }

    private long maxChanges() {
        return regions().collect(Collectors.groupingBy(region -> region, Collectors.counting())).values().stream()
                .mapToLong(MaxCosts::maxPairs)
                .sum();
    }

    /** Consecutive are at most the pairs between two halves of some sessions. */
    private static long maxPairs(long sessions) {
        return (sessions / 2) * ((sessions + 1) / 2);
    }

    /** Returns the region of each session that has one. */
    private Stream<String> regions() {
        return subject.event().sessions().stream().map(Session::region).filter(region -> !region.isEmpty());
    }

    private long maxStay() {
        HalfDays halfDays = subject.tables().halfDays();
        return halfDays.dayCount() == 0
                ? 0
                : halfDays.dateOfDay(halfDays.dayCount() - 1).toEpochDay()
                        - halfDays.dateOfDay(0).toEpochDay();
    }

    /** Each session of a person adds the whole event of waiting at most, in units rounded up. */
    private long maxIdleUnits() {
        long minutes = horizon();
        long unit = subject.config("idle-gap").parameter("minutes");
        long sum = 0;
        for (List<Integer> sessions : subject.sessionsByPerson().values()) {
            sum = Math.addExact(sum, sessions.size() > 1 ? minutes / unit + sessions.size() : 0);
        }
        return sum;
    }

    /**
     * A session is too much for a room, a person, a group or the parallel limit for no longer than it holds them, and off its order by no
     * more than all of the event.
     */
    private void addExcess() {
        long sessions = subject.sessionCount();
        long people = 0;
        for (List<Integer> own : subject.sessionsByPerson().values()) {
            people += own.size();
        }
        long turnaround = 0;
        for (Room room : subject.event().rooms()) {
            turnaround = Math.max(turnaround, room.setUpMinutes() + (long) room.tearDownMinutes());
        }
        addRule("room-conflict", Math.multiplyExact(sessions, longest() + turnaround));
        for (Relation relation : subject.event().relations()) {
            long members = relation.sessionIds().size();
            long units = switch (relation) {
                case Relation.Before order -> horizon() + order.minLagMinutes();
                case Relation.NotParallel group -> Math.multiplyExact(members, longest());
                case Relation.BackToBack block -> Math.multiplyExact(members, horizon());
                case Relation.SameDay group -> members;
                case Relation.DifferentDay group -> members;
            };
            addRule(subject.config(relation), units);
        }
        addRule("max-parallel", Math.multiplyExact(sessions, longest()));
        addRule(
                "person-conflict",
                Math.multiplyExact(people, longest() + subject.event().changeoverMinutes()));
    }

    /** Each session, and each of its minutes, is too much for the event, for its room and for each of its people. */
    private long maxLoad() {
        long sum = 0;
        for (Session session : subject.event().sessions()) {
            long limits = 2L + session.livePersonIds().size();
            sum = Math.addExact(sum, Math.multiplyExact(limits, 1L + Collections.max(session.allowedMinutes())));
        }
        return sum;
    }

    /** All minutes of a team, with the changeovers, are too much at most. */
    private long maxShifts() {
        long sum = 0;
        for (Person person : subject.event().people()) {
            for (int session :
                    person.findShiftLimits().isPresent() ? subject.sessionsOf(person.id()) : List.<Integer>of()) {
                long longest =
                        Collections.max(subject.event().sessions().get(session).allowedMinutes());
                sum = Math.addExact(sum, longest + subject.event().changeoverMinutes());
            }
        }
        return sum;
    }

    private void addTopicCounts() {
        for (TopicRelation relation : subject.event().topicRelations()) {
            boolean isCount = relation.kind() == TopicRelation.Kind.AT_ONCE;
            for (List<Integer> sessions :
                    isCount ? TopicCountMultipliers.sharing(relation, subject) : List.<List<Integer>>of()) {
                long minutes = sessions.stream()
                        .mapToLong(session -> Collections.max(
                                subject.event().sessions().get(session).allowedMinutes()))
                        .sum();
                long most = Math.max(sessions.size(), relation.findCount().orElseThrow());
                addRule(subject.effectiveRules().config(relation), Math.multiplyExact(minutes, most));
            }
        }
    }

    private long longest() {
        return subject.event().sessions().stream()
                .flatMap(session -> session.allowedMinutes().stream())
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
    }

    private long maxSharedHalfHours() {
        long longest = longest();
        long sum = 0;
        for (Delegation delegation : subject.event().delegations()) {
            long wanted = delegation.wantedSessionIds().size();
            long pairs = Math.multiplyExact(wanted * (wanted - 1) / 2, (long) delegation.weight());
            sum = Math.addExact(sum, Math.multiplyExact(pairs, Math.ceilDiv(longest, 30)));
        }
        return sum;
    }

    private long horizon() {
        int from = Integer.MAX_VALUE;
        int until = Integer.MIN_VALUE;
        for (SessionCostTable table : subject.tables().sessionTables()) {
            for (TimeOption time : table.options()) {
                from = Math.min(from, time.start());
                until = Math.max(until, time.end());
            }
        }
        return Math.max(0, (long) until - from);
    }

    private long maxSpread() {
        HalfDays halfDays = subject.tables().halfDays();
        return 2L * (halfDays.dayCount() - 1) + halfDays.count() - 1;
    }
}
