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
import org.lectern.explain.Consequence;
import org.lectern.explain.Fit;
import org.lectern.explain.Move;
import org.lectern.explain.NoShow;
import org.lectern.explain.Overrun;
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
final class ReasonDocuments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private ReasonDocuments() {}

    static String why(Event event, Why why) {
        ObjectNode document = document(event);
        why.subject().ifPresent(subject -> document.set("about", subject(subject)));
        document.set("score", Documents.score(why.score()));
        ArrayNode rules = document.putArray("rules");
        why.rules().forEach(rule -> {
            ObjectNode node = rules.addObject()
                    .put("rule", rule.ruleId())
                    .put("level", Documents.word(rule.level()))
                    .put("cost", rule.cost())
                    .put("sentence", rule.sentence());
            node.set("findings", findings(rule.findings()));
        });
        document.set("waived", findings(why.waived()));
        ArrayNode leftOut = document.putArray("leftOut");
        why.leftOut()
                .forEach(left -> leftOut.addObject()
                        .put("kind", Documents.word(left.subject().kind()))
                        .put("id", left.subject().id())
                        .put("sentence", left.sentence()));
        return Documents.text(document);
    }

    /** @param shown what follows from the best alternatives */
    static String whyNot(Event event, WhyNot whyNot, List<Consequence> shown) {
        ObjectNode document = document(event);
        document.set("subject", subject(whyNot.subject()));
        document.set("present", alternative(event, whyNot.present()));
        ArrayNode alternatives = document.putArray("alternatives");
        for (int i = 0; i < whyNot.alternatives().size(); i++) {
            ObjectNode node = alternative(event, whyNot.alternatives().get(i));
            if (i < shown.size()) {
                addConsequence(event, node, shown.get(i));
            }
            alternatives.add(node);
        }
        return Documents.text(document);
    }

    private static ObjectNode alternative(Event event, Alternative alternative) {
        ObjectNode node = Documents.object();
        alternative.givenPlacement().ifPresent(place -> node.set("placement", placement(event, place)));
        node.set("score", Documents.score(alternative.score()));
        ObjectNode differences = node.putObject("differences");
        alternative.differences().forEach(differences::put);
        return node;
    }

    private static void addConsequence(Event event, ObjectNode node, Consequence consequence) {
        node.put("sentence", consequence.sentence());
        node.set("comes", findings(consequence.comes()));
        node.set("goes", findings(consequence.goes()));
        node.set("touched", subjects(consequence.touched()));
        node.set("told", subjects(consequence.told()));
        node.set("collidesWith", subjects(consequence.collidesWith()));
        consequence.givenFit().ifPresent(fit -> node.set("fit", fit(event, fit)));
    }

    private static ObjectNode fit(Event event, Fit fit) {
        ObjectNode node = Documents.object().put("fits", fit.fits()).put("sentence", fit.sentence());
        node.set("score", Documents.score(fit.score()));
        ArrayNode moved = node.putArray("moved");
        fit.moved().forEach(place -> moved.add(placement(event, place)));
        return node;
    }

    /** @param event the event as it is */
    static String whatIf(Event event, WhatIf whatIf) {
        ObjectNode document = document(event);
        document.set("before", Documents.score(whatIf.before().score()));
        document.set("standing", Documents.score(whatIf.standingReport().score()));
        document.set("after", Documents.score(whatIf.report().score()));
        document.put("proof", Documents.word(whatIf.replanned().proof()));
        ArrayNode rules = document.putArray("rules");
        whatIf.rules()
                .forEach(rule -> rules.addObject()
                        .put("rule", rule.ruleId())
                        .put("level", Documents.word(rule.level()))
                        .put("before", rule.before())
                        .put("standing", rule.standing())
                        .put("after", rule.after()));
        document.set("breaks", findings(whatIf.breaks()));
        ArrayNode moves = document.putArray("moves");
        whatIf.moves().forEach(move -> moves.add(move(event, whatIf.event(), move)));
        document.set("touched", subjects(whatIf.touched()));
        ArrayNode moved = document.putArray("peopleMoved");
        whatIf.replanned().movedPersonIds().forEach(moved::add);
        document.set("timetable", Documents.read(TimetableJson.write(whatIf.event(), whatIf.timetable())));
        return Documents.text(document);
    }

    private static ObjectNode move(Event before, Event after, Move move) {
        ObjectNode node = Documents.object();
        node.set("session", subject(move.session()));
        move.givenFrom().ifPresent(from -> node.set("from", placement(before, from)));
        move.givenTo().ifPresent(to -> node.set("to", placement(after, to)));
        node.set("people", subjects(move.people()));
        return node.put("sentence", move.sentence());
    }

    static String robustness(Event event, Robustness robustness) {
        ObjectNode document = document(event);
        document.put("minutes", robustness.minutes());
        document.put("missingMinutes", robustness.missingMinutes());
        document.set("missing", findings(robustness.missing()));
        ArrayNode overruns = document.putArray("overruns");
        robustness.overruns().forEach(overrun -> overruns.add(overrun(overrun)));
        ArrayNode noShows = document.putArray("noShows");
        robustness.noShows().forEach(noShow -> noShows.add(noShow(noShow)));
        return Documents.text(document);
    }

    private static ObjectNode overrun(Overrun overrun) {
        ObjectNode node = Documents.object().put("part", Documents.word(overrun.part()));
        node.set("session", subject(overrun.session()));
        overrun.givenSlot().ifPresent(slot -> node.set("slot", subject(slot)));
        node.put("waited", overrun.waited()).put("fromQa", overrun.fromQa()).put("late", overrun.late());
        ArrayNode delayed = node.putArray("delayed");
        overrun.delayed()
                .forEach(delay ->
                        delayed.addObject().put("minutes", delay.minutes()).set("slot", subject(delay.slot())));
        node.set("breaks", findings(overrun.breaks()));
        return node.put("sentence", overrun.sentence());
    }

    private static ObjectNode noShow(NoShow noShow) {
        ObjectNode node = Documents.object();
        node.set("person", subject(noShow.person()));
        ArrayNode lost = node.putArray("lost");
        for (NoShow.LostTurn turn : noShow.lost()) {
            ObjectNode own = lost.addObject();
            own.set("session", subject(turn.session()));
            own.set("slot", subject(turn.slot()));
            own.put("minutes", turn.minutes()).put("toQa", turn.toQa());
            own.set("movedUp", subjects(turn.movedUp()));
            own.set("breaks", findings(turn.breaks()));
            ArrayNode standBys = own.putArray("standBys");
            turn.standBys()
                    .forEach(standBy -> standBys.addObject()
                            .put("minutes", standBy.minutes())
                            .set("subject", subject(standBy.subject())));
        }
        node.set("unattended", subjects(noShow.unattended()));
        return node.put("sentence", noShow.sentence());
    }

    private static ObjectNode document(Event event) {
        return Documents.document().put("event", event.id());
    }

    private static ObjectNode subject(Subject subject) {
        return Documents.object()
                .put("kind", Documents.word(subject.id().kind()))
                .put("id", subject.id().id())
                .put("name", subject.name());
    }

    private static ArrayNode subjects(List<Subject> subjects) {
        ArrayNode list = Documents.object().putArray("list");
        subjects.forEach(subject -> list.add(subject(subject)));
        return list;
    }

    private static JsonNode findings(List<Finding> findings) {
        String report = ReportJson.write(new Report(Score.ZERO, Map.of(), findings));
        return Documents.read(report).get("findings");
    }

    private static ObjectNode placement(Event event, Placement placement) {
        ObjectNode node = Documents.object()
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
