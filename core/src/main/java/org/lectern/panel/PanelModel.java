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
import org.lectern.panel.cost.UnitCost;
import org.lectern.panel.cost.WindowCost;
import org.lectern.panel.cost.WindowCosts;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;

/** One session with the unit costs of all panel rules: what the label setting and the scorer work on. */
final class PanelModel {

    final Session session;
    final SlotModel[] slots;
    /** What start and length cost under rules about the session's time and its attendants' presence. */
    final WindowCosts timeCosts;

    final int firstTurnOffset;
    final List<OrderWish> orderWishes;
    /** Slots in their pinned order, by index; empty where no order is pinned or breaking it costs nothing. */
    final int[] pinnedSlots;

    final UnitCost sessionMinutes;
    final UnitCost pinnedOrder;
    final UnitCost shortQa;
    final UnitCost waiting;
    final UnitCost equalMinutes;
    final NeighbourCosts neighbours;
    final CustomRules customRules;

    /**
     * A slot with the unit costs of the panel rules.
     *
     * @param personIndex equal for slots of one person whose presence counts, -1 where no window of a person counts
     * @param wholeSession whether the speaker attends the whole session
     * @param presenceCosts what it costs that the speaker is needed
     * @param changeCost the published turn and the cost of changing it, or null where that does not count
     */
    record SlotModel(
            Slot slot,
            int personIndex,
            boolean wholeSession,
            WindowCosts presenceCosts,
            UnitCost slotMinutes,
            UnitCost dropped,
            UnitCost shortMinutes,
            UnitCost unevenMinutes,
            @Nullable TurnChangeCost changeCost) {}

    /** The kinds of wishes that a slot can have about its position. */
    enum OrderWishKind {
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
     * @param unitCost what it costs to break it
     */
    record OrderWish(OrderWishKind kind, int slot, int other, UnitCost unitCost) {}

    PanelModel(
            Event event,
            Map<String, PersonAvailability> people,
            Session session,
            EffectiveRules rules,
            Timeline timeline) {
        this.session = session;
        this.firstTurnOffset = session.firstTurnOffsetMinutes();
        SubjectId self = session(session.id());
        List<SubjectId> alone = List.of(self);
        this.sessionMinutes = UnitCost.of(rules, RuleIds.SESSION_MINUTES, alone);
        this.pinnedOrder = UnitCost.of(rules, RuleIds.PINNED, alone);
        this.shortQa = UnitCost.of(rules, RuleIds.SHORT_QA, alone);
        this.waiting = UnitCost.of(rules, RuleIds.WAITING, alone);
        this.equalMinutes = UnitCost.of(rules, RuleIds.EQUAL_MINUTES, alone);
        this.neighbours = new NeighbourCosts(session, rules);
        this.customRules = new CustomRules(event, session, rules, timeline);
        Map<String, Integer> personIndex = new LinkedHashMap<>();
        List<WindowCost> times = new ArrayList<>(WindowRules.ofSession(event, session, rules, timeline));
        for (String id : session.attendantIds()) {
            times.addAll(WindowRules.ofAttendant(session, id, availability(people, id), wholeNeed(self, id), rules));
        }
        this.timeCosts = new WindowCosts(List.copyOf(times));
        this.slots = new SlotModel[session.slots().size()];
        @Nullable TurnChangeCost[] moved = TurnChangeCost.of(event, session, rules);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slotModel(session.slots().get(i), self, people, personIndex, rules, moved[i]);
        }
        List<String> slotIds = session.slots().stream().map(Slot::id).toList();
        this.pinnedSlots = pinnedOrder.weight() == 0
                ? new int[0]
                : session.pin().slotOrder().stream().mapToInt(slotIds::indexOf).toArray();
        this.orderWishes = orderWishes(self, slotIds, rules);
    }

    private List<OrderWish> orderWishes(SubjectId self, List<String> slotIds, EffectiveRules rules) {
        List<OrderWish> all = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            SlotOrder order = slots[i].slot().order();
            SubjectId wisher = slot(slotIds.get(i));
            UnitCost alone = UnitCost.of(rules, RuleIds.SLOT_ORDER, List.of(self, wisher));
            if (order.first()) {
                all.add(new OrderWish(OrderWishKind.FIRST, i, -1, alone));
            }
            if (order.last()) {
                all.add(new OrderWish(OrderWishKind.LAST, i, -1, alone));
            }
            for (String other : order.after()) {
                UnitCost broken = UnitCost.of(rules, RuleIds.SLOT_ORDER, List.of(self, wisher, slot(other)));
                all.add(new OrderWish(OrderWishKind.AFTER, i, slotIds.indexOf(other), broken));
            }
            for (String other : order.rightAfter()) {
                UnitCost broken = UnitCost.of(rules, RuleIds.SLOT_ORDER, List.of(self, wisher, slot(other)));
                all.add(new OrderWish(OrderWishKind.RIGHT_AFTER, i, slotIds.indexOf(other), broken));
            }
        }
        return List.copyOf(all);
    }

    private SlotModel slotModel(
            Slot slot,
            SubjectId self,
            Map<String, PersonAvailability> people,
            Map<String, Integer> personIndex,
            EffectiveRules rules,
            @Nullable TurnChangeCost moved) {
        String speaker = slot.personId();
        List<SubjectId> turn = List.of(self, slot(slot.id()), person(speaker));
        boolean isNeeded =
                slot.presence() != Presence.RECORDED && !session.attendantIds().contains(speaker);
        boolean whole = slot.presence() == Presence.WHOLE_SESSION;
        List<SubjectId> need = whole ? wholeNeed(self, speaker) : turn;
        return new SlotModel(
                slot,
                isNeeded ? personIndex.computeIfAbsent(speaker, ignored -> personIndex.size()) : -1,
                whole,
                WindowRules.ofSpeaker(availability(people, speaker), need, rules),
                UnitCost.of(rules, RuleIds.SLOT_MINUTES, turn),
                UnitCost.of(rules, RuleIds.DROPPED_SLOT, turn),
                UnitCost.of(rules, RuleIds.SHORT_MINUTES, turn),
                UnitCost.of(rules, RuleIds.UNEVEN_MINUTES, turn),
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

    private static PersonAvailability availability(Map<String, PersonAvailability> people, String id) {
        return Objects.requireNonNull(people.get(id), id);
    }
}
