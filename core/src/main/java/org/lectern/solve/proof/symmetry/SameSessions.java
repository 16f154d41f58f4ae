package org.lectern.solve.proof.symmetry;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/**
 * Sessions that no rule, person or wish tells apart. Whoever looks for a timetable may ask that they start in the order of the event: any
 * other order is the same timetable under other names.
 */
public final class SameSessions {

    private final List<Session> sessions;
    private final boolean[] mayBeSame;

    public SameSessions(Event event, EffectiveRules rules) {
        this.sessions = event.sessions();
        this.mayBeSame = new boolean[sessions.size()];
        boolean hasRulesOfItsOwn = rules.rules().stream()
                .anyMatch(rule -> !StandardRules.catalogue().rules().contains(rule));
        for (int s = 0; s < mayBeSame.length; s++) {
            mayBeSame[s] = !hasRulesOfItsOwn && event.published() == null && !isNamed(event, sessions.get(s));
        }
    }

    private static boolean isNamed(Event event, Session session) {
        Stream<Collection<String>> groups = Stream.concat(
                event.relations().stream().map(relation -> relation.sessionIds()),
                event.delegations().stream().map(delegation -> delegation.wantedSessionIds()));
        return groups.anyMatch(ids -> ids.contains(session.id()))
                || event.waivers().stream()
                        .flatMap(waiver -> waiver.subjects().stream())
                        .anyMatch(subject -> subject.id().equals(session.id())
                                || session.findSlot(subject.id()).isPresent());
    }

    /** Returns whether two different sessions are the same but for their names. */
    public boolean areSame(int one, int other) {
        return one != other
                && mayBeSame[one]
                && mayBeSame[other]
                && areSame(sessions.get(one), sessions.get(other))
                && areSame(sessions.get(one).slots(), sessions.get(other).slots());
    }

    private static boolean areSame(Session one, Session other) {
        return one.priority() == other.priority()
                && one.openingMinutes() == other.openingMinutes()
                && one.statementMinutes() == other.statementMinutes()
                && one.minQaMinutes() == other.minQaMinutes()
                && one.preferredQaMinutes() == other.preferredQaMinutes()
                && one.audience().equals(other.audience())
                && one.allowedMinutes().equals(other.allowedMinutes())
                && one.attendantIds().equals(other.attendantIds())
                && one.region().equals(other.region())
                && one.tags().equals(other.tags())
                && one.pin().equals(other.pin())
                && one.availability().equals(other.availability())
                && one.preferredWindows().equals(other.preferredWindows())
                && one.undesiredWindows().equals(other.undesiredWindows())
                && one.timeWishes().equals(other.timeWishes())
                && one.roomLimits().equals(other.roomLimits())
                && one.roomWishes().equals(other.roomWishes());
    }

    private static boolean areSame(List<Slot> own, List<Slot> others) {
        if (own.size() != others.size()) {
            return false;
        }
        Iterator<Slot> other = others.iterator();
        return own.stream().allMatch(slot -> areSame(slot, other.next()));
    }

    private static boolean areSame(Slot one, Slot other) {
        return one.personId().equals(other.personId())
                && one.presence() == other.presence()
                && one.minMinutes() == other.minMinutes()
                && one.maxMinutes() == other.maxMinutes()
                && one.priority() == other.priority()
                && one.order().equals(other.order())
                && one.theme().equals(other.theme())
                && one.kind().equals(other.kind());
    }
}
