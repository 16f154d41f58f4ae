package org.lectern.solve.exact;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.solve.bound.CertificateEntries;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.nogood.LearnedNogoods;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.ProofNode;

/** Writes a tree as the nodes of a certificate. */
final class TreeProof {

    private final LagrangianModel model;

    TreeProof(LagrangianModel model) {
        this.model = model;
    }

    /** A root that is not split is closed by the removal of places, which takes a node of its own. */
    ProofNode of(TreePart tree) {
        ProofNode proof = proof(tree);
        return proof instanceof ProofNode.Leaf leaf ? new ProofNode.Reduction(leaf.multipliers(), leaf) : proof;
    }

    private ProofNode proof(TreePart part) {
        List<CertificateMultiplier> tags = CertificateEntries.of(model, part.multipliers);
        if (part.nogoods != null) {
            return nogoods(tags, part.nogoods);
        }
        Branch branch = part.branch;
        if (branch == null || part.first == null || part.second == null) {
            return part.isTried ? new ProofNode.Enumeration(tags) : new ProofNode.Leaf(tags);
        }
        ProofNode first = proof(part.first);
        ProofNode second = proof(part.second);
        Instance instance = model.instance();
        return switch (branch) {
            case Branch.SessionBranch split ->
                new ProofNode.Split(
                        tags, instance.event().sessions().get(split.session()).id(), placeTags(split), first, second);
            case Branch.OfRegion split ->
                new ProofNode.RegionSplit(
                        tags,
                        instance.couplingRules().regions().name(split.region()),
                        halfDayStart(split.halfDay()),
                        first,
                        second);
        };
    }

    private ProofNode nogoods(List<CertificateMultiplier> tags, LearnedNogoods learned) {
        Instance instance = model.instance();
        List<ProofNode.SessionPlace> places = IntStream.range(0, learned.places().length)
                .mapToObj(i -> new ProofNode.SessionPlace(
                        instance.event().sessions().get(learned.sessions()[i]).id(),
                        CertificateEntries.place(model, learned.sessions()[i], learned.places()[i])))
                .toList();
        List<List<Integer>> nogoods = learned.nogoods().stream()
                .map(literals -> Arrays.stream(literals).boxed().toList())
                .toList();
        return new ProofNode.Nogoods(tags, places, nogoods);
    }

    private Instant halfDayStart(int halfDay) {
        Instance instance = model.instance();
        return instance.tables()
                .timeline()
                .toInstant(instance.tables().halfDays().start(halfDay));
    }

    private List<CertificatePlace> placeTags(Branch.SessionBranch split) {
        return Arrays.stream(split.places())
                .mapToObj(place -> CertificateEntries.place(model, split.session(), place))
                .toList();
    }
}
