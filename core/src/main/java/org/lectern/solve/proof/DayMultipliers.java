package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/**
 * The multipliers of days, and what {@code day-balance} costs at least. For each spread of the numbers of sessions a day,
 * the days that give back most are filled first.
 */
final class DayMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final List<LocalDate> dates;
    private final long[] values;
    private final long unitCost;

    DayMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.dates = List.copyOf(dates());
        this.values = new long[dates.size()];
        boolean isCounted = subject.effectiveRules().waivers("day-balance").isEmpty() && dates.size() > 1;
        this.unitCost = isCounted ? subject.unitCost("day-balance") : 0;
        for (CertificateMultiplier tag : tags) {
            int day = dates.indexOf(tag.time().atZone(subject.event().zone()).toLocalDate());
            if (unitCost == 0 || day < 0) {
                throw new InvalidCertificateException(
                        "There is a multiplier of %s, which day-balance does not count.".formatted(tag.describe()));
            }
            values[day] = Math.addExact(values[day], tag.value());
        }
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        int day = time == null || unitCost == 0
                ? -1
                : dates.indexOf(subject.tables().halfDays().date(time.halfDay()));
        return day < 0 ? 0 : values[day];
    }

    /** The fullest day has no more than all sessions. */
    static void addMaxCosts(MaxCosts costs) {
        costs.add("day-balance", costs.subject().sessionCount());
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.ofAll(subject, this::minCost));
    }

    private long minCost(int[][] allowed) {
        if (unitCost == 0) {
            return 0;
        }
        int[] must = new int[dates.size()];
        int[] may = new int[dates.size()];
        int surely = 0;
        int perhaps = 0;
        for (int s = 0; s < allowed.length; s++) {
            Set<Optional<LocalDate>> own = dates(s, allowed[s]);
            long counted = own.stream()
                    .filter(date -> date.filter(dates::contains).isPresent())
                    .count();
            surely += counted == own.size() ? 1 : 0;
            perhaps += counted > 0 ? 1 : 0;
            for (int d = 0; d < must.length; d++) {
                boolean isPossible = own.contains(Optional.of(dates.get(d)));
                may[d] += isPossible ? 1 : 0;
                must[d] += isPossible && own.size() == 1 ? 1 : 0;
            }
        }
        return minCost(must, may, surely, perhaps);
    }

    private long minCost(int[] must, int[] may, int surely, int perhaps) {
        List<Integer> byValue = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer d) -> values[d]).reversed())
                .toList();
        long maxRefund = 0;
        for (int d = 0; d < may.length; d++) {
            maxRefund = Math.addExact(maxRefund, Math.multiplyExact(values[d], may[d]));
        }
        long least = INFEASIBLE;
        for (int spread = 0; spread <= perhaps; spread++) {
            JobScope.checkpoint();
            long cost = Math.multiplyExact(unitCost, spread);
            if (least != INFEASIBLE && Math.subtractExact(cost, maxRefund) >= least) {
                return least;
            }
            for (int low = 0; low * dates.size() <= perhaps; low++) {
                long back = maxRefund(byValue, must, may, surely, perhaps, low, low + spread);
                least = back < 0 ? least : Math.min(least, Math.subtractExact(cost, back));
            }
        }
        return least;
    }

    /** Returns the most that days with numbers of sessions in a range give back, or -1 if there are no such numbers. */
    private long maxRefund(List<Integer> byValue, int[] must, int[] may, int surely, int perhaps, int low, int high) {
        int fixed = 0;
        int upper = 0;
        long back = 0;
        for (int d = 0; d < must.length; d++) {
            int lower = Math.max(low, must[d]);
            if (lower > Math.min(high, may[d])) {
                return -1;
            }
            fixed += lower;
            upper += Math.min(high, may[d]);
            back = Math.addExact(back, Math.multiplyExact(values[d], lower));
        }
        if (fixed > perhaps || upper < surely) {
            return -1;
        }
        int free = Math.min(perhaps, upper) - fixed;
        for (int d : byValue) {
            int more = Math.min(free, Math.min(high, may[d]) - Math.max(low, must[d]));
            back = Math.addExact(back, Math.multiplyExact(values[d], more));
            free -= more;
        }
        return back;
    }

    private Set<Optional<LocalDate>> dates(int session, int[] places) {
        Set<Optional<LocalDate>> dates = new LinkedHashSet<>();
        for (int place : places) {
            TimeOption time = subject.places().of(session).get(place).time();
            dates.add(
                    time == null
                            ? Optional.empty()
                            : Optional.of(subject.tables().halfDays().date(time.halfDay())));
        }
        return dates;
    }

    /** Returns the dates that any session may use. */
    private Set<LocalDate> dates() {
        HalfDays halfDays = subject.tables().halfDays();
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (Session session : subject.event().sessions()) {
            List<LocalDate> pinned = pinned(session);
            IntStream.range(0, halfDays.count())
                    .filter(h -> halfDays.end(h) - halfDays.start(h) >= session.minAllowedMinutes())
                    .mapToObj(halfDays::date)
                    .filter(date -> pinned.stream().allMatch(date::equals))
                    .forEach(dates::add);
        }
        return dates;
    }

    private List<LocalDate> pinned(Session session) {
        Pin pin = session.pin();
        HalfDays halfDays = subject.tables().halfDays();
        Optional<LocalDate> byStart = pin.findStart().map(start -> {
            int minute = subject.tables().timeline().toMinute(start);
            return halfDays.date(halfDays.indexOf(minute, minute + session.minAllowedMinutes()));
        });
        return Stream.of(pin.findDay(), byStart).flatMap(Optional::stream).toList();
    }
}
