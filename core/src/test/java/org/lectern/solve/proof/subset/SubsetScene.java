package org.lectern.solve.proof.subset;

import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.panel.CostTables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;

/** Two days of four hours, two rooms, and four sessions of half an hour or an hour, the first two of Ana and the others of Ben. */
final class SubsetScene {

    private final Event event;
    private final EffectiveRules rules;
    private final CostTables tables;

    SubsetScene(UnaryOperator<Event.Builder> change) {
        Event.Builder builder = Event.builder("scene", ZoneOffset.UTC)
                .startStepMinutes(30)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/13:00")
                .day("2020-03-31", "09:00/13:00")
                .room("blue", 50)
                .room("red", 50)
                .people("ana", "ben");
        for (int s = 0; s < 4; s++) {
            builder.session(Session.builder("s" + s)
                    .allowedMinutes(30, 60)
                    .slot(Slot.builder("slot" + s, s < 2 ? "ana" : "ben")
                            .presence(Presence.OWN_SLOT)
                            .build())
                    .build());
        }
        this.event = change.apply(builder).build();
        this.rules = EffectiveRules.of(event, StandardRules.catalogue());
        this.tables = CostTables.of(event, rules);
    }

    static Event.Builder limitAtOnce(Event.Builder event, int limit) {
        return event.ruleSetting(RuleSetting.of(RuleIds.MAX_PARALLEL).withParameter("limit", limit));
    }

    static Event.Builder limitOfAna(Event.Builder event, DailyLimit limit) {
        return event.people(List.of(
                Person.builder("ana").dailyLimit(limit).build(),
                Person.builder("ben").build()));
    }

    static Event.Builder limitOfBlue(Event.Builder event, DailyLimit limit) {
        return event.rooms(List.of(
                Room.builder("blue").seats(50).dailyLimit(limit).build(),
                Room.builder("red").seats(50).build()));
    }

    SubsetRelations relations() {
        return new SubsetRelations(event, rules, tables.halfDays());
    }

    SubsetLimits limits() {
        return new SubsetLimits(event, rules, tables.halfDays());
    }

    /**
     * Returns a time of a session.
     *
     * @param day 0 or 1
     * @param from minutes after nine
     */
    TimeOption time(int session, int day, int from, int minutes) {
        int start = tables.sessionTables().get(session).options().getFirst().start() + day * 24 * 60 + from;
        return tables.sessionTables().get(session).options().stream()
                .filter(option -> option.start() == start && option.minutes() == minutes)
                .findFirst()
                .orElseThrow();
    }

    /** Returns a session of an hour that is held in a room. */
    SubsetLimits.Held held(int session, int room, int day, int from) {
        return held(session, room, day, from, 60);
    }

    SubsetLimits.Held held(int session, int room, int day, int from, int minutes) {
        return new SubsetLimits.Held(
                event.sessions().get(session), OptionalInt.of(room), time(session, day, from, minutes));
    }
}
