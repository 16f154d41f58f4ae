package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.SubjectId;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.proof.nogood.RememberedByPlaces;

/**
 * The multipliers of people's time, and what {@code idle-gap}, {@code long-stay} and {@code gap-limit} cost each person with an entry
 * at least. A person is in one session at a time, so the sessions have an order. The least cost is found session by session in that order,
 * for each set of sessions that are over, each last one and each number of gaps of its day.
 */
final class PersonTimeMultipliers implements ProofTerm {

    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final int MAX_KEPT = 5;

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final long[] dates;
    private final Map<String, ChainMultipliers.SessionTimes> paid = new LinkedHashMap<>();
    private final List<List<ChainMultipliers.SessionTimes>> bySession = new ArrayList<>();

    /** One time of the {@code i}th session of a person, with what it gives back. */
    private record Choice(int i, TimeOption time, int day, long value) {}

    PersonTimeMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.halfDays = subject.tables().halfDays();
        this.dates = IntStream.range(0, halfDays.dayCount())
                .mapToLong(day -> halfDays.dateOfDay(day).toEpochDay())
                .toArray();
        for (int s = 0; s < subject.sessionCount(); s++) {
            bySession.add(new ArrayList<>());
        }
        for (CertificateMultiplier tag : tags) {
            if (!isCounted(tag.id())) {
                throw new InvalidCertificateException(
                        "There is a multiplier of %s, which does not count in a proof.".formatted(tag.describe()));
            }
            paid.computeIfAbsent(tag.id(), ignored -> new ChainMultipliers.SessionTimes(subject))
                    .add(tag, subject.sessionsOf(tag.id()));
        }
        paid.forEach((person, own) -> subject.sessionsOf(person)
                .forEach(session -> bySession.get(session).add(own)));
    }

    /**
     * Returns whether a person's idle time, gaps or nights cost something and can be counted: the person's sessions, of which
     * there are few, have an order.
     */
    private boolean isCounted(String person) {
        boolean isPriced = subject.unitCost("idle-gap") > 0
                || (subject.unitCost("long-stay") > 0
                        && subject.longStayPeople().contains(person))
                || (subject.isCounted(subject.config("gap-limit"))
                        && subject.findGapLimit(person).isPresent());
        return subject.certificate().maxHard() == 0
                && isPriced
                && subject.sessionsOf(person).size() <= Certificate.MAX_TIMED_SESSIONS
                && subject.neverMeet(person);
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
    public List<Part> parts() {
        return paid.entrySet().stream()
                .map(entry -> part(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Part part(String person, ChainMultipliers.SessionTimes own) {
        List<Integer> sessions = subject.sessionsOf(person);
        // Courses of few sessions are small enough to keep the last one of each person, for both.
        RememberedByPlaces<Course> courses = new RememberedByPlaces<>(
                sessions, allowed -> new Course(person, own, allowed), sessions.size() > MAX_KEPT ? 0 : 1);
        return new Part(
                sessions,
                allowed -> courses.of(allowed).least(0, null),
                allowed -> {
                    List<Map<TimeOption, Long>> rises = courses.of(allowed).rises();
                    return (session, place) -> place.isUnscheduled()
                            ? 0
                            : rises.get(sessions.indexOf(session)).getOrDefault(place.time(), 0L);
                },
                true);
    }

    /** The ways through the sessions of one person. */
    private final class Course {

        private final List<Choice> choices = new ArrayList<>();
        private final boolean[] mayBeUnscheduled;
        private final long[] idleCosts;
        private final long unit;
        private final long night;
        /** The least cost of what follows, for each set of sessions that are over, and each last choice with the gaps so far. */
        private final long[][] known;

        private final GapCounts gaps;

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
            this.gaps = new GapCounts(person, subject);
            this.known = new long[1 << mayBeUnscheduled.length][choices.size() * gaps.states()];
            for (long[] row : known) {
                Arrays.fill(row, UNKNOWN);
            }
        }

        /**
         * @param over the sessions that are over, as bits
         * @param state the last of them, with the gaps of its day, or null before the first
         */
        private long least(int over, @Nullable Integer state) {
            if (state != null && known[over][state] != UNKNOWN) {
                return known[over][state];
            }
            JobScope.checkpoint();
            long least = 0;
            for (int i = 0; i < mayBeUnscheduled.length; i++) {
                least = (over >> i & 1) == 1 || mayBeUnscheduled[i] ? least : INFEASIBLE;
            }
            for (int next = state == null ? 0 : state / gaps.states() + 1; next < choices.size(); next++) {
                Choice choice = choices.get(next);
                long between = (over >> choice.i() & 1) == 1 ? INFEASIBLE : between(state, choice);
                long rest = between == INFEASIBLE ? INFEASIBLE : least(over | (1 << choice.i()), then(state, next));
                if (rest != INFEASIBLE) {
                    least = Math.min(least, Math.subtractExact(Math.addExact(between, rest), choice.value()));
                }
            }
            if (state != null) {
                known[over][state] = least;
            }
            return least;
        }

        /** Returns by how much the least cost rises if each session takes place at each of its times: on the ways there and on. */
        private List<Map<TimeOption, Long>> rises() {
            List<Map<TimeOption, Long>> bySession = new ArrayList<>();
            for (boolean ignored : mayBeUnscheduled) {
                bySession.add(new HashMap<>());
            }
            long least = least(0, null);
            long[][] before = new long[known.length][choices.size() * gaps.states()];
            for (long[] row : before) {
                Arrays.fill(row, INFEASIBLE);
            }
            for (int last = 0; last < choices.size(); last++) {
                Choice choice = choices.get(last);
                int alone = 1 << choice.i();
                int first = then(null, last);
                before[alone][first] = Math.min(before[alone][first], -choice.value());
                long through = INFEASIBLE;
                for (int over = 0; over < before.length; over++) {
                    for (int state = first; state < first + gaps.states(); state++) {
                        if (before[over][state] != INFEASIBLE) {
                            long rest = least(over, state);
                            through = rest == INFEASIBLE
                                    ? through
                                    : Math.min(through, Math.addExact(before[over][state], rest));
                            goOn(before, over, state);
                        }
                    }
                }
                long rise =
                        least == INFEASIBLE || through == INFEASIBLE ? INFEASIBLE : Math.subtractExact(through, least);
                bySession.get(choice.i()).put(choice.time(), rise);
            }
            return bySession;
        }

        private void goOn(long[][] before, int over, int state) {
            JobScope.checkpoint();
            for (int next = state / gaps.states() + 1; next < choices.size(); next++) {
                Choice choice = choices.get(next);
                long between = (over >> choice.i() & 1) == 1 ? INFEASIBLE : between(state, choice);
                if (between != INFEASIBLE) {
                    int then = over | (1 << choice.i());
                    int after = then(state, next);
                    long cost = Math.subtractExact(Math.addExact(before[over][state], between), choice.value());
                    before[then][after] = Math.min(before[then][after], cost);
                }
            }
        }

        /** Returns a choice with the gaps of its day up to it. */
        private int then(@Nullable Integer state, int next) {
            if (state == null) {
                return next * gaps.states();
            }
            Choice before = choices.get(state / gaps.states());
            Choice choice = choices.get(next);
            int minutes = choice.time().start() - before.time().end();
            int so = before.day() == choice.day() ? gaps.after(state % gaps.states(), choice.day(), minutes) : 0;
            return next * gaps.states() + so;
        }

        private long between(@Nullable Integer state, Choice next) {
            if (state == null) {
                return 0;
            }
            Choice before = choices.get(state / gaps.states());
            if (before.day() != next.day()) {
                return Math.multiplyExact(dates[next.day()] - dates[before.day()], night);
            }
            int minutes = next.time().start() - before.time().end();
            long ofGap = gaps.cost(state % gaps.states(), next.day(), minutes);
            return minutes < subject.event().changeoverMinutes() || ofGap == INFEASIBLE
                    ? INFEASIBLE
                    : Math.addExact(ofGap, Math.multiplyExact(idleCosts[next.day()], Math.ceilDiv(minutes, unit)));
        }
    }

    /** How many gaps of a day a person has had, up to the limit of {@code gap-limit}, and what each one more costs. */
    private static final class GapCounts {

        private static final String RULE = "gap-limit";

        private final boolean[] isLimited;
        private final int limit;
        private final long minMinutes;
        private final long cost;

        GapCounts(String person, ProofContext subject) {
            HalfDays halfDays = subject.tables().halfDays();
            int most = subject.sessionsOf(person).size() - 1;
            long asked = subject.isCounted(subject.config(RULE))
                    ? subject.findGapLimit(person).orElse(most)
                    : most;
            this.isLimited = new boolean[halfDays.dayCount()];
            this.limit = asked < most ? (int) asked : 0;
            this.minMinutes = subject.config(RULE).parameter("minutes");
            this.cost = subject.isHard(RULE) ? INFEASIBLE : subject.unitCost(RULE);
            for (int day = 0; day < isLimited.length; day++) {
                List<SubjectId> about = List.of(SubjectId.person(person), SubjectId.day(halfDays.dateOfDay(day)));
                isLimited[day] = asked < most
                        && subject.effectiveRules().findWaiver(RULE, about).isEmpty();
            }
        }

        /** Returns how many numbers of gaps are told apart. */
        int states() {
            return limit + 1;
        }

        /** Returns the number of gaps after a pause of so many minutes, at most the limit. */
        int after(int gaps, int day, long minutes) {
            return isLimited[day] && minutes >= minMinutes ? Math.min(limit, gaps + 1) : gaps;
        }

        /** Returns what a pause of so many minutes costs. */
        long cost(int gaps, int day, long minutes) {
            return isLimited[day] && minutes >= minMinutes && gaps == limit ? cost : 0;
        }
    }
}
