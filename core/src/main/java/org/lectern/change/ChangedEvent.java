package org.lectern.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;
import org.lectern.text.SupportedYears;

/** An event while changes are applied to it, one after the other; a change with mistakes is reported and left away. */
final class ChangedEvent {

    private final ReportedProblems problems = new ReportedProblems();
    private Event event;

    ChangedEvent(Event before, Changes changes) {
        this.event = before;
        if (!changes.eventId().equals(before.id())) {
            problems.add(new Problem(
                    "wrong-event",
                    "/event",
                    Problem.shown(changes.eventId()),
                    "The changes are for the event '%s', not for '%s'."
                            .formatted(Problem.shown(changes.eventId()), Problem.shown(before.id())),
                    "Use the event file that belongs to them."));
        }
        changes.findAsOf().ifPresent(this::setAsOf);
        StartedSessions held = StartedSessions.of(event);
        event = held.pinned(event);
        AdditionRun run = new AdditionRun(event, held);
        for (int i = 0; i < changes.changes().size(); i++) {
            if (!problems.isMoreLookedFor(0)) {
                problems.cutShort();
                break;
            }
            Change change = changes.changes().get(i);
            Optional<Addition> addition = Addition.find(change, i);
            if (addition.filter(run::accept).isEmpty()) {
                event = run.event(problems);
                run = new AdditionRun(event, held);
                if (addition.filter(run::accept).isEmpty()) {
                    apply(change, "/changes/" + i, held);
                    run = new AdditionRun(event, held);
                }
            }
        }
        event = run.event(problems);
    }

    List<Problem> problems() {
        return problems.all();
    }

    Event event() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems.all());
        }
        return event;
    }

    private void setAsOf(Instant asOf) {
        if (asOf.getEpochSecond() % 60 != 0 || asOf.getNano() != 0) {
            problems.add(new Problem(
                    "not-on-minute",
                    "/asOf",
                    asOf.toString(),
                    "The \"as of\" time must be a whole minute, not '%s'.".formatted(asOf),
                    "Leave out the seconds."));
            return;
        }
        if (!SupportedYears.include(asOf)) {
            problems.add(new Problem(
                    "out-of-range",
                    "/asOf",
                    asOf.toString(),
                    "The \"as of\" time must lie in %s, not at '%s'.".formatted(SupportedYears.RANGE, asOf),
                    "Check the year."));
            return;
        }
        event.findPublished()
                .ifPresent(published -> event =
                        event.toBuilder().published(published.withAsOf(asOf)).build());
    }

    private void apply(Change change, String pointer, StartedSessions held) {
        ChangeMistakes mistakes = new ChangeMistakes(event, held, pointer);
        new ChangeTimes(mistakes).check(change);
        AppliedChange edit = mistakes.problems().isEmpty()
                ? new ChangeApplier(event, held, mistakes).apply(change)
                : AppliedChange.of(event.toBuilder());
        if (!mistakes.problems().isEmpty()) {
            mistakes.problems().forEach(problems::add);
            return;
        }
        if (!problems.isEmpty()) {
            problems.looked(event.people().size() + event.sessions().size());
        }
        try {
            event = edit.builder().build();
        } catch (InvalidInputException e) {
            e.problems().forEach(problem -> problems.add(edit.toChangeProblem(pointer, problem)));
        }
    }

    /** Returns a placement with what its session still has: its slots, and a length that is allowed. */
    static Placement fittedTo(Placement published, Session session) {
        List<String> slotIds = session.slots().stream().map(Slot::id).toList();
        List<Turn> turns = published.turns().stream()
                .filter(turn -> slotIds.contains(turn.slotId()))
                .toList();
        int minutes = session.allowedMinutes().stream()
                .min((one, other) -> {
                    int nearer =
                            Integer.compare(Math.abs(one - published.minutes()), Math.abs(other - published.minutes()));
                    return nearer != 0 ? nearer : Integer.compare(one, other);
                })
                .orElse(published.minutes());
        return published.withMinutes(minutes).withTurns(turns);
    }
}
