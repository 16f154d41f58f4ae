package org.lectern.examples.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.change.Changes;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.Repair;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;
import org.lectern.testing.EventFixtures;

/** What docs/diagnose.md and docs/embedding.md show of infeasible events, bound and gap in Java is here, and runs. */
class DiagnoseDocTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private static Event event(String hours) {
        return EventFixtures.on("2026-05-04", "Europe/Zurich")
                .open(hours)
                .room("Blue", 60)
                .session(Session.builder("chad").allowedMinutes(60).build())
                .session(Session.builder("mali").allowedMinutes(60).build())
                .build();
    }

    private static void answer(Event event, PrintStream out) {
        switch (Diagnosis.of(event)) {
            case Diagnosis.Infeasible infeasible -> {
                for (Cause cause : infeasible.causes()) {
                    out.println(cause.sentence());
                    cause.facts().forEach(fact -> out.println("  " + fact.ruleId() + ": " + fact.sentence()));
                    cause.repairs().forEach(repair -> out.println("  or: " + repair.sentence()));
                }
            }
            case Diagnosis.Feasible feasible -> out.println("Feasible: " + feasible.timetable());
            case Diagnosis.Unknown unknown -> out.println("Nearest: " + unknown.report());
        }
    }

    private static List<String> lines(Event event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer(event, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void infeasibleEvent_inJava_hasCausesSentencesAndRepairs() {
        assertThat(lines(event("10:00/11:00")))
                .startsWith("chad and mali cannot both be scheduled.")
                .contains(
                        "  unscheduled-session: chad takes place and lasts 60 minutes.",
                        "  room-conflict: Room Blue holds one session at a time.",
                        "  or: Add a room like Blue.");
        assertThat(lines(event("10:00/12:00"))).containsExactly("Feasible: Timetable of event 'test': 2 sessions");
    }

    @Test
    void repair_inJava_isSolved() {
        Event event = event("10:00/11:00");
        Cause cause = ((Diagnosis.Infeasible) Diagnosis.of(event)).causes().getFirst();

        Repair repair = cause.repairs().getFirst();
        boolean isEnough = repair.effect() == Repair.Effect.MAKES_FEASIBLE; // else other causes may remain
        SolveResult repaired = Lectern.solve(repair.event());
        Changes changes = repair.changesOf(event).changes(); // the same as changes of a file

        assertThat(isEnough).isTrue();
        assertThat(repaired.score().isFeasible()).isTrue();
        assertThat(Lectern.solve(changes.applyTo(event)).score()).isEqualTo(repaired.score());
    }

    @Test
    void boundAndGap_inJava_areRead() {
        Event event = event("10:00/12:00");
        List<String> printed = new ArrayList<>();

        SolveResult result = Lectern.solve(event);
        printed.add(String.valueOf(result));
        result.findGap()
                .ifPresentOrElse(
                        gap -> printed.add("At most %.1f %% of the %s cost could be saved."
                                .formatted(100 * gap.share(), gap.level())),
                        () -> printed.add("No timetable is better."));

        assertThat(printed).hasSize(2).last().isEqualTo("No timetable is better.");
    }

    @Test
    void code_ofThePages_isThatOfTheTest() throws IOException {
        String test = onOneLine(
                Files.readString(Path.of("src/test/java/org/lectern/examples/scenario/DiagnoseDocTest.java")));
        List<String> shown = new ArrayList<>(blocks("diagnose.md", "## In Java", "## What a cause is"));
        shown.addAll(blocks("embedding.md", "## Score, lower bound and gap", "## Infeasible events"));

        assertThat(shown)
                .hasSize(3)
                .allSatisfy(block -> assertThat(test)
                        .contains(onOneLine(block)
                                .replace("System.out.println(result)", "printed.add(String.valueOf(result))")
                                .replace("System.out.println", "printed.add")));
    }

    @Test
    void results_always_areOneShortLine() {
        Event event = event("10:00/11:00");
        SolveResult result = Lectern.solve(event);
        Diagnosis.Infeasible infeasible = (Diagnosis.Infeasible) Diagnosis.of(event);
        Cause cause = infeasible.causes().getFirst();
        Repair repair = cause.repairs().getFirst();

        assertThat(List.of(
                        event,
                        result,
                        result.timetable(),
                        result.report(),
                        result.certificate(),
                        infeasible,
                        infeasible.density(),
                        cause,
                        repair,
                        repair.changesOf(event).changes(),
                        Diagnosis.of(event("10:00/12:00")),
                        org.lectern.publish.QualityReport.of(result),
                        org.lectern.explain.Explainer.of(event, result.timetable())
                                .why()))
                .extracting(Objects::toString)
                .allSatisfy(line -> assertThat(line).hasSizeBetween(1, 200).doesNotContain("\n", "["));
    }

    private static String onOneLine(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    private static List<String> blocks(String page, String from, String to) throws IOException {
        String text = Files.readString(Path.of("../docs", page));
        return BLOCK.matcher(text.substring(text.indexOf(from), text.indexOf(to)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
