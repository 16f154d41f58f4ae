package org.lectern.diagnose;

import static org.lectern.diagnose.fact.FactKind.ALLOWED_ROOMS;
import static org.lectern.diagnose.fact.FactKind.EXCLUDED_FEATURES;
import static org.lectern.diagnose.fact.FactKind.FEATURES;
import static org.lectern.diagnose.fact.FactKind.MIN_QA;
import static org.lectern.diagnose.fact.FactKind.OPENING;
import static org.lectern.diagnose.fact.FactKind.PERSON_ROOMS;
import static org.lectern.diagnose.fact.FactKind.PIN;
import static org.lectern.diagnose.fact.FactKind.ROOM_HOURS;
import static org.lectern.diagnose.fact.FactKind.SEATS;
import static org.lectern.diagnose.fact.FactKind.SESSION_HELD;
import static org.lectern.diagnose.fact.FactKind.SESSION_MINUTES;
import static org.lectern.diagnose.fact.FactKind.SLOT_MINUTES;
import static org.lectern.diagnose.fact.FactKind.SLOT_SEATED;
import static org.lectern.diagnose.fact.FactKind.TOPIC_COUNT;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.diagnose.csp.DiagnosisModel;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.Subject;

/** The sentence that names a conflict. */
final class CauseText {

    private static final Set<FactKind> INSIDE =
            EnumSet.of(SESSION_HELD, SLOT_SEATED, SLOT_MINUTES, SESSION_MINUTES, MIN_QA, OPENING);

    private static final Set<FactKind> ROOMS =
            EnumSet.of(SESSION_HELD, FEATURES, EXCLUDED_FEATURES, SEATS, ALLOWED_ROOMS, PERSON_ROOMS, PIN, ROOM_HOURS);

    private final DiagnosisModel model;
    private final BitSet set;
    private final List<Fact> facts;
    private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);

    CauseText(DiagnosisModel model, BitSet set) {
        this.model = model;
        this.set = set;
        this.facts = model.factsOf(set);
        facts.forEach(fact -> kinds.add(fact.kind()));
    }

    String sentence() {
        List<Session> sessions = model.requiredSessions(set).stream()
                .mapToObj(model.sessions::get)
                .toList();
        if (sessions.isEmpty()) {
            return "The requirements of the event conflict.";
        }
        Session session = sessions.get(0);
        if (sessions.size() == 1 && INSIDE.containsAll(kinds) && kinds.contains(SESSION_MINUTES)) {
            return sum(session);
        }
        if (facts.stream().anyMatch(CauseText::isMediumRequirement)) {
            // Without that requirement, all of the sessions may well be scheduled.
            return "The requirements of %s cannot all be met together."
                    .formatted(EnglishText.list(
                            sessions.stream().map(Session::name).toList()));
        }
        if (sessions.size() > 1) {
            return together(sessions);
        }
        if (kinds.equals(EnumSet.of(SESSION_HELD, TOPIC_COUNT))) {
            return "%s cannot take place: too few sessions can run at the same time.".formatted(session.name());
        }
        if (ROOMS.containsAll(kinds) && kinds.size() > 1 && !kinds.equals(EnumSet.of(SESSION_HELD, PIN))) {
            return "No room fits %s.".formatted(session.name());
        }
        return "%s does not fit at any time in any room.".formatted(session.name());
    }

    private static boolean isMediumRequirement(Fact fact) {
        return fact.level() == Level.MEDIUM && fact.kind() != SESSION_HELD && fact.kind() != SLOT_SEATED;
    }

    private static String together(List<Session> sessions) {
        List<String> names = sessions.stream().map(Session::name).toList();
        return sessions.size() == 2
                ? "%s cannot both be scheduled.".formatted(EnglishText.list(names))
                : "At most %3$s of these %2$s sessions can be scheduled: %1$s."
                        .formatted(EnglishText.list(names), sessions.size(), sessions.size() - 1);
    }

    private String sum(Session session) {
        List<String> parts = new ArrayList<>();
        int sum = 0;
        boolean opens = has(OPENING, Subject.of(session));
        if (opens) {
            parts.add("opening " + session.openingMinutes());
            parts.add("statement " + session.statementMinutes());
            sum += session.firstTurnOffsetMinutes();
        }
        List<String> minutes = new ArrayList<>();
        boolean isAnyShort = false;
        for (Slot slot : session.slots()) {
            if (has(SLOT_SEATED, Subject.of(slot))) {
                boolean isShort = !has(SLOT_MINUTES, Subject.of(slot));
                isAnyShort |= isShort;
                int least = isShort ? 1 : slot.minMinutes();
                minutes.add(Integer.toString(least));
                sum += least;
            }
        }
        if (!minutes.isEmpty()) {
            parts.add("%s %s".formatted(minutes.size() == 1 ? "slot" : "slots", String.join(" + ", minutes)));
        }
        if (has(MIN_QA, Subject.of(session))) {
            parts.add("Q&A " + session.minQaMinutes());
            sum += session.minQaMinutes();
        }
        int longest = Collections.max(session.allowedMinutes());
        String why = "%1$s needs at least %3$s minutes but lasts at most %4$s: %2$s = %3$s."
                .formatted(session.name(), String.join(" + ", parts), sum, longest);
        return isAnyShort ? why + " A slot counted as 1 does not fit even with a turn of 1 minute." : why;
    }

    private boolean has(FactKind kind, Subject subject) {
        return facts.stream()
                .anyMatch(fact -> fact.kind() == kind && fact.subjects().equals(List.of(subject)));
    }
}
