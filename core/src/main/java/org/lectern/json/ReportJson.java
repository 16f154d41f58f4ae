package org.lectern.json;

import java.util.List;
import java.util.Map;
import org.lectern.event.Waiver;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.text.Wording;

/**
 * What the rules say of a timetable as JSON, for other programs; it is written only.
 *
 * @since 0.1.0
 */
public final class ReportJson {

    private ReportJson() {}

    /** Returns a report as text, with a line break at the end; equal reports give equal texts. */
    public static String write(Report report) {
        return JsonWriter.of(out -> report(out, report));
    }

    static void report(JsonWriter out, Report report) {
        costs(out.number("version", 1).score("score", report.score()), report);
    }

    /** Writes what each rule costs, and each finding. */
    static void costs(JsonWriter out, Report report) {
        out.object("costs", false, () -> report.costs().forEach(out::number));
        ownLevels(out, "ownLevelCosts", report.ownLevelCosts());
        findings(out, "findings", report.findings());
    }

    /** Writes costs of relations with a level of their own by rule, if there are any. */
    static void ownLevels(JsonWriter out, String key, Map<String, Score> costs) {
        if (!costs.isEmpty()) {
            out.object(key, false, () -> costs.forEach(out::score));
        }
    }

    static void findings(JsonWriter out, String key, List<Finding> findings) {
        out.objects(key, findings, finding -> false, finding -> finding(out, finding));
    }

    private static void finding(JsonWriter out, Finding finding) {
        out.text("rule", finding.ruleId())
                .text("level", Wording.word(finding.level()))
                .number("amount", finding.amount())
                .number("cost", finding.cost())
                .subjects(finding.subjects())
                .text("sentence", finding.sentence());
        finding.findWaiver().map(Waiver::reason).ifPresent(reason -> out.text("waived", reason));
    }
}
