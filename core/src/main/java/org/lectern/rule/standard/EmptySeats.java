package org.lectern.rule.standard;

import java.util.List;
import java.util.OptionalInt;
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
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code empty-seats}: a room is not far too large. Findings are about the session and the room. */
final class EmptySeats implements Rule {

    private static final RuleParameter MARGIN = new RuleParameter(
            ParameterNames.MARGIN_PERCENT,
            OptionalLong.of(20),
            0,
            100,
            "The percentage of the seats, rounded down to a seat, that may stay empty at no cost.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.EMPTY_SEATS,
                        RuleScope.PLACE,
                        1,
                        "tens of empty seats beyond the margin, rounded up",
                        "No more seats stay empty than the margin allows, if the audience is known.",
                        "An oversized room dampens the mood and is missing elsewhere. Twenty empty seats are"
                                + " worth a minute of Q&A.")
                .withParameters(MARGIN)
                .withFindingsAbout("the session and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        long percent = config.findParameter(MARGIN.name()).orElse(0);
        for (ScheduledSession session : view.scheduledSessions()) {
            long seats = session.room().seats();
            long margin = seats * percent / 100;
            OptionalInt audience = session.session().audience();
            long unused = audience.isEmpty() ? 0 : Math.max(0, seats - audience.getAsInt() - margin);
            findings.report(
                    Math.ceilDiv(unused, 10),
                    List.of(Subject.of(session), Subject.of(session.room())),
                    () -> TranslatableSentence.of(
                            isSmallest(session, view) ? RuleIds.EMPTY_SEATS + ".smallest" : RuleIds.EMPTY_SEATS,
                            "Room %s has %s for an audience of %s at %s, which leaves %s empty even with a margin of %s."
                                    + (isSmallest(session, view) ? " No smaller room would do." : ""),
                            session.room().name(),
                            FindingText.count(seats, "seat"),
                            audience.orElse(0),
                            session.session().name(),
                            unused,
                            margin));
        }
    }

    /** Returns whether no room has fewer seats and would still do, so that nobody looks for a better one. */
    private static boolean isSmallest(ScheduledSession session, TimetableView view) {
        int audience = session.session().audience().orElse(0);
        return view.event().rooms().stream()
                .filter(room -> room.seats() >= audience
                        && room.seats() < session.room().seats())
                .noneMatch(session.session().roomLimits()::allow);
    }
}
