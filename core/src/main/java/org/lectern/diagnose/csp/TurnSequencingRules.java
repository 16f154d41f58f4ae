package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.csp.TurnSequencing.OrderConstraint;
import org.lectern.diagnose.csp.TurnSequencing.OrderKind;
import org.lectern.diagnose.csp.TurnSequencing.RequiredTurn;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;

/** The facts behind each requirement on the turns of one session. */
final class TurnSequencingRules {

    private static final int ANY_MINUTES = 24 * 60;

    private final DiagnosisModel model;
    private final Session session;
    private final SubjectId self;
    private final int minutes;
    private final int minQa;
    private final int opening;
    private final int equal;
    private final int pin;
    private final int[] seated;
    private final int[] slotMinutes;
    private final int[] slotOrder;
    private final boolean[] seatedForbids;
    private final boolean[] minutesForbid;
    /** By slot, when a speaker who attends the whole session must be there. */
    private final List<List<RequiredWindows>> whole = new ArrayList<>();
    /** By slot, when a speaker who attends the own turn alone must be there. */
    private final List<List<RequiredWindows>> own = new ArrayList<>();

    private final boolean inSequence;
    private final boolean equalForbids;
    private final boolean pinForbids;
    private final BitSet relevant = new BitSet();
    private final Map<BitSet, TurnSequencing> known = new HashMap<>();

    TurnSequencingRules(DiagnosisModel model, Session session) {
        this.model = model;
        this.session = session;
        this.self = SubjectId.session(session.id());
        this.minutes = model.fact(FactKind.SESSION_MINUTES, session.id());
        this.minQa = model.fact(FactKind.MIN_QA, session.id());
        this.opening = model.fact(FactKind.OPENING, session.id());
        this.equal = model.fact(FactKind.EQUAL_MINUTES, session.id());
        this.pin = model.fact(FactKind.PIN, session.id());
        this.inSequence = model.forbids(RuleIds.SESSION_MINUTES, List.of(self));
        this.equalForbids = model.forbids(RuleIds.EQUAL_MINUTES, List.of(self));
        this.pinForbids = model.forbids(RuleIds.PINNED, List.of(self));
        int slots = session.slots().size();
        seated = new int[slots];
        slotMinutes = new int[slots];
        slotOrder = new int[slots];
        seatedForbids = new boolean[slots];
        minutesForbid = new boolean[slots];
        for (int i = 0; i < slots; i++) {
            addSlot(i, session.slots().get(i));
        }
        for (int fact : new int[] {minutes, minQa, opening, equal, pin}) {
            relevant(fact);
        }
    }

    private void addSlot(int i, Slot slot) {
        Person person = Objects.requireNonNull(model.people.get(slot.personId()));
        List<SubjectId> turn = List.of(self, SubjectId.slot(slot.id()), SubjectId.person(person.id()));
        boolean counts =
                slot.presence() != Presence.RECORDED && !session.attendantIds().contains(person.id());
        seated[i] = model.fact(FactKind.SLOT_SEATED, slot.id());
        slotMinutes[i] = model.fact(FactKind.SLOT_MINUTES, slot.id());
        slotOrder[i] = model.fact(FactKind.SLOT_ORDER, slot.id());
        seatedForbids[i] = model.forbids(RuleIds.DROPPED_SLOT, turn);
        minutesForbid[i] = model.forbids(RuleIds.SLOT_MINUTES, turn);
        whole.add(counts ? required(person, wholeNeed(person.id())) : List.of());
        own.add(counts ? required(person, turn) : List.of());
        for (int fact : new int[] {seated[i], slotMinutes[i], slotOrder[i]}) {
            relevant(fact);
        }
        whole.get(i).forEach(required -> relevant(required.fact()));
        own.get(i).forEach(required -> relevant(required.fact()));
    }

    /** Returns what a finding is about if a person is needed for the whole session. */
    List<SubjectId> wholeNeed(String personId) {
        List<SubjectId> need = new ArrayList<>(List.of(self, SubjectId.person(personId)));
        session.slots().stream()
                .filter(slot ->
                        slot.presence() != Presence.RECORDED && slot.personId().equals(personId))
                .forEach(slot -> need.add(SubjectId.slot(slot.id())));
        return need;
    }

    /** Returns when a speaker must be there, for findings about a need. */
    private List<RequiredWindows> required(Person person, List<SubjectId> need) {
        List<RequiredWindows> all = new ArrayList<>();
        if (person.availability().isLimited() && model.forbids(RuleIds.SPEAKER_WINDOW, need)) {
            all.add(new RequiredWindows(
                    model.fact(FactKind.SPEAKER_WINDOWS, person.id()), model.timeline.toSpans(person.availability())));
        }
        all.addAll(RequiredWindows.ofWishes(model, person, need));
        return all;
    }

    private void relevant(int fact) {
        if (fact >= 0) {
            relevant.set(fact);
        }
    }

    BitSet relevant() {
        return relevant;
    }

    private boolean mustSeat(int i, BitSet active) {
        return seatedForbids[i] && isActive(seated[i], active);
    }

