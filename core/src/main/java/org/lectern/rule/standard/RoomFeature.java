package org.lectern.rule.standard;

import java.util.List;
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

/** {@code room-feature}: a room offers what its session needs. Findings are about the session and the room. */
final class RoomFeature implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.ROOM_FEATURE,
                        RuleScope.PLACE,
                        "missing features",
                        "The room has every feature that its session needs, such as booths, wheelchair access"
                                + " or a screen.")
                .withFindingsAbout("the session and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            List<String> missing = session.session().neededFeatures().stream()
                    .filter(feature -> !session.room().features().contains(feature))
                    .toList();
            findings.report(
                    missing.size(),
                    List.of(Subject.of(session), Subject.of(session.room())),
                    () -> TranslatableSentence.of(
                            RuleIds.ROOM_FEATURE,
                            "Room %s lacks %s that %s needs: %s.",
                            session.room().name(),
                            FindingText.count(missing.size(), "feature"),
                            session.session().name(),
                            String.join(", ", missing)));
        }
    }
}
