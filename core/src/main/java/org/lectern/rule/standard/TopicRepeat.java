package org.lectern.rule.standard;

import java.util.OptionalLong;
import org.lectern.event.TopicRelation;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code topic-repeat}: what shares a topic does not follow in a room within some minutes. Findings are about both sessions. */
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
        long between = Math.max(
                SessionPairs.minutesBetween(one.time(), other.time()),
                SessionPairs.minutesBetween(other.time(), one.time()));
        boolean isOneRoom = one.room().id().equals(other.room().id());
        return isOneRoom && between >= 0 && between <= config.parameter(MINUTES.name()) ? 1 : 0;
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
