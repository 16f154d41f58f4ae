package org.lectern.json.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.lectern.change.Changes;
import org.lectern.diagnose.DiagnosedSolve;
import org.lectern.diagnose.Diagnosis;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.explain.Robustness;
import org.lectern.explain.WhatIf;
import org.lectern.explain.Why;
import org.lectern.explain.WhyNot;
import org.lectern.json.CertificateJson;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.JsonDocument;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.replan.ReplanResult;
import org.lectern.rule.Report;
import org.lectern.solve.Improvement;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.Certificate;
import org.lectern.text.JsonForm;

/** Lectern's JSON for the mapper of an application, found as a service; see decision 18. */
public final class LecternForm implements JsonForm {

    /** Knows no type: it writes what another mapper read back as text. */
    private static final JsonMapper MAPPER = new JsonMapper();

    /** For the service loader. */
    public LecternForm() {}

    @Override
    public String write(Object value) {
        return document(value).toLine();
    }

    private static JsonDocument document(Object value) {
        return switch (value) {
            case Event event -> ResultJson.of(event);
            case Timetable timetable -> ResultJson.of(timetable);
            case Changes changes -> ResultJson.of(changes);
            case SolveResult result -> ResultJson.of(result);
            case Progress progress -> ResultJson.of(progress);
            case Improvement improvement -> ResultJson.of(improvement);
            case Certificate certificate -> ResultJson.of(certificate);
            case DiagnosedSolve solved -> ResultJson.of(solved);
            case Diagnosis diagnosis -> ResultJson.of(diagnosis);
            case ReplanResult result -> ResultJson.of(result);
            case Why why -> ResultJson.of(why);
            case WhyNot whyNot -> ResultJson.of(whyNot);
            case WhatIf whatIf -> ResultJson.of(whatIf);
            case Robustness robustness -> ResultJson.of(robustness);
            case Differences differences -> ResultJson.of(differences);
            case Report report -> ResultJson.of(report);
            default -> throw new IllegalArgumentException("No format is known for %s.".formatted(value.getClass()));
        };
    }

    @Override
    public <T> T read(Class<T> type, Object tree) {
        String text = text(tree);
        if (type == Event.class) {
            return type.cast(EventJson.parse(text));
        }
        if (type == Timetable.class) {
            return type.cast(TimetableJson.parse(text));
        }
        if (type == Changes.class) {
            return type.cast(ChangesJson.parse(text));
        }
        if (type == Certificate.class) {
            return type.cast(CertificateJson.parse(text));
        }
        throw new IllegalArgumentException("No format is read for %s.".formatted(type));
    }

    private static String text(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What the mapper read is no JSON.", e);
        }
    }
}
