package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.examples.round29.Round29;
import org.lectern.rule.Finding;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** Round 29: fourteen countries planned in four days, then eight held in three, and hardly anybody told anew. */
class Round29Test {

    private static final Set<String> MOVED = Set.of("romania", "serbia");

    private final Event planned = Round29.planned();
    private final Event held = Round29.held();

    @Test
    void events_always_haveTheSizesOfTheRound() {
        List<Slot> slots = held.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .toList();

        assertEquals(14, planned.sessions().size());
        assertEquals(4, planned.days().size());
        assertEquals(8, held.sessions().size());
        assertEquals(
                List.of("2017-12-12", "2017-12-13", "2017-12-14"),
                held.days().stream().map(day -> day.date().toString()).toList());
        assertEquals(42, slots.size());
        assertEquals(
                2, slots.stream().filter(slot -> slot.kind().equals("NHRI")).count());
        assertEquals(
                33,
                held.sessions().stream()
                        .mapToInt(session -> session.audience().orElseThrow())
                        .average()
                        .orElseThrow());
    }

    @Test
    void planned_solved_isAsGoodAsWhatWasPublished() {
        SolveResult result = Lectern.solve(planned);

        assertEquals(new Score(0, 0, 303), result.score());
        assertTrue(result.isProvenOptimal(), result.lowerBound()::toString);
        assertEquals(
                result.score(),
                StandardRules.checker().check(planned, Round29.published()).score());
    }

    @Test
    void held_solved_movesNobodyButThePeopleOfTheLostDay() {
        SolveResult result = Lectern.solve(held);

        assertEquals(new Score(0, 0, 7173), result.score());
        assertTrue(result.isProvenOptimal(), result.lowerBound()::toString);
        assertEquals(MOVED, subjectsMoved(result, SubjectId.Kind.SESSION));
        // One of them speaks on both countries, which makes 7 in all.
        assertEquals(6, subjectsMoved(result, SubjectId.Kind.PERSON).size());
        assertEquals(6, liveOnTheLostDay());
    }

    @Test
    void held_beforeTheFirstStep_isLikeThePublishedTimetable() {
        Timetable start =
                Lectern.solve(held, SolveOptions.builder().stepLimit(0).build()).timetable();

        for (Session session : held.sessions()) {
            if (!MOVED.contains(session.id())) {
                assertEquals(startOf(Round29.published(), session), startOf(start, session), session.name());
            }
        }
        assertEquals(8, start.placements().size());
    }

    private static Optional<Instant> startOf(Timetable timetable, Session session) {
        return timetable.findPlacement(session.id()).map(Placement::start);
    }

    private static Set<String> subjectsMoved(SolveResult result, SubjectId.Kind kind) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("moved"))
                .map(Finding::subjects)
                .flatMap(List::stream)
                .map(Subject::id)
                .filter(subject -> subject.kind() == kind)
                .map(SubjectId::id)
                .collect(Collectors.toSet());
    }

    private long liveOnTheLostDay() {
        return held.sessions().stream()
                .filter(session -> MOVED.contains(session.id()))
                .flatMap(session -> session.slots().stream())
                .filter(slot -> slot.presence() != Presence.RECORDED)
                .map(Slot::personId)
                .distinct()
                .count();
    }
}
