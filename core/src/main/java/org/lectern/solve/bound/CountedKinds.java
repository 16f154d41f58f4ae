package org.lectern.solve.bound;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.solve.term.TermKind;

/** What a model counts of the rules about several sessions. */
public final class CountedKinds {

    private CountedKinds() {}

    /** Returns the kinds of which a model has a resource, a term, or a region whose spread it includes exactly. */
    public static Set<TermKind> of(LagrangianModel model) {
        Set<TermKind> kinds = EnumSet.noneOf(TermKind.class);
        kinds.addAll(model.terms().kinds());
        model.resources().all().forEach(resource -> kinds.add(of(resource.kind())));
        if (IntStream.range(0, model.regionCount()).anyMatch(region -> model.regionSessions(region).length > 0)) {
            kinds.add(TermKind.REGIONS);
        }
        return kinds;
    }

    private static TermKind of(CapacityResources.Kind kind) {
        return switch (kind) {
            case ROOM -> TermKind.ROOMS;
            case SLACK -> TermKind.SLACK;
            case PARALLEL_LIMIT -> TermKind.PARALLEL_LIMIT;
            case PERSON, CLIQUE -> TermKind.PEOPLE;
            case NOT_PARALLEL -> TermKind.NOT_PARALLEL;
        };
    }
}
