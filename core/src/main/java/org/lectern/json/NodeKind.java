package org.lectern.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.solve.proof.ProofNode;

/** The kinds of nodes of a certificate, each with the keys that it has and the number of trees below it. */
enum NodeKind {
    LEAF("", 0),
    ENUMERATION("", 0),
    SUBSETS(" sets", 0),
    REDUCTION("", 1),
    SPLIT(" session first", 2),
    REGION_SPLIT(" region halfDay", 2),
    NOGOODS(" places nogoods", 0),
    WITHOUT_SOFT_RULES(" certificate", 0),
    WEIGHTED_SUM(" weight medium sum", 0);

    private static final List<String> ALWAYS = List.of("kind", "values");

    private final String keys;
    private final int treeCount;

    NodeKind(String keys, int treeCount) {
        this.keys = "kind values" + keys;
        this.treeCount = treeCount;
    }

    static NodeKind of(ProofNode node) {
        return switch (node) {
            case ProofNode.Leaf leaf -> LEAF;
            case ProofNode.Enumeration enumeration -> ENUMERATION;
            case ProofNode.Subsets subsets -> SUBSETS;
            case ProofNode.Reduction reduction -> REDUCTION;
            case ProofNode.Split split -> SPLIT;
            case ProofNode.RegionSplit split -> REGION_SPLIT;
            case ProofNode.Nogoods nogoods -> NOGOODS;
            case ProofNode.WithoutSoftRules root -> WITHOUT_SOFT_RULES;
            case ProofNode.WeightedSum root -> WEIGHTED_SUM;
        };
    }

    /** Returns the keys that a node of any kind may have. */
    static ObjectShape anyShape() {
        String keys = Arrays.stream(values())
                .flatMap(kind -> Arrays.stream(kind.keys.split(" ", -1)))
                .distinct()
                .filter(key -> !ALWAYS.contains(key))
                .collect(Collectors.joining(" "));
        return ObjectShape.of("node", String.join(" ", ALWAYS), keys);
    }

    ObjectShape shape() {
        return ObjectShape.of("node", keys, "");
    }

    /** Returns how many trees follow the node in the list. */
    int treeCount() {
        return treeCount;
    }
}
