package org.lectern.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.ProofNode;
import org.lectern.text.Wording;

/** Writes all that a certificate says; its times are in UTC, and its tree is a list, so that no tree is too deep for it. */
record CertificateWriter(JsonWriter out) {

    void certificate(Certificate certificate) {
        out.number("version", CertificateJson.VERSION)
                .text("event", certificate.eventId())
                .score("lowerBound", certificate.lowerBound())
                .number("maxHard", certificate.maxHard())
                .number("mediumStep", certificate.mediumStep())
                .number("hardStep", certificate.hardStep())
                .number("scale", certificate.scale());
        if (!certificate.roomGroups().isEmpty()) {
            out.textLists("roomGroups", certificate.roomGroups());
        }
        List<ProofNode> nodes = inOrder(certificate.root());
        Map<CertificateMultiplier, Integer> numbers = numbered(nodes);
        out.objects("multipliers", numbers.keySet(), multiplier -> true, this::multiplier)
                .objects("nodes", nodes, node -> false, node -> node(node, numbers));
    }

    /** Returns what is charged for in any of the nodes, without values, with the number by which the nodes name it. */
    private static Map<CertificateMultiplier, Integer> numbered(List<ProofNode> nodes) {
        Map<CertificateMultiplier, Integer> numbers = new LinkedHashMap<>();
        for (ProofNode node : nodes) {
            for (CertificateMultiplier multiplier : node.multipliers()) {
                numbers.putIfAbsent(multiplier.withValue(0), numbers.size() + 1);
            }
        }
        return numbers;
    }

    /** Returns each node before its trees, and the first tree of a split before the second. */
    private static List<ProofNode> inOrder(ProofNode root) {
        List<ProofNode> nodes = new ArrayList<>();
        Deque<ProofNode> open = new ArrayDeque<>(List.of(root));
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
                case ProofNode.Leaf leaf -> {}
                case ProofNode.Enumeration enumeration -> {}
                case ProofNode.Subsets subsets -> {}
                case ProofNode.Nogoods nogoods -> {}
                case ProofNode.WithoutSoftRules without -> {}
                case ProofNode.WeightedSum sum -> {}
            }
        }
        return nodes;
    }

    private static List<Long> valued(CertificateMultiplier multiplier, Map<CertificateMultiplier, Integer> numbers) {
        int number = Objects.requireNonNull(numbers.get(multiplier.withValue(0)));
        return List.of((long) number, multiplier.value());
    }

    private void node(ProofNode node, Map<CertificateMultiplier, Integer> numbers) {
        out.text("kind", Wording.word(NodeKind.of(node)))
                .numberLists(
                        "values",
                        node.multipliers().stream()
                                .map(multiplier -> valued(multiplier, numbers))
                                .toList());
        switch (node) {
            case ProofNode.Leaf leaf -> {}
            case ProofNode.Enumeration enumeration -> {}
            case ProofNode.Reduction reduction -> {}
            case ProofNode.Nogoods nogoods ->
                out.objects("places", nogoods.places(), place -> true, this::sessionPlace)
                        .numberLists("nogoods", nogoods.nogoods());
            case ProofNode.Subsets subsets -> out.textLists("sets", subsets.sets());
            case ProofNode.WithoutSoftRules root ->
                out.object("certificate", false, () -> certificate(root.certificate()));
            case ProofNode.WeightedSum root ->
                out.number("weight", root.weight())
                        .object("medium", false, () -> certificate(root.medium()))
                        .object("sum", false, () -> certificate(root.sum()));
            case ProofNode.Split split ->
                out.text("session", split.sessionId()).objects("first", split.first(), place -> true, this::place);
            case ProofNode.RegionSplit split ->
                out.text("region", split.region())
                        .text("halfDay", split.halfDay().toString());
        }
    }

    private void multiplier(CertificateMultiplier multiplier) {
        out.text("kind", Wording.word(multiplier.kind()))
                .text("id", multiplier.id())
                .text("session", multiplier.sessionId())
                .text("time", multiplier.time().toString())
                .number("minutes", multiplier.minutes());
    }

    private void sessionPlace(ProofNode.SessionPlace place) {
        out.text("session", place.sessionId());
        place(place.place());
    }

    private void place(CertificatePlace place) {
        out.text("room", place.roomId()).text("start", place.start().toString()).number("minutes", place.minutes());
    }
}
