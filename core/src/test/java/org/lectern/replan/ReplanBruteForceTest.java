package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/**
 * Random rounds that change while they run: what a replan proves is compared with the checker's word on every timetable that
 * keeps what has started and puts the rest ahead.
 */
@Tag("slow")
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
            Optional<ReplanResult> result = RunningRounds.replan(new Random(seed), ReplanOptions.defaults());
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
                assertFalse(AllTimetables.isPast(placement.start(), started), where + " " + placement);
            }
        }
        withStarted += started.placements().isEmpty() ? 0 : 1;
    }

    private void assertProven(ReplanResult result, String where) {
        Score score = result.report().score();
        Set<String> moved = moved(result.report());
        assertEquals(moved, new TreeSet<>(result.movedPersonIds()), where);
        if (result.proof() == ReplanResult.Proof.NONE) {
            return;
        }
        Event event = result.eventAfter();
        AllTimetables all = AllTimetables.of(event);
        if (all.count() > MAX_TIMETABLES) {
            return;
        }
        compared++;
        withMedium += score.medium() > 0 ? 1 : 0;
        all.forEach(timetable -> {
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
}
