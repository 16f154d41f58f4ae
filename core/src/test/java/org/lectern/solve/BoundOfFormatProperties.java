package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.BruteForce;
import org.lectern.testing.Dice;
import org.lectern.testing.RandomEvents;

/** No timetable of the form that docs/proof.md describes, published places included, costs less than what is called a bound. */
class BoundOfFormatProperties {

    private static final int TIMETABLES = 200;

    @Property
    void timetable_withStartsOnTheStepPinnedOrPublished_costsNoLessThanTheBounds(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.smallOfModerateWeights(random);
        SolveResult result =
                Lectern.solve(event, SolveOptions.builder().stepLimit(500).build());
        Score trivial = result.findTrivialBound().orElseThrow();

        for (int i = 0; i < TIMETABLES; i++) {
            Timetable timetable = timetable(event, new Dice(random));
            Score score = StandardRules.checker().check(event, timetable).score();

            assertTrue(result.lowerBound().compareTo(score) <= 0, () -> score + " of " + timetable);
            assertTrue(trivial.compareTo(score) <= 0, () -> score + " of " + timetable);
        }
        assertTrue(result.lowerBound().compareTo(result.score()) <= 0);
        assertTrue(trivial.compareTo(result.score()) <= 0);
    }

    private static Timetable timetable(Event event, Dice dice) {
        List<Instant> onStep = List.copyOf(BruteForce.startsOnStep(event));
        List<Placement> placements = new ArrayList<>();
        for (Session session : event.sessions()) {
            Optional<Placement> published =
                    event.findPublished().flatMap(told -> told.timetable().findPlacement(session.id()));
            List<Instant> starts = new ArrayList<>(onStep);
            // Half of the throws, however many starts there are on the step.
            if (dice.percent(50)) {
                starts.clear();
            }
            session.pin().findStart().ifPresent(starts::add);
            published.map(Placement::start).ifPresent(starts::add);
            if (published.isPresent() && dice.percent(30)) {
                placements.add(published.get());
            } else if (!starts.isEmpty() && dice.percent(90)) {
                Instant start = dice.oneOf(starts);
                int minutes = dice.oneOf(session.allowedMinutes());
                placements.add(new Placement(
                        session.id(),
                        dice.oneOf(event.rooms()).id(),
                        start,
                        minutes,
                        turns(session, start, minutes, dice)));
            }
        }
        return Timetable.of(event, placements);
    }

    /** Returns turns one after the other, as many as there is time for. */
    private static List<Turn> turns(Session session, Instant start, int minutes, Dice dice) {
        List<Turn> turns = new ArrayList<>();
        int at = session.firstTurnOffsetMinutes();
        for (Slot slot : session.slots()) {
            int from = at + (dice.percent(85) ? 0 : dice.between(1, 4));
            int given = dice.between(slot.minMinutes(), slot.maxMinutes());
            if (dice.percent(95) && from + given + session.minQaMinutes() <= minutes) {
                turns.add(new Turn(slot.id(), start.plus(Duration.ofMinutes(from)), given));
                at = from + given;
            }
        }
        return turns;
    }
}
