package org.lectern.json;

import java.util.Set;
import org.lectern.event.Problem;
import org.lectern.text.TimeFormat;

/** Looks for times without an offset where the zone of the event is not known. */
final class OffsetCheck {

    private static final Set<String> TIMES = Set.of("start", "end", "asOf");

    /** The texts of an application, under whatever key. */
    private static final String TEXTS = "data";

    private OffsetCheck() {}

    /** Reports each time in a value that does not name its offset. */
    static void addProblems(JsonValue value, ProblemCollector mistakes) {
        switch (value) {
            case JsonValue.Members object ->
                object.members().forEach((key, member) -> {
                    if (TIMES.contains(key)
                            && member instanceof JsonValue.Text text
                            && !TimeFormat.hasOffset(text.text())) {
                        mistakes.add(
                                "no-offset",
                                member.place(),
                                text.text(),
                                "The %s '%s' must name its offset, since the event is not known here."
                                        .formatted(key, Problem.shown(text.text())),
                                "Write it like 2020-03-31T09:30+02:00, or read the file with its event.");
                    } else if (!key.equals(TEXTS)) {
                        addProblems(member, mistakes);
                    }
                });
            case JsonValue.Items list -> list.items().forEach(item -> addProblems(item, mistakes));
            default -> {
                // No time is in it.
            }
        }
    }
}
