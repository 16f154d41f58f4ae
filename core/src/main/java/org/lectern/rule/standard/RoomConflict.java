package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code room-conflict}: one room holds one session at a time. Findings are about both sessions and the room. */
final class RoomConflict implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "room-conflict",
                Scope.COUPLING,
                "minutes of overlap, per pair",
                "No two sessions of one room overlap, set-up and tear-down included.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        Pairs.forEachOverlap(view.held(), HeldSession::roomTime, (one, other) -> {
            if (one.room().id().equals(other.room().id())) {
                Window time = one.roomTime();
                findings.tell(
                        time.minutesShared(other.roomTime()),
                        List.of(Subjects.of(one), Subjects.of(other), Subjects.of(one.room())),
                        () -> Sentence.of(
                                "room-conflict",
                                "%s and %s overlap by %s in room %s (%s and %s, set-up and tear-down included).",
                                one.session().name(),
                                other.session().name(),
                                Wording.minutes(time.minutesShared(other.roomTime())),
                                one.room().name(),
                                Wording.of(time, view),
                                Wording.of(other.roomTime(), view)));
            }
        });
    }
}
