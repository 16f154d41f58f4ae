package org.lectern.solve.proof;

import java.util.Objects;

/**
 * The verifier's answer about a certificate.
 *
 * @param isValid whether the certificate proves its lower bound
 * @param reason why or why not, in one sentence
 * @since 0.1.0
 */
public record VerificationResult(boolean isValid, String reason) {

    public VerificationResult {
        Objects.requireNonNull(reason, "reason");
    }
}
