package org.lectern.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.ProofNode;
import org.lectern.solve.proof.ProofNode.Enumeration;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Nogoods;
import org.lectern.solve.proof.ProofNode.Reduction;
import org.lectern.solve.proof.ProofNode.RegionSplit;
import org.lectern.solve.proof.ProofNode.Split;
import org.lectern.solve.proof.ProofNode.Subsets;
import org.lectern.solve.proof.ProofNode.WeightedSum;
import org.lectern.solve.proof.ProofNode.WithoutSoftRules;

/** Certificates that claim another bound than they were made for, with random changes in numbers, prices and tree. */
public final class TamperedCertificates {

    private final Dice dice;

    private TamperedCertificates(Random random) {
        this.dice = new Dice(random);
    }

    /** Returns a certificate that claims {@code bound}, all else unchanged. */
    public static Certificate claiming(Score bound, Certificate certificate) {
        return new Certificate(
                certificate.eventId(),
                bound,
                certificate.maxHard(),
                certificate.mediumStep(),
                certificate.hardStep(),
                certificate.scale(),
                certificate.roomGroups(),
                certificate.root());
    }

    /** Returns a certificate with another tree and other rooms that it treats as one, all else unchanged. */
    public static Certificate with(List<List<String>> roomGroups, ProofNode root, Certificate certificate) {
        return new Certificate(
                certificate.eventId(),
                certificate.lowerBound(),
                certificate.maxHard(),
                certificate.mediumStep(),
                certificate.hardStep(),
                certificate.scale(),
                roomGroups,
                root);
    }

    /** Returns a certificate that claims {@code bound}, with changes that could make it look proven. */
    public static Certificate claiming(Score bound, Certificate certificate, Random random) {
        return new TamperedCertificates(random).changed(bound, certificate);
    }

    private Certificate changed(Score bound, Certificate certificate) {
        return new Certificate(
                certificate.eventId(),
                bound,
                dice.mostly((int) certificate.maxHard(), 80, 0, (int) Math.min(1000, certificate.maxHard() + 3)),
                number(certificate.mediumStep()),
                number(certificate.hardStep()),
                number(certificate.scale()),
                roomGroups(certificate.roomGroups()),
                node(certificate.root()));
    }

    private long number(long number) {
        return dice.percent(85) ? number : dice.oneOf(List.of(0L, 1L, number / 2, number * 2, number * 1000, -number));
    }

    /** Without a group, or with a room less. */
    private List<List<String>> roomGroups(List<List<String>> groups) {
        if (groups.isEmpty() || dice.percent(70)) {
            return groups;
        }
        List<List<String>> changed = new ArrayList<>(groups);
        List<String> group = changed.removeFirst();
        if (dice.percent(50)) {
            changed.add(withoutTheFirst(group));
        }
        return changed;
    }

    /** An earlier change may have taken all. */
    private static List<String> withoutTheFirst(List<String> all) {
        return all.subList(Math.min(1, all.size()), all.size());
    }

    /** Without a session, with one twice, or with a set twice. */
    private Subsets subsets(Subsets subsets) {
        List<List<String>> sets = new ArrayList<>(subsets.sets());
        if (sets.isEmpty() || dice.percent(30)) {
            return new Subsets(subsets.multipliers(), sets);
        }
        int index = dice.between(0, sets.size() - 1);
        List<String> set = sets.get(index);
        switch (dice.between(0, 2)) {
            case 0 -> sets.set(index, withoutTheFirst(set));
            case 1 -> sets.add(set);
            default -> sets.add(set.subList(0, Math.min(1, set.size())));
        }
        return new Subsets(subsets.multipliers(), sets);
    }

    /** Without a nogood or one of its literals, with one turned round, or with other prices. */
    private Nogoods nogoods(Nogoods node, List<CertificateMultiplier> prices) {
        List<List<Integer>> nogoods = new ArrayList<>(node.nogoods());
        if (nogoods.isEmpty() || dice.percent(20)) {
            return new Nogoods(prices, node.places(), nogoods);
        }
        int index = dice.between(0, nogoods.size() - 1);
        List<Integer> nogood = new ArrayList<>(nogoods.get(index));
        int literal = nogood.isEmpty() ? 0 : dice.between(0, nogood.size() - 1);
        if (nogood.isEmpty() || dice.percent(30)) {
            nogoods.remove(index);
        } else if (dice.percent(50)) {
            nogood.remove(literal);
            nogoods.set(index, nogood);
        } else {
            nogood.set(literal, -nogood.get(literal));
            nogoods.set(index, nogood);
        }
        return new Nogoods(dice.percent(50) ? prices : node.multipliers(), node.places(), nogoods);
    }

