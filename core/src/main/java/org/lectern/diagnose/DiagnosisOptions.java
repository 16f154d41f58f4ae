package org.lectern.diagnose;

import java.util.Objects;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/**
 * How hard to look. All budgets are counted, not timed, so that one event always gets one answer.
 *
 * @param nodeLimit how many decisions may be tried to prove something, at least 1; all proofs of an event together take twice as
 *     many, then quick ways alone are left
 * @param stepLimit how many steps the search may make to find a timetable, at least 0
 * @param maxCauses how many causes to look for, at least 1
 * @param maxRepairs how many repairs of each cause to list, at least 0
 * @param catalogue the rules: the standard ones, and those of an application
 */
public record DiagnosisOptions(long nodeLimit, long stepLimit, int maxCauses, int maxRepairs, Catalogue catalogue) {

    public DiagnosisOptions {
        Objects.requireNonNull(catalogue, "catalogue");
        require("nodes", nodeLimit, 1);
        require("steps", stepLimit, 0);
        require("most causes", maxCauses, 1);
        require("most repairs", maxRepairs, 0);
    }

    private static void require(String what, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be at least %s. Maybe leave it away.".formatted(what, value, least));
        }
    }

    /** Returns options that answer for events of a hundred sessions in seconds. */
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

    public DiagnosisOptions withMaxRepairs(int repairs) {
        return new DiagnosisOptions(nodeLimit, stepLimit, maxCauses, repairs, catalogue);
    }

    public DiagnosisOptions withCatalogue(Catalogue catalogue) {
        return new DiagnosisOptions(nodeLimit, stepLimit, maxCauses, maxRepairs, catalogue);
    }
}
