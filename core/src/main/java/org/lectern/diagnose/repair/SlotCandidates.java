package org.lectern.diagnose.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TurnName;
import org.lectern.rule.RuleIds;
import org.lectern.text.Wording;

/** What could be changed inside a session: its minutes, its turns, and who must be there. */
final class SlotCandidates {

    private static final int RECORDED_BURDEN = 120;
    private static final int OWN_SLOT_BURDEN = 80;
    private static final int SUBSTITUTE_BURDEN = 250;
    private static final int DROP_BURDEN = 500;
    private static final int MINUTE_BURDEN = 100;

    private final Event event;
    private final List<Fact> facts;
    private final List<RepairCandidate> all = new ArrayList<>();

    SlotCandidates(Event event, List<Fact> facts) {
        this.event = event;
        this.facts = facts;
    }

    /** Returns changes of one fact of a session's inside. */
    List<RepairCandidate> of(Fact fact) {
        String id = fact.subjects().get(0).id().id();
        for (Session session : event.sessions()) {
            if (session.id().equals(id)) {
                addInside(fact, session);
            }
            session.slots().stream().filter(slot -> slot.id().equals(id)).forEach(slot -> addSlot(fact, session, slot));
        }
        return all;
    }

    private void add(int burden, String sentence, Fact fact) {
        all.add(RepairCandidate.of(burden, sentence, fact::relaxedIn));
    }

    private void addInside(Fact fact, Session session) {
        switch (fact.kind()) {
            case SESSION_MINUTES -> addLength(session);
            case MIN_QA ->
                all.add(new RepairCandidate(
                        MINUTE_BURDEN,
                        1,
                        session.minQaMinutes(),
                        k -> "Shorten the minimum Q&A of %s by %s.".formatted(session.name(), Wording.minutes(k)),
                        k -> EventEdits.session(
                                session.id(),
                                (old, edit) -> edit.qaMinutes(old.minQaMinutes() - k, old.preferredQaMinutes()))));
            case OPENING ->
                add(
                        MINUTE_BURDEN + 50,
                        "Start %s without opening remarks and statement.".formatted(session.name()),
                        fact);
            default -> {}
        }
    }

    private void addLength(Session session) {
        int longest = Collections.max(session.allowedMinutes());
        if (longest + 120 <= 24 * 60) {
            all.add(new RepairCandidate(
                    MINUTE_BURDEN,
                    1,
                    120,
                    k -> "Extend %s to %s.".formatted(session.name(), Wording.minutes((long) longest + k)),
                    k -> EventEdits.session(session.id(), (old, edit) -> edit.allowedMinutes(longest + k))));
            addShorterTurns(session);
        }
    }

    private void addShorterTurns(Session session) {
        int least = session.slots().stream().mapToInt(Slot::minMinutes).max().orElse(1);
        if (least > 1) {
            all.add(new RepairCandidate(
                    MINUTE_BURDEN + 10,
                    1,
                    least - 1,
                    k -> "Allow turns of %2$s in %1$s.".formatted(session.name(), Wording.minutes((long) least - k)),
                    k -> EventEdits.session(
                            session.id(),
                            (old, edit) -> edit.slots(old.slots().stream()
                                    .map(slot -> slot.minMinutes() > least - k
                                            ? slot.toBuilder()
                                                    .minutes(least - k, slot.maxMinutes())
                                                    .build()
                                            : slot)
                                    .toList()))));
        }
    }

    private void addSlot(Fact fact, Session session, Slot slot) {
        String name = TurnName.of(slot, event.peopleById()).name();
        switch (fact.kind()) {
            case SLOT_SEATED -> add(DROP_BURDEN, "Drop %s from %s.".formatted(name, session.name()), fact);
            case SLOT_MINUTES -> {
                int least = slot.minMinutes();
                if (least > 1) {
                    all.add(new RepairCandidate(
                            MINUTE_BURDEN + 20,
                            1,
                            least - 1,
                            k -> "Allow %1$s a turn of %3$s in %2$s."
                                    .formatted(name, session.name(), Wording.minutes((long) least - k)),
                            k -> EventEdits.slot(
                                    session.id(),
                                    slot.id(),
                                    (old, edit) -> edit.minutes(least - k, old.maxMinutes()))));
                }
            }
            case SLOT_ORDER ->
                // A waiver, and not the fact relaxed: changes say it.
                all.add(RepairCandidate.of(
                        70,
                        "Let %s speak at any point of %s.".formatted(name, session.name()),
                        EventEdits.waiver(RuleIds.SLOT_ORDER, SubjectId.slot(slot.id()))));
            default -> {}
        }
    }

    /** Returns ways in which a person would not be needed in one of the sessions of the cause. */
    List<RepairCandidate> absences(Fact fact) {
        String person = fact.subjects().get(0).id().id();
        String name = fact.subjects().get(0).name();
        Set<String> held = new LinkedHashSet<>();
        facts.stream()
                .filter(other -> other.kind() == FactKind.SESSION_HELD)
                .forEach(other -> held.add(other.subjects().get(0).id().id()));
        for (Session session : event.sessions()) {
            if (held.contains(session.id())) {
                addPresence(session, person, name);
            }
        }
        return all;
    }

    private void addPresence(Session session, String person, String name) {
        boolean speaks = session.slots().stream()
                .anyMatch(slot -> slot.personId().equals(person) && slot.presence() != Presence.RECORDED);
        boolean sits = session.slots().stream()
                .anyMatch(slot -> slot.personId().equals(person) && slot.presence() == Presence.WHOLE_SESSION);
        if (session.attendantIds().contains(person)) {
            all.add(RepairCandidate.of(
                    SUBSTITUTE_BURDEN,
                    "Let somebody other than %s attend %s.".formatted(name, session.name()),
                    EventEdits.session(session.id(), (old, edit) -> old.withoutAttendant(person).toBuilder())));
            return;
        }
        if (sits) {
            addPresence(
                    session,
                    person,
                    Presence.OWN_SLOT,
                    OWN_SLOT_BURDEN,
                    "Let %s attend only their own turn in %s.".formatted(name, session.name()));
        }
        if (speaks) {
            addPresence(
                    session,
                    person,
                    Presence.RECORDED,
                    RECORDED_BURDEN,
                    "Let %s send a recording for %s.".formatted(name, session.name()));
        }
    }

    private void addPresence(Session session, String person, Presence presence, int burden, String sentence) {
        all.add(RepairCandidate.of(
                burden,
                sentence,
                EventEdits.session(
                        session.id(),
                        (old, edit) -> edit.slots(old.slots().stream()
                                .map(slot -> slot.personId().equals(person) && slot.presence() != Presence.RECORDED
                                        ? slot.toBuilder().presence(presence).build()
                                        : slot)
                                .toList()))));
    }
}
