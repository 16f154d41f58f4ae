package org.lectern.solve.scoring.standard;

import java.util.List;
import java.util.OptionalLong;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.MinuteLoad;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/** {@code max-parallel}: not too many sessions at once. A change costs the minutes of the session. */
public final class MaxParallelCoupling extends CouplingRule {

    private final OptionalLong limit;
    private final List<int[]> waivers;

    public MaxParallelCoupling(EventIndex index) {
        super(index, RuleIds.MAX_PARALLEL);
        this.limit = config().isActive() ? config().findParameter(ParameterNames.LIMIT) : OptionalLong.empty();
        this.waivers = index.effectiveRules().waivers(id()).stream()
                .filter(waiver ->
                        waiver.subjects().stream().allMatch(subject -> subject.kind() == SubjectId.Kind.SESSION))
                .map(waiver -> waiver.subjects().stream()
                        .mapToInt(subject -> index.session(subject.id()))
                        .toArray())
                .toList();
    }

    @Override
    public boolean concerns(int session) {
        return limit.isPresent();
    }

    /** Returns how many sessions may run at once, or empty if that is not asked. */
    public OptionalLong findLimit() {
        return limit;
    }

    /** Returns, for each waiver that can cover a finding, the sessions that must all run. */
    public List<int[]> waivers() {
        return waivers;
    }

    /** Returns the load of a timetable without sessions. */
    public MinuteLoad newMinuteLoad() {
        return new MinuteLoad(index.horizonStart(), index.horizonEnd(), limit.orElse(Long.MAX_VALUE), waivers);
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        MinuteLoad load = newMinuteLoad();
        return new UnitTally() {

            @Override
            public void add(int session) {
                load.add(session, positions.start(session), positions.end(session));
            }

            @Override
            public void remove(int session) {
                load.remove(session, positions.start(session), positions.end(session));
            }

            @Override
            public long amount() {
                return load.excess();
            }
        };
    }
}
