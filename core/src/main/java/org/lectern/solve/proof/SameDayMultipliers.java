package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/**
 * The multipliers of groups on one day. For each day that could be the most used one, every session is on it, or where it gives back
 * more than a session elsewhere costs.
 */
final class SameDayMultipliers implements ProofTerm {

    private static final String RULE = "same-day";

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** The sessions of a relation, what one elsewhere costs, or 0 if that is impossible, and what each pays on each day. */
    private record Group(List<Integer> sessions, long unitCost, Map<Integer, long[]> paid) {}

    /** @throws InvalidCertificateException if a multiplier belongs to no group that counts */
    SameDayMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.halfDays = subject.tables().halfDays();
        List<Relation> relations = subject.event().relations();
        for (int r = 0; r < relations.size() && subject.certificate().maxHard() == 0; r++) {
            if (relations.get(r) instanceof Relation.SameDay relation && subject.isCounted(subject.config(relation))) {
                List<SubjectId> about =
                        relation.sessionIds().stream().map(SubjectId::session).toList();
                if (subject.effectiveRules().findWaiver(RULE, about).isEmpty()) {
                    groups.put(Integer.toString(r), group(about, subject.unitCost(subject.config(relation))));
                }
            }
        }
        for (CertificateMultiplier tag : tags) {
            add(tag);
        }
    }

    private Group group(List<SubjectId> about, long unitCost) {
        Map<Integer, long[]> paid = new HashMap<>();
        List<Integer> sessions = IntStream.range(0, subject.sessionCount())
                .filter(s -> about.contains(subject.id(s)))
                .boxed()
                .toList();
        sessions.forEach(session -> paid.put(session, new long[halfDays.dayCount()]));
        return new Group(sessions, unitCost, paid);
    }

    private void add(CertificateMultiplier tag) throws InvalidCertificateException {
        Group group = groups.get(tag.id());
        if (group == null) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, which same-day does not count.".formatted(tag.describe()));
        }
        int day = subject.day(tag);
        for (int session : group.sessions()) {
            if (subject.id(session).id().equals(tag.sessionId())) {
                long[] own = group.paid().getOrDefault(session, new long[0]);
                own[day] = Math.addExact(own[day], tag.value());
                return;
            }
        }
        throw new InvalidCertificateException("There is a multiplier of %s for session '%s', which has no part in it."
                .formatted(tag.describe(), tag.sessionId()));
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        long sum = 0;
        for (Group group : time == null ? List.<Group>of() : groups.values()) {
            long[] own = group.paid().get(session);
            sum = own == null ? sum : Math.addExact(sum, own[halfDays.dayIndex(place.halfDay())]);
        }
        return sum;
    }

    /** Each session of a group is on another day than it should. */
    static void addMaxCosts(MaxCosts costs) {
        for (Relation relation : costs.subject().event().relations()) {
            if (relation instanceof Relation.SameDay group) {
                costs.add(costs.subject().config(group), group.sessionIds().size());
            }
        }
    }

    @Override
    public List<Part> parts() {
        return groups.values().stream()
                .map(group -> Part.of(group.sessions(), allowed -> minCost(group, allowed)))
                .toList();
    }

    private long minCost(Group group, int[][] allowed) {
        List<Set<Integer>> days = new ArrayList<>();
        for (int session : group.sessions()) {
            Set<Integer> own = new HashSet<>();
            for (TimeOption time : subject.places().times(session, allowed[session])) {
                own.add(halfDays.dayIndex(time.halfDay()));
            }
            days.add(own);
        }
        long least = INFEASIBLE;
        for (int chosen = 0; chosen < halfDays.dayCount(); chosen++) {
            long sum = 0;
            for (int i = 0; i < days.size() && sum != INFEASIBLE; i++) {
                int session = group.sessions().get(i);
                long own = subject.places().mayBeUnscheduled(session, allowed[session]) ? 0 : INFEASIBLE;
                for (int day : days.get(i)) {
                    long back = group.paid().getOrDefault(session, new long[0])[day];
                    if (day == chosen || group.unitCost() > 0) {
                        own = Math.min(own, Math.subtractExact(day == chosen ? 0 : group.unitCost(), back));
                    }
                }
                sum = own == INFEASIBLE ? INFEASIBLE : Math.addExact(sum, own);
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
