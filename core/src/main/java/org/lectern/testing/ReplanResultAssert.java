package org.lectern.testing;

import java.util.Collection;
import java.util.List;
import org.lectern.difference.SessionDifference;
import org.lectern.event.Session;
import org.lectern.event.SubjectId.Kind;
import org.lectern.replan.ReplanResult;

/**
 * Assertions about the result of a replan.
 *
 * @since 0.1.0
 */
public final class ReplanResultAssert extends ScheduleAssert<ReplanResultAssert, ReplanResult> {

    ReplanResultAssert(ReplanResult actual) {
        super(
                actual,
                ReplanResultAssert.class,
                new Scene(actual.eventAfter(), actual.timetable(), actual.report(), List.of()));
    }

    /** Returns assertions that at most so many move: {@code movesAtMost(2).people()}. */
    public MovesAssert movesAtMost(int count) {
        return new MovesAssert(count);
    }

    /** Verifies that nobody is moved. */
    public ReplanResultAssert movesNobody() {
        return movesAtMost(0).people();
    }

    /** Verifies that a person is moved: rule {@code moved} gives them a grade above 0. */
    public ReplanResultAssert moves(String person) {
        String id = scene().id(person, Kind.PERSON);
        if (!actual.movedPersonIds().contains(id)) {
            fail("Person '%s' should be moved, but only %s are.".formatted(id, listed(actual.movedPersonIds())));
        }
        return this;
    }

    /** Verifies that a session is held as it was published: in its room, at its start and as long. */
    public ReplanResultAssert keepsPublished(String session) {
        String id = scene().id(session, Kind.SESSION);
        boolean isSame = actual.published()
                .findPlacement(id)
                .flatMap(before -> actual.timetable()
                        .findPlacement(id)
                        .filter(after -> after.roomId().equals(before.roomId())
                                && after.time().equals(before.time())))
                .isPresent();
        if (!isSame) {
            fail("Session '%s' should be as published: %s."
                    .formatted(
                            scene().sessionName(id),
                            actual.published()
                                    .findPlacement(id)
                                    .map(scene()::place)
                                    .orElse("unscheduled")));
        }
        return this;
    }

    private static String listed(Collection<String> ids) {
        return ids.isEmpty() ? "nobody" : String.join(", ", ids);
    }

    /** How many may move, until it is said what. */
    public final class MovesAssert {

        private final int max;

        private MovesAssert(int max) {
            this.max = max;
        }

        /** Verifies that at most so many people are moved: those to whom rule {@code moved} gives a grade above 0. */
        public ReplanResultAssert people() {
            Collection<String> moved = actual.movedPersonIds();
            if (moved.size() > max) {
                fail("At most %s people should be moved, but %s are: %s.".formatted(max, moved.size(), listed(moved)));
            }
            return ReplanResultAssert.this;
        }

        /** Verifies that at most so many sessions have another room or start than published. */
        public ReplanResultAssert sessions() {
            List<String> moved = actual.differences().sessions().stream()
                    .filter(SessionDifference::isMoved)
                    .map(SessionDifference::session)
                    .map(Session::name)
                    .toList();
            if (moved.size() > max) {
                fail("At most %s sessions should be moved, but %s are: %s."
                        .formatted(max, moved.size(), listed(moved)));
            }
            return ReplanResultAssert.this;
        }
    }
}
