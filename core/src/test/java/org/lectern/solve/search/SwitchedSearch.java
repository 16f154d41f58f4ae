package org.lectern.solve.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.model.TallyScoreDirector;

/** Searches of one thread with some techniques switched off, and what their certificates hold. */
final class SwitchedSearch {

    private SwitchedSearch() {}

    /** Returns a search that has ended: it was proven, or has made so many steps. */
    static Search ended(Event event, Set<ProofTechnique> techniques, int steps) {
        Instance instance = instance(event, techniques);
        AssignmentSnapshot start = AssignmentSnapshot.unscheduled(instance.sessionCount());
        Search search = new Search(
                instance,
                SearchSetup.start(instance, 1),
                new TallyScoreDirector(instance, start, () -> false),
                new SplittableRandom(1),
                new Unheard(),
                running -> running.steps() >= steps,
                start);
        search.run();
        return search;
    }

    static Instance instance(Event event, Set<ProofTechnique> techniques) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        return new Instance(event, rules, CostTables.of(event, rules), techniques);
    }

    static Set<ProofTechnique> all() {
        return EnumSet.allOf(ProofTechnique.class);
    }

    static Set<ProofTechnique> without(ProofTechnique technique) {
        return EnumSet.complementOf(EnumSet.of(technique));
    }

    /** Nobody follows these searches. */
    private static final class Unheard implements SearchListener {

        @Override
        public void onConstruction(Search search) {}

        @Override
        public void onBounding(Search search) {}

        @Override
        public void onImprovement(Search search) {}

        @Override
        public void onProof(Search search) {}

        @Override
        public void onProgress(Search search) {}
    }
}
