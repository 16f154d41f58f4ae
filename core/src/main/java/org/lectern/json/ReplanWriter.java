package org.lectern.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.StageResult;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/** Writes what a replan answers. */
final class ReplanWriter {

    private ReplanWriter() {}

    static void result(JsonWriter out, ReplanResult result, @Nullable Language messages) {
        Event after = result.eventAfter();
        out.number("version", ResultJson.VERSION).text("event", after.id()).text("proof", Wording.word(result.proof()));
        timetable(out, after, result.timetable(), result.report(), result.movedPersonIds());
        out.object("stages", false, () -> {
            stage(out, "first", result.firstStage());
            stage(out, "second", result.secondStage());
        });
        ReportJson.costs(out, result.report());
        out.objects("alternatives", result.alternatives(), alternative -> false, alternative -> {
            out.number("difference", alternative.difference());
            timetable(out, after, alternative.timetable(), alternative.report(), alternative.movedPersonIds());
        });
        out.object("differences", false, () -> new DifferencesJson(result.differences(), messages, out).document());
        out.object("eventAfter", false, () -> EventWriter.event(after, out));
    }

    private static void stage(JsonWriter out, String key, StageResult stage) {
        out.object(
                key,
                true,
                () -> out.number("hard", stage.hard())
                        .number("medium", stage.medium())
                        .number("movedPeopleCount", stage.movedPeopleCount())
                        .number("movedCost", stage.movedCost())
                        .number("otherSoftCost", stage.otherSoftCost()));
    }

    private static void timetable(
            JsonWriter out, Event after, Timetable timetable, Report report, Set<String> movedPersonIds) {
        out.score("score", report.score()).subjects("movedPeople", people(after, movedPersonIds));
        SolveWriter.timetable(out, after, timetable);
    }

    /** Returns people by their ids, in that order. */
    static List<Subject> people(Event event, Set<String> ids) {
        Map<String, Person> people = event.peopleById();
        return ids.stream()
                .map(id -> Subject.of(Objects.requireNonNull(people.get(id), id)))
                .toList();
    }
}
