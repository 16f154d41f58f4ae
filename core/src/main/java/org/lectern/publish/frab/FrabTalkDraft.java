package org.lectern.publish.frab;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.publish.names.Guid;

/**
 * What a tool says of a talk, before what it leaves out is made up for.
 *
 * @param room the name of the room
 */
record FrabTalkDraft(
        @Nullable Long id,
        @Nullable UUID guid,
        @Nullable String code,
        @Nullable String slug,
        String room,
        FrabText text,
        OffsetDateTime start,
        int minutes,
        List<FrabPerson> persons,
        @Nullable URI url) {

    /** Returns the talk; a guid that is missing is made of number or code, and these are made of title, room and start. */
    FrabTalk talk(FrabNumbers numbers) {
        UUID known = guid;
        if (known == null) {
            known = id != null
                    ? Guid.of("frab-talk-id", String.valueOf(id))
                    : code != null
                            ? Guid.of("frab-talk-code", code)
                            : Guid.of(
                                    "frab-talk",
                                    text.title(),
                                    room,
                                    start.toInstant().toString());
        }
        return new FrabTalk(
                id == null ? numbers.of(known) : id,
                known,
                code,
                slug == null ? "" : slug,
                text,
                start,
                minutes,
                persons,
                url);
    }
}
