package org.lectern.solve.proof.subset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;

/** The limits of days and of sessions at once, hard and without a waiver, that held sessions exceed whatever the others do. */
public final class SubsetLimits {

    private final Event event;
    private final HalfDays halfDays;
    private final long maxAtOnce;
    private final boolean areDaysLimited;
    private final List<Person> limitedPeople;

    /**
     * A session that is held.
     *
     * @param room the index of its room, or empty if it may be any
     */
    public record Held(Session session, OptionalInt room, TimeOption time) {

        private boolean runsAt(int minute) {
            return time.start() <= minute && minute < time.end();
        }
    }

    public SubsetLimits(Event event, EffectiveRules rules, HalfDays halfDays) {
        this.event = event;
        this.halfDays = halfDays;
        RuleConfig parallel = rules.config("max-parallel");
        this.maxAtOnce =
                isStrict(parallel, rules) ? parallel.findParameter("limit").orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
        this.areDaysLimited = isStrict(rules.config("daily-load"), rules);
        this.limitedPeople = event.people().stream()
                .filter(person -> !person.dailyLimit().equals(DailyLimit.NONE))
                .toList();
    }

    /** Returns whether a rule is in force at hard level, and no waiver loosens it. */
    static boolean isStrict(RuleConfig config, EffectiveRules rules) {
        return config.isActive()
                && config.level() == Level.HARD
                && rules.waivers(config.definition().id()).isEmpty();
    }

    /** Returns whether one more session, beside some that are held, exceeds a limit. */
    public boolean areExceeded(List<Held> held, Held added) {
        List<Held> all = new ArrayList<>(held);
        all.add(added);
        return areTooManyAtOnce(all, added) || (areDaysLimited && isDayExceeded(all, added));
    }

    private boolean areTooManyAtOnce(List<Held> all, Held added) {
        return all.size() > maxAtOnce
                && all.stream()
                        .mapToInt(one -> one.time().start())
                        .filter(added::runsAt)
                        .anyMatch(minute ->
                                all.stream().filter(one -> one.runsAt(minute)).count() > maxAtOnce);
    }

    private boolean isDayExceeded(List<Held> all, Held added) {
        LocalDate date = date(added);
        List<Held> sameDay = all.stream().filter(one -> date(one).equals(date)).toList();
        return isExceeded(event.dailyLimit(), sameDay)
                || isRoomExceeded(sameDay, added.room())
                || limitedPeople.stream()
                        .filter(person -> added.session().livePersonIds().contains(person.id()))
                        .anyMatch(person -> isExceeded(person.dailyLimit(), with(person, sameDay)));
    }

    private boolean isRoomExceeded(List<Held> sameDay, OptionalInt index) {
        if (index.isEmpty()) {
            return false;
        }
        Room room = event.rooms().get(index.getAsInt());
        return isExceeded(
                room.dailyLimit(),
                sameDay.stream().filter(one -> one.room().equals(index)).toList());
    }

    private static List<Held> with(Person person, List<Held> held) {
        return held.stream()
                .filter(one -> one.session().livePersonIds().contains(person.id()))
                .toList();
    }

    private static boolean isExceeded(DailyLimit limit, List<Held> held) {
        long minutes = held.stream().mapToLong(one -> one.time().minutes()).sum();
        return held.size() > limit.findMaxSessions().orElse(Integer.MAX_VALUE)
                || minutes > limit.findMaxMinutes().orElse(Integer.MAX_VALUE);
    }

    private LocalDate date(Held held) {
        return halfDays.date(held.time().halfDay());
    }
}