    /** Returns whether the speaker of a slot attends the whole session, for that slot or another required one. */
    private boolean sitsThrough(int i, BitSet active) {
        String person = session.slots().get(i).personId();
        for (int j = 0; j < seated.length; j++) {
            Slot other = session.slots().get(j);
            if (other.presence() == Presence.WHOLE_SESSION && other.personId().equals(person) && mustSeat(j, active)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether all who attend the whole session are available from start to end. */
    boolean areWholeSessionSpeakersAvailable(int start, int end, BitSet active) {
        for (int i = 0; i < seated.length; i++) {
            if (!whole.get(i).isEmpty()
                    && session.slots().get(i).presence() == Presence.WHOLE_SESSION
                    && mustSeat(i, active)
                    && whole.get(i).stream()
                            .anyMatch(required -> isActive(required.fact(), active) && !required.cover(start, end))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the required turns, or null if they cannot have equal minutes. */
    @Nullable
    TurnSequencing sequencing(BitSet active) {
        BitSet key = BitSets.common(relevant, active);
        TurnSequencing seating = known.get(key);
        if (seating == null) {
            seating = seatingUnder(key);
            if (seating != null) {
                known.put(key, seating);
            }
        }
        return seating;
    }

    private @Nullable TurnSequencing seatingUnder(BitSet active) {
        List<Integer> must = new ArrayList<>();
        int mostLeast = 1;
        int leastMost = ANY_MINUTES;
        for (int i = 0; i < seated.length; i++) {
            if (mustSeat(i, active)) {
                must.add(i);
                mostLeast = Math.max(mostLeast, least(i, active));
                leastMost = Math.min(leastMost, most(i, active));
            }
        }
        boolean isEqual = equalForbids && isActive(equal, active);
        if (isEqual && mostLeast > leastMost) {
            return null;
        }
        List<RequiredTurn> turns = new ArrayList<>();
        for (int i : must) {
            boolean isOwn = session.slots().get(i).presence() == Presence.OWN_SLOT && !sitsThrough(i, active);
            turns.add(new RequiredTurn(
                    i, isEqual ? mostLeast : least(i, active), isOwn ? windows(own.get(i), active) : null));
        }
        boolean follows = inSequence && isActive(minutes, active);
        int lead = isActive(opening, active) ? session.firstTurnOffsetMinutes() : 0;
        return new TurnSequencing(
                turns, orders(must, active), lead, isActive(minQa, active) ? session.minQaMinutes() : 0, follows);
    }

    /** Returns the spans that all active requirements have in common, or null if there are none. */
    private static int @Nullable [] windows(List<RequiredWindows> all, BitSet active) {
        int[] windows = null;
        for (RequiredWindows required : all) {
            if (isActive(required.fact(), active)) {
                windows = windows == null ? required.windows() : RequiredWindows.common(windows, required.windows());
            }
        }
        return windows;
    }

    private int least(int i, BitSet active) {
        return minutesForbid[i] && isActive(slotMinutes[i], active)
                ? session.slots().get(i).minMinutes()
                : 1;
    }

    private int most(int i, BitSet active) {
        return minutesForbid[i] && isActive(slotMinutes[i], active)
                ? session.slots().get(i).maxMinutes()
                : ANY_MINUTES;
    }

    private List<OrderConstraint> orders(List<Integer> must, BitSet active) {
        List<OrderConstraint> orders = new ArrayList<>();
        List<String> ids = must.stream().map(i -> session.slots().get(i).id()).toList();
        for (int t = 0; t < ids.size(); t++) {
            Slot slot = session.slots().get(must.get(t));
            if (isActive(slotOrder[must.get(t)], active)) {
                List<SubjectId> alone = List.of(self, SubjectId.slot(slot.id()));
                if (slot.order().first() && model.forbids(RuleIds.SLOT_ORDER, alone)) {
                    orders.add(new OrderConstraint(OrderKind.FIRST, t, -1));
                }
                if (slot.order().last() && model.forbids(RuleIds.SLOT_ORDER, alone)) {
                    orders.add(new OrderConstraint(OrderKind.LAST, t, -1));
                }
                for (String other : slot.order().after()) {
                    addWish(OrderKind.AFTER, t, slot.id(), other, ids, orders);
                }
                for (String other : slot.order().rightAfter()) {
                    addWish(OrderKind.RIGHT_AFTER, t, slot.id(), other, ids, orders);
                }
            }
        }
        if (pinForbids && isActive(pin, active)) {
            List<Integer> pinned = session.pin().slotOrder().stream()
                    .map(ids::indexOf)
                    .filter(t -> t >= 0)
                    .toList();
            for (int i = 1; i < pinned.size(); i++) {
                orders.add(new OrderConstraint(OrderKind.AFTER, pinned.get(i), pinned.get(i - 1)));
            }
        }
        return orders;
    }

    private void addWish(
            OrderKind wish, int turn, String id, String other, List<String> ids, List<OrderConstraint> orders) {
        int index = ids.indexOf(other);
        if (index >= 0 && model.forbids(RuleIds.SLOT_ORDER, List.of(self, SubjectId.slot(id), SubjectId.slot(other)))) {
            orders.add(new OrderConstraint(wish, turn, index));
        }
    }
}
