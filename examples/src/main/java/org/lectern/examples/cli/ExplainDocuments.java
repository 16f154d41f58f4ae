package org.lectern.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.explain.Alternative;
import org.lectern.explain.AlternativeImpact;
import org.lectern.explain.ConflictResolution;
import org.lectern.explain.NoShow;
import org.lectern.explain.Overrun;
import org.lectern.explain.PlacementChange;
import org.lectern.explain.Robustness;
import org.lectern.explain.WhatIf;
import org.lectern.explain.Why;
import org.lectern.explain.WhyNot;
import org.lectern.json.ReportJson;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;

/** What {@code --json} gives of reasons: documents of one object each. */
final class ExplainDocuments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private ExplainDocuments() {}

    static String why(Event event, Why why) {
        ObjectNode document = document(event);
        why.findSubject().ifPresent(subject -> document.set("subject", subject(subject)));
        document.set("score", JsonDocuments.score(why.score()));
        ArrayNode rules = document.putArray("rules");
        why.rules().forEach(rule -> {
            ObjectNode node = rules.addObject()
                    .put("rule", rule.ruleId())
                    .put("level", JsonDocuments.word(rule.level()))
                    .put("cost", rule.cost())
                    .put("sentence", rule.sentence());
            node.set("findings", findings(rule.findings()));
        });
        document.set("waived", findings(why.waived()));
        ArrayNode leftOut = document.putArray("unplaced");
        why.unplaced()
                .forEach(item -> leftOut.addObject()
                        .put("kind", JsonDocuments.word(item.subject().kind()))
                        .put("id", item.subject().id())
                        .put("sentence", item.sentence()));
        return JsonDocuments.text(document);
    }

    /** @param shown what follows from the best alternatives */
    static String whyNot(Event event, WhyNot whyNot, List<AlternativeImpact> shown) {
        ObjectNode document = document(event);
        document.set("subject", subject(whyNot.subject()));
        document.set("current", alternative(event, whyNot.current()));
        ArrayNode alternatives = document.putArray("alternatives");
        for (int i = 0; i < whyNot.alternatives().size(); i++) {
            ObjectNode node = alternative(event, whyNot.alternatives().get(i));
            if (i < shown.size()) {
                addConsequence(event, node, shown.get(i));
            }
            alternatives.add(node);
        }
        return JsonDocuments.text(document);
    }

    private static ObjectNode alternative(Event event, Alternative alternative) {
        ObjectNode node = JsonDocuments.object();
        alternative.findPlacement().ifPresent(place -> node.set("placement", placement(event, place)));
        node.set("score", JsonDocuments.score(alternative.score()));
        ObjectNode costChanges = node.putObject("costChanges");
        alternative.costChanges().forEach(costChanges::put);
        return node;
    }

    private static void addConsequence(Event event, ObjectNode node, AlternativeImpact consequence) {
        node.put("sentence", consequence.sentence());
        node.set("added", findings(consequence.added()));
        node.set("resolved", findings(consequence.resolved()));
        node.set("affected", subjects(consequence.affected()));
        node.set("peopleToNotify", subjects(consequence.peopleToNotify()));
        node.set("conflictsWith", subjects(consequence.conflictsWith()));
        consequence.findResolution().ifPresent(fit -> node.set("resolution", resolution(event, fit)));
    }

    private static ObjectNode resolution(Event event, ConflictResolution resolution) {
        ObjectNode node = JsonDocuments.object()
                .put("successful", resolution.isSuccessful())
                .put("sentence", resolution.sentence());
        node.set("score", JsonDocuments.score(resolution.score()));
        ArrayNode moved = node.putArray("movedTo");
        resolution.movedTo().forEach(place -> moved.add(placement(event, place)));
        return node;
    }

    /** @param event the event as it is */
    static String whatIf(Event event, WhatIf whatIf) {
        ObjectNode document = document(event);
        document.set("before", JsonDocuments.score(whatIf.before().score()));
        document.set(
                "ifNothingMoves",
                JsonDocuments.score(whatIf.reportIfNothingMoves().score()));
        document.set("after", JsonDocuments.score(whatIf.report().score()));
        document.put("proof", JsonDocuments.word(whatIf.replanResult().proof()));
        ArrayNode rules = document.putArray("ruleDifferences");
        whatIf.ruleDifferences()
                .forEach(rule -> rules.addObject()
                        .put("rule", rule.ruleId())
                        .put("level", JsonDocuments.word(rule.level()))
                        .put("before", rule.before())
                        .put("ifNothingMoves", rule.ifNothingMoves())
                        .put("after", rule.after()));
        document.set("newViolations", findings(whatIf.newViolations()));
        ArrayNode moves = document.putArray("placementChanges");
        whatIf.placementChanges().forEach(move -> moves.add(move(event, whatIf.event(), move)));
        document.set("affected", subjects(whatIf.affected()));
        ArrayNode moved = document.putArray("movedPeople");
        whatIf.replanResult().movedPersonIds().forEach(moved::add);
        document.set("timetable", JsonDocuments.read(TimetableJson.write(whatIf.event(), whatIf.timetable())));
        return JsonDocuments.text(document);
    }

    private static ObjectNode move(Event before, Event after, PlacementChange move) {
        ObjectNode node = JsonDocuments.object();
        node.set("session", subject(move.session()));
        move.findBefore().ifPresent(place -> node.set("before", placement(before, place)));
        move.findAfter().ifPresent(place -> node.set("after", placement(after, place)));
        node.set("affected", subjects(move.affected()));
        return node.put("sentence", move.sentence());
    }

    static String robustness(Event event, Robustness robustness) {
        ObjectNode document = document(event);
        document.put("minutes", robustness.minutes());
        document.put("missingMinutes", robustness.missingMinutes());
        document.set("missingSlack", findings(robustness.missingSlack()));
        ArrayNode overruns = document.putArray("overruns");
        robustness.overruns().forEach(overrun -> overruns.add(overrun(overrun)));
        ArrayNode noShows = document.putArray("noShows");
        robustness.noShows().forEach(noShow -> noShows.add(noShow(noShow)));
        return JsonDocuments.text(document);
    }

    private static ObjectNode overrun(Overrun overrun) {
        ObjectNode node = JsonDocuments.object().put("part", JsonDocuments.word(overrun.part()));
        node.set("session", subject(overrun.session()));
        overrun.findSlot().ifPresent(slot -> node.set("slot", subject(slot)));
        node.put("fromPauses", overrun.fromPauses())
                .put("fromQa", overrun.fromQa())
                .put("lateMinutes", overrun.lateMinutes());
        ArrayNode delayed = node.putArray("delayedTurns");
        overrun.delayedTurns()
                .forEach(delay ->
                        delayed.addObject().put("minutes", delay.minutes()).set("slot", subject(delay.slot())));
        node.set("newViolations", findings(overrun.newViolations()));
        return node.put("sentence", overrun.sentence());
    }

    private static ObjectNode noShow(NoShow noShow) {
        ObjectNode node = JsonDocuments.object();
        node.set("person", subject(noShow.person()));
        ArrayNode lost = node.putArray("lostTurns");
        for (NoShow.LostTurn turn : noShow.lostTurns()) {
            ObjectNode own = lost.addObject();
            own.set("session", subject(turn.session()));
            own.set("slot", subject(turn.slot()));
            own.put("minutes", turn.minutes()).put("minutesToQa", turn.minutesToQa());
            own.set("startingEarlier", subjects(turn.startingEarlier()));
            own.set("newViolations", findings(turn.newViolations()));
            ArrayNode substitutes = own.putArray("substitutes");
            turn.substitutes()
                    .forEach(substitute -> substitutes
                            .addObject()
                            .put("minutes", substitute.minutes())
                            .set("subject", subject(substitute.subject())));
        }
        node.set("attendedSessions", subjects(noShow.attendedSessions()));
        return node.put("sentence", noShow.sentence());
    }

    private static ObjectNode document(Event event) {
        return JsonDocuments.document().put("event", event.id());
    }

    private static ObjectNode subject(Subject subject) {
        return JsonDocuments.object()
                .put("kind", JsonDocuments.word(subject.id().kind()))
                .put("id", subject.id().id())
                .put("name", subject.name());
    }

    private static ArrayNode subjects(List<Subject> subjects) {
        ArrayNode list = JsonDocuments.object().putArray("list");
        subjects.forEach(subject -> list.add(subject(subject)));
        return list;
    }

    private static JsonNode findings(List<Finding> findings) {
        String report = ReportJson.write(new Report(Score.ZERO, Map.of(), findings));
        return JsonDocuments.read(report).get("findings");
    }

    private static ObjectNode placement(Event event, Placement placement) {
        ObjectNode node = JsonDocuments.object()
                .put("session", placement.sessionId())
                .put("room", placement.roomId())
                .put("start", TIME.format(placement.start().atZone(event.zone())))
                .put("minutes", placement.minutes());
        ArrayNode turns = node.putArray("turns");
        placement
                .turns()
                .forEach(turn -> turns.addObject()
                        .put("slot", turn.slotId())
                        .put("start", TIME.format(turn.start().atZone(event.zone())))
                        .put("minutes", turn.minutes()));
        return node;
    }
}
