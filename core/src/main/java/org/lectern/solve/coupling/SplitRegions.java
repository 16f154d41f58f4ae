package org.lectern.solve.coupling;

import java.util.Arrays;
import org.lectern.event.Event;

/** {@code split-region}: a region is held together. A change costs nothing, a question the regions. */
final class SplitRegions implements CouplingRule {

    private final Regions regions;
    private final int[] shortest;

    SplitRegions(Event event, Regions regions) {
        this.regions = regions;
        this.shortest = event.sessions().stream()
                .mapToInt(session -> session.shortestMinutes())
                .toArray();
    }

    @Override
    public String id() {
        return "split-region";
    }

    /** A session more may show that a region needs a day more. */
    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public boolean concerns(int session) {
        return regions.of(session) >= 0 && regions.isCounted(regions.of(session));
    }

    @Override
    public Foresight tally(Board board) {
        RegionUse[] uses = new RegionUse[regions.count()];
        Arrays.setAll(uses, region -> new RegionUse(regions));
        return new Foresight() {

            @Override
            public void add(int session) {
                if (concerns(session)) {
                    uses[regions.of(session)].add(board.halfDay(session), shortest[session]);
                }
            }

            @Override
            public void remove(int session) {
                if (concerns(session)) {
                    uses[regions.of(session)].remove(board.halfDay(session), shortest[session]);
                }
            }

            @Override
            public long increase(int session, int room, int start, int end, int halfDay) {
                return uses[regions.of(session)].growth(halfDay);
            }

            @Override
            public boolean looksAtHalfDayAlone() {
                return true;
            }

            @Override
            public long units() {
                long units = 0;
                for (RegionUse use : uses) {
                    units += use.units();
                }
                return units;
            }
        };
    }
}
