package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.CertificateVerifier;

/** What a diagnosis proves of defences whose examiners have few hours, the bound of a solve proves too. */
@Tag("slow")
class CausesInTheBoundTest {

    private static final List<String> DAYS = List.of("2020-03-30", "2020-03-31", "2020-04-01");

    /** Defences of three examiners each, who are there on most days, in the morning, in the afternoon or both. */
    private static Event defences(int count, int rooms, long seed) {
        Random random = new Random(seed);
        Event.Builder event =
                Event.builder("defences", ZoneId.of("Europe/Zurich")).startStepMinutes(30);
        DAYS.forEach(day -> event.day(day, "09:00/12:00", "13:00/17:00"));
        for (int r = 0; r < rooms; r++) {
            event.room("R" + r, 30);
        }
        int examiners = Math.max(6, count / 3);
        for (int p = 0; p < examiners; p++) {
            List<Window> windows = new ArrayList<>();
            for (String day : DAYS) {
                int kind = Math.min(2, random.nextInt(4));
                if (random.nextInt(10) > 0) {
                    String hours =
                            List.of("09:00/12:00", "13:00/17:00", "09:00/17:00").get(kind);
                    windows.add(event.window(day + "T" + hours));
                }
            }
            event.person(Person.builder("p" + p)
                    .available(windows.toArray(Window[]::new))
                    .build());
        }
        for (int s = 0; s < count; s++) {
            Set<String> committee = new LinkedHashSet<>();
            while (committee.size() < 3) {
                committee.add("p" + random.nextInt(examiners));
            }
            event.session(Session.builder("s" + s)
                    .allowedMinutes(60)
                    .attendants(committee.toArray(String[]::new))
                    .build());
        }
        return event.build();
    }

    @ParameterizedTest
    @CsvSource({"20, 3, 4", "45, 5, 2", "70, 10, 1"})
    void bound_ofASolve_countsAllCausesOfADiagnosis(int count, int rooms, long seed) {
        Event event = defences(count, rooms, seed);
        Diagnosis.Infeasible impossible = assertInstanceOf(
                Diagnosis.Infeasible.class,
                Diagnosis.of(
                        event, DiagnosisOptions.defaults().withMaxRepairs(0).withAllCauses()));

        SolveResult result =
                Lectern.solve(event, SolveOptions.builder().stepLimit(12_000).build());

        assertTrue(
                result.lowerBound().medium() >= impossible.causes().size(),
                () -> impossible.causes().size() + " causes, bound " + result.lowerBound());
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }
}
