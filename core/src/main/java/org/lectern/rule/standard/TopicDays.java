package org.lectern.rule.standard;

import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code topic-days}: what shares a topic is on one day. Findings are about both sessions. */
final class TopicDays implements TopicRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.TOPIC_DAYS,
                        RuleScope.COUPLING,
                        1,
                        "pairs of sessions on different days, per shared topic",
                        "Sessions that share a topic are on one day, if a topic relation asks for it.",
                        "Whoever follows a topic comes for a day more. Pairs add up, so each counts little.")
                .withFindingsAbout("both sessions");
    }

    @Override
    public TopicRelation.Kind kind() {
        return TopicRelation.Kind.ONE_DAY;
    }

    @Override
    public long amountOfOneTopic(SessionPlace one, SessionPlace other, RuleConfig config) {
        return one.halfDay().date().equals(other.halfDay().date()) ? 0 : 1;
    }

    @Override
    public TranslatableSentence sentence(SessionPlace one, SessionPlace other, Object shared, TimetableView view) {
        return TranslatableSentence.of(
                RuleIds.TOPIC_DAYS,
                "%s (%s) and %s (%s) share %s and are on different days.",
                one.session().name(),
                FindingText.of(one.halfDay().date()),
                other.session().name(),
                FindingText.of(other.halfDay().date()),
                shared);
    }
}
