package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/** A certificate without soft rules holds another one. */
final class SoftRulesLeftOutJsonTest {

    private static final Schema SCHEMA = SchemaAgreementTest.schema(CertificateJson.schema());

    private static final Certificate WHOLE =
            certificate(new ProofNode.WithoutSoftRules(certificate(new ProofNode.Leaf(List.of()))));

    private static Certificate certificate(ProofNode root) {
        return new Certificate("round-36", new Score(0, 2, 0), 0, 100, 1_000, 4, root);
    }

    @Test
    void certificate_isReadAsItWasWritten() {
        String text = ResultJson.of(WHOLE).toString();

        assertEquals(WHOLE, CertificateJson.parse(text));
        assertEquals(List.of(), SCHEMA.validate(text, InputFormat.JSON));
    }

    @Test
    void mistakesOfBoth_areAllTold() {
        String text = ResultJson.of(WHOLE).toString().replace("\"scale\": 4,", "\"scale\": 4, \"sclae\": 4,");
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> CertificateJson.parse(text));

        assertEquals(
                Set.of("/sclae", "/nodes/0/certificate/sclae"),
                refused.problems().stream().map(Problem::pointer).collect(Collectors.toSet()));
    }
}
