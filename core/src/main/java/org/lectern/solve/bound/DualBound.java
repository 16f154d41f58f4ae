package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lectern.rule.Score;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.ProofNode;

/** A lower bound with its certificate. */
public final class DualBound {

    private final LagrangianModel model;
    private final long packed;
    private final Supplier<ProofNode> root;

    /** @param root makes the proof when it is asked for */
    public DualBound(LagrangianModel model, long packed, Supplier<ProofNode> root) {
        this.model = model;
        this.packed = packed;
        this.root = root;
    }

    /** Returns the trivial bound: the sum of each session's cheapest place, taken alone. */
    public static DualBound trivial(LagrangianModel model) {
        long sum = 0;
        for (int s = 0; s < model.sessionCount(); s++) {
            sum += model.places(s).minCost();
        }
        return new DualBound(model, sum, () -> new ProofNode.Leaf(List.of()));
    }

    /** Returns the value of the Lagrangian relaxation under multipliers. */
    public static DualBound relaxed(LagrangianModel model, LagrangeMultipliers multipliers) {
        Relaxation relaxation = new Relaxation(model);
        relaxation.evaluate(multipliers, Node.root(model));
        long packed = Math.ceilDiv(relaxation.value(), model.scale());
        LagrangeMultipliers.Sparse sparse = multipliers.sparse();
        return new DualBound(model, packed, () -> new ProofNode.Leaf(CertificateEntries.of(model, sparse)));
    }

    /**
     * Returns this bound of a narrowed model as one of all timetables.
     *
     * @param target the packed cost at and above which timetables were of no use
     * @param fixings the multipliers by which places were removed, one after another
     */
    public DualBound widened(long target, List<List<CertificateMultiplier>> fixings) {
        List<List<CertificateMultiplier>> before = List.copyOf(fixings);
        return new DualBound(model, Math.min(packed, target), () -> {
            ProofNode node = root.get();
            for (List<CertificateMultiplier> fixing : before.reversed()) {
                node = new ProofNode.Reduction(fixing, node);
            }
            return node;
        });
    }

    /** Returns the lower bound. A timetable that breaks a relaxed hard rule costs more in any case. */
    public Score score() {
        Score score = model.lowerBound(packed);
        Score worse = new Score(model.maxHard() + 1, 0, 0);
        return score.compareTo(worse) < 0 ? score : worse;
    }

    public Certificate certificate(Score bound) {
        return new Certificate(
                model.instance().event().id(),
                bound,
                model.maxHard(),
                model.packing().mediumFactor(),
                model.packing().hardFactor(),
                model.scale(),
                roomGroups(),
                root.get());
    }

    private List<List<String>> roomGroups() {
        RoomGroups groups = model.groups();
        return IntStream.range(0, groups.areInterchangeable() ? groups.count() : 0)
                .filter(group -> !groups.isSingle(group))
                .mapToObj(group -> Arrays.stream(groups.rooms(group))
                        .mapToObj(room ->
                                model.instance().event().rooms().get(room).id())
                        .toList())
                .toList();
    }
}
