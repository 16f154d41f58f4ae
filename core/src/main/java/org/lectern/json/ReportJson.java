package org.lectern.json;

import org.lectern.event.Waiver;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;

/** What the rules say of a timetable as JSON, for other programs; it is written only. */
public final class ReportJson {

    private ReportJson() {}

    /** Returns a report as text, with a line break at the end; equal reports give equal texts. */
    public static String write(Report report) {
        return JsonText.of(out -> out.number("version", 1)
                .object("score", true, () -> score(out, report.score()))
                .object("costs", false, () -> report.costs().forEach(out::number))
                .objects("findings", report.findings(), finding -> false, finding -> finding(out, finding)));
    }

    private static void score(JsonText out, Score score) {
        out.number("hard", score.hard()).number("medium", score.medium()).number("soft", score.soft());
    }

    private static void finding(JsonText out, Finding finding) {
        out.text("rule", finding.ruleId())
                .text("level", Values.word(finding.level()))
                .number("units", finding.units())
                .number("cost", finding.cost())
                .objects("subjects", finding.subjects(), subject -> true, subject -> subject(out, subject))
                .text("sentence", finding.sentence());
        finding.coveringWaiver().map(Waiver::reason).ifPresent(reason -> out.text("waived", reason));
    }

    private static void subject(JsonText out, Subject subject) {
        out.text("kind", Values.word(subject.id().kind()))
                .text("id", subject.id().id())
                .text("name", subject.name());
    }
}
