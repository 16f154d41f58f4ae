package org.lectern.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Edition;
import org.lectern.examples.round.Editions;
import org.lectern.examples.round.Judgement;
import org.lectern.examples.round.Round;
import org.lectern.examples.round.RoundWorkbook;
import org.lectern.file.AtomicFile;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;
import org.lectern.text.Wording;

/** A round as a command finds it: its workbook, and the editions that were made of it. */
final class RoundFolder {

    private final Round round;
    private final Editions editions;
    private final byte[] workbook;
    private final Event event;
    private final Language language;

    private RoundFolder(Round round, byte[] workbook) {
        this.round = round;
        this.editions = Editions.of(round);
        this.workbook = workbook;
        this.event = EventWorkbook.read(workbook).toBuilder().published(null).build();
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
            return new RoundFolder(round, bytes);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /** @throws BadInputException if an edition of the round of a workbook is published, whose sessions a solve would move freely */
    static void requireUnpublished(Path workbook) {
        Round round = Round.of(workbook);
        findLastPublished(round).ifPresent(edition -> {
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
                        "Run lectern publish %s first.".formatted(round.folder())));
    }

    Optional<Edition> findLast() {
        try {
            return editions.findLast();
        } catch (InvalidInputException e) {
            throw new BadInputException(round.editions(), e.problems());
        }
    }

    Optional<Edition> findLastPublished() {
        return findLastPublished(round);
    }

    private static Optional<Edition> findLastPublished(Round round) {
        try {
            return Editions.of(round).findLastPublished();
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
        Published published = edition.event()
                .findPublished()
                .map(before -> before.withTimetable(edition.timetable()))
                .orElse(Published.of(edition.timetable()));
        Event before = edition.event().toBuilder().published(published).build();
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
        Map<String, Session> sessions = event.sessionsById();
        List<String> moved = findTimetable(edition).stream()
                .flatMap(timetable -> timetable.placements().stream())
                .filter(now -> edition.timetable()
                        .findPlacement(now.sessionId())
                        .filter(then -> isSamePlace(then, now, sessions.get(now.sessionId())))
                        .isEmpty())
                .flatMap(now -> Optional.ofNullable(sessions.get(now.sessionId())).stream())
                .map(Session::name)
                .toList();
        if (!moved.isEmpty()) {
            throw new BadInputException(
                    file(),
                    "edited-timetable",
                    "The timetable was edited by hand since edition %s, and a replan would undo that: %s."
                            .formatted(edition.number(), Problem.shown(Wording.list(moved))),
                    "Make an edition of it first, with lectern publish %s.".formatted(round.folder()));
        }
    }

    /** Another length is no move by hand if the session can no longer have the one that it had. */
    private static boolean isSamePlace(Placement then, Placement now, @Nullable Session session) {
        boolean isSameLength = then.minutes() == now.minutes()
                || (session != null && !session.allowedMinutes().contains(then.minutes()));
        return then.roomId().equals(now.roomId()) && then.start().equals(now.start()) && isSameLength;
    }

    /** Returns what of the timetable in the workbook fits the event, or would at the lengths of an edition. */
    private Optional<Timetable> findTimetable(Edition edition) {
        List<Session> sessions = event.sessions().stream()
                .map(session -> edition.timetable()
                        .findPlacement(session.id())
                        .map(then -> withLength(session, then.minutes()))
                        .orElse(session))
                .toList();
        try {
            return EventWorkbook.findStart(
                    workbook, event.toBuilder().sessions(sessions).build());
        } catch (InvalidInputException e) {
            throw new BadInputException(file(), e.problems());
        }
    }

    private static Session withLength(Session session, int minutes) {
        TreeSet<Integer> lengths = new TreeSet<>(session.allowedMinutes());
        lengths.add(minutes);
        return session.toBuilder()
                .allowedMinutes(lengths.toArray(Integer[]::new))
                .build();
    }

    /** Adds an edition of what the workbook holds; the workbook stays as it is. */
    Edition keep(Timetable timetable, @Nullable ChangesBetween changes, List<String> sentences) {
        return add(event, timetable, changes, sentences, workbook);
    }

    /**
     * Adds an edition and writes its event and timetable into the workbook. Of a process that is killed in between, the
     * next command that opens the round does the rest.
     */
    Edition add(Event changed, Timetable timetable, ChangesBetween changes, List<String> sentences) {
        InputFiles.requireWritable(file(), "timetable");
        byte[] after = workbookWith(changed.toBuilder().published(null).build(), timetable);
        Edition added = add(changed, timetable, changes, sentences, after);
        OutputFile.write(file(), () -> AtomicFile.write(file(), after));
        return added;
    }

    /** Returns the workbook with a timetable and its event; all else of it stays. */
    private byte[] workbookWith(Event changed, Timetable timetable) {
        Judgement judgement = new Judgement(
                StandardRules.checker().check(changed, timetable),
                UnplacedItem.of(changed, timetable, StandardRules.catalogue()),
                language);
        try {
            byte[] base = RoundWorkbook.withEvent(workbook, changed);
            if (!ChangesBetween.of(changed, EventWorkbook.read(base)).isEmpty()) {
                throw new BadInputException(
                        file(),
                        "unchangeable",
                        "The changes cannot be written into this workbook.",
                        "Make them in the workbook yourself, and run the command without them.");
            }
            return RoundWorkbook.withTimetable(base, changed, timetable, judgement);
        } catch (InvalidInputException e) {
            throw new BadInputException(file(), e.problems());
        }
    }

    private Edition add(
            Event changed,
            Timetable timetable,
            @Nullable ChangesBetween changes,
            List<String> sentences,
            byte[] after) {
        try {
            return editions.add(changed, timetable, changes, sentences, Instant.now(), workbook, after);
        } catch (UncheckedIOException e) {
            throw new BadInputException(round.editions(), "unwritable", String.valueOf(e.getMessage()), "");
        }
    }
}
