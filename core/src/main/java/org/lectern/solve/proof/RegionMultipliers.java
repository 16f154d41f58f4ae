package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.Session;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/**
 * The multipliers of half-days of regions, and what {@code split-region} costs at least. A region gets back those of all its
 * sessions in each half-day that it uses: on each day the half-days that give back most.
 */
final class RegionMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final long unitCost;
    private final Map<String, ProofRegions.Members> paying = new LinkedHashMap<>();
    /** What each session pays in each half-day; nothing for those of other regions. */
    private final long[][] values;

    RegionMultipliers(ProofContext subject, ProofRegions regions, List<CertificateMultiplier> tags)
            throws InvalidCertificateException {
        this.subject = subject;
        this.halfDays = subject.tables().halfDays();
        this.unitCost = subject.unitCost("split-region");
        this.values = new long[subject.sessionCount()][0];
        for (CertificateMultiplier tag : tags) {
            ProofRegions.Members region = regions.members().get(tag.id());
            if (unitCost == 0 || region == null) {
                throw new InvalidCertificateException(
                        "There is a multiplier of %s, which split-region does not count.".formatted(tag.describe()));
            }
            if (paying.put(tag.id(), region) == null) {
                region.sessions().forEach(session -> values[session] = new long[halfDays.count()]);
            }
            long[] own = values[member(region, tag)];
            int halfDay = halfDay(tag);
            own[halfDay] = Math.addExact(own[halfDay], tag.value());
        }
    }

    private int member(ProofRegions.Members region, CertificateMultiplier tag) throws InvalidCertificateException {
        for (int session : region.sessions()) {
            if (subject.id(session).id().equals(tag.sessionId())) {
                return session;
            }
        }
        throw new InvalidCertificateException("There is a multiplier of %s for session '%s', which has no part in it."
                .formatted(tag.describe(), tag.sessionId()));
    }

    private int halfDay(CertificateMultiplier tag) throws InvalidCertificateException {
        int start = subject.tables().timeline().toMinute(tag.time());
        for (int h = 0; h < halfDays.count(); h++) {
            if (halfDays.start(h) == start) {
                return h;
            }
        }
        throw new InvalidCertificateException(
                "There is a multiplier of %s at %s, when no half-day starts.".formatted(tag.describe(), tag.time()));
    }

    /** Returns whether this term counts the spread of a region, so that nothing else may. */
    boolean counts(String region) {
        return paying.containsKey(region);
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        int halfDay = place.halfDay();
        return halfDay < 0 || values[session].length == 0 ? 0 : values[session][halfDay];
    }

    /** Each region has its worst spread. */
    static void addMaxCosts(MaxCosts costs) {
        HalfDays halfDays = costs.subject().tables().halfDays();
        long spread = 2L * (halfDays.dayCount() - 1) + halfDays.count() - 1;
        long regions = costs.subject().event().sessions().stream()
                .map(Session::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .count();
        costs.add("split-region", Math.multiplyExact(regions, spread));
    }

    @Override
    public List<Part> parts() {
        return paying.values().stream()
                .map(region -> Part.of(region.sessions(), allowed -> minCost(region, refunds(region, allowed))))
                .toList();
    }

    /** Returns what the region gets back for each half-day: from a session only if it can be there. */
    private long[] refunds(ProofRegions.Members region, int[][] allowed) {
        long[] refunds = new long[halfDays.count()];
        for (int session : region.sessions()) {
            boolean[] isOpen = new boolean[refunds.length];
            for (TimeOption time : subject.places().times(session, allowed[session])) {
                isOpen[time.halfDay()] = true;
            }
            for (int h = 0; h < refunds.length; h++) {
                refunds[h] = isOpen[h] ? Math.addExact(refunds[h], values[session][h]) : refunds[h];
            }
        }
        return refunds;
    }

    /** Finds the most that each number of days and half-days gives back, day by day. */
    private long minCost(ProofRegions.Members region, long[] refunds) {
        int maxUsed = Math.min(region.sessions().size(), halfDays.count());
        long[][] back = new long[halfDays.dayCount() + 1][maxUsed + 1];
        Arrays.stream(back).forEach(row -> Arrays.fill(row, -1));
        back[0][0] = 0;
        for (int day = 0; day < halfDays.dayCount(); day++) {
            List<Long> ofDay = refundsOfDay(day, refunds);
            for (int days = day; days >= 0; days--) {
                for (int used = 0; used <= maxUsed; used++) {
                    long more = back[days][used];
                    for (int n = 0; more >= 0 && n < ofDay.size() && used + n < maxUsed; n++) {
                        more = Math.addExact(more, ofDay.get(n));
                        back[days + 1][used + n + 1] = Math.max(back[days + 1][used + n + 1], more);
                    }
                }
            }
        }
        long least = 0;
        for (int days = 1; days < back.length; days++) {
            for (int used = 1; used <= maxUsed; used++) {
                long units = Math.max(0, ProofRegions.spread(days, used) - region.minSpread());
                long cost = Math.multiplyExact(units, unitCost);
                least = back[days][used] < 0 ? least : Math.min(least, Math.subtractExact(cost, back[days][used]));
            }
        }
        return least;
    }

    private List<Long> refundsOfDay(int day, long[] refunds) {
        List<Long> ofDay = new ArrayList<>(IntStream.range(0, refunds.length)
                .filter(h -> halfDays.dayIndex(h) == day)
                .mapToObj(h -> refunds[h])
                .toList());
        ofDay.sort((one, other) -> Long.compare(other, one));
        return ofDay;
    }
}
