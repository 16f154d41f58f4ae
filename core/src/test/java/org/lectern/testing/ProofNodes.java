package org.lectern.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/** The nodes of certificates. */
public final class ProofNodes {

    private ProofNodes() {}

    /** Returns all nodes, each before those below it, and those of certificates within. */
    public static List<ProofNode> of(Certificate certificate) {
        List<ProofNode> nodes = new ArrayList<>();
        Deque<ProofNode> open = new ArrayDeque<>(List.of(certificate.root()));
        while (!open.isEmpty()) {
            ProofNode node = open.pop();
            nodes.add(node);
            switch (node) {
                case ProofNode.Reduction reduction -> open.push(reduction.rest());
                case ProofNode.Split split -> {
                    open.push(split.inSecond());
                    open.push(split.inFirst());
                }
                case ProofNode.RegionSplit split -> {
                    open.push(split.avoiding());
                    open.push(split.using());
                }
                case ProofNode.Leaf ignored -> {}
                case ProofNode.Enumeration ignored -> {}
                case ProofNode.Subsets ignored -> {}
                case ProofNode.Nogoods ignored -> {}
                case ProofNode.WithoutSoftRules root ->
                    open.push(root.certificate().root());
                case ProofNode.WeightedSum root -> {
                    open.push(root.sum().root());
                    open.push(root.medium().root());
                }
            }
        }
        return nodes;
    }
}
