package org.lectern.solve.scoring.standard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/** {@code day-balance}: days have equally many sessions. A change costs nothing, a question the days. */
public final class DayBalanceCoupling extends CouplingRule {

    /** The days that any session may use, in the order of their dates. */
    private final int[] days;

    public DayBalanceCoupling(EventIndex index) {
        super(index, RuleIds.DAY_BALANCE);
        HalfDays halfDays = index.halfDays();
        this.days = IntStream.range(0, halfDays.dayCount())
                .filter(day -> index.event().sessions().stream()
                        .anyMatch(session -> mayUse(session, day, halfDays, index.timeline())))
                .boxed()
                .sorted(Comparator.comparing(halfDays::dateOfDay))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean mayUse(Session session, int day, HalfDays halfDays, Timeline timeline) {
        LocalDate date = halfDays.dateOfDay(day);
        Pin pin = session.pin();
        int shortest = session.minAllowedMinutes();
        Optional<LocalDate> startDate = pin.findStart().map(start -> {
            int minute = timeline.toMinute(start);
            return halfDays.date(halfDays.indexOf(minute, minute + shortest));
        });
        if (pin.findDay().filter(pinned -> !pinned.equals(date)).isPresent()
                || startDate.filter(pinned -> !pinned.equals(date)).isPresent()) {
            return false;
        }
        return IntStream.range(0, halfDays.count())
                .anyMatch(h -> halfDays.dayIndex(h) == day && halfDays.end(h) - halfDays.start(h) >= shortest);
    }

    /** Returns the days, as bits; only for events of up to 64 days. */
    public long days() {
        long set = 0;
        for (int day : days) {
            set |= 1L << day;
        }
        return set;
    }

    @Override
    public boolean concerns(int session) {
        return days.length > 1;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        int[] counts = new int[index.halfDays().dayCount()];
        return new UnitTally() {

            @Override
            public void add(int session) {
                counts[index.halfDays().dayIndex(positions.halfDay(session))]++;
            }

            @Override
            public void remove(int session) {
                counts[index.halfDays().dayIndex(positions.halfDay(session))]--;
            }

            @Override
            public long amount() {
                int most = 0;
                int fewest = Integer.MAX_VALUE;
                for (int day : days) {
                    most = Math.max(most, counts[day]);
                    fewest = Math.min(fewest, counts[day]);
                }
                return most <= fewest || isWaived(most, fewest, counts) ? 0 : most - fewest;
            }
        };
    }

    /** Returns whether a waiver names none but days with most and with fewest sessions. */
    private boolean isWaived(int most, int fewest, int[] counts) {
        return !waived.isEmpty()
                && waived.covers(Arrays.stream(days)
                        .filter(day -> counts[day] == most || counts[day] == fewest)
                        .mapToObj(day -> SubjectId.day(index.halfDays().dateOfDay(day)))
                        .toList());
    }
}
