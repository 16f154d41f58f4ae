package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.testing.TinyEvents;

/** Solves what is left of random tiny events in each cause, where breaks split half-days and may be waived, off or soft. */
class CausesOfSplitHalfDaysTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 50);
    private static final DiagnosisOptions OPTIONS =
            DiagnosisOptions.defaults().withMaxRepairs(0).withStepLimit(100);
    private static final SolveOptions SOLVE =
            SolveOptions.builder().stepLimit(300).threads(1).build();

    @Test
    void causes_ofRandomEvents_areImpossibleAlone() {
        int causes = 0;
        for (int i = 0; i < EVENTS; i++) {
            Random random = new Random(i);
            Event event = split(TinyEvents.of(random), random);
            if (Diagnosis.of(event, OPTIONS) instanceof Diagnosis.Infeasible impossible) {
                for (Cause cause : impossible.causes()) {
                    assertFalse(
                            Lectern.solve(cause.isolate(event), SOLVE).score().isFeasible(),
                            "event " + i + " has a cause that is possible: " + cause.facts());
                    causes++;
                }
            }
        }
        assertTrue(causes >= EVENTS / 2, causes + " causes");
    }

    /** Returns the event with one break alone, inside the first window of its days. */
    private static Event split(Event event, Random random) {
        Window window = event.days().getFirst().windows().getFirst();
        int from = 1 + random.nextInt((int) window.minutes() - 2);
        Break tea = Break.of(
                        "tea",
                        Window.of(
                                window.startInclusive().plusSeconds(60L * from),
                                1 + random.nextInt((int) window.minutes() - 1 - from)))
                .splittingHalfDay();
        List<RuleSetting> others = event.ruleSettings().stream()
                .filter(setting -> !setting.ruleId().equals("during-break"))
                .toList();
        Event.Builder builder =
                event.toBuilder().breaks(List.of(tea)).waivers(List.of()).ruleSettings(others);
        String session = event.sessions().getFirst().id();
        Event.Builder chosen = switch (random.nextInt(3)) {
            case 0 -> builder.waiver("during-break", "the opening runs through it", SubjectId.session(session));
            case 1 -> builder.ruleSetting(RuleSetting.of("during-break").withEnabled(false));
            default -> builder;
        };
        return chosen.build();
    }
}
