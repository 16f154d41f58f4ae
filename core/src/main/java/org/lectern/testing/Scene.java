package org.lectern.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.explain.SubjectFinder;
import org.lectern.publish.text.Programme;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.UnplacedItem;
import org.lectern.text.FilledText;
import org.lectern.text.NearestWord;

/**
 * The timetable that assertions are about, and how their failures name what is in it.
 *
 * @param event the event
 * @param timetable the timetable
 * @param report what the rules say of it
 * @param unplaced what is not in it, with reasons, as far as known
 */
record Scene(Event event, Timetable timetable, Report report, List<UnplacedItem> unplaced) {

    /** More lines of a programme than this help nobody who reads a failure. */
    private static final int MAX_LINES = 200;

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /**
     * Returns the id of a thing that a test names by id or by name.
     *
     * @throws org.lectern.event.InvalidInputException if there is none, with the nearest
     */
    String id(String text, Kind kind) {
        return SubjectFinder.parse(text, event, kind).id().id();
    }

    String sessionName(String id) {
        return Objects.requireNonNull(event.sessionsById().get(id)).name();
    }

    String roomName(String id) {
        return Objects.requireNonNull(event.roomsById().get(id)).name();
    }

    String slotName(String id) {
        return event.sessions().stream()
                .flatMap(session -> session.findSlot(id).stream())
                .map(Slot::name)
                .findFirst()
                .orElse(id);
    }

    /** Returns the ids of the slots of scheduled sessions that have no turn, in the order of the event. */
    List<String> droppedSlotIds() {
        return event.sessions().stream()
                .flatMap(session -> dropped(session).stream())
                .toList();
    }

    private List<String> dropped(Session session) {
        Optional<Placement> placement = timetable.findPlacement(session.id());
        return placement.isEmpty()
                ? List.of()
                : session.slots().stream()
                        .map(Slot::id)
                        .filter(id -> placement.orElseThrow().findTurn(id).isEmpty())
                        .toList();
    }

    /**
     * Returns what a rule costs, with its relations that have a level of their own.
     *
     * @throws IllegalArgumentException if no such rule was in the catalogue, with the nearest
     */
    long cost(String ruleId) {
        Long cost = report.costs().get(ruleId);
        if (cost == null) {
            throw new IllegalArgumentException("%s %s"
                    .formatted(
                            NearestWord.unknown("rule", ruleId),
                            NearestWord.advice(
                                    ruleId, report.costs().keySet(), "See the list of rules in docs/rules.md.")));
        }
        Score ofOtherLevels = report.ownLevelCosts().getOrDefault(ruleId, Score.ZERO);
        return cost + ofOtherLevels.hard() + ofOtherLevels.medium() + ofOtherLevels.soft();
    }

    /** Returns the reason why a session or slot is unplaced after a blank, or nothing if it is not known. */
    String whyUnplaced(String id) {
        return unplaced.stream()
                .filter(item -> item.subject().id().equals(id))
                .findFirst()
                .map(item -> " " + item.sentence())
                .orElse("");
    }

    /** Returns a place like {@code on Monday 4 May 2026 10:00–11:00 in room Blue}. */
    String place(Placement placement) {
        return FilledText.of(
                "on %s in room %s",
                span(placement.start(), placement.time().endExclusive()), roomName(placement.roomId()));
    }

    /** Returns a time like {@code Monday 4 May 2026 10:00–11:00}. */
    String span(Instant start, Instant end) {
        return DAY_AND_TIME.format(local(start)) + "–" + TIME.format(local(end));
    }

    LocalDateTime local(Instant instant) {
        return instant.atZone(event.zone()).toLocalDateTime();
    }

    /** Returns a text with the programme below it. */
    String withProgramme(String text) {
        List<String> lines = Programme.of(event, timetable).lines();
        String shown = lines.isEmpty()
                ? "Nothing is scheduled."
                : String.join("\n", lines.subList(0, Math.min(lines.size(), MAX_LINES)));
        String more = lines.size() > MAX_LINES ? "\n… and %s more lines".formatted(lines.size() - MAX_LINES) : "";
        return "%s%n%n%s%s%n".formatted(text, shown, more);
    }
}
