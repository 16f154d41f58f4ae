package org.lectern.solve.proof;

/** Says in one sentence why a certificate proves nothing; never leaves the verifier. */
@SuppressWarnings("serial")
final class InvalidCertificateException extends Exception {

    private final String sentence;

    InvalidCertificateException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
