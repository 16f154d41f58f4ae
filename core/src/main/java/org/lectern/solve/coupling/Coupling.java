package org.lectern.solve.coupling;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.panel.HalfDays;
import org.lectern.panel.Tables;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;

/** The rules that couple the sessions of an event, on indices and minutes. */
public final class Coupling {

    private final EventIndex index;
    private final SharedPeople sharedPeople;
    private final RoomConflicts roomConflicts;
    private final MaxParallels maxParallels;
    private final Regions regions;
    private final DayBalances dayBalances;
    private final LongStays longStays;
    private final List<CouplingRule> inForce;

    /**
     * @param from first minute in which a session can run
     * @param until first minute in which none can any more
     */
    public Coupling(Event event, Rulebook rulebook, Tables tables, int from, int until) {
        this.index = new EventIndex(event, rulebook, tables.halfDays());
        this.sharedPeople = new SharedPeople(index);
        this.roomConflicts = new RoomConflicts(index);
        this.maxParallels = new MaxParallels(index, from, until);
        this.regions = new Regions(
                index,
                terms("split-region").counts(),
                maxParallels.limit().orElse(event.rooms().size()));
        this.dayBalances = new DayBalances(index, tables.timeLine());
        this.longStays = new LongStays(index);
        Stream<CouplingRule> standard = Stream.of(
                roomConflicts,
                PersonConflicts.of(index, sharedPeople),
                SessionOrders.of(index),
                DayGroups.sameDay(index),
                DayGroups.differentDay(index),
                new BackToBacks(index),
                NotParallels.of(index),
                maxParallels,
                new DailyLoads(index),
                new InterpreterLoads(index),
                SeatInversions.of(index),
                new SplitRegions(event, regions),
                SharedAudiences.of(index),
                new RoomChanges(index, regions),
                longStays,
                new IdleGaps(index),
                new NoSlacks(index),
                dayBalances);
        this.inForce = Stream.concat(standard, OwnCoupling.of(event, rulebook, tables).stream())
                .filter(rule -> terms(rule.id()).counts() && concernsAny(rule))
                .toList();
    }

    private boolean concernsAny(CouplingRule rule) {
        for (int session = 0; session < index.sessionCount(); session++) {
            if (rule.concerns(session)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the days, as bits, over which {@code day-balance} evens sessions out. */
    public long balancedDays() {
        return dayBalances.days();
    }

    /** Returns those whose nights {@code long-stay} counts, if it does. */
    public List<Stayer> stayers() {
        return terms(longStays.id()).counts() ? longStays.stayers() : List.of();
    }

    /** Returns the rules that can cost anything in this event. */
    List<CouplingRule> inForce() {
        return inForce;
    }

    int sessionCount() {
        return index.sessionCount();
    }

    /** Returns the terms of a rule in this event. */
    public Terms terms(String ruleId) {
        return index.rulebook().terms(ruleId);
    }

    public Gaps gaps() {
        return index.gaps();
    }

    /** Returns whether {@code room-conflict} is waived for two sessions in a room. */
    public boolean isRoomConflictWaived(int one, int other, int room) {
        return roomConflicts.isWaived(Math.min(one, other), Math.max(one, other), room);
    }

    /** Returns whether any waiver of {@code room-conflict} names the session, or names no session at all. */
    public boolean isRoomConflictEverWaived(int session) {
        return roomConflicts.isEverWaived(session);
    }

    /** Returns the pairs of sessions that share people. */
    public List<SharedPeople.Pair> sharedPeople() {
        return sharedPeople.pairs();
    }

    /** Returns how many sessions may run at once, or empty if that is not asked. */
    public OptionalLong parallelLimit() {
        return maxParallels.limit();
    }

    /** Returns, for each waiver of {@code max-parallel} that can cover a finding, the sessions that must all run. */
    public List<int[]> parallelWaivers() {
        return maxParallels.waivers();
    }

    /** Returns the load of sessions at once of a timetable without sessions. */
    public MinuteLoad emptyLoad() {
        return maxParallels.load();
    }

    public Regions regions() {
        return regions;
    }

    public HalfDays halfDays() {
        return index.halfDays();
    }
}
