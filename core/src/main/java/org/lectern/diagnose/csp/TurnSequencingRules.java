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
    private final int[] speaker;
    private final boolean[] seatedForbids;
    private final boolean[] minutesForbid;
    private final boolean[] wholeForbids;
    private final boolean[] ownForbids;
    private final int[][] windows;
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
        speaker = new int[slots];
        seatedForbids = new boolean[slots];
        minutesForbid = new boolean[slots];
        wholeForbids = new boolean[slots];
        ownForbids = new boolean[slots];
        windows = new int[slots][];
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
        List<SubjectId> whole = new ArrayList<>(List.of(self, SubjectId.person(person.id())));
        session.slots().stream()
                .filter(other -> other.presence() != Presence.RECORDED
                        && other.personId().equals(person.id()))
                .forEach(other -> whole.add(SubjectId.slot(other.id())));
        boolean counts = slot.presence() != Presence.RECORDED
                && !session.attendantIds().contains(person.id())
                && person.availability().isLimited();
        seated[i] = model.fact(FactKind.SLOT_SEATED, slot.id());
        slotMinutes[i] = model.fact(FactKind.SLOT_MINUTES, slot.id());
        slotOrder[i] = model.fact(FactKind.SLOT_ORDER, slot.id());
        speaker[i] = model.fact(FactKind.SPEAKER_WINDOWS, person.id());
        seatedForbids[i] = model.forbids(RuleIds.DROPPED_SLOT, turn);
        minutesForbid[i] = model.forbids(RuleIds.SLOT_MINUTES, turn);
        wholeForbids[i] = counts && model.forbids(RuleIds.SPEAKER_WINDOW, whole);
        ownForbids[i] = counts && model.forbids(RuleIds.SPEAKER_WINDOW, turn);
        windows[i] = model.timeline.toSpans(person.availability());
        for (int fact : new int[] {seated[i], slotMinutes[i], slotOrder[i], speaker[i]}) {
            relevant(fact);
        }
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
            if (wholeForbids[i]
                    && session.slots().get(i).presence() == Presence.WHOLE_SESSION
                    && isActive(speaker[i], active)
                    && mustSeat(i, active)
                    && !SessionModel.covers(windows[i], start, end)) {
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
            boolean isOwn = ownForbids[i]
                    && session.slots().get(i).presence() == Presence.OWN_SLOT
                    && isActive(speaker[i], active)
                    && !sitsThrough(i, active);
            turns.add(new RequiredTurn(i, isEqual ? mostLeast : least(i, active), isOwn ? windows[i] : null));
        }
        boolean follows = inSequence && isActive(minutes, active);
        int lead = isActive(opening, active) ? session.firstTurnOffsetMinutes() : 0;
        return new TurnSequencing(
                turns, orders(must, active), lead, isActive(minQa, active) ? session.minQaMinutes() : 0, follows);
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
