package org.lectern.rule.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Slot;
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

/** {@code dropped-slot}: the slots of held sessions are seated. Findings are about session, slot and person. */
final class DroppedSlot implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.medium(
                        RuleIds.DROPPED_SLOT,
                        RuleScope.PANEL,
                        "the priority of the slot",
                        "Every slot of a scheduled session has a turn.")
                .withFindingsAbout("the session, the slot and the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            Set<String> seated = new HashSet<>();
            session.turns().forEach(seat -> seated.add(seat.slot().id()));
            for (Slot slot : session.session().slots()) {
                if (!seated.contains(slot.id())) {
                    Person person = view.person(slot.personId());
                    findings.report(
                            slot.priority(),
                            List.of(Subject.of(session), Subject.of(slot), Subject.of(person)),
                            () -> TranslatableSentence.of(
                                    RuleIds.DROPPED_SLOT,
                                    "%s is dropped from %s; its priority is %s.",
                                    FindingText.of(slot, person),
                                    session.session().name(),
                                    slot.priority()));
                }
            }
        }
    }
}
