package org.lectern.rule.standard;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.lectern.event.Event;
import org.lectern.event.TopicRelation;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code topic-repeat}: of two sessions that follow one another in a room within some minutes, with no other between them, both do not
 * share a topic. Findings are about both sessions.
 */
final class TopicRepeat implements TopicRule {

    private static final RuleParameter MINUTES = new RuleParameter(
            ParameterNames.MINUTES,
            OptionalLong.of(30),
            0,
            1_440,
            "The longest break, in minutes, after which a session still follows the one before.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.TOPIC_REPEAT,
                        RuleScope.COUPLING,
                        3,
                        "pairs of consecutive sessions of a room, per shared topic",
                        "Sessions that share a topic do not follow one another in a room, if a topic relation asks for variety.",
                        "Variety keeps an audience awake. Two sessions alike in a row count like two turns alike in a row.")
                .withParameters(MINUTES)
                .withFindingsAbout("both sessions");
    }

    @Override
    public TopicRelation.Kind kind() {
        return TopicRelation.Kind.VARIED;
    }

    @Override
    public long amountOfOneTopic(SessionPlace one, SessionPlace other, RuleConfig config) {
        long between = between(one, other);
        boolean isOneRoom = one.room().id().equals(other.room().id());
        return isOneRoom && between >= 0 && between <= config.parameter(MINUTES.name()) ? 1 : 0;
    }

    /** What two sessions cost whatever else is held: nothing if a session of the event may come between them. */
    @Override
    public long amount(Event event, SessionPlace one, SessionPlace other, RuleConfig config) {
        long amount = TopicRule.super.amount(event, one, other, config);
        return amount > 0 && mayBeParted(event, one, other) ? 0 : amount;
    }

    private static boolean mayBeParted(Event event, SessionPlace one, SessionPlace other) {
        long between = between(one, other);
        return between > 0
                && event.sessions().stream()
                        .filter(session -> !session.equals(one.session()) && !session.equals(other.session()))
                        .anyMatch(session -> Collections.min(session.allowedMinutes()) <= between);
    }

    private static long between(SessionPlace one, SessionPlace other) {
        return Math.max(
                SessionPairs.minutesBetween(one.time(), other.time()),
                SessionPairs.minutesBetween(other.time(), one.time()));
    }

    @Override
    public void forEachPair(TimetableView view, BiConsumer<SessionPlace, SessionPlace> action) {
        Grouping.byRoom(view)
                .values()
                .forEach(sessions -> SessionPairs.forEachFollowing(
                        sessions,
                        ScheduledSession::time,
                        (one, next) -> action.accept(TopicRule.place(one), TopicRule.place(next))));
    }

    @Override
    public TranslatableSentence sentence(SessionPlace one, SessionPlace other, Object shared, TimetableView view) {
        boolean isInOrder = one.time().startInclusive().isBefore(other.time().startInclusive());
        SessionPlace first = isInOrder ? one : other;
        SessionPlace then = isInOrder ? other : one;
        return TranslatableSentence.of(
                RuleIds.TOPIC_REPEAT,
                "%s (%s) follows %s (%s) in room %s, and they share %s.",
                then.session().name(),
                FindingText.of(then.time(), view),
                first.session().name(),
                FindingText.of(first.time(), view),
                one.room().name(),
                shared);
    }
}
