package org.lectern.benchmarks.report;

import static org.lectern.benchmarks.engine.Engine.LECTERN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.benchmarks.report.Bars.Bar;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.rule.Score;

/** What bounds, certificates and limits are to keep to in every run, whatever its class and size. */
final class ProofBars {

    private static final int MAX_MEGABYTES = 20;

    private final List<Group> groups;
    private final List<RunRecord> runs;
    private final List<Bar> bars = new ArrayList<>();

    private ProofBars(List<Group> groups) {
        this.groups = groups;
        this.runs = groups.stream().flatMap(group -> group.runs().stream()).toList();
    }

    static List<Bar> of(List<Group> groups) {
        ProofBars proofs = new ProofBars(groups);
        proofs.addBounds();
        proofs.addVerdicts();
        proofs.addCertificates();
        proofs.addLimits();
        return proofs.bars;
    }

    private void addBounds() {
        long above = groups.stream()
                .flatMap(group -> group.runs().stream().filter(run -> isAbove(run, group)))
                .count();
        if (runs.stream().anyMatch(run -> run.mediumBound() != null || run.lowerBound() != null)) {
            bars.add(new Bar("bounds above the best known", "none", Long.toString(above), above == 0));
        }
    }

    private static boolean isAbove(RunRecord run, Group group) {
        Score best = group.best(run);
        Long bound = run.lowerBound();
        Long mediumBound = run.mediumBound();
        return best.hard() == run.hard()
                && ((mediumBound != null && mediumBound > best.medium())
                        || (bound != null && best.medium() == run.medium() && bound > best.soft()));
    }

    private void addVerdicts() {
        List<Boolean> verdicts = runs.stream()
                .flatMap(run -> Optional.ofNullable(run.certificateValid()).stream())
                .toList();
        addCount(
                "certificates that verify",
                verdicts.stream().filter(verdict -> verdict).count(),
                verdicts.size());
    }

    private void addCertificates() {
        List<RunRecord> verified =
                runs.stream().filter(run -> run.secondsVerifying() != null).toList();
        if (!verified.isEmpty()) {
            addCount(
                    "certificates verified in less time than was searched",
                    verified.stream()
                            .filter(run -> Objects.requireNonNull(run.secondsVerifying()) < run.secondsInAll())
                            .count(),
                    verified.size());
            long longest = verified.stream()
                    .mapToLong(run -> Objects.requireNonNullElse(run.certificateBytes(), 0L))
                    .max()
                    .orElse(0);
            bars.add(new Bar(
                    "largest certificate, MB",
                    "at most " + MAX_MEGABYTES,
                    Figures.share(longest / 1e6),
                    longest <= MAX_MEGABYTES * 1_000_000L));
        }
    }

    /** The time of a run is that of the search with the reasons for what it leaves out, without the start of Java. */
    private void addLimits() {
        List<RunRecord> limited = runs.stream()
                .filter(run -> run.engine().equals(LECTERN.word()) && run.limitSeconds() != null)
                .toList();
        addCount(
                "lectern ends within its limit of time, 5 % and 0.2 s more",
                limited.stream()
                        .filter(run -> run.secondsInAll() <= 1.05 * Objects.requireNonNull(run.limitSeconds()) + 0.2)
                        .count(),
                limited.size());
    }

    /** Adds a bar that is a count, unless it is about nothing. */
    private void addCount(String what, long count, int of) {
        if (of > 0) {
            bars.add(new Bar(what, "all", "%s of %s".formatted(count, of), count == of));
        }
    }
}
