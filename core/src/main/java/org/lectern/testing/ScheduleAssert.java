package org.lectern.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId.Kind;
import org.lectern.rule.Finding;
import org.lectern.rule.Score;

/**
 * Assertions about any timetable, with what its rules say of it.
 *
 * @param <S> the type of the assertions themselves
 * @param <A> what they are about
 * @since 0.1.0
 */
@SuppressWarnings("exports") // AssertJ is optional, and tests that use this read it themselves.
public abstract class ScheduleAssert<S extends ScheduleAssert<S, A>, A> extends AbstractAssert<S, A> {

    private final Scene scene;

    ScheduleAssert(A actual, Class<S> type, Scene scene) {
        super(actual, type);
        this.scene = scene;
    }

    /** Verifies that a session is scheduled, and returns assertions about its place. */
    public PlacementAssert<S> schedules(String session) {
        String id = scene.id(session, Kind.SESSION);
        Optional<Placement> placement = scene.timetable().findPlacement(id);
        if (placement.isEmpty()) {
            fail("Session '%s' is not scheduled.%s".formatted(scene.sessionName(id), scene.whyUnplaced(id)));
        }
        return new PlacementAssert<>(myself, placement.orElseThrow(), scene);
    }

    /** Verifies that no session is unscheduled. */
    public S schedulesEverySession() {
        List<String> missing = scene.timetable().unscheduledSessionIds(scene.event());
        if (!missing.isEmpty()) {
            fail(missing.stream()
                    .map(id ->
                            "Session '%s' is not scheduled.%s".formatted(scene.sessionName(id), scene.whyUnplaced(id)))
                    .collect(Collectors.joining("\n")));
        }
        return myself;
    }

    /** Verifies that a session is unscheduled. */
    public S doesNotSchedule(String session) {
        String id = scene.id(session, Kind.SESSION);
        scene.timetable()
                .findPlacement(id)
                .ifPresent(placement -> fail("Session '%s' should not be scheduled, but is %s."
                        .formatted(scene.sessionName(id), scene.place(placement))));
        return myself;
    }

    /** Verifies that all sessions are scheduled, each with all of its turns. */
    public S dropsNothing() {
        schedulesEverySession();
        List<String> dropped = scene.droppedSlotIds();
        if (!dropped.isEmpty()) {
            fail(dropped.stream()
                    .map(id -> "Slot '%s' is dropped.%s".formatted(scene.slotName(id), scene.whyUnplaced(id)))
                    .collect(Collectors.joining("\n")));
        }
        return myself;
    }

    /** Verifies that these slots of scheduled sessions are dropped, in any order, and no others. */
    public S dropsOnly(String... slots) {
        List<String> expected = Arrays.stream(slots)
                .map(slot -> scene.id(slot, Kind.SLOT))
                .sorted()
                .toList();
        List<String> dropped = scene.droppedSlotIds().stream().sorted().toList();
        if (!dropped.equals(expected)) {
            fail("The dropped slots should be %s, but are %s.".formatted(expected, dropped));
        }
        return myself;
    }

    /** Verifies that no rule at hard level is broken. */
    public S keepsAllHardRules() {
        List<Finding> broken = scene.report().findings().stream()
                .filter(finding -> finding.level() == Level.HARD && finding.cost() > 0)
                .toList();
        if (!broken.isEmpty()) {
            fail("All hard rules should be kept, but %s.\n%s".formatted(count(broken.size()), lines(broken)));
        }
        return myself;
    }

    /** Verifies that a rule costs nothing; waived findings cost nothing. */
    public S keeps(String ruleId) {
        long cost = scene.cost(ruleId);
        if (cost != 0) {
            fail("Rule '%s' should cost nothing, but costs %s.\n%s".formatted(ruleId, cost, lines(costly(ruleId))));
        }
        return myself;
    }

    /** Verifies what a rule costs: the sum over its findings, each its amount times the weight. */
    public S costs(String ruleId, long expected) {
        long cost = scene.cost(ruleId);
        if (cost != expected) {
            fail("Rule '%s' should cost %s, but costs %s.\n%s"
                    .formatted(ruleId, expected, cost, lines(costly(ruleId))));
        }
        return myself;
    }

    /** Verifies the score. */
    public S hasScore(Score expected) {
        Score score = scene.report().score();
        if (!score.equals(expected)) {
            fail("The score should be %s, but is %s.\n%s"
                    .formatted(expected, score, lines(scene.report().findings())));
        }
        return myself;
    }

    private List<Finding> costly(String ruleId) {
        return scene.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId) && finding.cost() > 0)
                .toList();
    }

    private static String count(int broken) {
        return broken == 1 ? "one is broken" : broken + " are broken";
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(finding -> "  " + finding).collect(Collectors.joining("\n"));
    }

    /** Fails with a text, followed by the programme. */
    final void fail(String text) {
        failWithMessage("%s", scene.withProgramme(text.stripTrailing()));
    }

    final Scene scene() {
        return scene;
    }
}
