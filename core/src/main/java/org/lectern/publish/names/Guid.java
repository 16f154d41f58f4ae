package org.lectern.publish.names;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names for things of an event that stay while their ids do: UUIDs of version 5 (RFC 9562). */
public final class Guid {

    private static final UUID NAMESPACE = UUID.fromString("5b0c2ad4-3d0f-4f0e-9a53-2f6f8c1b7e90");

    private Guid() {}

    /**
     * Returns the UUID of a thing: the same for the same kind and ids, on every machine and in every version.
     *
     * @param kind what it is, such as {@code session}
     * @param ids the ids that lead to it, that of the event first
     */
    public static UUID of(String kind, String... ids) {
        StringBuilder name = new StringBuilder(kind);
        for (String id : ids) {
            // With lengths, so that no two lists of ids make one name.
            name.append('/').append(id.length()).append(':').append(id);
        }
        return version5(NAMESPACE, name.toString());
    }

    static UUID version5(UUID namespace, String name) {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long most = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
