package org.lectern.solve.exact;

import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Relaxation;
import org.lectern.solve.bound.SubgradientAscent;

/**
 * How often each session chose each place during a subgradient ascent: an estimate of the fractional solution of the
 * relaxation.
 */
final class ChoiceFrequencies implements SubgradientAscent.Listener {

    private final int[][] counts;
    private final int[][] regionCounts;
    private int seen;

    ChoiceFrequencies(LagrangianModel model) {
        counts = new int[model.sessionCount()][];
        for (int s = 0; s < counts.length; s++) {
            counts[s] = new int[model.places(s).size()];
        }
        regionCounts = new int[model.regionCount()]
                [model.instance().couplingRules().halfDays().count()];
    }

    @Override
    public void onEvaluated(Relaxation relaxation) {
        seen++;
        for (int region = 0; region < regionCounts.length; region++) {
            for (int h = 0; h < regionCounts[region].length; h++) {
                regionCounts[region][h] += relaxation.regionSet(region) >> h & 1;
            }
        }
        for (int s = 0; s < counts.length; s++) {
            int place = relaxation.chosen(s);
            if (place >= 0) {
                counts[s][place]++;
            }
        }
    }

    /** Returns the share of steps in which a region used a half-day, from 0 to 1. */
    double regionShare(int region, int halfDay) {
        return (double) regionCounts[region][halfDay] / seen;
    }

    int count(int session, int place) {
        return counts[session][place];
    }
}
