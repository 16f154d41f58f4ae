package org.lectern.rule.standard;

import java.util.List;
import java.util.OptionalLong;
import org.lectern.rule.FindingSink;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code empty-seats}: a room is not far too large. Findings are about the session and the room. */
final class EmptySeats implements Rule {

    private static final RuleParameter MARGIN = new RuleParameter(
            ParameterNames.MARGIN_PERCENT,
            OptionalLong.of(20),
            0,
            100,
            "Percent of the seats, rounded down to a seat, that may stay unused at no cost.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.EMPTY_SEATS,
                        RuleScope.PLACE,
                        1,
                        "started tens of seats unused beyond the margin",
                        "A room has no more seats than the expected audience and a margin fill.",
                        "A room too large is a matter of mood and of who else could use it: twenty empty seats are worth"
                                + " a minute of Q&A.")
                .withParameters(MARGIN);
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        long percent = config.findParameter(MARGIN.name()).orElse(0);
        for (ScheduledSession session : view.scheduledSessions()) {
            long seats = session.room().seats();
            long margin = seats * percent / 100;
            long unused = Math.max(0, seats - session.session().audience() - margin);
            findings.report(
                    Math.ceilDiv(unused, 10),
                    List.of(FindingSubjects.of(session), FindingSubjects.of(session.room())),
                    () -> TranslatableSentence.of(
                            RuleIds.EMPTY_SEATS,
                            "Room %s has %s for the %s expected at %s, %s more than they and a margin of %s fill.",
                            session.room().name(),
                            FindingText.count(seats, "seat"),
                            session.session().audience(),
                            session.session().name(),
                            unused,
                            margin));
        }
    }
}
