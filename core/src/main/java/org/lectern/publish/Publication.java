package org.lectern.publish;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.solve.SolveResult;

/**
 * What is published: a timetable, in a language, for somebody.
 *
 * <p>A publication without a {@link QualityReport} is for the public: what organisers alone may read is not hidden in it, it
 * is not there.
 *
 * @param event the event
 * @param timetable the timetable, which may break rules and leave things unplaced
 * @param differences what differs from what was published before, to be marked, or null if nothing was
 * @param language the language of all fixed text
 * @param isDraft whether it says that it may still change
 * @param edition which one it is, at least 1, one more each time a timetable is published
 * @param quality what is known of how good the timetable is, for organisers, or null for the public
 * @since 0.1.0
 */
public record Publication(
        Event event,
        Timetable timetable,
        @Nullable Differences differences,
        Language language,
        boolean isDraft,
        int edition,
        @Nullable QualityReport quality) {

    /**
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     * @throws IllegalArgumentException if the edition is less than 1
     */
    public Publication {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(language, "language");
        timetable.requireValid(event);
        if (edition < 1) {
            throw new IllegalArgumentException(
                    "The edition '%s' must be at least 1. Use 1 for the first edition and add 1 for each later one."
                            .formatted(edition));
        }
    }

    /** Returns the first release of a timetable, in English, for the public. */
    public static Publication of(Event event, Timetable timetable) {
        return new Publication(event, timetable, null, Language.english(), false, 1, null);
    }

    /** Returns the first release of what a search found, in English, for the public. */
    public static Publication of(SolveResult result) {
        return of(result.event(), result.timetable());
    }

    /** Returns the first release of what a search found, in English, for organisers. */
    public static Publication forOrganisers(SolveResult result) {
        return of(result).withQuality(QualityReport.of(result));
    }

    public Optional<Differences> findDifferences() {
        return Optional.ofNullable(differences);
    }

    public Optional<QualityReport> findQuality() {
        return Optional.ofNullable(quality);
    }

    /** Returns whether only what everybody may read is in it. */
    public boolean isPublic() {
        return quality == null;
    }

    /** Returns this in another language. */
    public Publication inLanguage(Language other) {
        return new Publication(event, timetable, differences, other, isDraft, edition, quality);
    }

    /**
     * Returns this with what was published before, from which changes are marked.
     *
     * @throws org.lectern.event.InvalidInputException if that timetable is meaningless for the event
     */
    public Publication withPrevious(Timetable before) {
        return withPrevious(event, before);
    }

    /**
     * Returns this with what was published before, from which changes are marked.
     *
     * @param eventBefore the event as it was then, with the sessions, slots, rooms and people of that timetable
     * @throws org.lectern.event.InvalidInputException if that timetable is meaningless for that event
     */
    public Publication withPrevious(Event eventBefore, Timetable before) {
        Differences since = Differences.between(eventBefore, before, event, timetable);
        return new Publication(event, timetable, since, language, isDraft, edition, quality);
    }

    /** Returns this as a draft, which says that it may still change. */
    public Publication asDraft() {
        return new Publication(event, timetable, differences, language, true, edition, quality);
    }

    /** Returns this as the edition of that number. */
    public Publication withEdition(int number) {
        return new Publication(event, timetable, differences, language, isDraft, number, quality);
    }

    /** Returns this for organisers, who read how good the timetable is. */
    public Publication withQuality(QualityReport found) {
        return new Publication(event, timetable, differences, language, isDraft, edition, found);
    }

    /** Returns this without what only organisers may read. */
    public Publication asPublic() {
        return new Publication(event, timetable, differences, language, isDraft, edition, null);
    }
}
