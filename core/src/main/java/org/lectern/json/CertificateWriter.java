package org.lectern.json;

import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.ProofNode;
import org.lectern.text.Wording;

/** Writes all that a certificate says; its times are in UTC. */
record CertificateWriter(JsonWriter out) {

    void certificate(Certificate certificate) {
        out.text("event", certificate.eventId())
                .score("lowerBound", certificate.lowerBound())
                .number("maxHard", certificate.maxHard())
                .number("mediumStep", certificate.mediumStep())
                .number("hardStep", certificate.hardStep())
                .number("scale", certificate.scale());
        node("root", certificate.root());
    }

    private void node(String key, ProofNode node) {
        out.object(key, false, () -> members(node));
    }

    private void members(ProofNode node) {
        out.text("kind", kind(node));
        out.objects("multipliers", node.multipliers(), multiplier -> true, this::multiplier);
        switch (node) {
            case ProofNode.Leaf leaf -> {}
            case ProofNode.Enumeration enumeration -> {}
            case ProofNode.Nogoods nogoods ->
                out.objects("places", nogoods.places(), place -> true, this::sessionPlace)
                        .numberLists("nogoods", nogoods.nogoods());
            case ProofNode.Subsets subsets -> out.textLists("sets", subsets.sets());
            case ProofNode.Reduction reduction -> node("rest", reduction.rest());
            case ProofNode.Split split -> {
                out.text("session", split.sessionId()).objects("first", split.first(), place -> true, this::place);
                node("inFirst", split.inFirst());
                node("inSecond", split.inSecond());
            }
            case ProofNode.RegionSplit split -> {
                out.text("region", split.region())
                        .text("halfDay", split.halfDay().toString());
                node("using", split.using());
                node("avoiding", split.avoiding());
            }
        }
    }

    private static String kind(ProofNode node) {
        return switch (node) {
            case ProofNode.Leaf leaf -> "leaf";
            case ProofNode.Enumeration enumeration -> "enumeration";
            case ProofNode.Nogoods nogoods -> "nogoods";
            case ProofNode.Subsets subsets -> "subsets";
            case ProofNode.Reduction reduction -> "reduction";
            case ProofNode.Split split -> "split";
            case ProofNode.RegionSplit split -> "region-split";
        };
    }

    private void multiplier(CertificateMultiplier multiplier) {
        out.text("kind", Wording.word(multiplier.kind()))
                .text("id", multiplier.id())
                .text("session", multiplier.sessionId())
                .text("time", multiplier.time().toString())
                .number("minutes", multiplier.minutes())
                .number("value", multiplier.value());
    }

    private void sessionPlace(ProofNode.SessionPlace place) {
        out.text("session", place.sessionId());
        place(place.place());
    }

    private void place(CertificatePlace place) {
        out.text("room", place.roomId()).text("start", place.start().toString()).number("minutes", place.minutes());
    }
}
