package org.lectern.solve;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Placement;

/**
 * The placement of an unplaced session, or of the session of a dropped slot with that slot, that costs the least while all
 * other sessions stay.
 *
 * @param placement where the session would be, and who would speak in it when
 * @param brokenRuleIds the hard rules that would cost more, the most expensive first; empty if other levels forbid it
 * @since 0.1.0
 */
public record NearestFit(Placement placement, List<String> brokenRuleIds) {

    public NearestFit {
        Objects.requireNonNull(placement, "placement");
        brokenRuleIds = List.copyOf(brokenRuleIds);
    }
}
