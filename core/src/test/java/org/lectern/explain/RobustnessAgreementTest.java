package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Finding;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/**
 * What an overrun breaks, by rules that cost more then, is what the checker says of the late timetable, in an event that allows such a length. The number
 * can be raised: {@code -Dlectern.robustness=10000}.
 */
final class RobustnessAgreementTest {

    private static final int TIMETABLES = Integer.getInteger("lectern.robustness", 50);
    private static final Set<String> THE_OVERRUN_ITSELF =
            Set.of("slot-minutes", "equal-minutes", "session-minutes", "pinned", "moved", "dropped-slot");

    @Test
    void overrun_ofRandomTimetables_breaksWhatTheCheckerFinds() {
        AtomicInteger overruns = new AtomicInteger();
        AtomicInteger breaking = new AtomicInteger();

        IntStream.range(0, TIMETABLES).parallel().forEach(seed -> {
            Random random = new Random(900_000L + seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            Timetable timetable = RandomTimetables.of(event, random);
            List<Finding> before = hard(event, timetable);
            for (Overrun overrun : Explainer.of(event, timetable)
                    .robustness(1 + random.nextInt(20))
                    .overruns()) {
                Event loose = loosened(event, overrun);
                List<Finding> after = hard(loose, late(loose, timetable, overrun));
                List<Finding> expected = FindingComparison.newOrWorse(before, after).stream()
                        .filter(finding -> cost(after, finding.ruleId()) > cost(before, finding.ruleId()))
                        .toList();
                assertEquals(
                        sorted(expected),
                        sorted(overrun.newViolations()),
                        () -> "seed %d, %s".formatted(seed, overrun.sentence()));
                overruns.incrementAndGet();
                breaking.addAndGet(overrun.newViolations().isEmpty() ? 0 : 1);
            }
        });

        assertTrue(breaking.get() > overruns.get() / 10, () -> "of %s only %s break".formatted(overruns, breaking));
        assertTrue(breaking.get() < overruns.get() * 9 / 10, () -> "of %s %s break".formatted(overruns, breaking));
    }

    private static long cost(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .mapToLong(Finding::cost)
                .sum();
    }

    private static List<String> sorted(List<Finding> findings) {
        return findings.stream().map(Finding::toString).sorted().toList();
    }

    private static List<Finding> hard(Event event, Timetable timetable) {
        return StandardRules.checker().check(event, timetable).findings().stream()
                .filter(finding -> finding.level() == Level.HARD && !THE_OVERRUN_ITSELF.contains(finding.ruleId()))
                .toList();
    }

    /** Returns the event with the one session allowed to end as late. */
    private static Event loosened(Event event, Overrun overrun) {
        return event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> session.id()
                                        .equals(overrun.session().id().id())
                                ? session.toBuilder()
                                        .allowedMinutes(session.allowedMinutes().stream()
                                                .flatMap(minutes -> Stream.of(minutes, minutes + overrun.lateMinutes()))
                                                .distinct()
                                                .toArray(Integer[]::new))
                                        .build()
                                : session)
                        .toList())
                .build();
    }

    private static Timetable late(Event event, Timetable timetable, Overrun overrun) {
        List<Placement> placements = new ArrayList<>();
        for (Placement placement : timetable.placements()) {
            boolean isOwn = placement.sessionId().equals(overrun.session().id().id());
            placements.add(isOwn ? late(placement, overrun) : placement);
        }
        return Timetable.of(event, placements);
    }

    private static Placement late(Placement placement, Overrun overrun) {
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : placement.turns()) {
            boolean overruns = overrun.findSlot()
                    .filter(slot -> slot.id().id().equals(turn.slotId()))
                    .isPresent();
            int delay = overrun.delayedTurns().stream()
                    .filter(late -> late.slot().id().id().equals(turn.slotId()))
                    .mapToInt(Overrun.TurnDelay::minutes)
                    .sum();
            turns.add(new Turn(
                    turn.slotId(),
                    turn.start().plus(Duration.ofMinutes(delay)),
                    turn.minutes() + (overruns ? overrun.minutes() : 0)));
        }
        return new Placement(
                placement.sessionId(),
                placement.roomId(),
                placement.start(),
                placement.minutes() + overrun.lateMinutes(),
                turns);
    }

    @Test
    void delays_ofRandomTimetables_neverGrowAndAddUp() {
        IntStream.range(0, TIMETABLES).parallel().forEach(seed -> {
            Random random = new Random(910_000L + seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            Timetable timetable = RandomTimetables.nearlySound(event, random);
            for (Overrun overrun : Explainer.of(event, timetable).robustness(9).overruns()) {
                assertEquals(9, overrun.fromPauses() + overrun.fromQa() + overrun.lateMinutes());
                int before = 9;
                for (Overrun.TurnDelay delay : overrun.delayedTurns()) {
                    assertTrue(delay.minutes() > 0 && delay.minutes() <= before);
                    before = delay.minutes();
                }
                Placement placement =
                        timetable.findPlacement(overrun.session().id().id()).orElseThrow();
                assertTrue(overrun.delayedTurns().size() <= later(placement, overrun));
            }
        });
    }

    /** Returns how many turns come after the part that overruns. */
    private static int later(Placement placement, Overrun overrun) {
        int turns = placement.turns().size();
        return switch (overrun.part()) {
            case OPENING -> turns;
            case TURN -> turns - 1 - index(placement, overrun);
            case END -> 0;
        };
    }

    private static int index(Placement placement, Overrun overrun) {
        return placement.turns().stream()
                .map(Turn::slotId)
                .toList()
                .indexOf(overrun.findSlot().orElseThrow().id().id());
    }
}
