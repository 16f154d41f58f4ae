package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code room-feature}: a room offers what its session needs. Findings are about the session and the room. */
final class RoomFeature implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "room-feature",
                Scope.PLACE,
                "features missing",
                "A room has every feature that its session needs, such as booths, wheelchair access or a screen.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            List<String> missing = session.session().neededFeatures().stream()
                    .filter(feature -> !session.room().features().contains(feature))
                    .toList();
            findings.tell(
                    missing.size(),
                    List.of(Subjects.of(session), Subjects.of(session.room())),
                    () -> Sentence.of(
                            "room-feature",
                            "Room %s lacks %s that %s needs: %s.",
                            session.room().name(),
                            Wording.count(missing.size(), "feature"),
                            session.session().name(),
                            String.join(", ", missing)));
        }
    }
}
