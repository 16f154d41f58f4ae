package org.lectern.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names of files made of ids, which may hold anything: safe on every system, and the same for the same id.
 *
 * @since 0.1.0
 */
public final class FileName {

    private static final int MAX_LETTERS = 48;
    private static final int HASH_BYTES = 5;

    private FileName() {}

    /**
     * Returns a name for an id: the id itself if it is short and of small letters, digits and hyphens, else what is left
     * of it so written, and a part of its SHA-256.
     */
    public static String of(String id) {
        String plain = id.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
        if (plain.equals(id) && id.length() <= MAX_LETTERS) {
            return id;
        }
        String start = plain.substring(0, Math.min(MAX_LETTERS, plain.length()));
        return (start.isEmpty() ? "" : start + "-") + hash(id);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
