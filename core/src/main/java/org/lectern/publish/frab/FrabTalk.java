package org.lectern.publish.frab;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as the format has it, which calls it an event.
 *
 * @param id a number for readers that know no guid, unique in a schedule that Lectern writes
 * @param guid what stays of the session over versions
 * @param code the short code of pretalx, or null
 * @param slug a short name for addresses
 * @param text its title, track and other words
 * @param start its start, with the offset of the place
 * @param minutes its length in elapsed minutes
 * @param persons who speaks, in the order of their first turns
 * @param url the page of the session, or null
 * @since 0.1.0
 */
public record FrabTalk(
        long id,
        UUID guid,
        @Nullable String code,
        String slug,
        FrabText text,
        OffsetDateTime start,
        int minutes,
        List<FrabPerson> persons,
        @Nullable URI url) {

    public FrabTalk {
        persons = List.copyOf(persons);
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }

    public Optional<URI> findUrl() {
        return Optional.ofNullable(url);
    }

    /** Returns its end, with the offset of its start. */
    public OffsetDateTime end() {
        return start.plusMinutes(minutes);
    }
}
