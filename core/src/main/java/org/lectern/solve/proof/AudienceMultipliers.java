package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.event.Delegation;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;

/**
 * The multipliers of audiences, and what {@code shared-audience} costs at least. The points in time of a delegation lie half an
 * hour apart or more. So two sessions that it wants pay the rule for each point that lies in both.
 */
final class AudienceMultipliers implements ProofTerm {

    private static final String RULE = "shared-audience";

    private final ProofContext subject;
    private final long unitCost;
    private final Map<String, Audience> audiences = new LinkedHashMap<>();
    private final Map<Integer, List<Audience>> bySession = new LinkedHashMap<>();

    /** The sessions of a delegation that count, what two of them at once cost, and what each pays at each minute. */
    private record Audience(List<Integer> sessions, long unitCost, TreeMap<Integer, Long> paid) {}

    /** @throws InvalidCertificateException if two sessions may share more points than the rule counts half-hours */
    AudienceMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.unitCost = subject.unitCost(RULE);
        for (CertificateMultiplier tag : tags) {
            audience(tag).paid().merge(subject.tables().timeline().toMinute(tag.time()), tag.value(), Math::addExact);
        }
        for (Map.Entry<String, Audience> entry : audiences.entrySet()) {
            requireApart(entry.getKey(), entry.getValue().paid());
            for (int session : entry.getValue().sessions()) {
                bySession.computeIfAbsent(session, ignored -> new ArrayList<>()).add(entry.getValue());
            }
        }
    }

    private Audience audience(CertificateMultiplier tag) throws InvalidCertificateException {
        Audience known = audiences.get(tag.id());
        if (known != null) {
            return known;
        }
        Optional<Delegation> delegation = subject.event().delegations().stream()
                .filter(one -> one.id().equals(tag.id()))
                .findFirst();
        if (unitCost == 0 || delegation.isEmpty()) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, which shared-audience does not count.".formatted(tag.describe()));
        }
        Audience found = new Audience(
                counted(delegation.get()),
                Math.multiplyExact(unitCost, delegation.get().weight()),
                new TreeMap<>());
        audiences.put(tag.id(), found);
        return found;
    }

    /** A session does not pay if it may overlap with another one that the delegation wants, at no cost. */
    private List<Integer> counted(Delegation delegation) {
        List<Integer> wanted = new ArrayList<>();
        for (int s = 0; s < subject.sessionCount(); s++) {
            if (delegation.wantedSessionIds().contains(subject.id(s).id())) {
                wanted.add(s);
            }
        }
        return wanted.stream()
                .filter(one ->
                        wanted.stream().noneMatch(other -> !other.equals(one) && isWaived(one, other, delegation)))
                .toList();
    }

    private boolean isWaived(int one, int other, Delegation delegation) {
        return subject.effectiveRules()
                .findWaiver(RULE, List.of(subject.id(one), subject.id(other), SubjectId.delegation(delegation.id())))
                .isPresent();
    }

    private static void requireApart(String delegation, NavigableMap<Integer, Long> paid)
            throws InvalidCertificateException {
        for (int minute : paid.keySet()) {
            Integer next = paid.higherKey(minute);
            if (next != null && next - minute < Certificate.AUDIENCE_MINUTES) {
                throw new InvalidCertificateException(
                        "Two multipliers of delegation '%s' are %s minutes apart, less than half an hour."
                                .formatted(delegation, next - minute));
            }
        }
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null) {
            return 0;
        }
        long sum = 0;
        for (Audience own : bySession.getOrDefault(session, List.of())) {
            for (long value : own.paid().subMap(time.start(), time.end()).values()) {
                sum = Math.addExact(sum, value);
            }
        }
        return sum;
    }

    /** Any two wanted sessions of a delegation are at once. */
    static void addMaxCosts(MaxCosts costs) {
        long halfHours = Math.ceilDiv(costs.longestMinutes(), 30);
        long sum = 0;
        for (Delegation delegation : costs.subject().event().delegations()) {
            long wanted = delegation.wantedSessionIds().size();
            long pairs = Math.multiplyExact(wanted * (wanted - 1) / 2, (long) delegation.weight());
            sum = Math.addExact(sum, Math.multiplyExact(pairs, halfHours));
        }
        costs.add(RULE, sum);
    }

    @Override
    public List<Part> parts() {
        return audiences.values().stream()
                .map(own -> Part.of(own.sessions(), allowed -> minCost(own, allowed)))
                .toList();
    }

    /** The first session at a point costs nothing there, the second one unit, the third two, and so on, up to those that may run there. */
    private long minCost(Audience own, int[][] allowed) {
        Map<Integer, Integer> running = running(own, allowed);
        long sum = 0;
        for (Map.Entry<Integer, Long> point : own.paid().entrySet()) {
            long further = 0;
            for (int i = 0; i < running.getOrDefault(point.getKey(), 0) && further < point.getValue(); i++) {
                sum = Math.addExact(sum, Math.subtractExact(further, point.getValue()));
                further = Math.addExact(further, own.unitCost());
            }
        }
        return sum;
    }

    /** Returns how many sessions may run at each point where any may. */
    private Map<Integer, Integer> running(Audience own, int[][] allowed) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int session : own.sessions()) {
            Set<Integer> points = new HashSet<>();
            for (TimeOption time : subject.places().times(session, allowed[session])) {
                points.addAll(own.paid().subMap(time.start(), time.end()).keySet());
            }
            points.forEach(point -> counts.merge(point, 1, Integer::sum));
        }
        return counts;
    }
}
