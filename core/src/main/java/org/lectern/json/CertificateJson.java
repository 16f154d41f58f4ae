package org.lectern.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lectern.event.InvalidInputException;
import org.lectern.solve.proof.Certificate;

/**
 * Certificates from JSON files, version 1 of the format, as {@link ResultJson#of(Certificate)} writes them.
 *
 * <p>A result that holds its certificate is read too, of which all else is passed over. Reading needs no event: what does not fit the
 * event is found by {@link org.lectern.solve.proof.CertificateVerifier}. It costs time and memory linear in the file. In it,
 * the tree is a list, so the limit of nesting says nothing of its depth. Those of bytes and values hold; numbers in nogoods are no values.
 *
 * @since 0.1.0
 */
public final class CertificateJson {

    static final int VERSION = 1;

    private CertificateJson() {}

    /**
     * Returns the certificate in a file.
     *
     * @throws InvalidInputException if the file cannot be read, has mistakes or holds no certificate; it carries all mistakes, in the
     *     order of the file
     */
    public static Certificate read(Path file) {
        return CertificateReader.read(TextFile.read(file));
    }

    /**
     * Returns what a stream holds, which stays open; see {@link #read(Path)}.
     *
     * @throws IOException if the stream fails
     */
    public static Certificate read(InputStream stream) throws IOException {
        return parse(stream.readNBytes(TextFile.maxBytes()));
    }

    /** Returns what bytes in UTF-8 are; see {@link #read(Path)}. */
    public static Certificate parse(byte[] bytes) {
        return CertificateReader.read(TextFile.decode(bytes));
    }

    /** Returns the certificate in a text; see {@link #read(Path)}. */
    public static Certificate parse(String text) {
        return CertificateReader.read(TextFile.checked(text));
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. */
    public static String schema() {
        return TextFile.resource("certificate.schema.json");
    }
}
