package org.lectern.json;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.explain.Alternative;
import org.lectern.explain.AlternativeImpact;
import org.lectern.explain.ConflictResolution;
import org.lectern.explain.NoShow;
import org.lectern.explain.Overrun;
import org.lectern.explain.PlacementChange;
import org.lectern.explain.Robustness;
import org.lectern.explain.RuleCost;
import org.lectern.explain.WhatIf;
import org.lectern.explain.Why;
import org.lectern.explain.WhyNot;
import org.lectern.json.ResultJson.Detail;
import org.lectern.text.Wording;

/** Writes the answers about a timetable: why, why not, what if, and how robust it is. */
final class ExplainWriter {

    private final JsonWriter out;
    private final @Nullable Event event;
    private final ZoneId zone;

    /** @param event the event, or null for an answer that does not know it: its times are then in UTC */
    ExplainWriter(@Nullable Event event, JsonWriter out) {
        this.event = event;
        this.out = out;
        this.zone = event == null ? ZoneOffset.UTC : event.zone();
    }

    private void head() {
        out.number("version", ResultJson.VERSION);
        if (event != null) {
            out.text("event", event.id());
        }
    }

    void why(Why why, Set<Detail> details) {
        head();
        why.findSubject().ifPresent(subject -> out.subject("subject", subject));
        out.score("score", why.score()).objects("rules", why.rules(), rule -> false, this::rule);
        ReportJson.findings(out, "waived", why.waived());
        out.objects("unplaced", why.unplaced(), item -> true, item -> SolveWriter.reason(out, item, details));
    }

    private void rule(RuleCost rule) {
        out.text("rule", rule.ruleId())
                .text("level", Wording.word(rule.level()))
                .number("cost", rule.cost())
                .text("sentence", rule.sentence());
        ReportJson.findings(out, "findings", rule.findings());
    }

    /** @param impacts what follows from the first alternatives */
    void whyNot(WhyNot whyNot, List<AlternativeImpact> impacts) {
        head();
        out.subject("subject", whyNot.subject()).object("current", false, () -> alternative(whyNot.current()));
        List<Alternative> all = whyNot.alternatives();
        List<Integer> numbers =
                java.util.stream.IntStream.range(0, all.size()).boxed().toList();
        out.objects("alternatives", numbers, number -> false, number -> {
            alternative(all.get(number));
            if (number < impacts.size()) {
                impact(impacts.get(number));
            }
        });
        out.number("triedCount", whyNot.triedCount()).flag("exhaustive", whyNot.isExhaustive());
    }

    private void alternative(Alternative alternative) {
        alternative.findPlacement().ifPresent(place -> placement("placement", place, zone));
        out.score("score", alternative.score())
                .object("costChanges", true, () -> alternative.costChanges().forEach(out::number));
        ReportJson.ownLevels(out, "ownLevelCostChanges", alternative.ownLevelCostChanges());
    }

    private void impact(AlternativeImpact impact) {
        out.text("sentence", impact.sentence());
        ReportJson.findings(out, "added", impact.added());
        ReportJson.findings(out, "resolved", impact.resolved());
        out.subjects("affected", impact.affected())
                .subjects("peopleToNotify", impact.peopleToNotify())
                .subjects("conflictsWith", impact.conflictsWith());
        impact.findResolution().ifPresent(found -> out.object("resolution", false, () -> resolution(found)));
    }

    private void resolution(ConflictResolution resolution) {
        out.flag("successful", resolution.isSuccessful())
                .text("sentence", resolution.sentence())
                .score("score", resolution.score())
                .objects("movedTo", resolution.movedTo(), place -> false, place -> members(place, zone));
    }

    void whatIf(WhatIf whatIf) {
        ZoneId after = whatIf.event().zone();
        head();
        out.score("before", whatIf.before().score())
                .score("ifNothingMoves", whatIf.reportIfNothingMoves().score())
                .score("after", whatIf.report().score())
                .text("proof", Wording.word(whatIf.replanResult().proof()))
                .objects(
                        "ruleDifferences",
                        whatIf.ruleDifferences(),
                        rule -> true,
                        rule -> out.text("rule", rule.ruleId())
                                .text("level", Wording.word(rule.level()))
                                .number("before", rule.before())
                                .number("ifNothingMoves", rule.ifNothingMoves())
                                .number("after", rule.after()));
        ReportJson.findings(out, "newViolations", whatIf.newViolations());
        out.objects("placementChanges", whatIf.placementChanges(), change -> false, change -> change(change, after))
                .subjects("affected", whatIf.affected())
                .subjects(
                        "movedPeople",
                        ReplanWriter.people(
                                whatIf.event(), whatIf.replanResult().movedPersonIds()));
        SolveWriter.timetable(out, whatIf.event(), whatIf.timetable());
    }

    private void change(PlacementChange change, ZoneId after) {
        out.subject("session", change.session());
        change.findBefore().ifPresent(place -> placement("before", place, zone));
        change.findAfter().ifPresent(place -> placement("after", place, after));
        out.subjects("affected", change.affected()).text("sentence", change.sentence());
    }

    void robustness(Robustness robustness) {
        head();
        out.number("minutes", robustness.minutes()).number("missingMinutes", robustness.missingMinutes());
        ReportJson.findings(out, "missingSlack", robustness.missingSlack());
        out.objects("overruns", robustness.overruns(), overrun -> false, this::overrun)
                .objects("noShows", robustness.noShows(), noShow -> false, this::noShow)
                .flag("exhaustive", robustness.isExhaustive());
    }

    private void overrun(Overrun overrun) {
        out.text("part", Wording.word(overrun.part())).subject("session", overrun.session());
        overrun.findSlot().ifPresent(slot -> out.subject("slot", slot));
        out.number("fromPauses", overrun.fromPauses())
                .number("fromQa", overrun.fromQa())
                .number("lateMinutes", overrun.lateMinutes())
                .objects(
                        "delayedTurns",
                        overrun.delayedTurns(),
                        delay -> true,
                        delay -> out.number("minutes", delay.minutes()).subject("slot", delay.slot()));
        ReportJson.findings(out, "newViolations", overrun.newViolations());
        out.text("sentence", overrun.sentence());
    }

    private void noShow(NoShow noShow) {
        out.subject("person", noShow.person())
                .objects("lostTurns", noShow.lostTurns(), turn -> false, this::lostTurn)
                .subjects("attendedSessions", noShow.attendedSessions())
                .text("sentence", noShow.sentence());
    }

    private void lostTurn(NoShow.LostTurn turn) {
        out.subject("session", turn.session())
                .subject("slot", turn.slot())
                .number("minutes", turn.minutes())
                .number("minutesToQa", turn.minutesToQa())
                .subjects("startingEarlier", turn.startingEarlier());
        ReportJson.findings(out, "newViolations", turn.newViolations());
        out.objects(
                "substitutes",
                turn.substitutes(),
                substitute -> true,
                substitute -> out.number("minutes", substitute.minutes()).subject("subject", substitute.subject()));
    }

    private void placement(String key, Placement placement, ZoneId in) {
        out.object(key, false, () -> members(placement, in));
    }

    private void members(Placement placement, ZoneId in) {
        new PlacementWriter(new TimeWriter(in, out), out).placement(placement);
    }
}
