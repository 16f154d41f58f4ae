package org.lectern.examples.round;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.event.Level;
import org.lectern.examples.round.WorkbookTable.Header;
import org.lectern.rule.Finding;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;

/** The sheet with all findings of a timetable; its columns are written anew each time, others stay. */
final class FindingsSheet {

    static final String NAME = "(Findings)";

    /** A program reads more than these from the JSON form. */
    private static final int MAX_ROWS = 2_000;

    private static final Header MEANING = new Header("What it means", 18);
    private static final Header COST = new Header("Cost", 9);
    private static final Header SENTENCE = new Header("Finding", 90);
    private static final Header SUBJECTS = new Header("About", 40);
    private static final Header RULE = new Header("Rule", 20);
    private static final List<Header> HEADERS = List.of(MEANING, COST, SENTENCE, SUBJECTS, RULE);

    private final WorkbookTable table;
    private final CellStyles styles;
    private int row;

    private FindingsSheet(WorkbookTable table, CellStyles styles) {
        this.table = table;
        this.styles = styles;
        this.row = table.headerRow() + 1;
    }

    static void write(XSSFWorkbook workbook, CellStyles styles, Judgement judgement) {
        WorkbookTable table = WorkbookTable.findOrAdd(workbook, NAME, styles, HEADERS);
        table.rows().forEach(old -> HEADERS.forEach(header -> table.clear(old, header.text())));
        new FindingsSheet(table, styles).write(judgement);
    }

    private void write(Judgement judgement) {
        Score score = judgement.report().score();
        line("Score", score.hard() + score.medium() > 0, sentence(score));
        List<Finding> findings =
                judgement.report().findings().stream().sorted(Judgement.order()).toList();
        findings.stream().limit(MAX_ROWS).forEach(this::finding);
        if (findings.size() > MAX_ROWS) {
            line("", false, "%s more findings are not listed.".formatted(findings.size() - MAX_ROWS));
        }
    }

    private static String sentence(Score score) {
        return score.hard() + score.medium() + score.soft() == 0
                ? "All rules are met, and nothing could be better."
                : "%s hard, %s medium, %s soft".formatted(score.hard(), score.medium(), score.soft());
    }

    private void finding(Finding finding) {
        boolean isWaived = finding.findWaiver().isPresent();
        table.cell(row, COST.text()).setCellValue((double) finding.cost());
        Texts.set(
                table.cell(row, SUBJECTS.text()),
                finding.subjects().stream().map(Subject::name).distinct().collect(Collectors.joining(", ")));
        Texts.set(table.cell(row, RULE.text()), finding.ruleId());
        line(
                isWaived ? "Accepted exception" : Judgement.meaning(finding.level()),
                !isWaived && finding.level() != Level.SOFT,
                finding.sentence());
    }

    private void line(String meaning, boolean isGrave, String sentence) {
        Texts.set(table.cell(row, MEANING.text()), meaning);
        Texts.setLooking(table.cell(row, SENTENCE.text()), sentence, isGrave, styles);
        row++;
    }
}
