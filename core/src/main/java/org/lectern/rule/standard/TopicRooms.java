package org.lectern.rule.standard;

import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code topic-rooms}: what shares a topic stays in one room through a day. Findings are about both sessions. */
final class TopicRooms implements TopicRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.TOPIC_ROOMS,
                        RuleScope.COUPLING,
                        1,
                        "pairs of sessions of a day in different rooms, per shared topic",
                        "Sessions of a day that share a topic are in one room, if a topic relation asks for it.",
                        "Whoever follows a topic stays seated. Pairs add up, so each counts less than a change of rooms of a region.")
                .withFindingsAbout("both sessions");
    }

    @Override
    public TopicRelation.Kind kind() {
        return TopicRelation.Kind.ONE_ROOM;
    }

    @Override
    public long amountOfOneTopic(SessionPlace one, SessionPlace other, RuleConfig config) {
        boolean isOneDay = one.halfDay().date().equals(other.halfDay().date());
        return isOneDay && !one.room().id().equals(other.room().id()) ? 1 : 0;
    }

    @Override
    public TranslatableSentence sentence(SessionPlace one, SessionPlace other, Object shared, TimetableView view) {
        return TranslatableSentence.of(
                RuleIds.TOPIC_ROOMS,
                "%s (room %s) and %s (room %s) share %s and are in different rooms on %s.",
                one.session().name(),
                one.room().name(),
                other.session().name(),
                other.room().name(),
                shared,
                FindingText.of(one.halfDay().date()));
    }
}
