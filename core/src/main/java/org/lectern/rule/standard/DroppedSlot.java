package org.lectern.rule.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code dropped-slot}: the slots of held sessions are seated. Findings are about session, slot and person. */
final class DroppedSlot implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.medium(
                "dropped-slot",
                Scope.PANEL,
                "the priority of the slot",
                "Every slot of a session that is held is seated.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            Set<String> seated = new HashSet<>();
            session.seated().forEach(seat -> seated.add(seat.slot().id()));
            for (Slot slot : session.session().slots()) {
                if (!seated.contains(slot.id())) {
                    Person person = view.person(slot.personId());
                    findings.tell(
                            slot.priority(),
                            List.of(Subjects.of(session), Subjects.of(slot), Subjects.of(person)),
                            () -> Sentence.of(
                                    "dropped-slot",
                                    "%s is dropped from %s; the slot's priority is %s.",
                                    Wording.of(slot, person),
                                    session.session().name(),
                                    slot.priority()));
                }
            }
        }
    }
}
