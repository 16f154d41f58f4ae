package org.lectern.examples.round;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;

/**
 * A timetable of a round as it was made, and perhaps published.
 *
 * @param number its number, from 1
 * @param folder the folder with all of it
 * @param event the event as it was
 * @param timetable the timetable
 * @param madeAt when it was made
 * @param publishedAt when it was published, or null
 * @param sentences what had changed since the edition before, a sentence each
 * @param toldIn the edition in which each person was last told something, by id; empty before it is published
 */
public record Edition(
        int number,
        Path folder,
        Event event,
        Timetable timetable,
        Instant madeAt,
        @Nullable Instant publishedAt,
        List<String> sentences,
        Map<String, Integer> toldIn) {

    /** The folder in an edition with what was published. */
    public static final String PUBLISHED = "published";

    /** The folder in an edition with its messages. */
    public static final String MESSAGES = "messages";

    public Edition {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(madeAt, "madeAt");
        sentences = List.copyOf(sentences);
        toldIn = Map.copyOf(toldIn);
    }

    public Optional<Instant> findPublishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Returns the folder with what was published, which may not exist. */
    public Path published() {
        return folder.resolve(PUBLISHED);
    }
}
