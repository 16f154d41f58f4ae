package org.lectern.json;

import java.nio.file.Path;
import java.util.List;
import org.lectern.change.ChangesBetween;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.Density;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.Repair;
import org.lectern.diagnose.fact.Fact;
import org.lectern.event.Event;
import org.lectern.text.TimeFormat;
import org.lectern.text.Wording;

/**
 * Whether an event is impossible as JSON, for other programs; it is written only.
 *
 * @since 0.1.0
 */
public final class DiagnosisJson {

    private DiagnosisJson() {}

    /** Returns a diagnosis as text, with a line break at the end; equal diagnoses give equal texts. */
    public static String write(Diagnosis diagnosis) {
        return JsonWriter.of(out -> diagnosis(out, diagnosis));
    }

    static void diagnosis(JsonWriter out, Diagnosis diagnosis) {
        out.number("version", 1).text("event", diagnosis.event().id());
        switch (diagnosis) {
            case Diagnosis.Infeasible impossible -> {
                out.text("status", "infeasible");
                causes(out, impossible);
                out.flag("moreCauses", impossible.hasMore());
            }
            case Diagnosis.Feasible possible -> {
                out.text("status", "feasible");
                out.objects("causes", List.<Cause>of(), cause -> true, cause -> {});
                SolveWriter.timetable(out, possible.event(), possible.timetable());
            }
            case Diagnosis.Unknown unknown -> {
                out.text("status", "unknown");
                out.objects("causes", List.<Cause>of(), cause -> true, cause -> {});
                out.score("bestScore", unknown.report().score());
                SolveWriter.timetable(out, unknown.event(), unknown.nearest());
            }
        }
        density(out, diagnosis);
    }

    /**
     * Writes a diagnosis to a file, whole or not at all.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Diagnosis diagnosis, Path file) {
        TextFile.write(file, write(diagnosis));
    }

    private static void causes(JsonWriter out, Diagnosis.Infeasible impossible) {
        out.objects(
                "causes",
                impossible.causes(),
                cause -> false,
                cause -> out.text("sentence", cause.sentence())
                        .flag("minimal", cause.isMinimal())
                        .objects("facts", cause.facts(), fact -> false, fact -> fact(out, fact))
                        .objects(
                                "repairs",
                                cause.repairs(),
                                repair -> false,
                                repair -> repair(out, impossible.event(), repair)));
    }

    private static void fact(JsonWriter out, Fact fact) {
        out.text("kind", Wording.word(fact.kind())).text("rule", fact.ruleId());
        if (!fact.detail().isEmpty()) {
            out.text("detail", fact.detail());
        }
        out.subjects(fact.subjects()).text("sentence", fact.sentence());
    }

    private static void repair(JsonWriter out, Event event, Repair repair) {
        ChangesBetween changes = repair.changesOf(event);
        out.text("sentence", repair.sentence()).text("effect", Wording.word(repair.effect()));
        out.object("changes", false, () -> new ChangesWriter(event.zone(), out).changes(changes.changes()));
        out.textsIfAny("otherEdits", changes.otherEdits());
    }

    private static void density(JsonWriter out, Diagnosis diagnosis) {
        out.objects("density", diagnosis.density().cells(), cell -> true, cell -> cell(out, cell, diagnosis));
    }

    private static void cell(JsonWriter out, Density.Cell cell, Diagnosis diagnosis) {
        out.text("room", cell.room().id().id())
                .text(
                        "start",
                        TimeFormat.format(
                                cell.window().startInclusive(),
                                diagnosis.event().zone()))
                .text(
                        "end",
                        TimeFormat.format(
                                cell.window().endExclusive(), diagnosis.event().zone()))
                .number("openMinutes", Math.round(cell.openMinutes()))
                .number("busyMinutes", Math.round(cell.busyMinutes()));
    }
}
