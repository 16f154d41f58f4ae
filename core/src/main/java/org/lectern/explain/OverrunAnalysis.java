package org.lectern.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;
import org.lectern.explain.Overrun.OverrunPart;
import org.lectern.explain.Overrun.TurnDelay;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * Simulates an overrun of each part of a session. Later turns start as planned, or as soon as the one before ends. The
 * rest of the delay is taken from questions and answers, down to their minimum; after that the session ends late.
 */
record OverrunAnalysis(Event event, DisruptionChecker disturbances, int minutes) {

    /** Returns the overruns of a session's parts: opening, each turn that is not recorded, and end. */
    List<Overrun> of(Session session, Placement placement) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        session.slots().forEach(slot -> slots.put(slot.id(), slot));
        List<Overrun> all = new ArrayList<>();
        if (session.firstTurnOffsetMinutes() > 0) {
            all.add(overrun(session, placement, OverrunPart.OPENING, -1, slots));
        }
        for (int i = 0; i < placement.turns().size(); i++) {
            if (slot(slots, placement.turns().get(i)).presence() != Presence.RECORDED) {
                all.add(overrun(session, placement, OverrunPart.TURN, i, slots));
            }
        }
        all.add(overrun(session, placement, OverrunPart.END, placement.turns().size(), slots));
        return all;
    }

    /** @param index the index of the turn that overruns; -1 for the opening, the number of turns for the end */
    private Overrun overrun(
            Session session, Placement placement, OverrunPart part, int index, Map<String, Slot> slots) {
        List<Turn> turns = new ArrayList<>(placement.turns().subList(0, Math.max(0, index)));
        Subject speaking = null;
        if (part == OverrunPart.TURN) {
            Turn own = placement.turns().get(index);
            turns.add(own.withMinutes(own.minutes() + minutes));
            speaking = Subject.of(slot(slots, own));
        }
        List<TurnDelay> delayed = new ArrayList<>();
        int delay = minutes;
        Instant free = end(session, placement, index);
        for (Turn turn : placement
                .turns()
                .subList(
                        Math.min(index + 1, placement.turns().size()),
                        placement.turns().size())) {
            delay = (int) Math.max(0, delay - Math.max(0, minutes(free, turn.start())));
            if (delay > 0) {
                delayed.add(new TurnDelay(Subject.of(slot(slots, turn)), delay));
            }
            turns.add(turn.withStart(turn.start().plus(Duration.ofMinutes(delay))));
            free = turn.time().endExclusive();
        }
        long qa = part == OverrunPart.END ? 0 : minutes(free, placement.time().endExclusive()) - session.minQaMinutes();
        int late = (int) Math.max(0, delay - Math.max(0, qa));
        Placement disturbed = placement.withMinutes(placement.minutes() + late).withTurns(turns);
        List<Finding> breaks = disturbances.newViolations(disturbed);
        int waited = minutes - delay;
        int fromQa = delay - late;
        return new Overrun(
                part,
                Subject.of(session),
                speaking,
                minutes,
                waited,
                fromQa,
                late,
                delayed,
                breaks,
                sentence(session, part, speaking, placement, waited, fromQa, late, breaks));
    }

    /** Returns when the part that overruns, or the one before, should end. */
    private static Instant end(Session session, Placement placement, int index) {
        return index < 0
                ? placement.start().plus(Duration.ofMinutes(session.firstTurnOffsetMinutes()))
                : index < placement.turns().size()
                        ? placement.turns().get(index).time().endExclusive()
                        : placement.time().endExclusive();
    }

    private String sentence(
            Session session,
            OverrunPart part,
            @Nullable Subject speaking,
            Placement placement,
            int waited,
            int fromQa,
            int late,
            List<Finding> breaks) {
        String what = switch (part) {
            case OPENING -> "the opening of " + session.name();
            case TURN -> "%s in %s".formatted(Objects.requireNonNull(speaking).name(), session.name());
            case END -> "the end of " + session.name();
        };
        List<String> taken = new ArrayList<>();
        if (waited > 0) {
            taken.add("the pauses get %s shorter".formatted(ReasonText.minutes(waited)));
        }
        if (fromQa > 0) {
            taken.add("questions and answers get %s shorter".formatted(ReasonText.minutes(fromQa)));
        }
        if (late > 0) {
            taken.add("the session ends at %s, %s late"
                    .formatted(
                            ReasonText.time(
                                    placement.time().endExclusive().plus(Duration.ofMinutes(late)), event.zone()),
                            ReasonText.minutes(late)));
        }
        return "If %s overruns by %s, %s%s."
                .formatted(
                        what,
                        ReasonText.minutes(minutes),
                        ReasonText.list(taken),
                        breaks.isEmpty() ? "; nothing else breaks" : "");
    }

    private static Slot slot(Map<String, Slot> slots, Turn turn) {
        return Objects.requireNonNull(slots.get(turn.slotId()));
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }
}
