package org.lectern.diagnose;

import org.lectern.rule.standard.StandardRules;
import java.util.Objects;
import org.lectern.rule.Catalogue;

/**
 * How hard to look. All budgets are counted, not timed, so that one event always gets one answer.
 *
 * @param nodes how many decisions may be tried to prove something, at least 1; all proofs of an event together take twice as
 *     many, then quick ways alone are left
 * @param steps how many steps the search may make to find a timetable, at least 0
 * @param mostCauses how many causes to look for, at least 1
 * @param mostRepairs how many repairs of each cause to list, at least 0
 * @param catalogue the rules: the standard ones, and those of an application
 */
public record DiagnosisOptions(long nodes, long steps, int mostCauses, int mostRepairs, Catalogue catalogue) {

    public DiagnosisOptions {
        Objects.requireNonNull(catalogue, "catalogue");
        require("nodes", nodes, 1);
        require("steps", steps, 0);
        require("most causes", mostCauses, 1);
        require("most repairs", mostRepairs, 0);
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

    public DiagnosisOptions withNodes(long nodes) {
        return new DiagnosisOptions(nodes, steps, mostCauses, mostRepairs, catalogue);
    }

    public DiagnosisOptions withSteps(long steps) {
        return new DiagnosisOptions(nodes, steps, mostCauses, mostRepairs, catalogue);
    }

    public DiagnosisOptions withMostCauses(int causes) {
        return new DiagnosisOptions(nodes, steps, causes, mostRepairs, catalogue);
    }

    public DiagnosisOptions withMostRepairs(int repairs) {
        return new DiagnosisOptions(nodes, steps, mostCauses, repairs, catalogue);
    }

    public DiagnosisOptions withCatalogue(Catalogue catalogue) {
        return new DiagnosisOptions(nodes, steps, mostCauses, mostRepairs, catalogue);
    }
}
