package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Subject;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code room-change}: a region stays in its room through a day. Findings are about the session before the change, the
 * one after it and the region.
 */
final class RoomChange implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "room-change",
                Scope.COUPLING,
                5,
                "pairs of consecutive sessions in different rooms",
                "Sessions of a region that follow one another on a day, no other of its sessions between, are in one room.",
                "All who follow the region pack, walk and sit down again, which is felt like a minute in which the room"
                        + " waits.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        Grouping.byRegion(view)
                .forEach((region, sessions) -> Grouping.byDay(sessions)
                        .values()
                        .forEach(ofDay -> Pairs.forEachFollowing(
                                ofDay, HeldSession::time, (one, next) -> check(one, next, region, view, findings))));
    }

    private static void check(HeldSession one, HeldSession next, String region, View view, FindingSink findings) {
        if (!one.room().id().equals(next.room().id())) {
            List<Subject> subjects = List.of(Subjects.of(one), Subjects.of(next), Subjects.region(region));
            findings.tell(
                    1,
                    subjects,
                    () -> Sentence.of(
                            "room-change",
                            "Region %s moves from room %s (%s, %s) to room %s (%s, %s).",
                            region,
                            one.room().name(),
                            one.session().name(),
                            Wording.of(one.time(), view),
                            next.room().name(),
                            next.session().name(),
                            Wording.of(next.time(), view)));
        }
    }
}
