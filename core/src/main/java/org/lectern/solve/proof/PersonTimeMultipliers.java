package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.proof.course.CourseSize;
import org.lectern.solve.proof.course.PersonCourse;
import org.lectern.solve.proof.nogood.RememberedByPlaces;

/**
 * The multipliers of people's time, and what {@code idle-gap}, {@code long-stay} and {@code gap-limit} cost each person with an entry
 * at least, with no more sessions on a day than {@code daily-load} allows; see {@link PersonCourse}.
 */
final class PersonTimeMultipliers implements ProofTerm {

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
        for (String person : paid.keySet()) {
            requireSmall(person);
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

    /** So that no certificate makes a verifier run out of memory. */
    private void requireSmall(String person) throws InvalidCertificateException {
        List<Integer> sessions = subject.sessionsOf(person);
        int[][] all = subject.places().indices();
        long choices = sessions.stream()
                .mapToLong(
                        session -> subject.places().times(session, all[session]).size())
                .sum();
        if (CourseSize.of(sessions.size(), choices, costs(person)) > CourseSize.MAX) {
            throw new InvalidCertificateException(
                    "There is a multiplier of the time of person '%s', whose %s sessions have %s times: too many to try in each order."
                            .formatted(person, sessions.size(), choices));
        }
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

    /**
     * Each session of a person adds the whole event of waiting at most, in units rounded up, and a gap. Nights are those of {@link
     * StayMultipliers}.
     */
    static void addMaxCosts(MaxCosts costs) {
        long minutes = costs.horizonMinutes();
        long unit = costs.subject().config("idle-gap").parameter("minutes");
        long idle = 0;
        long gaps = 0;
        for (List<Integer> sessions : costs.subject().sessionsByPerson().values()) {
            idle = Math.addExact(idle, sessions.size() > 1 ? minutes / unit + sessions.size() : 0);
            gaps += sessions.size();
        }
        costs.add("idle-gap", idle);
        costs.add("gap-limit", gaps);
    }

    @Override
    public List<Part> parts() {
        return paid.entrySet().stream()
                .map(entry -> part(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Part part(String person, ChainMultipliers.SessionTimes own) {
        List<Integer> sessions = subject.sessionsOf(person);
        PersonCourse.Costs costs = costs(person);
        // Courses of few sessions are small enough to keep the last one of each person, for both.
        RememberedByPlaces<Course> courses = new RememberedByPlaces<>(
                sessions, allowed -> course(sessions, own, costs, allowed), sessions.size() > MAX_KEPT ? 0 : 1);
        return new Part(
                sessions,
                allowed -> courses.of(allowed).course().least(),
                allowed -> {
                    List<Map<TimeOption, Long>> rises = courses.of(allowed).rises(sessions.size());
                    return (session, place) -> place.isUnscheduled()
                            ? 0
                            : rises.get(sessions.indexOf(session)).getOrDefault(place.time(), 0L);
                },
                true);
    }

    /** The ways through the sessions of one person, with the times of its choices. */
    private record Course(PersonCourse course, List<Choice> choices) {

        /** Returns by how much the least cost rises if each session takes place at each of its times. */
        List<Map<TimeOption, Long>> rises(int sessions) {
            List<Map<TimeOption, Long>> bySession = new ArrayList<>();
            for (int i = 0; i < sessions; i++) {
                bySession.add(new HashMap<>());
            }
            long[] rises = course.rises();
            for (int choice = 0; choice < rises.length; choice++) {
                bySession.get(choices.get(choice).i()).put(choices.get(choice).time(), rises[choice]);
            }
            return bySession;
        }
    }

    private Course course(
            List<Integer> sessions, ChainMultipliers.SessionTimes own, PersonCourse.Costs costs, int[][] allowed) {
        boolean[] mayBeUnscheduled = new boolean[sessions.size()];
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < mayBeUnscheduled.length; i++) {
            int s = sessions.get(i);
            mayBeUnscheduled[i] = subject.places().mayBeUnscheduled(s, allowed[s]);
            for (TimeOption time : subject.places().times(s, allowed[s])) {
                choices.add(new Choice(i, time, halfDays.dayIndex(time.halfDay()), own.of(s, time)));
            }
        }
        choices.sort(Comparator.comparingInt(Choice::day)
                .thenComparingInt(choice -> choice.time().start()));
        List<PersonCourse.Choice> inOrder = choices.stream()
                .map(choice -> new PersonCourse.Choice(
                        choice.i(),
                        choice.day(),
                        choice.time().start(),
                        choice.time().end(),
                        choice.value()))
                .toList();
        return new Course(new PersonCourse(inOrder, mayBeUnscheduled, costs), choices);
    }

    private PersonCourse.Costs costs(String person) {
        long[] idle = new long[halfDays.dayCount()];
        for (int day = 0; day < idle.length; day++) {
            idle[day] = isWaived("idle-gap", person, day) ? 0 : subject.unitCost("idle-gap");
        }
        return new PersonCourse.Costs(
                dates,
                subject.longStayPeople().contains(person) ? subject.unitCost("long-stay") : 0,
                idle,
                (int) subject.config("idle-gap").parameter("minutes"),
                subject.event().changeoverMinutes(),
                gaps(person),
                maxSessions(person));
    }

    /** A hard limit of a person's sessions binds on each day without a waiver. */
    private int[] maxSessions(String person) {
        int most = subject.isHard("daily-load")
                ? subject.event().people().stream()
                        .filter(one -> one.id().equals(person))
                        .map(one -> one.dailyLimit().maxSessions())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
        return IntStream.range(0, halfDays.dayCount())
                .map(day -> isWaived("daily-load", person, day) ? Integer.MAX_VALUE : most)
                .toArray();
    }

    /** A person has one gap fewer than sessions at most. */
    private PersonCourse.Gaps gaps(String person) {
        int most = subject.sessionsOf(person).size() - 1;
        long asked = subject.isCounted(subject.config("gap-limit"))
                ? subject.findGapLimit(person).orElse(most)
                : most;
        boolean[] isLimited = new boolean[halfDays.dayCount()];
        for (int day = 0; day < isLimited.length; day++) {
            isLimited[day] = asked < most && !isWaived("gap-limit", person, day);
        }
        return new PersonCourse.Gaps(
                isLimited,
                asked < most ? (int) asked : 0,
                (int) subject.config("gap-limit").parameter("minutes"),
                subject.isHard("gap-limit") ? INFEASIBLE : subject.unitCost("gap-limit"));
    }

    private boolean isWaived(String rule, String person, int day) {
        List<SubjectId> about = List.of(SubjectId.person(person), SubjectId.day(halfDays.dateOfDay(day)));
        return subject.effectiveRules().findWaiver(rule, about).isPresent();
    }
}
