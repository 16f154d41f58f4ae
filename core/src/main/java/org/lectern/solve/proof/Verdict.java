package org.lectern.solve.proof;

import java.util.Objects;

/**
 * What the verifier says of a certificate.
 *
 * @param valid whether the certificate proves its bound
 * @param reason why, in one sentence
 */
public record Verdict(boolean valid, String reason) {

    public Verdict {
        Objects.requireNonNull(reason, "reason");
    }
}
