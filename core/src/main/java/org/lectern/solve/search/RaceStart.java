package org.lectern.solve.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.Construction;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;

/** A start of a race: an annealing that begins from the empty timetable. */
final class RaceStart {

    /** It may take so many insertions a pair of sessions to leave nothing out: else it seldom wins. */
    private static final int EJECTIONS_A_PAIR = 4;

    private final StartKind kind;
    private final Setting setting;
    private final RoundKinds rounds;
    /** The kind in whose places it is: wider than its own, where those were too few. */
    private StartKind within;

    private LagrangianModel model;
    private Annealer annealer;
    private int insertionsLeft;

    /**
     * What all starts of a search or walk have in common.
     *
     * @param isOver whether they need not go on
     * @param stop whether to end soon
     * @param onStep called at each step
     */
    record Setting(RandomGenerator random, BooleanSupplier isOver, BooleanSupplier stop, Runnable onStep) {}

    /** Makes a timetable, which may leave something out. */
    RaceStart(StartKind kind, LagrangianModel model, LagrangeMultipliers multipliers, Setting setting) {
        this.kind = kind;
        this.within = kind;
        this.model = model;
        this.setting = setting;
        this.rounds = new RoundKinds(model.sessionCount());
        this.insertionsLeft = ejections(model.sessionCount());
        this.annealer = newAnnealer(AssignmentSnapshot.unscheduled(model.sessionCount()));
        annealer.insertion()
                .setMultipliers(kind.hasMultipliers() ? multipliers.with(model) : LagrangeMultipliers.zero(model));
        construction().placeUnscheduled(setting.stop());
        annealer.annealing().completeSessions();
    }

    StartKind kind() {
        return kind;
    }

    IncumbentTracker incumbent() {
        return annealer.incumbent();
    }

    Score best() {
        return incumbent().best();
    }

    /**
     * Looks for a timetable that leaves nothing out, unless there is one or something must be left out: with half of the insertions that are left
     * in its kernel, then in the next wider one. A limit of steps may end this; then it goes on at the next call.
     *
     * @param bound what is known of better timetables
     * @param models the places of a kind
     */
    void complete(Score bound, LagrangeMultipliers multipliers, Function<StartKind, LagrangianModel> models) {
        while (isSearching(bound) && !setting.isOver().getAsBoolean()) {
            rounds.setScarce();
            int before = insertionsLeft;
            int limit = within.isKernel() ? Math.ceilDiv(before, 2) : before;
            construction().complete(limit, setting.random().nextLong(), () -> {
                insertionsLeft--;
                setting.onStep().run();
                return setting.isOver().getAsBoolean();
            });
            if (isSearching(bound) && !setting.isOver().getAsBoolean()) {
                // A search that ends early has nothing left to try.
                insertionsLeft = before - limit;
                widen(multipliers, models);
            }
        }
    }

    /** Returns whether insertions are left to find a timetable that leaves nothing out. */
    boolean isSearching(Score bound) {
        return best().medium() > 0 && bound.medium() == 0 && insertionsLeft > 0;
    }

    private void widen(LagrangeMultipliers multipliers, Function<StartKind, LagrangianModel> models) {
        if (within.isKernel()) {
            within = within.wider();
            model = models.apply(within);
            annealer = newAnnealer(incumbent().bestAssignment());
            annealer.insertion().setMultipliers(multipliers.with(model));
        }
    }

    /** Anneals for so many steps. */
    void anneal(int steps, Score bound) {
        annealer.annealing().run(rounds.next(best(), bound), steps);
    }

    void setMultipliers(LagrangeMultipliers multipliers) {
        annealer.insertion().setMultipliers(multipliers.with(model));
    }

    private Annealer newAnnealer(AssignmentSnapshot from) {
        SplittableRandom own = new SplittableRandom(setting.random().nextLong());
        return Annealer.of(model, from, own, setting.isOver(), setting.stop(), setting.onStep());
    }

    private Construction construction() {
        return new Construction(model, annealer.assignment(), annealer.incumbent(), annealer.insertion());
    }

    /** Returns how many insertions may make a start complete: the more sessions fill rooms, the more it takes by far. */
    static int ejections(int sessions) {
        return Math.max(Construction.firstEjections(sessions), EJECTIONS_A_PAIR * sessions * (sessions - 1) / 2);
    }
}
