package org.lectern.publish.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What something was in the edition before, as far as that differs.
 *
 * @param isNew whether it was not there at all
 * @param start when it started, or null if that is as it was
 * @param minutes how long it was, or null if that is as it was
 * @param room the name of its room, or null if that is as it was
 */
public record Was(
        boolean isNew,
        @Nullable Instant start,
        @Nullable Long minutes,
        @Nullable String room) {

    static final Was NEW = new Was(true, null, null, null);
}
