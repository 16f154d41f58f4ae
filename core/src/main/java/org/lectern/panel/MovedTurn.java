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
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;

/**
 * What the speaker of a slot was told of the turn, and what it costs to change that.
 *
 * @param position the number of turns before it
 * @param start minutes from the session's start
 * @param minutes its length
 * @param person equal for the turns of one person, of whom the dearest change alone counts
 * @param order what another position costs
 * @param minutesChanged what another start or length costs
 */
record MovedTurn(int position, int start, int minutes, int person, Charge order, Charge minutesChanged) {

    /** Returns what a turn at a position and time costs; {@link #order} and {@link #minutesChanged} compare by weight. */
    Charge charge(int at, int from, int given) {
        Charge moved = at == position ? new Charge(order.level(), 0) : order;
        boolean isChanged = from != start || given != minutes;
        return isChanged && minutesChanged.weight() > moved.weight() ? minutesChanged : moved;
    }

    /** Returns the dearer of the two charges. */
    Charge greatest() {
        return order.weight() > minutesChanged.weight() ? order : minutesChanged;
    }

    /** Returns what each slot of a session costs when its turn changes, null where nothing does. */
    static @Nullable MovedTurn[] of(Event event, Session session, Rulebook rulebook) {
        @Nullable MovedTurn[] all = new MovedTurn[session.slots().size()];
        Optional<Published> published = event.givenPublished();
        Optional<Placement> told = published.flatMap(known -> known.timetable().placement(session.id()));
        Terms terms = rulebook.terms("moved");
        if (told.isEmpty() || !terms.counts()) {
            return all;
        }
        List<Turn> turns = told.get().turns();
        List<String> slotIds = session.slots().stream().map(Slot::id).toList();
        List<String> people = new ArrayList<>();
        for (int position = 0; position < turns.size(); position++) {
            Turn turn = turns.get(position);
            int index = slotIds.indexOf(turn.slotId());
            Slot slot = session.slots().get(index);
            Charge charge = charge(session, slot.personId(), rulebook)
                    .times(published.get().noticeFactor());
            if (slot.presence() != Presence.RECORDED && charge.weight() > 0) {
                if (!people.contains(slot.personId())) {
                    people.add(slot.personId());
                }
                int start =
                        (int) Duration.between(told.get().start(), turn.start()).toMinutes();
                all[index] = new MovedTurn(
                        position,
                        start,
                        turn.minutes(),
                        people.indexOf(slot.personId()),
                        charge.times(terms.parameter("orderGrade").orElseThrow()),
                        charge.times(terms.parameter("minutesGrade").orElseThrow()));
            }
        }
        return all;
    }

    /** Returns what a unit of {@code moved} costs for a person of a session. */
    static Charge charge(Session session, String personId, Rulebook rulebook) {
        List<SubjectId> subjects =
                new ArrayList<>(List.of(SubjectId.session(session.id()), SubjectId.person(personId)));
        session.slots().stream()
                .filter(slot ->
                        slot.presence() != Presence.RECORDED && slot.personId().equals(personId))
                .forEach(slot -> subjects.add(SubjectId.slot(slot.id())));
        return Charge.of(rulebook, "moved", subjects);
    }
}
