package org.lectern.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.DifferencesJson;
import org.lectern.json.EventJson;
import org.lectern.json.ReportJson;
import org.lectern.json.TimetableJson;
import org.lectern.language.Language;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.StageResult;
import org.lectern.rule.Report;

/** What {@code replan --json} prints. */
final class ReplanDocument {

    private ReplanDocument() {}

    /**
     * Returns a replan's result: the same input gives the same text.
     *
     * @param messages the language of a message to each person, or null for no messages
     */
    static String of(ReplanResult result, @Nullable Language messages) {
        ObjectNode document = JsonDocuments.document();
        Event after = result.eventAfter();
        document.put("event", after.id());
        document.put("proof", JsonDocuments.word(result.proof()));
        put(document, after, result.timetable(), result.report(), result.movedPersonIds());
        ObjectNode stages = document.putObject("stages");
        stages.set("first", stage(result.firstStage()));
        stages.set("second", stage(result.secondStage()));
        JsonNode report = JsonDocuments.read(ReportJson.write(result.report()));
        document.set("costs", report.get("costs"));
        document.set("findings", report.get("findings"));
        ArrayNode alternatives = document.putArray("alternatives");
        for (ReplanResult.AlternativeTimetable alternative : result.alternatives()) {
            ObjectNode node = alternatives.addObject().put("difference", alternative.difference());
            put(node, after, alternative.timetable(), alternative.report(), alternative.movedPersonIds());
        }
        document.set("differences", JsonDocuments.read(DifferencesJson.write(result.differences(), messages)));
        document.set("eventAfter", JsonDocuments.read(EventJson.write(after)));
        return JsonDocuments.text(document);
    }

    private static ObjectNode stage(StageResult stage) {
        return JsonDocuments.object()
                .put("hard", stage.hard())
                .put("medium", stage.medium())
                .put("movedPeopleCount", stage.movedPeopleCount())
                .put("movedCost", stage.movedCost())
                .put("otherSoftCost", stage.otherSoftCost());
    }

    private static void put(ObjectNode node, Event after, Timetable timetable, Report report, Set<String> movedIds) {
        node.set("score", JsonDocuments.score(report.score()));
        ArrayNode moved = node.putArray("movedPeople");
        movedIds.forEach(moved::add);
        node.set("timetable", JsonDocuments.read(TimetableJson.write(after, timetable)));
    }
}
