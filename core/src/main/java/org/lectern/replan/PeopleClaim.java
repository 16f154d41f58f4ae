package org.lectern.replan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** Whether the search counts people as rule {@code moved} does, so that its minimum is one. */
final class PeopleClaim {

    private PeopleClaim() {}

    /**
     * Returns whether no timetable can move fewer people than a minimal set. That is open in four cases: some moves tell
     * nobody, a session may get shorter instead, something else decided who moves inside a session that keeps its place, or
     * others could move there who move anyway.
     */
    static boolean holds(ReplanModel model, CostBound limit, MoveSet moveSet, ReplanOptions.FreedTime freedTime) {
        if (freedTime == ReplanOptions.FreedTime.SPEAKERS
                && keptSessions(model, moveSet).anyMatch(s -> model.isRedistributed[s])) {
            return false;
        }
        if (moveSet.peopleMoved() == 0) {
            return true;
        }
        int[] changing = IntStream.range(0, model.size)
                .filter(s -> !model.peopleChangedInside[s].isEmpty() && !model.isForced(s, limit))
                .toArray();
        return everyMoveCounts(model)
                && !mayChangeLength(model)
                && Arrays.stream(changing).noneMatch(model::isOutweighedInside)
                && (isWithinOneSession(model, moveSet)
                        || Arrays.stream(changing).noneMatch(s -> mayShareMoves(model, s)));
    }

    private static IntStream keptSessions(ReplanModel model, MoveSet moveSet) {
        return IntStream.range(0, model.size).filter(s -> model.isPublished(s) && moveSet.keeps(s));
    }

    private static boolean everyMoveCounts(ReplanModel model) {
        EffectiveRules rules = model.index.effectiveRules();
        RuleConfig moved = rules.config(RuleIds.MOVED);
        boolean startCounts = counts(moved, ParameterNames.START_GRADE)
                || (counts(moved, ParameterNames.DISPLACEMENT_MINUTES)
                        && counts(moved, ParameterNames.MAX_DISPLACEMENT));
        boolean roomCounts = counts(moved, ParameterNames.ROOM_GRADE)
                || model.index.event().rooms().size() == 1;
        return startCounts && roomCounts && rules.waivers(RuleIds.MOVED).isEmpty();
    }

    private static boolean counts(RuleConfig moved, String grade) {
        return moved.findParameter(grade).orElse(0) > 0;
    }

    private static boolean mayChangeLength(ReplanModel model) {
        return IntStream.range(0, model.size)
                .filter(s -> model.isPublished(s) && !model.hasStarted[s])
                .anyMatch(s ->
                        model.index.event().sessions().get(s).allowedMinutes().size() > 1);
    }

    /** Returns whether one session moves as many people by itself, whatever the others do. */
    private static boolean isWithinOneSession(ReplanModel model, MoveSet moveSet) {
        return keptSessions(model, moveSet)
                .anyMatch(s -> model.peopleChangedInside[s].cardinality() == moveSet.peopleMoved());
    }

    /**
     * Returns whether somebody who stays when a session changes inside takes part in another session that may change: with that
     * person moved in both, fewer people may move in all.
     */
    private static boolean mayShareMoves(ReplanModel model, int session) {
        BitSet staying = (BitSet) model.livePeople(session).clone();
        staying.andNot(model.peopleChangedInside[session]);
        return IntStream.range(0, model.size)
                .filter(other -> other != session && model.isPublished(other) && !model.hasStarted[other])
                .anyMatch(other -> model.livePeople(other).intersects(staying));
    }
}