    private ProofNode node(ProofNode node) {
        List<CertificateMultiplier> prices = prices(node.multipliers());
        return switch (node) {
            case Leaf ignored -> {
                int percent = dice.between(0, 99);
                yield percent < 10
                        ? new Reduction(prices, new Leaf(prices))
                        : percent < 20 ? new Nogoods(prices, List.of(), List.of()) : new Leaf(prices);
            }
            case Enumeration ignored -> dice.percent(25) ? new Leaf(prices) : new Enumeration(prices);
            case Subsets subsets -> subsets(subsets);
            case WithoutSoftRules root -> withoutSoftRules(root);
            case WeightedSum root -> weightedSum(root);
            case Nogoods nogoods -> nogoods(nogoods, prices);
            case Reduction fixing -> {
                ProofNode rest = node(fixing.rest());
                Reduction changed = new Reduction(prices, rest);
                yield dice.oneOf(List.of(
                        changed,
                        changed,
                        changed,
                        changed,
                        changed,
                        rest,
                        new Reduction(List.of(), rest),
                        repeated(changed)));
            }
            case Split split -> {
                ProofNode first = node(split.inFirst());
                ProofNode second = node(split.inSecond());
                boolean isSwapped = dice.percent(5);
                yield dice.percent(5)
                        ? first
                        : new Split(
                                prices,
                                split.sessionId(),
                                places(split.first()),
                                isSwapped ? second : first,
                                isSwapped ? first : second);
            }
            case RegionSplit split -> {
                ProofNode using = node(split.using());
                ProofNode avoiding = node(split.avoiding());
                boolean isSwapped = dice.percent(5);
                yield dice.percent(5)
                        ? using
                        : new RegionSplit(
                                prices,
                                split.region(),
                                split.halfDay(),
                                isSwapped ? avoiding : using,
                                isSwapped ? using : avoiding);
            }
        };
    }

    private ProofNode withoutSoftRules(WithoutSoftRules root) {
        Certificate part = changed(score(root.certificate().lowerBound()), root.certificate());
        return dice.percent(5)
                ? part.root()
                : new WithoutSoftRules(dice.percent(5) ? with(part.roomGroups(), root, part) : part);
    }

    private ProofNode weightedSum(WeightedSum root) {
        Certificate medium = changed(score(root.medium().lowerBound()), root.medium());
        Certificate sum = changed(score(root.sum().lowerBound()), root.sum());
        return switch (dice.between(0, 20)) {
            case 0 -> medium.root();
            case 1 -> sum.root();
            case 2 -> new WeightedSum(root.weight(), sum, medium);
            case 3 -> new WeightedSum(root.weight(), with(medium.roomGroups(), root, medium), sum);
            case 4 -> new WeightedSum(root.weight(), medium, with(sum.roomGroups(), root, sum));
            default -> new WeightedSum(root.weight() + (dice.percent(10) ? dice.between(-2, 2) : 0), medium, sum);
        };
    }

    /** Somewhat higher now and then. */
    private Score score(Score score) {
        return dice.percent(50)
                ? score
                : new Score(score.hard(), score.medium() + dice.between(0, 2), score.soft() + dice.between(0, 9));
    }

    /** Returns a node below which the same follows, with other prices. */
    private ProofNode repeated(Reduction fixing) {
        return new Reduction(prices(fixing.multipliers()), fixing);
    }

    private List<CertificatePlace> places(List<CertificatePlace> places) {
        List<CertificatePlace> changed = new ArrayList<>(places);
        if (dice.percent(10) && !changed.isEmpty()) {
            changed.remove(dice.between(0, changed.size() - 1));
        }
        if (dice.percent(5)) {
            changed.add(CertificatePlace.UNSCHEDULED);
        }
        return changed;
    }

    private List<CertificateMultiplier> prices(List<CertificateMultiplier> prices) {
        if (dice.percent(50)) {
            return prices;
        }
        List<CertificateMultiplier> changed = new ArrayList<>();
        for (CertificateMultiplier tag : prices) {
            int percent = dice.between(0, 99);
            if (percent < 24) {
                changed.add(changed(tag, percent));
            } else if (percent < 92) {
                changed.add(tag);
            }
        }
        return changed;
    }

    /** Returns an entry with another kind, time or length, or most often another value. */
    private CertificateMultiplier changed(CertificateMultiplier tag, int percent) {
        CertificateMultiplier.Kind kind =
                percent < 4 ? dice.oneOf(List.of(CertificateMultiplier.Kind.values())) : tag.kind();
        Duration later = percent >= 4 && percent < 8 ? Duration.ofMinutes(dice.between(-30, 30)) : Duration.ZERO;
        int minutes = percent >= 8 && percent < 12
                ? dice.oneOf(List.of(0, -tag.minutes(), tag.minutes() + 5, Math.max(0, tag.minutes() - 1)))
                : tag.minutes();
        long value = percent >= 12
                ? dice.oneOf(List.of(-tag.value(), tag.value() / 2, tag.value() + 1, tag.value() * 2))
                : tag.value();
        return new CertificateMultiplier(
                kind, tag.id(), tag.sessionId(), tag.time().plus(later), minutes, value);
    }
}
