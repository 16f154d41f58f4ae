package org.lectern.solve.proof;

/** The reason why a certificate is invalid, in one sentence. It never leaves the verifier. */
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
