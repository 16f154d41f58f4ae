package org.lectern.explain;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;
import org.lectern.explain.Overrun.OverrunPart;
import org.lectern.explain.Overrun.TurnDelay;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/**
 * Simulates an overrun of each part of a session. Later turns start as planned, or as soon as the one before ends. The
 * rest of the delay is taken from questions and answers, down to their minimum; after that the session ends late.
 */
record OverrunAnalysis(Event event, Map<String, Person> people, DisruptionChecker disturbances, int minutes) {

    /** Returns the overruns of a session's parts: opening, each turn that is not recorded, and end. */
    List<Overrun> of(Session session, Placement placement) {
        List<Overrun> all = new ArrayList<>();
        if (session.firstTurnOffsetMinutes() > 0) {
            all.add(overrun(session, placement, OverrunPart.OPENING, -1));
        }
        for (int i = 0; i < placement.turns().size(); i++) {
            if (slot(session, placement.turns().get(i)).presence() != Presence.RECORDED) {
                all.add(overrun(session, placement, OverrunPart.TURN, i));
            }
        }
        all.add(overrun(session, placement, OverrunPart.END, placement.turns().size()));
        return all;
    }

    /** @param index the index of the turn that overruns; -1 for the opening, the number of turns for the end */
    private Overrun overrun(Session session, Placement placement, OverrunPart part, int index) {
        List<Turn> turns = new ArrayList<>(placement.turns().subList(0, Math.max(0, index)));
        Subject speaking = null;
        if (part == OverrunPart.TURN) {
            Turn own = placement.turns().get(index);
            turns.add(own.withMinutes(own.minutes() + minutes));
            speaking = Subject.of(slot(session, own), people);
        }
        List<TurnDelay> delayed = new ArrayList<>();
        int delay = minutes;
        Instant free = end(session, placement, index);
        for (Turn turn : placement.turns().stream().skip(index + 1).toList()) {
            delay = (int) Math.max(0, delay - Math.max(0, MINUTES.between(free, turn.start())));
            if (delay > 0) {
                delayed.add(new TurnDelay(Subject.of(slot(session, turn), people), delay));
            }
            turns.add(turn.withStart(turn.start().plus(delay, MINUTES)));
            free = turn.time().endExclusive();
        }
        long qa = part == OverrunPart.END
                ? 0
                : MINUTES.between(free, placement.time().endExclusive()) - session.minQaMinutes();
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
                ? placement.start().plus(session.firstTurnOffsetMinutes(), MINUTES)
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
            taken.add("the pauses get %s shorter".formatted(Wording.minutes(waited)));
        }
        if (fromQa > 0) {
            taken.add("questions and answers get %s shorter".formatted(Wording.minutes(fromQa)));
        }
        if (late > 0) {
            taken.add("the session ends at %s, %s late"
                    .formatted(
                            Wording.time(placement
                                    .time()
                                    .endExclusive()
                                    .plus(late, MINUTES)
                                    .atZone(event.zone())),
                            Wording.minutes(late)));
        }
        return "If %s overruns by %s, %s%s."
                .formatted(
                        what,
                        Wording.minutes(minutes),
                        Wording.list(taken),
                        breaks.isEmpty() ? "; nothing else breaks" : "");
    }

    private static Slot slot(Session session, Turn turn) {
        return session.findSlot(turn.slotId()).orElseThrow();
    }
}
