package org.lectern.diagnose.fact;

import static org.lectern.rule.RuleIds.DROPPED_SLOT;
import static org.lectern.rule.RuleIds.EQUAL_MINUTES;
import static org.lectern.rule.RuleIds.PINNED;
import static org.lectern.rule.RuleIds.SESSION_MINUTES;
import static org.lectern.rule.RuleIds.SESSION_WINDOW;
import static org.lectern.rule.RuleIds.SLOT_MINUTES;
import static org.lectern.rule.RuleIds.SLOT_ORDER;
import static org.lectern.rule.RuleIds.UNSCHEDULED_SESSION;

import java.util.ArrayList;
import java.util.List;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.TurnName;
import org.lectern.rule.Subject;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/** The facts of one session and its slots. */
final class SessionFacts {

    private static final int ANY_MINUTES = 24 * 60;

    private final Facts list;
    private final Event event;
    private final Session session;
    private final Subject subject;

    SessionFacts(Facts list, Session session) {
        this.list = list;
        this.event = list.event();
        this.session = session;
        this.subject = Subject.of(session);
    }

    void add() {
        list.addWaivable(
                FactKind.SESSION_HELD,
                UNSCHEDULED_SESSION,
                subject,
                "%s takes place and lasts %s."
                        .formatted(
                                session.name(),
                                (session.allowedMinutes().size() > 1 ? "at least " : "")
                                        + Wording.minutes(session.minAllowedMinutes())));
        addMinutes();
        session.slots().forEach(this::addSlot);
        addPin();
        addHours();
        new RoomFacts(list).add(session);
    }

    private void addHours() {
        if (session.availability().isLimited()) {
            list.addWaivable(
                    FactKind.SESSION_HOURS,
                    SESSION_WINDOW,
                    subject,
                    session.availability().isNever()
                            ? "%s may take place at no time.".formatted(session.name())
                            : "%s may %s."
                                    .formatted(
                                            session.name(), list.words().only("take place", session.availability())));
        }
        WishFacts.add(list, session);
    }

    private void addMinutes() {
        list.addWaivable(
                FactKind.SESSION_MINUTES,
                SESSION_MINUTES,
                subject,
                "All parts of %s fit into its length.".formatted(session.name()));
        list.addWaivable(
                FactKind.EQUAL_MINUTES,
                EQUAL_MINUTES,
                subject,
                "All turns in %s are equally long.".formatted(session.name()));
        if (session.minQaMinutes() > 0) {
            list.add(
                    FactKind.MIN_QA,
                    SESSION_MINUTES,
                    subject,
                    "%s has at least %s of Q&A.".formatted(session.name(), Wording.minutes(session.minQaMinutes())),
                    EventEdits.session(session.id(), (old, edit) -> edit.qaMinutes(0, old.preferredQaMinutes())));
        }
        if (session.firstTurnOffsetMinutes() > 0) {
            list.add(
                    FactKind.OPENING,
                    SESSION_MINUTES,
                    subject,
                    "%s opens with %s of remarks and %s of statement."
                            .formatted(
                                    session.name(),
                                    Wording.minutes(session.openingMinutes()),
                                    Wording.minutes(session.statementMinutes())),
                    EventEdits.session(
                            session.id(), (old, edit) -> edit.openingMinutes(0).statementMinutes(0)));
        }
    }

    private void addSlot(Slot slot) {
        Subject self = Subject.of(slot);
        String name = describe(slot);
        list.addWaivable(
                FactKind.SLOT_SEATED, DROPPED_SLOT, self, "%s has a turn in %s.".formatted(name, session.name()));
        list.add(
                FactKind.SLOT_MINUTES,
                SLOT_MINUTES,
                self,
                "%s gets %s to %s.".formatted(name, slot.minMinutes(), Wording.minutes(slot.maxMinutes())),
                EventEdits.slot(session.id(), slot.id(), (old, edit) -> edit.minutes(1, ANY_MINUTES)));
        if (!slot.order().equals(SlotOrder.NONE)) {
            list.add(
                    FactKind.SLOT_ORDER,
                    SLOT_ORDER,
                    self,
                    "%s must speak %s.".formatted(name, wishes(slot)),
                    EventEdits.slot(session.id(), slot.id(), (old, edit) -> edit.order(SlotOrder.NONE)));
        }
    }

    private String describe(Slot slot) {
        return TurnName.of(slot, list.people()).withSpeaker();
    }

    private String wishes(Slot slot) {
        List<String> wishes = new ArrayList<>();
        if (slot.order().first()) {
            wishes.add("first");
        }
        if (slot.order().last()) {
            wishes.add("last");
        }
        slot.order().after().forEach(id -> wishes.add("after " + nameOfSlot(id)));
        slot.order().rightAfter().forEach(id -> wishes.add("right after " + nameOfSlot(id)));
        return EnglishText.list(wishes);
    }

    private String nameOfSlot(String id) {
        return session.slots().stream()
                .filter(slot -> slot.id().equals(id))
                .map(slot -> TurnName.of(slot, list.people()).name())
                .findFirst()
                .orElse(id);
    }

    private void addPin() {
        Pin pin = session.pin();
        List<String> pins = new ArrayList<>();
        pin.findDay().ifPresent(day -> pins.add("to " + Subject.day(day).name()));
        pin.findRoomId().ifPresent(room -> pins.add(FilledText.of("to room %s", nameOfRoom(room))));
        pin.findStart()
                .ifPresent(start -> pins.add("to the start " + list.words().at(start)));
        if (!pin.slotOrder().isEmpty()) {
            pins.add("to its slot order");
        }
        if (!pins.isEmpty()) {
            list.addWaivable(
                    FactKind.PIN,
                    PINNED,
                    subject,
                    "%s is pinned %s.".formatted(session.name(), EnglishText.list(pins)));
        }
    }

    private String nameOfRoom(String id) {
        Room room = event.roomsById().get(id);
        return room == null ? id : room.name();
    }
}
