package org.lectern.solve.scoring.standard;

import java.util.Arrays;
import org.lectern.event.Session;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.RegionIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;

/** {@code split-region}: a region is held together. A change costs nothing, a question the regions. */
public final class SplitRegionCoupling extends CouplingRule {

    private final RegionIndex regions;
    private final int[] shortest;

    public SplitRegionCoupling(EventIndex index, RegionIndex regions) {
        super(index, RuleIds.SPLIT_REGION);
        this.regions = regions;
        this.shortest = index.event().sessions().stream()
                .mapToInt(Session::minAllowedMinutes)
                .toArray();
    }

    @Override
    public boolean concerns(int session) {
        return regions.of(session) >= 0 && regions.isCounted(regions.of(session));
    }

    @Override
    public DeltaTally tally(SchedulePositions positions) {
        RegionUsage[] uses = new RegionUsage[regions.count()];
        Arrays.setAll(uses, region -> new RegionUsage(regions));
        return new DeltaTally() {

            @Override
            public void add(int session) {
                if (concerns(session)) {
                    uses[regions.of(session)].add(positions.halfDay(session), shortest[session]);
                }
            }

            @Override
            public void remove(int session) {
                if (concerns(session)) {
                    uses[regions.of(session)].remove(positions.halfDay(session), shortest[session]);
                }
            }

            @Override
            public long increase(int session, int room, int start, int end, int halfDay) {
                return uses[regions.of(session)].spreadIncrease(halfDay);
            }

            @Override
            public DecidedBy decidedBy() {
                return DecidedBy.HALF_DAY;
            }

            @Override
            public long amount() {
                long units = 0;
                for (RegionUsage use : uses) {
                    units += use.amount();
                }
                return units;
            }
        };
    }
}
