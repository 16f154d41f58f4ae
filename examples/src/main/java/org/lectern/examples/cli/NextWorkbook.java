package org.lectern.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Judgement;
import org.lectern.examples.round.RoundWorkbook;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;

/** The workbook of a round with its next edition: the event, the timetable and the findings. */
final class NextWorkbook {

    private NextWorkbook() {}

    /**
     * Returns a workbook with a timetable and its event; all else of it stays.
     *
     * @param published what the workbook says was published, or null
     * @throws BadInputException if that cannot be written into the workbook
     */
    static byte[] of(
            Path file,
            byte[] workbook,
            @Nullable Published published,
            Language language,
            Event changed,
            Timetable timetable) {
        Event plain = changed.toBuilder().published(null).build();
        Judgement judgement = new Judgement(
                StandardRules.checker().check(plain, timetable),
                UnplacedItem.of(plain, timetable, StandardRules.catalogue()),
                language);
        try {
            byte[] base = RoundWorkbook.withEvent(workbook, withPublished(plain, published));
            if (!ChangesBetween.of(plain, EventWorkbook.read(base)).isEmpty()) {
                throw new BadInputException(
                        file,
                        "unchangeable",
                        "The changes cannot be written into this workbook.",
                        "Make them in the workbook yourself, and run the command without them.");
            }
            return RoundWorkbook.withTimetable(base, plain, timetable, judgement);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /** The rows of what was published stay, except those of sessions, slots and rooms that are gone. */
    private static Event withPublished(Event changed, @Nullable Published published) {
        if (published == null) {
            return changed;
        }
        List<Placement> left = published.timetable().placements().stream()
                .flatMap(placement -> fitted(changed, placement))
                .toList();
        return changed.toBuilder()
                .published(published.withTimetable(published.timetable().withPlacements(left)))
                .build();
    }

    private static Stream<Placement> fitted(Event changed, Placement placement) {
        Session session = changed.sessionsById().get(placement.sessionId());
        if (session == null) {
            return Stream.empty();
        }
        Set<String> slots = session.slots().stream().map(Slot::id).collect(Collectors.toSet());
        Placement fitted = placement.withTurns(placement.turns().stream()
                .filter(turn -> slots.contains(turn.slotId()))
                .toList());
        try {
            new Timetable(changed.id(), List.of(fitted)).requireValid(changed);
            return Stream.of(fitted);
        } catch (InvalidInputException e) {
            return Stream.empty();
        }
    }
}
