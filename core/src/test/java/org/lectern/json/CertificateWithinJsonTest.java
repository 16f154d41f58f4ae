package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/** Certificates may hold others, of the event at other levels. */
final class CertificateWithinJsonTest {

    private static final Schema SCHEMA = SchemaAgreementTest.schema(CertificateJson.schema());

    private static Certificate certificate(ProofNode root) {
        return new Certificate("round-36", new Score(0, 2, 0), 0, 100, 1_000, 4, root);
    }

    private static Certificate withoutSoftRules() {
        return certificate(new ProofNode.WithoutSoftRules(certificate(new ProofNode.Leaf(List.of()))));
    }

    private static Certificate weightedSum() {
        return certificate(
                new ProofNode.WeightedSum(12, withoutSoftRules(), certificate(new ProofNode.Enumeration(List.of()))));
    }

    static Stream<Certificate> holders() {
        return Stream.of(withoutSoftRules(), weightedSum());
    }

    private static Set<String> places(Certificate holder, String before, String after) {
        String text = ResultJson.of(holder).toString().replace(before, after);
        return assertThrows(InvalidInputException.class, () -> CertificateJson.parse(text)).problems().stream()
                .map(Problem::pointer)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("holders")
    void certificate_isReadAsItWasWritten(Certificate holder) {
        String text = ResultJson.of(holder).toString();

        assertEquals(holder, CertificateJson.parse(text));
        assertEquals(List.of(), SCHEMA.validate(text, InputFormat.JSON));
    }

    @Test
    void mistakesOfAll_areAllTold() {
        String typed = "\"scale\": 4, \"sclae\": 4,";

        assertEquals(
                Set.of("/sclae", "/nodes/0/certificate/sclae"), places(withoutSoftRules(), "\"scale\": 4,", typed));
        assertEquals(
                Set.of(
                        "/sclae",
                        "/nodes/0/medium/sclae",
                        "/nodes/0/medium/nodes/0/certificate/sclae",
                        "/nodes/0/sum/sclae"),
                places(weightedSum(), "\"scale\": 4,", typed));
    }

    @Test
    void missingParts_areTold() {
        assertEquals(Set.of("/nodes/0/sum", "/nodes/0/total"), places(weightedSum(), "\"sum\": {", "\"total\": {"));
        assertEquals(Set.of("/nodes/0/weight"), places(weightedSum(), "\"weight\": 12,", ""));
    }
}
