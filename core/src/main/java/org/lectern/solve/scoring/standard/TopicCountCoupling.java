package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CountedSessions;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.SumTally;
import org.lectern.solve.scoring.tally.UnitTally;

/** {@code topic-count}: exactly so many sessions of a topic at once. A change costs the minutes of the session in each group. */
public final class TopicCountCoupling extends CouplingRule {

    private final List<Group> groups = new ArrayList<>();
    private final int[][] groupsOf;

    /**
     * Sessions of which exactly so many run while any does.
     *
     * @param relation the position of their relation
     * @param sessions the sessions, by index
     * @param count how many
     * @param waivers sessions that make a minute free if all of them run in it
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Group(int relation, int[] sessions, int count, List<int[]> waivers) {}

    private TopicCountCoupling(EventIndex index, RuleConfig config) {
        super(index, config);
        for (TopicRelation relation : index.topicRelations(TopicRelation.Kind.AT_ONCE, config)) {
            int count = relation.findCount().orElseThrow();
            int position = index.event().topicRelations().indexOf(relation);
            for (List<Integer> group : TopicCouplings.groups(relation, index)) {
                int[] sessions = group.stream().mapToInt(Integer::intValue).toArray();
                groups.add(new Group(position, sessions, count, waivers(group)));
            }
        }
        this.groupsOf =
                index.listsContaining(groups.stream().map(Group::sessions).toList());
    }

    /** Returns a tally for each level and weight at which such relations count. */
    public static List<TopicCountCoupling> all(EventIndex index) {
        return index.relationConfigs(RuleIds.TOPIC_COUNT).stream()
                .map(config -> new TopicCountCoupling(index, config))
                .toList();
    }

    /** Returns the groups of sessions of which exactly so many run at once; none if the rule is not in force. */
    public List<CountedSessions> counted() {
        return config().isActive()
                ? groups.stream()
                        .map(group -> new CountedSessions(
                                group.relation(),
                                config(),
                                Arrays.stream(group.sessions()).boxed().toList(),
                                group.count(),
                                !group.waivers().isEmpty()))
                        .toList()
                : List.of();
    }

    private List<int[]> waivers(List<Integer> group) {
        return index.effectiveRules().waivers(id()).stream()
                .filter(waiver -> waiver.subjects().stream()
                        .allMatch(subject -> subject.kind() == SubjectId.Kind.SESSION
                                && group.contains(index.session(subject.id()))))
                .map(waiver -> waiver.subjects().stream()
                        .mapToInt(subject -> index.session(subject.id()))
                        .toArray())
                .toList();
    }

    @Override
    public boolean concerns(int session) {
        return groupsOf[session].length > 0;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        int origin = index.horizonStart();
        int[][] running = new int[groups.size()][index.horizonEnd() - origin];
        return new SumTally(positions) {

            @Override
            public DecidedBy decidedBy() {
                return DecidedBy.TIME;
            }

            @Override
            public long increase(int session, int room, int start, int end, int halfDay) {
                long sum = 0;
                for (int g : groupsOf[session]) {
                    Group group = groups.get(g);
                    long increase = 0;
                    for (int minute = start; minute < end; minute++) {
                        int before = running[g][minute - origin];
                        increase += isFree(group, minute, session, true) ? 0 : Math.abs(before + 1 - group.count());
                        increase -= before == 0 || isFree(group, minute, session, false)
                                ? 0
                                : Math.abs(before - group.count());
                    }
                    sum += increase;
                }
                return sum;
            }

            // Whether a waiver frees a minute, in which a session that comes or goes runs or does not yet.
            private boolean isFree(Group group, int minute, int session, boolean isThere) {
                for (int[] waiver : group.waivers()) {
                    if (Arrays.stream(waiver)
                            .allMatch(named -> named == session ? isThere : isRunning(named, minute))) {
                        return true;
                    }
                }
                return false;
            }

            private boolean isRunning(int session, int minute) {
                return positions.isScheduled(session)
                        && positions.start(session) <= minute
                        && minute < positions.end(session);
            }

            @Override
            protected void count(int session, int by) {
                for (int g : groupsOf[session]) {
                    for (int minute = positions.start(session); minute < positions.end(session); minute++) {
                        running[g][minute - origin] += by;
                    }
                }
            }
        };
    }
}
