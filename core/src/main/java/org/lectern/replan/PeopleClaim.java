package org.lectern.replan;

import java.util.stream.IntStream;
import org.lectern.event.Level;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** Whether the search counts people as rule {@code moved} does, so that its minimum is one. */
final class PeopleClaim {

    /** A soft rule of a higher weight may outweigh {@code moved} inside a session. */
    private static final long MAX_WEIGHT = 1_000;

    private PeopleClaim() {}

    /**
     * Returns whether no timetable can move fewer people than a minimal set. That is open in three cases: some moves tell
     * nobody, a session may get shorter instead, or a heavy soft rule decided who moves inside a session.
     */
    static boolean holds(ReplanModel model, MoveSet moveSet) {
        if (moveSet.peopleMoved() == 0) {
            return true;
        }
        return everyMoveCounts(model) && !mayChangeLength(model) && !isOutweighed(model, moveSet);
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

    private static boolean isOutweighed(ReplanModel model, MoveSet moveSet) {
        boolean isAnybodyChangedInside = IntStream.range(0, model.size)
                .anyMatch(s -> moveSet.keeps(s) && !model.peopleChangedInside[s].isEmpty());
        return isAnybodyChangedInside
                && model.index.effectiveRules().configs().stream()
                        .filter(config -> config.isActive() && config.level() == Level.SOFT)
                        .filter(config -> !config.definition().id().equals(RuleIds.MOVED))
                        .anyMatch(config -> config.weight() > MAX_WEIGHT);
    }
}
