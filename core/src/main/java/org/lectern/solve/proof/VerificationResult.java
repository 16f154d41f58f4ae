package org.lectern.solve.proof;

import java.util.Objects;

/**
 * What the verifier says of a certificate.
 *
 * @param isValid whether the certificate proves its bound
 * @param reason why, in one sentence
 */
public record VerificationResult(boolean isValid, String reason) {

    public VerificationResult {
        Objects.requireNonNull(reason, "reason");
    }
}
