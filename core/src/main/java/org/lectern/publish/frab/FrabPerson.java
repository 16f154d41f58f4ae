package org.lectern.publish.frab;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks.
 *
 * @param id a number for readers that know no guid, or null where another tool gave none
 * @param guid what stays of the person over versions, or null where another tool gave none
 * @param code the short code of pretalx, or null
 * @param name what the person is called
 * @since 0.1.0
 */
public record FrabPerson(
        @Nullable Long id, @Nullable UUID guid, @Nullable String code, String name) {

    public Optional<UUID> findGuid() {
        return Optional.ofNullable(guid);
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }
}
