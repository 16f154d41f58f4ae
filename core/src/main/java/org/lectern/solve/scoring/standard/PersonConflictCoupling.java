package org.lectern.solve.scoring.standard;

import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.SharedPeople;

/** {@code person-conflict}: nobody is live in two sessions at once, with time to go from one to the other. */
public final class PersonConflictCoupling {

    private PersonConflictCoupling() {}

    public static CouplingRule of(EventIndex index, SharedPeople people) {
        PairIndex pairs = new PairIndex(index.sessionCount());
        people.pairs()
                .forEach(pair ->
                        pairs.add(pair.one(), pair.other(), pair.people().size()));
        BufferMinutes gaps = index.buffers();
        return new PairCoupling(
                RuleIds.PERSON_CONFLICT, pairs, (count, room, start, end, otherRoom, otherStart, otherEnd) -> {
                    int left = Math.max(start, otherStart) - Math.min(end, otherEnd);
                    return (long) count * Math.max(0, gaps.minBetween(room, otherRoom) - left);
                });
    }
}
