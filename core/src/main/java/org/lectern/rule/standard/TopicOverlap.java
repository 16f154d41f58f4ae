package org.lectern.rule.standard;

import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code topic-overlap}: what shares a topic is not held at once. Findings are about both sessions. */
final class TopicOverlap implements TopicRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.TOPIC_OVERLAP,
                        RuleScope.COUPLING,
                        1,
                        "half-hours of overlap, rounded up, per pair and shared topic",
                        "Sessions that share a topic do not overlap, if a topic relation keeps them apart.",
                        "Whoever follows a topic has to choose, like a delegation that wants to attend both sessions.")
                .withFindingsAbout("both sessions");
    }

    @Override
    public TopicRelation.Kind kind() {
        return TopicRelation.Kind.APART;
    }

    @Override
    public long amountOfOneTopic(SessionPlace one, SessionPlace other, RuleConfig config) {
        return Math.ceilDiv(one.time().overlapMinutes(other.time()), 30);
    }

    @Override
    public TranslatableSentence sentence(SessionPlace one, SessionPlace other, Object shared, TimetableView view) {
        return TranslatableSentence.of(
                RuleIds.TOPIC_OVERLAP,
                "%s (%s) and %s (%s) share %s and overlap by %s.",
                one.session().name(),
                FindingText.of(one.time(), view),
                other.session().name(),
                FindingText.of(other.time(), view),
                shared,
                FindingText.minutes(one.time().overlapMinutes(other.time())));
    }
}
