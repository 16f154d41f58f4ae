package org.lectern.defect;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.ProofNode;

/** All that a certificate says, as JSON. */
final class CertificateTree {

    private final JsonMapper mapper;

    private CertificateTree(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static ObjectNode of(Certificate certificate, JsonMapper mapper) {
        ObjectNode node = mapper.createObjectNode().put("event", certificate.eventId());
        node.set("lowerBound", DefectFile.score(certificate.lowerBound(), mapper));
        node.put("maxHard", certificate.maxHard())
                .put("mediumStep", certificate.mediumStep())
                .put("hardStep", certificate.hardStep())
                .put("scale", certificate.scale());
        node.set("root", new CertificateTree(mapper).node(certificate.root()));
        return node;
    }

    private ObjectNode node(ProofNode proof) {
        ObjectNode node =
                mapper.createObjectNode().put("kind", word(proof.getClass().getSimpleName()));
        ArrayNode multipliers = node.putArray("multipliers");
        proof.multipliers().forEach(multiplier -> multiplier(multipliers.addObject(), multiplier));
        switch (proof) {
            case ProofNode.Leaf leaf -> {}
            case ProofNode.Enumeration enumeration -> {}
            case ProofNode.Subsets subsets -> {
                ArrayNode sets = node.putArray("sets");
                subsets.sets().forEach(set -> set.forEach(sets.addArray()::add));
            }
            case ProofNode.Reduction reduction -> node.set("rest", node(reduction.rest()));
            case ProofNode.Split split -> {
                node.put("session", split.sessionId());
                ArrayNode places = node.putArray("first");
                split.first().forEach(place -> place(places.addObject(), place));
                node.set("inFirst", node(split.inFirst()));
                node.set("inSecond", node(split.inSecond()));
            }
            case ProofNode.RegionSplit split -> {
                node.put("region", split.region())
                        .put("halfDay", split.halfDay().toString());
                node.set("using", node(split.using()));
                node.set("avoiding", node(split.avoiding()));
            }
        }
        return node;
    }

    private static void multiplier(ObjectNode node, CertificateMultiplier multiplier) {
        node.put("kind", word(multiplier.kind().name()))
                .put("id", multiplier.id())
                .put("session", multiplier.sessionId())
                .put("time", multiplier.time().toString())
                .put("minutes", multiplier.minutes())
                .put("value", multiplier.value());
    }

    private static void place(ObjectNode node, CertificatePlace place) {
        node.put("room", place.roomId()).put("start", place.start().toString()).put("minutes", place.minutes());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
