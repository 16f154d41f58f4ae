package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lectern.event.Session;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.Overlap;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** The rules about two sessions that share topics. The value of a pair says how often its units count. */
final class TopicCouplings {

    private static final int HALF_HOUR = 30;

    private final EventIndex index;

    private TopicCouplings(EventIndex index) {
        this.index = index;
    }

    /** Returns them all; none without topic relations. */
    static List<CouplingRule> all(EventIndex index) {
        TopicCouplings all = new TopicCouplings(index);
        return index.event().topicRelations().isEmpty()
                ? List.of()
                : Stream.of(all.overlap(), all.repeat(), all.days(), all.rooms(), all.flow())
                        .flatMap(List::stream)
                        .toList();
    }

    /** {@code topic-overlap}: they do not overlap. */
    private List<CouplingRule> overlap() {
        return of(
                TopicRelation.Kind.APART,
                DecidedBy.TIME,
                (times, room, start, end, otherRoom, otherStart, otherEnd) ->
                        (long) times * Math.ceilDiv(Overlap.minutes(start, end, otherStart, otherEnd), HALF_HOUR));
    }

    /** {@code topic-repeat}: they do not follow one another in a room. */
    private List<CouplingRule> repeat() {
        return index.relationConfigs(RuleIds.TOPIC_REPEAT).stream()
                .<CouplingRule>map(
                        config -> new TopicRepeatCoupling(index, config, counted(TopicRelation.Kind.VARIED, config)))
                .toList();
    }

    /** {@code topic-days}: they are on one day. */
    private List<CouplingRule> days() {
        return of(
                TopicRelation.Kind.ONE_DAY,
                DecidedBy.TIME,
                (times, room, start, end, otherRoom, otherStart, otherEnd) ->
                        day(start, end) == day(otherStart, otherEnd) ? 0 : times);
    }

    /** {@code topic-rooms}: those of a day are in one room. */
    private List<CouplingRule> rooms() {
        return of(
                TopicRelation.Kind.ONE_ROOM,
                DecidedBy.PLACE,
                (times, room, start, end, otherRoom, otherStart, otherEnd) ->
                        room != otherRoom && day(start, end) == day(otherStart, otherEnd) ? times : 0);
    }

    /** {@code topic-flow}: the easier, which is the first of a pair, ends before the harder starts. */
    private List<CouplingRule> flow() {
        return of(
                TopicRelation.Kind.EASIER_FIRST,
                DecidedBy.TIME,
                (times, room, start, end, harderRoom, harderStart, harderEnd) -> harderStart < end ? times : 0);
    }

    private int day(int start, int end) {
        HalfDays halfDays = index.halfDays();
        return halfDays.dayIndex(halfDays.indexOf(start, end));
    }

    /** Returns a tally for each level and weight at which relations of a kind count. */
    private List<CouplingRule> of(TopicRelation.Kind kind, DecidedBy decidedBy, PairCoupling.PairUnits units) {
        return index.relationConfigs(RuleIds.of(kind)).stream()
                .map(config -> of(kind, config, decidedBy, units))
                .toList();
    }

    private CouplingRule of(
            TopicRelation.Kind kind, RuleConfig config, DecidedBy decidedBy, PairCoupling.PairUnits units) {
        PairIndex pairs = new PairIndex(index.sessionCount());
        counted(kind, config).forEach((pair, times) -> pairs.add((int) (pair >> 32), (int) (long) pair, times));
        return new PairCoupling(index, config, pairs, decidedBy, units);
    }

    /** Returns how often each pair of sessions counts that is not waived. */
    private Map<Long, Integer> counted(TopicRelation.Kind kind, RuleConfig config) {
        WaiverLookup waived = index.waivers(config.definition().id());
        Map<Long, Integer> times = times(kind, config);
        times.keySet().removeIf(pair -> waived.covers((int) (pair >> 32), (int) (long) pair));
        return times;
    }

    /** Returns how often each pair of sessions counts, by the relations of a kind at one level and weight. */
    private Map<Long, Integer> times(TopicRelation.Kind kind, RuleConfig config) {
        Map<Long, Integer> times = new LinkedHashMap<>();
        for (TopicRelation relation : index.topicRelations(kind, config)) {
            for (List<Integer> group : groups(relation, index)) {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = i + 1; j < group.size(); j++) {
                        add(times, kind, group.get(i), group.get(j));
                    }
                }
            }
        }
        return times;
    }

    private void add(Map<Long, Integer> times, TopicRelation.Kind kind, int one, int other) {
        int first = one;
        int then = other;
        if (kind == TopicRelation.Kind.EASIER_FIRST) {
            OptionalInt ones = difficulty(one);
            OptionalInt others = difficulty(other);
            if (ones.isEmpty() || others.isEmpty() || ones.getAsInt() == others.getAsInt()) {
                return;
            }
            first = ones.getAsInt() < others.getAsInt() ? one : other;
            then = first == one ? other : one;
        }
        times.merge((long) first << 32 | then, 1, Math::addExact);
    }

    private OptionalInt difficulty(int session) {
        return Topic.findDifficulty(index.event().sessions().get(session));
    }

    /** Returns the sessions that share each choice of words of a relation's kinds, in the order of the event. */
    static List<List<Integer>> groups(TopicRelation relation, EventIndex index) {
        Map<List<Topic>, List<Integer>> groups = new LinkedHashMap<>();
        List<Session> sessions = index.event().sessions();
        for (int s = 0; s < sessions.size(); s++) {
            addTo(groups, s, List.copyOf(relation.topics()), sessions.get(s), new ArrayList<>());
        }
        return List.copyOf(groups.values());
    }

    private static void addTo(
            Map<List<Topic>, List<Integer>> groups,
            int number,
            List<String> kinds,
            Session session,
            List<Topic> chosen) {
        if (chosen.size() == kinds.size()) {
            groups.computeIfAbsent(List.copyOf(chosen), ignored -> new ArrayList<>())
                    .add(number);
            return;
        }
        session.tags().stream()
                .flatMap(tag -> Topic.find(tag).stream())
                .filter(topic -> topic.kind().equals(kinds.get(chosen.size())))
                .distinct()
                .forEach(topic -> {
                    chosen.add(topic);
                    addTo(groups, number, kinds, session, chosen);
                    chosen.removeLast();
                });
    }
}
