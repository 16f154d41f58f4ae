package org.lectern.solve.local;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;

/** What timetables lose at medium level beyond the cheapest place of each session, coupling rules left aside. */
final class MediumLosses {

    private final Instance instance;
    private final long[] least;

    MediumLosses(LagrangianModel model) {
        this.instance = model.instance();
        this.least = IntStream.range(0, model.sessionCount())
                .mapToLong(
                        s -> model.packing().unpack(model.places(s).minCost()).medium())
                .toArray();
    }

    int sessionCount() {
        return least.length;
    }

    long ofUnscheduled(int session) {
        return instance.table(session).unscheduledCost().medium() - least[session];
    }

    long of(AssignmentSnapshot snapshot) {
        return instance.aloneScore(snapshot).medium() - LongStream.of(least).sum();
    }
}
