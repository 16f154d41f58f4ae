package org.lectern.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence.TimeRange;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/**
 * The optional rule {@code spare-minutes}: each session can end some minutes late without getting in the way of rooms, people,
 * relations or hours. An application adds it with {@code StandardRules.catalogue().withRules(SpareMinutes.of(10))}; its units are the figure of
 * {@link Robustness}.
 *
 * <p>A session can end late until the first of these. Its room is needed for the next session, set-up and tear-down
 * included. Somebody who is live in it must leave for another session. A session starts that must not run at the same
 * time or must come after it. Its room, the half-day or a window of its own closes. Somebody leaves who is needed to its end: an attendant,
 * or a speaker who attends the whole session.
 *
 * <p>Sessions must not run at the same time in a single track ({@code max-parallel} with a limit of 1) or where a
 * relation says so. A session that ends before this one does not matter. Nor does {@code max-parallel} above 1, or the load
 * of people and interpreters. Findings name the session.
 *
 * <p>An evaluation compares the times of all pairs of sessions, and more of those that are near in time. The tally costs,
 * at each change, the sessions of one room and of the people who are live.
 *
 * @since 0.1.0
 */
public final class SpareMinutes implements IncrementalRule {

    static final String ID = "spare-minutes";
    private static final int MAX_MINUTES = 240;

    private final int defaultMinutes;
    private final BooleanSupplier isEnded;

    private SpareMinutes(int defaultMinutes, BooleanSupplier isEnded) {
        this.defaultMinutes = defaultMinutes;
        this.isEnded = isEnded;
    }

    /**
     * Returns the rule.
     *
     * @param minutes how many minutes late each session should be able to end, unless an event sets another number;
     *     from 1 to 240
     * @throws IllegalArgumentException if it is out of that range
     */
    public static SpareMinutes of(int minutes) {
        return new SpareMinutes(requireMinutes(minutes), () -> false);
    }

    /** Returns the rule, of which an evaluation looks at no further session once {@code isEnded} is true. */
    static SpareMinutes until(int minutes, BooleanSupplier isEnded) {
        return new SpareMinutes(requireMinutes(minutes), isEnded);
    }

    static int requireMinutes(int minutes) {
        if (minutes < 1 || minutes > MAX_MINUTES) {
            throw new IllegalArgumentException(
                    "The minutes '%s' must be from 1 to %s.".formatted(minutes, MAX_MINUTES));
        }
        return minutes;
    }

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        ID,
                        RuleScope.COUPLING,
                        1,
                        "missing minutes, per session",
                        "Each session can end some minutes late without getting in the way of rooms, people, relations or"
                                + " hours.",
                        "Sessions seldom end late, so a missing minute counts a tenth of a speaker's minute.")
                .withParameters(new RuleParameter(
                        ParameterNames.MINUTES,
                        OptionalLong.of(defaultMinutes),
                        1,
                        MAX_MINUTES,
                        "How many minutes late a session should be able to end."));
    }

    static long requiredMinutes(RuleConfig config) {
        return config.parameter(ParameterNames.MINUTES);
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        long wished = requiredMinutes(config);
        SpareLimits limits = new SpareLimits(view, wished);
        for (ScheduledSession held : view.scheduledSessions()) {
            if (isEnded.getAsBoolean()) {
                return;
            }
            limits.find(held)
                    .ifPresent(limit -> findings.report(
                            wished - limit.minutes(),
                            List.of(Subject.of(held.session())),
                            FilledText.of(
                                    "%s (%s in room %s) can end at most %s late, %s below the required %s: then %s.",
                                    held.session().name(),
                                    new TimeRange(held.time(), view.event().zone()),
                                    held.room().name(),
                                    Wording.minutes(limit.minutes()),
                                    wished - limit.minutes(),
                                    wished,
                                    limit.sentence())));
        }
    }

    static boolean isSingleTrack(EffectiveRules rules) {
        RuleConfig config = rules.config(RuleIds.MAX_PARALLEL);
        return config.isActive() && config.findParameter(ParameterNames.LIMIT).orElse(Long.MAX_VALUE) == 1;
    }

    /** Returns the minutes that must lie between the one session and the other after it, or below 0 if none. */
    static int lag(Relation relation, String sessionId, String otherId) {
        return switch (relation) {
            case Relation.Before order ->
                order.firstId().equals(sessionId) && order.secondId().equals(otherId) ? order.minLagMinutes() : -1;
            case Relation.NotParallel together -> lag(together.sessionIds(), sessionId, otherId);
            case Relation.BackToBack together -> lag(together.sessionIds(), sessionId, otherId);
            case Relation.SameDay sameDay -> -1;
            case Relation.DifferentDay differentDay -> -1;
        };
    }

    private static int lag(List<String> sessionIds, String sessionId, String otherId) {
        return sessionIds.contains(sessionId) && sessionIds.contains(otherId) ? 0 : -1;
    }

    /** Returns the people who must stay to the end: attendants, and speakers who attend the whole session. */
    static Set<String> neededToTheEnd(Session session) {
        Set<String> needed = new LinkedHashSet<>(session.attendantIds());
        session.slots().stream()
                .filter(slot -> slot.presence() == Presence.WHOLE_SESSION)
                .map(Slot::personId)
                .forEach(needed::add);
        return needed;
    }

    /** Returns whether a waiver covers the session. */
    static boolean isWaived(EffectiveRules rules, String sessionId) {
        return rules.findWaiver(ID, List.of(SubjectId.session(sessionId))).isPresent();
    }

    @Override
    public RuleTally newTally(Event event, EffectiveRules rules) {
        return new SpareMinutesTally(event, rules);
    }
}
