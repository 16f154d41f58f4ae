package org.lectern.panel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;
import org.lectern.panel.cost.UnitCost;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/**
 * The published turn of a slot, and what it costs to change it.
 *
 * @param position the number of turns before it
 * @param start minutes from the session's start
 * @param minutes its length
 * @param personIndex equal for the turns of one person, of whom the dearest change alone counts
 * @param orderUnitCost what another position costs
 * @param minutesUnitCost what another start or length costs
 */
record TurnChangeCost(
        int position, int start, int minutes, int personIndex, UnitCost orderUnitCost, UnitCost minutesUnitCost) {

    /** Returns what a turn at a position and time costs; {@link #orderUnitCost} and {@link #minutesUnitCost} compare by weight. */
    UnitCost unitCost(int at, int from, int given) {
        UnitCost moved = at == position ? new UnitCost(orderUnitCost.level(), 0) : orderUnitCost;
        boolean isChanged = from != start || given != minutes;
        return isChanged && minutesUnitCost.weight() > moved.weight() ? minutesUnitCost : moved;
    }

    /** Returns the higher of the two charges. */
    UnitCost maxUnitCost() {
        return orderUnitCost.weight() > minutesUnitCost.weight() ? orderUnitCost : minutesUnitCost;
    }

    /** Returns what each slot of a session costs when its turn changes, null where nothing does. */
    static @Nullable TurnChangeCost[] of(Event event, Session session, EffectiveRules rules) {
        @Nullable TurnChangeCost[] all = new TurnChangeCost[session.slots().size()];
        Optional<Published> published = event.findPublished();
        Optional<Placement> placement =
                published.flatMap(known -> known.timetable().findPlacement(session.id()));
        RuleConfig config = rules.config(RuleIds.MOVED);
        if (placement.isEmpty() || !config.isActive()) {
            return all;
        }
        List<Turn> turns = placement.get().turns();
        List<String> slotIds = session.slots().stream().map(Slot::id).toList();
        List<String> people = new ArrayList<>();
        for (int position = 0; position < turns.size(); position++) {
            Turn turn = turns.get(position);
            int index = slotIds.indexOf(turn.slotId());
            Slot slot = session.slots().get(index);
            UnitCost charge = unitCost(session, slot.personId(), rules)
                    .times(published.get().noticeFactor());
            if (slot.presence() != Presence.RECORDED && charge.weight() > 0) {
                if (!people.contains(slot.personId())) {
                    people.add(slot.personId());
                }
                int start = (int)
                        Duration.between(placement.get().start(), turn.start()).toMinutes();
                all[index] = new TurnChangeCost(
                        position,
                        start,
                        turn.minutes(),
                        people.indexOf(slot.personId()),
                        charge.times(config.parameter(ParameterNames.ORDER_GRADE)),
                        charge.times(config.parameter(ParameterNames.MINUTES_GRADE)));
            }
        }
        return all;
    }

    /** Returns what a unit of {@code moved} costs for a person of a session. */
    static UnitCost unitCost(Session session, String personId, EffectiveRules rules) {
        List<SubjectId> subjects =
                new ArrayList<>(List.of(SubjectId.session(session.id()), SubjectId.person(personId)));
        session.slots().stream()
                .filter(slot ->
                        slot.presence() != Presence.RECORDED && slot.personId().equals(personId))
                .forEach(slot -> subjects.add(SubjectId.slot(slot.id())));
        return UnitCost.of(rules, RuleIds.MOVED, subjects);
    }
}
