package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code person-room-change}: a person stays in one room through a day. Findings are about the session before the change, the one
 * after it and the person.
 */
final class PersonRoomChange implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.PERSON_ROOM_CHANGE,
                        RuleScope.COUPLING,
                        5,
                        "pairs of consecutive sessions of a person in different rooms",
                        "Consecutive sessions of a day in which a person is live are in one room.",
                        "An examiner who stays seated loses no time between two defences. It counts as the change of a region.")
                .disabled()
                .withFindingsAbout("both sessions and the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        view.scheduledSessionsByLivePerson()
                .forEach((id, sessions) -> Grouping.byDay(sessions)
                        .values()
                        .forEach(ofDay -> SessionPairs.forEachFollowing(
                                ofDay,
                                ScheduledSession::time,
                                (one, next) -> check(one, next, view.person(id), view, findings))));
    }

    private static void check(
            ScheduledSession one, ScheduledSession next, Person person, TimetableView view, FindingSink findings) {
        findings.report(
                one.room().id().equals(next.room().id()) ? 0 : 1,
                List.of(Subject.of(one), Subject.of(next), Subject.of(person)),
                () -> TranslatableSentence.of(
                        RuleIds.PERSON_ROOM_CHANGE,
                        "%s moves from room %s (%s, %s) to room %s (%s, %s).",
                        person.name(),
                        one.room().name(),
                        one.session().name(),
                        FindingText.of(one.time(), view),
                        next.room().name(),
                        next.session().name(),
                        FindingText.of(next.time(), view)));
    }
}
