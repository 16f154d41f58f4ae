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
 * @param id a number for readers that know no guid, unique in the schedule
 * @param guid what stays of the session over versions
 * @param slug a short name for addresses
 * @param title what people call it
 * @param track what it belongs to, or empty: the region
 * @param start its start, with the offset of the place
 * @param minutes its length in elapsed minutes
 * @param description a line for each turn to speak, or what another tool wrote
 * @param persons who speaks, in the order of their first turns
 * @param url the page of the session, or null
 * @since 0.1.0
 */
public record FrabTalk(
        long id,
        UUID guid,
        String slug,
        String title,
        String track,
        OffsetDateTime start,
        int minutes,
        String description,
        List<FrabPerson> persons,
        @Nullable URI url) {

    public FrabTalk {
        persons = List.copyOf(persons);
    }

    public Optional<URI> findUrl() {
        return Optional.ofNullable(url);
    }
}
