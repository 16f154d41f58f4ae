package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.VerificationResult;

/** A timetable is proven optimal by a certificate that is valid and whose bound it reaches. */
class VerificationJsonTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, 30, true, '0.0'",
                "true, 40, false, '0.25, \"gapLevel\": \"soft\"'",
                "false, 30, false, -",
                "false, 40, false, -"
            })
    void verification_ofAScore_saysWhetherItIsProven(
            boolean isValid, long soft, boolean isProven, @Nullable String gap) {
        Certificate certificate = CertificateJson.parse(FullCertificate.TEXT);

        assertEquals(
                """
                {
                  "version": 1,
                  "event": "round-36",
                  "lowerBound": {"hard": 1, "medium": 2, "soft": 30},
                  "valid": %s,
                  "reason": "It was checked.",
                  "score": {"hard": 1, "medium": 2, "soft": %s},
                  "provenOptimal": %s%s
                }
                """.formatted(
                        isValid, soft, isProven, gap == null ? "" : ",\n  \"gap\": " + gap.replace(", ", ",\n  ")),
                ResultJson.of(
                                certificate,
                                new VerificationResult(isValid, "It was checked."),
                                new Score(1, 2, soft),
                                certificate.lowerBound())
                        .toString());
    }
}
