package org.lectern.json;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.ResultJson.Detail;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;
import org.lectern.solve.Improvement;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.text.Wording;

/** Writes what a search answers, while it runs and at its end. */
final class SolveWriter {

    private SolveWriter() {}

    static void result(JsonWriter out, SolveResult result, Set<Detail> details) {
        out.number("version", ResultJson.VERSION)
                .text("event", result.event().id())
                .score("score", result.score())
                .score("lowerBound", result.lowerBound());
        result.findTrivialBound().ifPresent(bound -> out.score("trivialBound", bound));
        out.flag("provenOptimal", result.isProvenOptimal());
        gap(out, result.findGap());
        out.text("stopReason", Wording.word(result.stopReason()))
                .number("seed", result.seed())
                .number("steps", result.steps());
        out.objects("unplaced", result.unplaced(), item -> true, item -> unplaced(out, item, details));
        ReportJson.costs(out, result.report());
        timetable(out, result.event(), result.timetable());
        if (details.contains(Detail.CERTIFICATE)) {
            out.object("certificate", false, () -> new CertificateWriter(out).certificate(result.certificate()));
        }
    }

    private static void unplaced(JsonWriter out, UnplacedItem item, Set<Detail> details) {
        if (!reason(out, item, details)) {
            return;
        }
        item.findNearestFit()
                .ifPresent(fit -> out.text("rule", fit.brokenRuleIds().getFirst()));
        obstacles(out, item);
    }

    /** Writes what is unplaced, and why if that was asked for; returns whether it was. */
    static boolean reason(JsonWriter out, UnplacedItem item, Set<Detail> details) {
        if (details.contains(Detail.VIOLATIONS)) {
            item(out, item, item.sentence());
            return true;
        }
        if (details.contains(Detail.REASONS)) {
            item(out, item, item.cause().toString());
            return true;
        }
        subject(out, item);
        return false;
    }

    static void obstacles(JsonWriter out, UnplacedItem item) {
        out.objectsIfAny(
                "obstacles",
                item.obstacles(),
                obstacle -> true,
                obstacle -> out.text("kind", Wording.word(obstacle.kind()))
                        .textUnless("", "person", obstacle.name())
                        .number("places", obstacle.placeCount())
                        .flag("everywhere", obstacle.isEverywhere()));
    }

    static void item(JsonWriter out, UnplacedItem item, String sentence) {
        subject(out, item);
        out.text("sentence", sentence);
    }

    private static void subject(JsonWriter out, UnplacedItem item) {
        out.text("kind", Wording.word(item.subject().kind()))
                .text("id", item.subject().id())
                .text("name", item.name());
    }

    static void timetable(JsonWriter out, Event event, Timetable timetable) {
        out.object("timetable", false, () -> new TimetableWriter(event, out).timetable(timetable));
    }

    static void progress(JsonWriter out, Progress progress) {
        out.number("version", ResultJson.VERSION)
                .text("phase", Wording.word(progress.phase()))
                .number("elapsedMillis", progress.elapsed().toMillis())
                .number("steps", progress.steps());
        progress.findLastStep().ifPresent(step -> out.number("lastStep", step));
        progress.findScore().ifPresent(score -> out.score("score", score));
        progress.findLowerBound().ifPresent(bound -> out.score("lowerBound", bound));
        progress.findGap().ifPresent(gap -> out.share("gap", gap.share()).text("gapLevel", Wording.word(gap.level())));
    }

    static void improvement(JsonWriter out, Improvement improvement) {
        out.number("version", ResultJson.VERSION)
                .text("event", improvement.event().id())
                .score("score", improvement.score());
        timetable(out, improvement.event(), improvement.timetable());
    }

    static void verification(
            JsonWriter out,
            Certificate certificate,
            VerificationResult verification,
            @Nullable Score score,
            Score proven) {
        out.number("version", ResultJson.VERSION)
                .text("event", certificate.eventId())
                .score("lowerBound", certificate.lowerBound())
                .flag("valid", verification.isValid())
                .text("reason", verification.reason());
        if (score != null) {
            out.score("score", score).flag("provenOptimal", verification.isValid() && score.equals(proven));
            if (verification.isValid()) {
                gap(out, Gap.find(score, proven));
            }
        }
    }

    private static void gap(JsonWriter out, Optional<Gap> gap) {
        out.share("gap", gap.map(Gap::share).orElse(0.0));
        gap.ifPresent(found -> out.text("gapLevel", Wording.word(found.level())));
    }
}
