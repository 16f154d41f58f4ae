package org.lectern.json;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.diagnose.DiagnosedSolve;
import org.lectern.diagnose.Diagnosis;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.explain.AlternativeImpact;
import org.lectern.explain.Robustness;
import org.lectern.explain.WhatIf;
import org.lectern.explain.Why;
import org.lectern.explain.WhyNot;
import org.lectern.language.Language;
import org.lectern.replan.ReplanResult;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.Improvement;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.VerificationResult;

/**
 * Every answer of Lectern as JSON, version 1 of each format. These documents are written only: the timetable in one is read with {@link
 * TimetableJson}, its certificate with {@link CertificateJson}, and all else is worked out again from the event and the timetable.
 *
 * @since 0.1.0
 */
public final class ResultJson {

    static final int VERSION = 1;

    private ResultJson() {}

    /** The kinds of documents, each with a JSON Schema (draft 2020-12). */
    public enum Kind {
        SOLVE_RESULT("solve-result"),
        PROGRESS("progress"),
        IMPROVEMENT("improvement"),
        DIAGNOSIS("diagnosis"),
        REPLAN_RESULT("replan-result"),
        WHY("why"),
        WHY_NOT("why-not"),
        WHAT_IF("what-if"),
        ROBUSTNESS("robustness"),
        DIFFERENCES("differences"),
        REPORT("report"),
        VERIFICATION("verification");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        /** Returns the schema of the format. It refers to those of other formats by their {@code $id}. */
        public String schema() {
            return TextFile.resource(name + ".schema.json");
        }
    }

    /** What a search's result, and a why, only holds if asked for. */
    public enum Detail {
        /** The certificate, which is often far larger than all else. */
        CERTIFICATE,
        /**
         * For each thing unplaced, the reason and the rule that its nearest fit would break. This takes milliseconds each, and
         * the tables of the session where the search was ended before they were filled.
         */
        REASONS,
        /** The reasons, each with the violation that the nearest fit would cause; this takes as long again. */
        VIOLATIONS
    }

    /** Returns a search's result, some kilobytes: without its certificate, with the {@linkplain Detail#REASONS reasons}. */
    public static JsonDocument of(SolveResult result) {
        return of(result, Set.of(Detail.REASONS));
    }

    /** Returns a search's result with no other details than these. Without any, it is written at once. */
    public static JsonDocument of(SolveResult result, Set<Detail> details) {
        Set<Detail> kept = Set.copyOf(details);
        return new JsonDocument(out -> SolveWriter.result(out, result, kept));
    }

    /** Returns a search's result, with the reasons and the diagnosis, if there is one. */
    public static JsonDocument of(DiagnosedSolve solved) {
        return of(solved, Set.of(Detail.REASONS));
    }

    /** Returns a search's result with these details and the diagnosis, if there is one. */
    public static JsonDocument of(DiagnosedSolve solved, Set<Detail> details) {
        Set<Detail> kept = Set.copyOf(details);
        return new JsonDocument(out -> {
            SolveWriter.result(out, solved.result(), kept);
            solved.findDiagnosis()
                    .ifPresent(
                            diagnosis -> out.object("diagnosis", false, () -> DiagnosisJson.diagnosis(out, diagnosis)));
        });
    }

    /** Returns the state of a running search. */
    public static JsonDocument of(Progress progress) {
        return new JsonDocument(out -> SolveWriter.progress(out, progress));
    }

    /** Returns a better timetable that a running search has found. */
    public static JsonDocument of(Improvement improvement) {
        return new JsonDocument(out -> SolveWriter.improvement(out, improvement));
    }

    /** Returns a certificate, which proves a lower bound. */
    public static JsonDocument of(Certificate certificate) {
        return new JsonDocument(out -> new CertificateWriter(out).certificate(certificate));
    }

    /**
     * Returns whether a certificate proves its lower bound.
     *
     * @param score that of a timetable of the event, to be compared with what is proven of it, or null
     * @param proven what is proven of that timetable, as {@link org.lectern.solve.proof.CoveredTimetables#lowerBound} says; of no timetable, the
     *     bound of the certificate
     */
    public static JsonDocument of(
            Certificate certificate, VerificationResult verification, @Nullable Score score, Score proven) {
        return new JsonDocument(out -> SolveWriter.verification(out, certificate, verification, score, proven));
    }

