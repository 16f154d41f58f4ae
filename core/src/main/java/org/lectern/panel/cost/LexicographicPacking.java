package org.lectern.panel.cost;

import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.rule.Score;

/**
 * Scores packed into one long, so that comparing and adding are single operations: {@code (hard × m + medium) × s +
 * soft}. Sums stay right as long as no level passes the greatest value that the ladder was made for.
 *
 * @param mediumFactor the packed value of one unit at medium level
 * @param hardFactor the packed value of one unit at hard level
 */
public record LexicographicPacking(long mediumFactor, long hardFactor) {

    /**
     * Returns a ladder for sums of up to these values.
     *
     * @param what whose costs they are, for the message
     * @throws InvalidInputException if they do not fit into a long together
     */
    public static LexicographicPacking forMaxScore(Score greatest, String what) {
        try {
            return forMaxScore(greatest);
        } catch (ArithmeticException e) {
            throw new InvalidInputException(List.of(new Problem(
                    "too-large",
                    "/rules",
                    greatest.toString(),
                    "The costs of %s are too large to add up: they can reach %s.".formatted(what, greatest),
                    "Divide all weights and priorities by the same number.")));
        }
    }

    private static LexicographicPacking forMaxScore(Score greatest) {
        long mediumStep = Math.addExact(greatest.soft(), 1);
        long hardStep = Math.multiplyExact(mediumStep, Math.addExact(greatest.medium(), 1));
        // Half of the range stays free, so that two packed sums can be added and compared.
        Math.multiplyExact(hardStep, Math.multiplyExact(2, Math.addExact(greatest.hard(), 1)));
        return new LexicographicPacking(mediumStep, hardStep);
    }

    public long pack(Score score) {
        return score.hard() * hardFactor + score.medium() * mediumFactor + score.soft();
    }

    /** Returns a score packed, or a greatest value if it is more or does not fit a long. */
    public long packUpTo(long greatest, Score score) {
        try {
            long graver = Math.addExact(
                    Math.multiplyExact(score.hard(), hardFactor), Math.multiplyExact(score.medium(), mediumFactor));
            return Math.min(Math.addExact(graver, score.soft()), greatest);
        } catch (ArithmeticException overflow) {
            return greatest;
        }
    }

    public Score unpack(long packed) {
        return new Score(packed / hardFactor, packed % hardFactor / mediumFactor, packed % mediumFactor);
    }

    /** Returns the lowest packed score that costs more at hard or medium level. */
    public long nextMedium(long packed) {
        return (packed / mediumFactor + 1) * mediumFactor;
    }
}
