package org.lectern.json;

import org.lectern.event.Waiver;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
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
        return JsonWriter.of(out -> out.number("version", 1)
                .score("score", report.score())
                .object("costs", false, () -> report.costs().forEach(out::number))
                .objects("findings", report.findings(), finding -> false, finding -> finding(out, finding)));
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
