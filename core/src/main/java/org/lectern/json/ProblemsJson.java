package org.lectern.json;

import java.util.List;
import org.lectern.event.Problem;
import org.lectern.language.Language;
import org.lectern.warning.Warning;

/**
 * Mistakes and warnings as JSON, for programs that show them in their own way.
 *
 * @since 0.1.0
 */
public final class ProblemsJson {

    private ProblemsJson() {}

    /** Returns problems as text, in their order, with a line break at the end. */
    public static String write(List<Problem> problems) {
        return JsonWriter.of(out -> problems(out.number("version", 1), problems));
    }

    /** Returns problems of a file as text, with the name of the file before them; an empty one for no file. */
    public static String write(String file, List<Problem> problems) {
        return JsonWriter.of(out -> problems(out.number("version", 1).text("file", file), problems));
    }

    /**
     * Returns what {@link #write(String, List)} does of a file without mistakes, and its warnings in a language.
     *
     * @param warnings each is written with code, subjects, sentence and advice
     */
    public static String write(String file, List<Warning> warnings, Language language) {
        return JsonWriter.of(out -> {
            problems(out.number("version", 1).text("file", file), List.of());
            out.objects(
                    "warnings",
                    warnings,
                    warning -> false,
                    warning -> out.text("code", warning.code())
                            .subjects(warning.subjects())
                            .text("sentence", language.translate(warning.sentence()))
                            .text("advice", language.translate(warning.advice()))
                            .flagIf(warning.isMistake(), "isMistake"));
        });
    }

    private static void problems(JsonWriter out, List<Problem> problems) {
        out.objects(
                "problems",
                problems,
                problem -> false,
                problem -> out.text("code", problem.code())
                        .text("pointer", problem.pointer())
                        .text("value", problem.value())
                        .text("message", problem.message())
                        .text("advice", problem.advice()));
    }
}
