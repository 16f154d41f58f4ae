package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/**
 * Random rounds that change while they run: what a replan proves is compared with the checker's word on every timetable that
 * keeps what has started and puts the rest ahead.
 */
class ReplanBruteForceTest {

    private static final int ROUNDS = 60;
    /** Rounds with more are left out. */
    private static final long MAX_TIMETABLES = 600;

    private static final Checker CHECKER = StandardRules.checker();

    private int compared;
    private int withStarted;
    private int withMedium;

    @Test
    void replan_whatItProves_holdsForEveryTimetable() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Optional<ReplanResult> result = RunningRounds.replan(new Random(seed));
            if (result.isPresent()) {
                assertStartedStay(result.get(), "seed " + seed);
                assertProven(result.get(), "seed " + seed);
            }
        }
        assertTrue(
                compared >= 15 && withStarted >= 15 && withMedium >= 5,
                "%s, %s, %s".formatted(compared, withStarted, withMedium));
    }

    private void assertStartedStay(ReplanResult result, String where) {
        StartedSessions started = StartedSessions.of(result.eventAfter());
        for (Placement placement : result.timetable().placements()) {
            if (started.contains(placement.sessionId())) {
                assertEquals(started.placements().get(placement.sessionId()), placement, where);
            } else {
                assertFalse(isPast(placement.start(), started), where + " " + placement);
            }
        }
        withStarted += started.placements().isEmpty() ? 0 : 1;
    }

    private static boolean isPast(Instant start, StartedSessions started) {
        Instant asOf = started.asOf();
        return asOf != null && start.isBefore(asOf);
    }

    private void assertProven(ReplanResult result, String where) {
        Score score = result.report().score();
        Set<String> moved = moved(result.report());
        assertEquals(moved, new TreeSet<>(result.movedPersonIds()), where);
        if (result.proof() == ReplanResult.Proof.NONE) {
            return;
        }
        Event event = result.eventAfter();
        List<List<@Nullable Placement>> places =
                event.sessions().stream().map(session -> places(event, session)).toList();
        if (places.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other) > MAX_TIMETABLES) {
            return;
        }
        compared++;
        withMedium += score.medium() > 0 ? 1 : 0;
        forEachTimetable(event, places, new ArrayList<>(), timetable -> {
            Report report = CHECKER.check(event, timetable);
            Score other = report.score();
            int compare =
                    new Score(other.hard(), other.medium(), 0).compareTo(new Score(score.hard(), score.medium(), 0));
            assertTrue(compare >= 0, () -> "%s: %s is above %s of %s".formatted(where, score, other, timetable));
            if (compare == 0 && result.proof() == ReplanResult.Proof.MIN_PEOPLE_MOVED) {
                assertTrue(
                        moved(report).size() >= moved.size(),
                        () -> "%s: %s are more than %s of %s".formatted(where, moved, moved(report), timetable));
            }
        });
    }

    /** Returns everybody of whom the checker says so. */
    private static Set<String> moved(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.ruleId().equals(RuleIds.MOVED))
                .flatMap(finding -> finding.subjects().stream())
                .map(subject -> subject.id())
                .filter(id -> id.kind() == SubjectId.Kind.PERSON)
                .map(SubjectId::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void forEachTimetable(
            Event event,
            List<List<@Nullable Placement>> places,
            List<@Nullable Placement> chosen,
            Consumer<Timetable> use) {
        if (chosen.size() == places.size()) {
            List<Placement> scheduled = new ArrayList<>();
            for (Placement placement : chosen) {
                if (placement != null) {
                    scheduled.add(placement);
                }
            }
            use.accept(Timetable.of(event, scheduled));
            return;
        }
        for (Placement placement : places.get(chosen.size())) {
            chosen.add(placement);
            forEachTimetable(event, places, chosen, use);
            chosen.removeLast();
        }
    }

    /** Returns where a session may be: nowhere, as published, or at any start that lies ahead, its turns one after another. */
    private static List<@Nullable Placement> places(Event event, Session session) {
        StartedSessions started = StartedSessions.of(event);
        List<@Nullable Placement> places = new ArrayList<>();
        if (started.contains(session.id())) {
            places.add(started.placements().get(session.id()));
            return places;
        }
        places.add(null);
        event.findPublished()
                .flatMap(published -> published.timetable().findPlacement(session.id()))
                .ifPresent(places::add);
        for (Instant start : RunningRounds.STARTS) {
            if (!isPast(start, started)) {
                event.rooms().forEach(room -> places.add(placement(session, room.id(), start)));
            }
        }
        return places;
    }

    private static Placement placement(Session session, String room, Instant start) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < session.slots().size(); i++) {
            turns.add(new Turn(session.slots().get(i).id(), start.plusSeconds(360L * i), 5));
        }
        return new Placement(session.id(), room, start, RunningRounds.MINUTES, turns);
    }
}
