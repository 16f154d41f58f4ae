package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lectern.testing.ReaderContract.withinASecond;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.ProvidedRandom;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/** Certificates of tiny events, changed in numbers, multipliers and tree: none proves more than trying all has found. */
@Tag("slow")
class CertificateFuzzTest {

    private static final int EVENTS = 40;
    private static final int MAX_CHANGES = 3;
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(20_000).build();
    private static final Map<Integer, Proven> PROVEN = new ConcurrentHashMap<>();

    private record Proven(Event event, Score best, Certificate certificate) {

        static Proven of(int seed) {
            Event event = TinyEvents.of(new Random(seed));
            return new Proven(
                    event,
                    BruteForce.best(event).score(),
                    Lectern.solve(event, OPTIONS).certificate());
        }
    }

    @FuzzTest
    void certificate_claimsMoreThanTheBest_isRefused(FuzzedDataProvider data) {
        Proven proven = PROVEN.computeIfAbsent(data.consumeInt(0, EVENTS - 1), Proven::of);
        Score more = proven.best().plus(excess(data));
        Certificate changed = changed(TamperedCertificates.claiming(more, proven.certificate()), data);
        VerificationResult result = withinASecond(() -> CertificateVerifier.verify(proven.event(), changed));

        assertFalse(result.isValid(), () -> proven.event().id() + ": " + result.reason());
    }

    @FuzzTest
    void certificate_changed_isVerifiedOrRefusedWithAReason(FuzzedDataProvider data) {
        Proven proven = PROVEN.computeIfAbsent(data.consumeInt(0, EVENTS - 1), Proven::of);
        Certificate changed = changed(proven.certificate(), data);
        VerificationResult result = withinASecond(() -> CertificateVerifier.verify(proven.event(), changed));

        assertFalse(result.reason().isBlank());
    }

    private static Score excess(FuzzedDataProvider data) {
        int amount = data.consumeInt(1, 1_000);
        return switch (data.consumeInt(0, 3)) {
            case 0 -> new Score(0, amount, 0);
            case 1 -> new Score(amount, 0, 0);
            default -> new Score(0, 0, amount);
        };
    }

    private static Certificate changed(Certificate certificate, FuzzedDataProvider data) {
        Random random = new ProvidedRandom(data);
        Certificate changed = certificate;
        for (int i = data.consumeInt(1, MAX_CHANGES); i > 0; i--) {
            changed = TamperedCertificates.claiming(changed.lowerBound(), changed, random);
        }
        return changed;
    }
}
