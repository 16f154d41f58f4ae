package org.lectern.solve;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.solve.proof.*;
import org.lectern.testing.BruteForce;
import org.lectern.testing.TinyEvents;

class BruteForceTest {
    @Test
    void probe() {
        int from = Integer.getInteger("from", 0);
        int to = Integer.getInteger("to", 60);
        long[] t = new long[4];
        int proven = 0;
        for (int seed = from; seed < to; seed++) {
            long t0 = System.nanoTime();
            Event event = TinyEvents.of(new Random(seed));
            BruteForce.Best best = BruteForce.best(event);
            long t1 = System.nanoTime();
            Solved solved;
            try {
                solved = Lectern.solve(event);
            } catch (Throwable e) {
                System.out.println("seed " + seed + " failed " + e);
                if (Boolean.getBoolean("trace")) e.printStackTrace(System.out);
                continue;
            }
            long t2 = System.nanoTime();
            Verdict verdict = CertificateVerifier.verify(event, solved.certificate());
            long t3 = System.nanoTime();
            t[0] += t1 - t0;
            t[1] += t2 - t1;
            t[2] += t3 - t2;
            proven += solved.isProvenOptimal() ? 1 : 0;
            if (!verdict.valid()
                    || !solved.score().equals(best.score())
                    || solved.bound().compareTo(best.score()) > 0
                    || t3 - t0 > 3e9) {
                System.out.println("seed " + seed + " " + solved.score() + " best " + best.score() + " bound "
                        + solved.bound() + " " + solved.ending() + " steps " + solved.steps() + " brute "
                        + (t1 - t0) / 1000000 + " solve " + (t2 - t1) / 1000000 + " ms verify " + (t3 - t2) / 1000000
                        + " ms " + verdict + " sessions " + event.sessions().size() + " mostHard "
                        + solved.certificate().mostHard());
            }
        }
        System.out.println("brute " + t[0] / 1000000 + " solve " + t[1] / 1000000 + " verify " + t[2] / 1000000
                + " proven " + proven);
    }
}
