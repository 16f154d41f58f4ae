package org.lectern.solve.search;

import java.util.List;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/** A lower bound with what proves it. */
final class BoundSoFar {

    private final PricedModel model;
    private final long packed;
    private final ProofNode root;

    BoundSoFar(PricedModel model, long packed, ProofNode root) {
        this.model = model;
        this.packed = packed;
        this.root = root;
    }

    /** Returns the sum of each session's cheapest place, taken alone. */
    static BoundSoFar floor(PricedModel model) {
        long sum = 0;
        for (int s = 0; s < model.sessionCount(); s++) {
            sum += model.places(s).cheapest();
        }
        return new BoundSoFar(model, sum, new ProofNode.Leaf(List.of()));
    }

    /** Returns the bound of the relaxation under prices. */
    static BoundSoFar priced(PricedModel model, Prices prices) {
        Relaxation relaxation = new Relaxation(model);
        relaxation.evaluate(prices, Node.all(model));
        long packed = Math.ceilDiv(relaxation.value(), model.scale());
        return new BoundSoFar(model, packed, new ProofNode.Leaf(PriceTags.of(model, prices.sparse())));
    }

    /** Returns the score that no timetable goes below; one that breaks a priced hard rule is above it anyway. */
    Score score() {
        Score score = model.ladder().unpack(packed);
        Score worse = new Score(model.mostHard() + 1, 0, 0);
        return score.compareTo(worse) < 0 ? score : worse;
    }

    Certificate certificate(Score bound) {
        return new Certificate(
                model.instance().event().id(),
                bound,
                model.mostHard(),
                model.ladder().mediumStep(),
                model.ladder().hardStep(),
                model.scale(),
                root);
    }
}
