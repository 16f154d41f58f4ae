package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** {@code split-region}: the days and half-days that a region uses, beyond those that its scheduled minutes need. */
final class SplitRegionModel {

    private static final int DAY_WEIGHT = 2;

    private final Model model;
    private final RuleConfig config;
    private final HalfDays halfDays;
    private final long atOnce;

    SplitRegionModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.halfDays = model.offer().tables().halfDays();
        RuleConfig parallel = model.offer().rulebook().config(RuleIds.MAX_PARALLEL);
        OptionalLong limit = parallel.isActive() ? parallel.findParameter(ParameterNames.LIMIT) : OptionalLong.empty();
        this.atOnce = limit.orElse(model.offer().roomCount());
    }

    void add() {
        model.offer().sessionsByRegion().forEach((region, members) -> {
            if (!model.isWaived(config, SubjectId.region(region))) {
                addRegion(members);
            }
        });
    }

    private void addRegion(List<Integer> members) {
        IntVar units = model.costs().units(config, (long) DAY_WEIGHT * model.dayCount() + halfDays.count());
        LinearExprBuilder spread = LinearExpr.newBuilder();
        long[] dayMinutes = new long[model.dayCount()];
        long[] halfDayMinutes = new long[halfDays.count()];
        for (int d = 0; d < model.dayCount(); d++) {
            spread.addTerm(used(members, d, false), DAY_WEIGHT);
        }
        for (int h = 0; h < halfDays.count(); h++) {
            spread.add(used(members, h, true));
            halfDayMinutes[h] = (long) halfDays.end(h) - halfDays.start(h);
            dayMinutes[halfDays.dayIndex(h)] += halfDayMinutes[h];
        }
        addNeeded(spread, -DAY_WEIGHT, members, dayMinutes);
        addNeeded(spread, -1, members, halfDayMinutes);
        model.atLeast(units, spread);
    }

    private BoolVar used(List<Integer> members, int index, boolean isHalfDay) {
        BoolVar used = model.cp().newBoolVar("");
        members.forEach(s -> model.cp()
                .addImplication(
                        isHalfDay
                                ? model.sessions().onHalfDay(s, index)
                                : model.sessions().onDay(s, index),
                        used));
        return used;
    }

    /** One stretch more is needed as soon as the minutes exceed what the longest so far hold. */
    private void addNeeded(LinearExprBuilder spread, long weight, List<Integer> members, long[] stretches) {
        Long[] byLength = Arrays.stream(stretches).boxed().toArray(Long[]::new);
        Arrays.sort(byLength, Collections.reverseOrder());
        long holds = 0;
        for (long stretch : byLength) {
            BoolVar isNeeded = model.cp().newBoolVar("");
            LinearExprBuilder minutes = LinearExpr.newBuilder().add(-Math.multiplyExact(holds, atOnce));
            for (int s : members) {
                minutes.addTerm(
                        model.sessions().held(s),
                        model.offer().event().sessions().get(s).minAllowedMinutes());
            }
            model.cp().addGreaterThan(minutes, LinearExpr.constant(0)).onlyEnforceIf(isNeeded);
            spread.addTerm(isNeeded, weight);
            holds += stretch;
        }
    }
}