    /** Returns whether an event is feasible. */
    public static JsonDocument of(Diagnosis diagnosis) {
        return new JsonDocument(out -> DiagnosisJson.diagnosis(out, diagnosis));
    }

    /** Returns a replan's result, without messages. */
    public static JsonDocument of(ReplanResult result) {
        return of(result, null);
    }

    /**
     * Returns a replan's result.
     *
     * @param messages the language of a message to each person, or null for no messages
     */
    public static JsonDocument of(ReplanResult result, @Nullable Language messages) {
        return new JsonDocument(out -> ReplanWriter.result(out, result, messages));
    }

    /** Returns why a timetable of an event costs what it costs, with the {@linkplain Detail#VIOLATIONS reasons and violations}. */
    public static JsonDocument of(Event event, Why why) {
        return of(event, why, Set.of(Detail.VIOLATIONS));
    }

    /** Returns why a timetable of an event costs what it costs, with no other details than these. Without any, it is written at once. */
    public static JsonDocument of(Event event, Why why, Set<Detail> details) {
        Set<Detail> kept = Set.copyOf(details);
        return new JsonDocument(out -> new ExplainWriter(event, out).why(why, kept));
    }

    /**
     * Returns the other places of a session or a slot.
     *
     * @param impacts what follows from the first of the alternatives, in their order; may be empty
     */
    public static JsonDocument of(Event event, WhyNot whyNot, List<AlternativeImpact> impacts) {
        List<AlternativeImpact> kept = List.copyOf(impacts);
        return new JsonDocument(out -> new ExplainWriter(event, out).whyNot(whyNot, kept));
    }

    /** Returns what changes would do. */
    public static JsonDocument of(WhatIf whatIf) {
        Event before = whatIf.replanResult().eventBefore();
        return new JsonDocument(out -> new ExplainWriter(before, out).whatIf(whatIf));
    }

    /** Returns how robust a timetable of an event is. */
    public static JsonDocument of(Event event, Robustness robustness) {
        return new JsonDocument(out -> new ExplainWriter(event, out).robustness(robustness));
    }

    /** Returns what differs between two timetables, without messages. */
    public static JsonDocument of(Differences differences) {
        return of(differences, null);
    }

    /**
     * Returns what differs between two timetables.
     *
     * @param messages the language of a message to each person, or null for no messages
     */
    public static JsonDocument of(Differences differences, @Nullable Language messages) {
        return new JsonDocument(out -> new DifferencesJson(differences, messages, out).document());
    }

    /** Returns what the rules say of a timetable. */
    public static JsonDocument of(Report report) {
        return new JsonDocument(out -> ReportJson.report(out, report));
    }

    /** Returns an event, as {@link EventJson} writes it. */
    public static JsonDocument of(Event event) {
        return new JsonDocument(out -> EventWriter.event(event, out));
    }

    /**
     * Returns a timetable of an event, as {@link TimetableJson} writes it.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     */
    public static JsonDocument of(Event event, Timetable timetable) {
        timetable.requireValid(event);
        return new JsonDocument(out -> new TimetableWriter(event, out).timetable(timetable));
    }

    /** Returns changes of an event, as {@link ChangesJson} writes them. */
    public static JsonDocument of(Event event, Changes changes) {
        return new JsonDocument(out -> new ChangesWriter(event.zone(), out).changes(changes));
    }

    /** Returns a timetable without its event: its times are in UTC, and nothing says what is unplaced. */
    public static JsonDocument of(Timetable timetable) {
        return new JsonDocument(out -> TimetableWriter.alone(out, timetable));
    }

    /** Returns changes without their event: their times are in UTC. */
    public static JsonDocument of(Changes changes) {
        return new JsonDocument(out -> new ChangesWriter(ZoneOffset.UTC, out).changes(changes));
    }

    /** Returns why a timetable costs what it costs, without the event. */
    public static JsonDocument of(Why why) {
        return new JsonDocument(out -> new ExplainWriter(null, out).why(why, Set.of(Detail.VIOLATIONS)));
    }

    /** Returns the other places of a session or a slot, without the event: their times are in UTC. */
    public static JsonDocument of(WhyNot whyNot) {
        return new JsonDocument(out -> new ExplainWriter(null, out).whyNot(whyNot, List.of()));
    }

    /** Returns how robust a timetable is, without the event. */
    public static JsonDocument of(Robustness robustness) {
        return new JsonDocument(out -> new ExplainWriter(null, out).robustness(robustness));
    }
}
