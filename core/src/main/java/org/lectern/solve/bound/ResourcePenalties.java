package org.lectern.solve.bound;

import java.util.Arrays;
import org.lectern.solve.model.RankedPlaces;

/**
 * The sums of the multipliers of all that sessions hold at their places. What a time costs in any room is added up once, where
 * that takes long. For one thread.
 */
public final class ResourcePenalties {

    /** Fewer resources are added up faster than looked up. */
    private static final int MIN_KEPT = 3;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final LagrangianModel model;
    private final LagrangeMultipliers multipliers;
    /** By session and option; empty until somebody asks. */
    private final long[][] timePenalties;

    ResourcePenalties(LagrangianModel model, LagrangeMultipliers multipliers) {
        this.model = model;
        this.multipliers = multipliers;
        this.timePenalties = new long[model.instance().sessionCount()][];
    }

    /** Returns the sum at a place where the session is scheduled. */
    public long of(int session, int place) {
        RankedPlaces places = model.places(session);
        return multipliers.roomPenalty(session, place) + timePenalty(session, places.option(place));
    }

    private long timePenalty(int session, int option) {
        CapacityResources resources = model.resources();
        if (resources.people(session).length + resources.running(session).length < MIN_KEPT) {
            return multipliers.timePenalty(session, option);
        }
        if (timePenalties[session] == null) {
            timePenalties[session] =
                    new long[model.instance().table(session).options().size()];
            Arrays.fill(timePenalties[session], UNKNOWN);
        }
        long[] known = timePenalties[session];
        if (known[option] == UNKNOWN) {
            known[option] = multipliers.timePenalty(session, option);
        }
        return known[option];
    }
}
