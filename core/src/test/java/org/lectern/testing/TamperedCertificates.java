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
import org.lectern.solve.proof.ProofNode.Fixing;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.RegionSplit;
import org.lectern.solve.proof.ProofNode.Split;

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
                certificate.root());
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
                node(certificate.root()));
    }

    private long number(long number) {
        return dice.percent(85) ? number : dice.oneOf(List.of(0L, 1L, number / 2, number * 2, number * 1000, -number));
    }

    private ProofNode node(ProofNode node) {
        List<CertificateMultiplier> prices = prices(node.multipliers());
        return switch (node) {
            case Leaf ignored -> new Leaf(prices);
            case Enumeration ignored -> dice.percent(25) ? new Leaf(prices) : new Enumeration(prices);
            case Fixing fixing -> {
                ProofNode rest = node(fixing.rest());
                yield dice.percent(10) ? rest : new Fixing(prices, rest);
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
            if (percent < 4) {
                changed.add(new CertificateMultiplier(
                        dice.oneOf(List.of(CertificateMultiplier.Kind.values())),
                        tag.id(),
                        tag.sessionId(),
                        tag.time(),
                        tag.minutes(),
                        tag.value()));
            } else if (percent < 8) {
                Duration later = Duration.ofMinutes(dice.between(-30, 30));
                changed.add(new CertificateMultiplier(
                        tag.kind(), tag.id(), tag.sessionId(), tag.time().plus(later), tag.minutes(), tag.value()));
            } else if (percent < 20) {
                List<Long> others = List.of(-tag.value(), tag.value() / 2, tag.value() + 1, tag.value() * 2);
                changed.add(new CertificateMultiplier(
                        tag.kind(), tag.id(), tag.sessionId(), tag.time(), tag.minutes(), dice.oneOf(others)));
            } else if (percent < 92) {
                changed.add(tag);
            }
        }
        return changed;
    }
}
