package org.lectern.diagnose;

import java.util.Objects;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/**
 * The limits of a diagnosis. They are counted, not timed, so that the same event always gets the same answer.
 *
 * @param nodeLimit the maximum number of search nodes of one proof, at least 1. All proofs of three causes together may
 *     take twice as many; after that only quick methods run
 * @param stepLimit the maximum number of steps of the search for a timetable, at least 0
 * @param maxCauses the maximum number of causes, at least 1. With {@link #ALL_CAUSES}, each further cause is looked for
 *     with the whole node limit; otherwise by quick methods
 * @param maxRepairs the maximum number of repairs of each cause, at least 0
 * @param catalogue the standard rules and any custom rules
 * @since 0.1.0
 */
public record DiagnosisOptions(long nodeLimit, long stepLimit, int maxCauses, int maxRepairs, Catalogue catalogue) {

    /** The maximum number of causes with which a diagnosis goes on until it proves no further one. */
    public static final int ALL_CAUSES = Integer.MAX_VALUE;

    public DiagnosisOptions {
        Objects.requireNonNull(catalogue, "catalogue");
        require("node limit", nodeLimit, 1);
        require("step limit", stepLimit, 0);
        require("maximum number of causes", maxCauses, 1);
        require("maximum number of repairs", maxRepairs, 0);
    }

    private static void require(String what, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException("The %s '%s' must be at least %s.".formatted(what, value, least));
        }
    }

    /** Returns options that answer within seconds for events of a hundred sessions. */
    public static DiagnosisOptions defaults() {
        return new DiagnosisOptions(20_000, 4_000, 3, 6, StandardRules.catalogue());
    }

    public DiagnosisOptions withNodeLimit(long nodes) {
        return new DiagnosisOptions(nodes, stepLimit, maxCauses, maxRepairs, catalogue);
    }

    public DiagnosisOptions withStepLimit(long steps) {
        return new DiagnosisOptions(nodeLimit, steps, maxCauses, maxRepairs, catalogue);
    }

    public DiagnosisOptions withMaxCauses(int causes) {
        return new DiagnosisOptions(nodeLimit, stepLimit, causes, maxRepairs, catalogue);
    }

    /** Returns these options with {@link #ALL_CAUSES}. */
    public DiagnosisOptions withAllCauses() {
        return withMaxCauses(ALL_CAUSES);
    }

    public DiagnosisOptions withMaxRepairs(int repairs) {
        return new DiagnosisOptions(nodeLimit, stepLimit, maxCauses, repairs, catalogue);
    }

    public DiagnosisOptions withCatalogue(Catalogue catalogue) {
        return new DiagnosisOptions(nodeLimit, stepLimit, maxCauses, maxRepairs, catalogue);
    }
}
