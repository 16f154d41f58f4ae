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
import org.lectern.replan.Language;
import org.lectern.replan.Replanned;
import org.lectern.replan.Stage;
import org.lectern.rule.Report;

/** What {@code replan --json} prints. */
final class ReplanDocument {

    private ReplanDocument() {}

    /**
     * Returns a replan's result: the same input gives the same text.
     *
     * @param messages the language of a message to each person, or null for no messages
     */
    static String of(Replanned replanned, @Nullable Language messages) {
        ObjectNode document = Documents.document();
        Event after = replanned.after();
        document.put("event", after.id());
        document.put("proof", Documents.word(replanned.proof()));
        put(document, after, replanned.timetable(), replanned.report(), replanned.movedPersonIds());
        ObjectNode stages = document.putObject("stages");
        stages.set("first", stage(replanned.firstStage()));
        stages.set("second", stage(replanned.secondStage()));
        JsonNode report = Documents.read(ReportJson.write(replanned.report()));
        document.set("costs", report.get("costs"));
        document.set("findings", report.get("findings"));
        ArrayNode alternatives = document.putArray("alternatives");
        for (Replanned.Alternative alternative : replanned.alternatives()) {
            ObjectNode node = alternatives.addObject().put("distance", alternative.distance());
            put(node, after, alternative.timetable(), alternative.report(), alternative.movedPersonIds());
        }
        document.set("differences", Documents.read(DifferencesJson.write(replanned.differences(), messages)));
        document.set("eventAfter", Documents.read(EventJson.write(after)));
        return Documents.text(document);
    }

    private static ObjectNode stage(Stage stage) {
        return Documents.object()
                .put("hard", stage.hard())
                .put("medium", stage.medium())
                .put("peopleMoved", stage.peopleMoved())
                .put("moved", stage.moved())
                .put("rest", stage.rest());
    }

    private static void put(ObjectNode node, Event after, Timetable timetable, Report report, Set<String> movedIds) {
        node.set("score", Documents.score(report.score()));
        ArrayNode moved = node.putArray("peopleMoved");
        movedIds.forEach(moved::add);
        node.set("timetable", Documents.read(TimetableJson.write(after, timetable)));
    }
}
