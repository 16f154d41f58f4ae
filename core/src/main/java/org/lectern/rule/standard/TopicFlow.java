package org.lectern.rule.standard;

import java.util.OptionalInt;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code topic-flow}: of what shares a topic, the easier comes first. Findings are about both sessions. */
final class TopicFlow implements TopicRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.TOPIC_FLOW,
                        RuleScope.COUPLING,
                        2,
                        "pairs of sessions in the wrong order, per shared topic",
                        "Of two sessions that share a topic, the less difficult ends before the more difficult starts, if a topic relation asks for it.",
                        "An advanced session before its introduction serves fewer people. That is worth a minute of Q&A.")
                .withFindingsAbout("both sessions");
    }

    @Override
    public TopicRelation.Kind kind() {
        return TopicRelation.Kind.EASIER_FIRST;
    }

    @Override
    public long amountOfOneTopic(SessionPlace one, SessionPlace other, RuleConfig config) {
        OptionalInt ones = Topic.findDifficulty(one.session());
        OptionalInt others = Topic.findDifficulty(other.session());
        if (ones.isEmpty() || others.isEmpty() || ones.getAsInt() == others.getAsInt()) {
            return 0;
        }
        boolean isOneHarder = ones.getAsInt() > others.getAsInt();
        SessionPlace harder = isOneHarder ? one : other;
        SessionPlace easier = isOneHarder ? other : one;
        return harder.time().startInclusive().isBefore(easier.time().endExclusive()) ? 1 : 0;
    }

    @Override
    public TranslatableSentence sentence(SessionPlace one, SessionPlace other, Object shared, TimetableView view) {
        boolean isOneHarder = difficulty(one) > difficulty(other);
        SessionPlace harder = isOneHarder ? one : other;
        SessionPlace easier = isOneHarder ? other : one;
        return TranslatableSentence.of(
                RuleIds.TOPIC_FLOW,
                "%s (%s, difficulty %s) starts before the easier %s (%s, difficulty %s) ends, and they share %s.",
                harder.session().name(),
                FindingText.of(harder.time(), view),
                difficulty(harder),
                easier.session().name(),
                FindingText.of(easier.time(), view),
                difficulty(easier),
                shared);
    }

    private static int difficulty(SessionPlace place) {
        return Topic.findDifficulty(place.session()).orElseThrow();
    }
}
