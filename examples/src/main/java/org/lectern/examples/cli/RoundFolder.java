package org.lectern.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Edition;
import org.lectern.examples.round.Editions;
import org.lectern.examples.round.Round;
import org.lectern.examples.round.RoundWorkbook;
import org.lectern.file.AtomicFile;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.text.Wording;

/** A round as a command finds it: its workbook, and the editions that were made of it. */
final class RoundFolder {

    private final Round round;
    private final Editions editions;
    private final byte[] workbook;
    private final Event event;
    /** What the workbook itself says was published, with the notice periods; the editions know better what was. */
    private final @Nullable Published published;

    private final Language language;

    private RoundFolder(Round round, byte[] workbook) {
        this.round = round;
        this.editions = Editions.of(round);
        this.workbook = workbook;
        Event read = EventWorkbook.read(workbook);
        this.event = read.toBuilder().published(null).build();
        this.published = read.findPublished().orElse(null);
        this.language = RoundWorkbook.language(workbook);
    }

    /**
     * Opens the round that a folder or a workbook names. If a process was killed between an edition and its workbook, the
     * workbook is written now.
     *
     * @throws BadInputException if there is none, or the workbook has mistakes
     */
    static RoundFolder open(Path path) {
        Path file = InputFiles.file(path);
        try {
            Round round = Round.of(path);
            byte[] bytes = AtomicFile.read(file);
            Editions editions = Editions.of(round);
            Optional<Edition> last = editions.findLast();
            if (last.isPresent() && Arrays.equals(bytes, editions.workbookBefore(last.get()))) {
                byte[] finished = editions.workbookAfter(last.get());
                if (!Arrays.equals(bytes, finished)) {
                    OutputFile.write(file, () -> AtomicFile.write(file, finished));
                    bytes = finished;
                }
            }
            RoundFolder opened = new RoundFolder(round, bytes);
            last.ifPresent(opened::requireSameEvent);
            return opened;
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /** Two workbooks in one folder have one folder of editions: those of one must not be taken for those of the other. */
    private void requireSameEvent(Edition last) {
        if (!last.event().id().equals(event.id())) {
            throw new BadInputException(
                    file(),
                    "other-event",
                    "The editions in '%s' are of event '%s', and the workbook is of event '%s'."
                            .formatted(
                                    round.editions(), Problem.shown(last.event().id()), Problem.shown(event.id())),
                    "Restore the id in the sheet Settings, or move the workbook to a folder of its own.");
        }
    }

    /**
     * Sees that people do not rely on the timetable of a workbook yet, whose sessions a solve would move freely.
     *
     * @throws BadInputException if an edition of the event is published
     */
    static void requireUnpublished(Path workbook, Event event) {
        Round round = Round.of(workbook);
        findLastPublished(round, Integer.MAX_VALUE)
                .filter(edition -> edition.event().id().equals(event.id()))
                .ifPresent(edition -> {
                    throw new BadInputException(
                            workbook,
                            "published",
                            "Edition %s is published, so people rely on it, and solve would not keep to it."
                                    .formatted(edition.number()),
                            "Run lectern replan, or write the new timetable to another workbook with --out.");
                });
    }

    Path file() {
        return round.workbook();
    }

    Path folder() {
        return round.folder();
    }

    /** Returns by what a command line names the round. */
    Path name() {
        return round.name();
    }

    Editions editions() {
        return editions;
    }

    /** Returns the event in the workbook. */
    Event event() {
        return event;
    }

    /** Returns the language of the round. */
    Language language() {
        return language;
    }

    byte[] workbook() {
        return workbook.clone();
    }

    /** @throws BadInputException if the round has no edition */
    Edition requireLast() {
        return findLast()
                .orElseThrow(() -> new BadInputException(
                        round.folder(),
                        "no-edition",
                        "The round has no edition yet, so nothing can have changed since.",
                        "Run lectern publish %s first.".formatted(round.name())));
    }

    Optional<Edition> findLast() {
        try {
            return editions.findLast();
        } catch (InvalidInputException e) {
            throw new BadInputException(round.editions(), e.problems());
        }
    }

    /** @throws BadInputException if the files of an edition have mistakes */
    Edition edition(int number) {
        try {
            return editions.read(number);
        } catch (InvalidInputException e) {
            throw new BadInputException(round.editions(), e.problems());
        }
    }

    /** Returns the latest edition before one that was published, or empty if none was. */
    Optional<Edition> findLastPublishedBefore(int number) {
        return findLastPublished(round, number);
    }

    private static Optional<Edition> findLastPublished(Round round, int before) {
        try {
            return Editions.of(round).findLastPublishedBefore(before);
        } catch (InvalidInputException e) {
            throw new BadInputException(round.editions(), e.problems());
        }
    }

    /** @throws BadInputException if the workbook has no timetable, or a mistaken one */
    Timetable timetable() {
        return InputFiles.timetable(file(), event);
    }

    /**
     * Returns what was edited in the workbook since an edition.
     *
     * @throws BadInputException if a session that has been held was edited
     */
    ChangesBetween editsSince(Edition edition, @Nullable Instant asOf) {
        Published told = edition.event()
                .findPublished()
                .map(before -> before.withTimetable(edition.timetable()))
                .orElse(Published.of(edition.timetable()))
                .withNoticePeriods(published == null ? List.of() : published.noticePeriods());
        Event before = edition.event().toBuilder().published(told).build();
        try {
            return ChangesBetween.of(before, event, asOf);
        } catch (InvalidInputException e) {
            throw new BadInputException(file(), e.problems());
        }
    }

    /** Returns whether the workbook holds just what an edition does. */
    boolean isAsIn(Edition edition, Timetable timetable) {
        return editsSince(edition, null).isEmpty()
                && Set.copyOf(edition.timetable().placements()).equals(Set.copyOf(timetable.placements()));
    }

    /** @throws BadInputException if sessions were moved by hand since an edition, which a replan would undo */
    void requireTimetableOf(Edition edition) {
        List<String> moved = MovesByHand.since(edition, round, workbook, event);
        if (!moved.isEmpty()) {
            throw new BadInputException(
                    file(),
                    "edited-timetable",
                    "The timetable was edited by hand since edition %s, and a replan would undo that: %s."
                            .formatted(edition.number(), Problem.shown(Wording.list(moved))),
                    "Make an edition of it first, with lectern publish %s.".formatted(round.name()));
        }
    }

    /** Adds an edition of what the workbook holds; the workbook stays as it is. */
    Edition keep(Timetable timetable, @Nullable ChangesBetween changes, List<String> sentences) {
        return add(event, timetable, changes, sentences, workbook, workbook);
    }

    /**
     * Adds an edition and writes its event and timetable into the workbook. Of a process that is killed in between, the
     * next command that opens the round does the rest.
     */
    Edition add(Event changed, Timetable timetable, ChangesBetween changes, List<String> sentences) {
        InputFiles.requireWritable(file(), "timetable");
        byte[] now = current();
        byte[] after = NextWorkbook.of(file(), now, published, language, changed, timetable);
        Edition added = add(changed, timetable, changes, sentences, now, after);
        OutputFile.write(file(), () -> AtomicFile.write(file(), after));
        return added;
    }

    /** What somebody saved in the workbook while the command ran, or waited for an answer, must not be lost. */
    private byte[] current() {
        try {
            byte[] now = AtomicFile.read(file());
            if (Arrays.equals(now, workbook)
                    || (EventWorkbook.read(now).equals(EventWorkbook.read(workbook))
                            && EventWorkbook.findStart(now, event).equals(EventWorkbook.findStart(workbook, event)))) {
                return now;
            }
        } catch (InvalidInputException e) {
            throw new BadInputException(file(), e.problems());
        }
        throw new BadInputException(
                file(),
                "changed",
                "The workbook was changed while the command ran, so no edition was made.",
                "Run the command again.");
    }

    private Edition add(
            Event changed,
            Timetable timetable,
            @Nullable ChangesBetween changes,
            List<String> sentences,
            byte[] before,
            byte[] after) {
        try {
            return editions.add(changed, timetable, changes, sentences, Instant.now(), before, after);
        } catch (UncheckedIOException e) {
            throw new BadInputException(round.editions(), "unwritable", String.valueOf(e.getMessage()), "");
        }
    }
}
