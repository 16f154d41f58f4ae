package org.lectern.solve.bound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lectern.panel.TimeOption;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;

/** Converts multipliers and places to the entries of a certificate. */
public final class CertificateEntries {

    private CertificateEntries() {}

    public static List<CertificateMultiplier> of(LagrangianModel model, LagrangeMultipliers.Sparse multipliers) {
        List<CertificateMultiplier> tags = new ArrayList<>();
        CapacityResources resources = model.resources();
        int count = resources.pointCount();
        BitSet usedCopies = new BitSet();
        for (int i = 0; i < multipliers.points().length; i++) {
            if (multipliers.points()[i] >= resources.count() * count) {
                int copy = multipliers.points()[i] - resources.count() * count;
                usedCopies.set(copy);
                tags.add(model.terms().entry(copy, multipliers.values()[i]));
                continue;
            }
            CapacityResources.Resource resource =
                    resources.all().get(multipliers.points()[i] / count);
            int point = multipliers.points()[i] % count;
            Instant time = model.instance().tables().timeline().toInstant(resources.minute(point));
            long multiplier = multipliers.values()[i];
            switch (resource.kind()) {
                case ROOM, SLACK -> {
                    boolean isSlack = resource.kind() == CapacityResources.Kind.SLACK;
                    CertificateMultiplier.Kind kind =
                            isSlack ? CertificateMultiplier.Kind.SLACK : CertificateMultiplier.Kind.ROOM;
                    for (int room : model.groups().rooms(resource.group())) {
                        if (isSlack || resources.isOpen(room, point)) {
                            String id =
                                    model.instance().event().rooms().get(room).id();
                            tags.add(CertificateMultiplier.of(kind, id, time, multiplier));
                        }
                    }
                }
                case PARALLEL_LIMIT ->
                    tags.add(CertificateMultiplier.of(CertificateMultiplier.Kind.PARALLEL_LIMIT, "", time, multiplier));
                case PERSON ->
                    tags.add(CertificateMultiplier.of(
                            CertificateMultiplier.Kind.PERSON, resource.id(), time, multiplier));
                case CLIQUE ->
                    tags.add(CertificateMultiplier.of(
                            CertificateMultiplier.Kind.CLIQUE, resource.id(), time, multiplier));
                case NOT_PARALLEL ->
                    tags.add(CertificateMultiplier.of(
                            CertificateMultiplier.Kind.NOT_PARALLEL, resource.id(), time, multiplier));
            }
        }
        tags.addAll(model.terms().namedWithout(usedCopies));
        return tags;
    }

    public static CertificatePlace place(LagrangianModel model, int session, int place) {
        RankedPlaces places = model.places(session);
        if (!places.isScheduled(place)) {
            return CertificatePlace.UNSCHEDULED;
        }
        Instance instance = model.instance();
        TimeOption option = instance.option(session, places.option(place));
        return new CertificatePlace(
                instance.event().rooms().get(model.room(session, place)).id(),
                instance.tables().timeline().toInstant(option.start()),
                option.minutes());
    }
}
