package org.lectern.panel;

import static org.lectern.event.SubjectId.person;
import static org.lectern.event.SubjectId.session;
import static org.lectern.event.SubjectId.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.SubjectId;
import org.lectern.rule.Rulebook;

/** One session as the panel looks at it: minutes, windows and what each unit of each panel rule costs here. */
final class SessionPanel {

    final Session session;
    final SlotPanel[] slots;
    /** Day windows, the session's preferred windows and its attendants, as spans on the time line. */
    final int[] dayWindows;

    final int[] preferredWindows;
    final int[] undesiredWindows;
    final List<NeedCosts> attendants;
    final int lead;
    final List<Wish> wishes;
    /** Slots in their pinned order, by index; empty where no order is pinned or breaking it costs nothing. */
    final int[] pinnedSlots;

    final Charge dayClosed;
    final Charge sessionMinutes;
    final Charge pinnedOrder;
    final Charge shortQa;
    final Charge waiting;
    final Charge preferred;
    final Charge undesired;
    final Charge equalMinutes;
    final Neighbours neighbours;
    final OwnRules ownRules;

    /**
     * A slot as the panel looks at it.
     *
     * @param personIndex equal for slots of one person whose presence counts, -1 where no window of a person counts
     * @param whole whether the speaker sits through the session
     * @param need what it costs that the speaker is needed
     * @param moved what the speaker was told, or null where that does not count
     */
    record SlotPanel(
            Slot slot,
            int personIndex,
            boolean whole,
            NeedCosts need,
            Charge slotMinutes,
            Charge dropped,
            Charge shortMinutes,
            Charge unevenMinutes,
            @Nullable MovedTurn moved) {}

    /** The kinds of wishes that a slot can have about its position. */
    enum WishKind {
        FIRST,
        LAST,
        AFTER,
        RIGHT_AFTER
    }

    /**
     * A wish of one slot about its position.
     *
     * @param slot the slot that wishes, by index
     * @param other the slot that it is about, by index, or -1
     * @param broken what it costs to break it
     */
    record Wish(WishKind kind, int slot, int other, Charge broken) {}

    SessionPanel(Event event, Map<String, PersonSpans> people, Session session, Rulebook rulebook, TimeLine timeLine) {
        this.session = session;
        this.lead = session.openingMinutes() + session.statementMinutes();
        this.dayWindows = timeLine.spans(
                event.days().stream().flatMap(day -> day.windows().stream()).toList());
        this.preferredWindows = timeLine.spans(session.preferredWindows());
        this.undesiredWindows = Spans.joined(timeLine.spans(session.undesiredWindows()));
        SubjectId self = session(session.id());
        List<SubjectId> alone = List.of(self);
        this.dayClosed = Charge.of(rulebook, "day-closed", alone);
        this.sessionMinutes = Charge.of(rulebook, "session-minutes", alone);
        this.pinnedOrder = Charge.of(rulebook, "pinned", alone);
        this.shortQa = Charge.of(rulebook, "short-qa", alone);
        this.waiting = Charge.of(rulebook, "waiting", alone);
        this.preferred = Charge.of(rulebook, "preferred-window", alone);
        this.undesired = Charge.of(rulebook, "undesired-window", alone);
        this.equalMinutes = Charge.of(rulebook, "equal-minutes", alone);
        this.neighbours = new Neighbours(session, rulebook);
        this.ownRules = new OwnRules(event, session, rulebook, timeLine);
        Map<String, Integer> personIndex = new LinkedHashMap<>();
        this.attendants = new ArrayList<>();
        for (String attendant : session.attendantIds()) {
            PersonSpans spans = spans(people, attendant);
            List<SubjectId> need = wholeNeed(self, attendant);
            NeedCosts wishes = NeedCosts.of(spans, "attendant-window", rulebook, need);
            // The windows are about the attendant alone, the wishes about the person's turns too.
            Charge window = Charge.of(rulebook, "attendant-window", List.of(self, person(attendant)));
            attendants.add(new NeedCosts(
                    spans, "attendant-window", window, wishes.preferred(), wishes.undesired(), wishes.far()));
        }
        this.slots = new SlotPanel[session.slots().size()];
        @Nullable MovedTurn[] moved = MovedTurn.of(event, session, rulebook);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slotPanel(session.slots().get(i), self, people, personIndex, rulebook, moved[i]);
        }
        List<String> slotIds = session.slots().stream().map(Slot::id).toList();
        this.pinnedSlots = pinnedOrder.weight() == 0
                ? new int[0]
                : session.pin().slotOrder().stream().mapToInt(slotIds::indexOf).toArray();
        this.wishes = wishes(self, slotIds, rulebook);
    }

    private List<Wish> wishes(SubjectId self, List<String> slotIds, Rulebook rulebook) {
        List<Wish> all = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            SlotOrder order = slots[i].slot().order();
            SubjectId wisher = slot(slotIds.get(i));
            Charge alone = Charge.of(rulebook, "slot-order", List.of(self, wisher));
            if (order.first()) {
                all.add(new Wish(WishKind.FIRST, i, -1, alone));
            }
            if (order.last()) {
                all.add(new Wish(WishKind.LAST, i, -1, alone));
            }
            for (String other : order.after()) {
                Charge broken = Charge.of(rulebook, "slot-order", List.of(self, wisher, slot(other)));
                all.add(new Wish(WishKind.AFTER, i, slotIds.indexOf(other), broken));
            }
            for (String other : order.rightAfter()) {
                Charge broken = Charge.of(rulebook, "slot-order", List.of(self, wisher, slot(other)));
                all.add(new Wish(WishKind.RIGHT_AFTER, i, slotIds.indexOf(other), broken));
            }
        }
        return List.copyOf(all);
    }

    private SlotPanel slotPanel(
            Slot slot,
            SubjectId self,
            Map<String, PersonSpans> people,
            Map<String, Integer> personIndex,
            Rulebook rulebook,
            @Nullable MovedTurn moved) {
        String speaker = slot.personId();
        List<SubjectId> turn = List.of(self, slot(slot.id()), person(speaker));
        boolean counts =
                slot.presence() != Presence.RECORDED && !session.attendantIds().contains(speaker);
        boolean whole = slot.presence() == Presence.WHOLE_SESSION;
        List<SubjectId> need = whole ? wholeNeed(self, speaker) : turn;
        return new SlotPanel(
                slot,
                counts ? personIndex.computeIfAbsent(speaker, ignored -> personIndex.size()) : -1,
                whole,
                NeedCosts.of(spans(people, speaker), "speaker-window", rulebook, need),
                Charge.of(rulebook, "slot-minutes", turn),
                Charge.of(rulebook, "dropped-slot", turn),
                Charge.of(rulebook, "short-minutes", turn),
                Charge.of(rulebook, "uneven-minutes", turn),
                moved);
    }

    private List<SubjectId> wholeNeed(SubjectId self, String personId) {
        List<SubjectId> need = new ArrayList<>(List.of(self, person(personId)));
        session.slots().stream()
                .filter(slot ->
                        slot.presence() != Presence.RECORDED && slot.personId().equals(personId))
                .forEach(slot -> need.add(slot(slot.id())));
        return need;
    }

    private static PersonSpans spans(Map<String, PersonSpans> people, String id) {
        return Objects.requireNonNull(people.get(id), id);
    }
}
