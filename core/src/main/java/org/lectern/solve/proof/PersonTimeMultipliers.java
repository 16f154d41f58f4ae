package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.SubjectId;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/**
 * The multipliers of people's time, and what {@code idle-gap} and {@code long-stay} cost each person with an entry at
 * least. A person is in one session at a time, so the sessions have an order. The least cost is found session by session in that order,
 * for each set of sessions that are over and each last one.
 */
final class PersonTimeMultipliers implements ProofTerm {

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final Map<String, ChainMultipliers.SessionTimes> paid = new LinkedHashMap<>();
    private final List<List<ChainMultipliers.SessionTimes>> bySession = new ArrayList<>();

    private static long plus(long one, long other) {
        return one == INFEASIBLE || other == INFEASIBLE ? INFEASIBLE : Math.addExact(one, other);
    }

    /** One time of the {@code i}th session of a person, with what it gives back. */
    private record Choice(int i, TimeOption time, int day, long value) {}

    PersonTimeMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.halfDays = subject.tables().halfDays();
        for (int s = 0; s < subject.sessionCount(); s++) {
            bySession.add(new ArrayList<>());
        }
        for (CertificateMultiplier tag : tags) {
            if (!subject.isTimed(tag.id())) {
                throw new InvalidCertificateException(
                        "There is a multiplier of %s, which does not count in a proof.".formatted(tag.describe()));
            }
            paid.computeIfAbsent(tag.id(), ignored -> new ChainMultipliers.SessionTimes(subject))
                    .add(tag, subject.sessionsOf(tag.id()));
        }
        paid.forEach((person, own) -> subject.sessionsOf(person)
                .forEach(session -> bySession.get(session).add(own)));
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null) {
            return 0;
        }
        long sum = 0;
        for (ChainMultipliers.SessionTimes own : bySession.get(session)) {
            sum = Math.addExact(sum, own.of(session, time));
        }
        return sum;
    }

    @Override
    public long minCost(int[][] allowed) {
        long sum = 0;
        for (Map.Entry<String, ChainMultipliers.SessionTimes> entry : paid.entrySet()) {
            long least = new Course(entry.getKey(), entry.getValue(), allowed).least(0, null);
            if (least == INFEASIBLE) {
                return INFEASIBLE;
            }
            sum = Math.addExact(sum, least);
        }
        return sum;
    }

    @Override
    public Rises rises(int[][] allowed) {
        List<Map<TimeOption, Long>> bySessions = new ArrayList<>();
        for (int s = 0; s < subject.sessionCount(); s++) {
            bySessions.add(new HashMap<>());
        }
        paid.forEach(
                (person, own) -> new Course(person, own, allowed).addRises(subject.sessionsOf(person), bySessions));
        return (session, place) ->
                place.isUnscheduled() ? 0 : bySessions.get(session).getOrDefault(place.time(), 0L);
    }

    /** The ways through the sessions of one person. */
    private final class Course {

        private final List<Choice> choices = new ArrayList<>();
        private final boolean[] mayBeUnscheduled;
        private final long[] idleCosts;
        private final long unit;
        private final long night;
        /** The least cost of what follows, for each set of sessions that are over and each last choice. */
        private final long[][] known;

        private Course(String person, ChainMultipliers.SessionTimes own, int[][] allowed) {
            List<Integer> sessions = subject.sessionsOf(person);
            this.mayBeUnscheduled = new boolean[sessions.size()];
            for (int i = 0; i < mayBeUnscheduled.length; i++) {
                int s = sessions.get(i);
                mayBeUnscheduled[i] = subject.places().mayBeUnscheduled(s, allowed[s]);
                for (TimeOption time : subject.places().times(s, allowed[s])) {
                    choices.add(new Choice(i, time, halfDays.dayIndex(time.halfDay()), own.of(s, time)));
                }
            }
            choices.sort(Comparator.comparingInt(Choice::day)
                    .thenComparingInt(choice -> choice.time().start()));
            this.idleCosts = new long[halfDays.dayCount()];
            for (int day = 0; day < idleCosts.length; day++) {
                List<SubjectId> subjects = List.of(SubjectId.person(person), SubjectId.day(halfDays.dateOfDay(day)));
                boolean isWaived = subject.effectiveRules()
                        .findWaiver("idle-gap", subjects)
                        .isPresent();
                idleCosts[day] = isWaived ? 0 : subject.unitCost("idle-gap");
            }
            this.unit = subject.config("idle-gap").parameter("minutes");
            this.night = subject.longStayPeople().contains(person) ? subject.unitCost("long-stay") : 0;
            this.known = new long[1 << mayBeUnscheduled.length][choices.size()];
            for (long[] row : known) {
                Arrays.fill(row, UNKNOWN);
            }
        }

        /**
         * @param over the sessions that are over, as bits
         * @param last the last of them, or null before the first
         */
        private long least(int over, @Nullable Integer last) {
            if (last != null && known[over][last] != UNKNOWN) {
                return known[over][last];
            }
            JobScope.checkpoint();
            long least = 0;
            for (int i = 0; i < mayBeUnscheduled.length; i++) {
                least = (over >> i & 1) == 1 || mayBeUnscheduled[i] ? least : INFEASIBLE;
            }
            for (int next = last == null ? 0 : last + 1; next < choices.size(); next++) {
                Choice choice = choices.get(next);
                long between = (over >> choice.i() & 1) == 1 ? INFEASIBLE : between(last, choice);
                long rest = between == INFEASIBLE ? INFEASIBLE : least(over | (1 << choice.i()), next);
                if (rest != INFEASIBLE) {
                    least = Math.min(least, Math.subtractExact(Math.addExact(between, rest), choice.value()));
                }
            }
            if (last != null) {
                known[over][last] = least;
            }
            return least;
        }

        /** Adds by how much the least cost rises if a session takes place at each of its times: on the ways there and from there. */
        private void addRises(List<Integer> sessions, List<Map<TimeOption, Long>> bySessions) {
            long least = least(0, null);
            long[][] before = new long[known.length][choices.size()];
            for (long[] row : before) {
                Arrays.fill(row, INFEASIBLE);
            }
            for (int last = 0; last < choices.size(); last++) {
                Choice choice = choices.get(last);
                int alone = 1 << choice.i();
                before[alone][last] = Math.min(before[alone][last], -choice.value());
                long through = INFEASIBLE;
                for (int over = 0; over < before.length; over++) {
                    if (before[over][last] != INFEASIBLE) {
                        long rest = least(over, last);
                        through = rest == INFEASIBLE
                                ? through
                                : Math.min(through, Math.addExact(before[over][last], rest));
                        goOn(before, over, last);
                    }
                }
                long rise =
                        least == INFEASIBLE || through == INFEASIBLE ? INFEASIBLE : Math.subtractExact(through, least);
                bySessions.get(sessions.get(choice.i())).merge(choice.time(), rise, PersonTimeMultipliers::plus);
            }
        }

        private void goOn(long[][] before, int over, int last) {
            JobScope.checkpoint();
            for (int next = last + 1; next < choices.size(); next++) {
                Choice choice = choices.get(next);
                long between = (over >> choice.i() & 1) == 1 ? INFEASIBLE : between(last, choice);
                if (between != INFEASIBLE) {
                    int then = over | (1 << choice.i());
                    long cost = Math.subtractExact(Math.addExact(before[over][last], between), choice.value());
                    before[then][next] = Math.min(before[then][next], cost);
                }
            }
        }

        private long between(@Nullable Integer last, Choice next) {
            if (last == null) {
                return 0;
            }
            Choice before = choices.get(last);
            if (before.day() != next.day()) {
                long nights = halfDays.dateOfDay(next.day()).toEpochDay()
                        - halfDays.dateOfDay(before.day()).toEpochDay();
                return Math.multiplyExact(nights, night);
            }
            int minutes = next.time().start() - before.time().end();
            return minutes < subject.event().changeoverMinutes()
                    ? INFEASIBLE
                    : Math.multiplyExact(idleCosts[next.day()], Math.ceilDiv(minutes, unit));
        }
    }
}
