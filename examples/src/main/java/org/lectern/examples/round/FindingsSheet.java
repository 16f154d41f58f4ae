package org.lectern.examples.round;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.event.Level;
import org.lectern.examples.round.WorkbookTable.Header;
import org.lectern.language.Language;
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
    private final Judgement judgement;
    private final GuideTexts texts;
    private int row;

    private FindingsSheet(WorkbookTable table, CellStyles styles, Judgement judgement) {
        this.table = table;
        this.styles = styles;
        this.judgement = judgement;
        this.texts = GuideTexts.of(judgement.language());
        this.row = table.headerRow() + 1;
    }

    static void write(XSSFWorkbook workbook, CellStyles styles, Judgement judgement) {
        WorkbookTable table = WorkbookTable.findOrAdd(workbook, NAME, styles, HEADERS);
        new FindingsSheet(table, styles, judgement).write();
    }

    private void write() {
        Score score = judgement.report().score();
        line(judgement.language().text("org.score"), score.hard() + score.medium() > 0, sentence(score));
        List<Finding> findings =
                judgement.report().findings().stream().sorted(Judgement.order()).toList();
        findings.stream().limit(MAX_ROWS).forEach(this::finding);
        if (findings.size() > MAX_ROWS) {
            line("", false, texts.text("remark.unlisted", findings.size() - MAX_ROWS));
        }
        table.rows().stream()
                .filter(old -> old >= row)
                .forEach(old -> HEADERS.forEach(header -> table.clear(old, header.text())));
    }

    private String sentence(Score score) {
        Language language = judgement.language();
        return score.hard() + score.medium() + score.soft() == 0
                ? language.text("org.clean")
                : "%s %s, %s %s, %s %s"
                        .formatted(
                                score.hard(),
                                language.text("org.hard.short"),
                                score.medium(),
                                language.text("org.medium.short"),
                                score.soft(),
                                language.text("org.soft.short"));
    }

    private void finding(Finding finding) {
        boolean isWaived = finding.findWaiver().isPresent();
        table.cell(row, COST.text()).setCellValue((double) finding.cost());
        Texts.set(
                table.cell(row, SUBJECTS.text()),
                finding.subjects().stream().map(Subject::name).distinct().collect(Collectors.joining(", ")));
        Texts.set(table.cell(row, RULE.text()), finding.ruleId());
        sentence(
                isWaived ? texts.text("remark.waived") : Judgement.meaning(finding.level(), texts),
                !isWaived && finding.level() != Level.SOFT,
                judgement.sentence(finding));
    }

    /** Writes a row that is about no finding. */
    private void line(String meaning, boolean isGrave, String sentence) {
        List.of(COST, SUBJECTS, RULE).forEach(header -> table.clear(row, header.text()));
        sentence(meaning, isGrave, sentence);
    }

    private void sentence(String meaning, boolean isGrave, String sentence) {
        Texts.set(table.cell(row, MEANING.text()), meaning);
        Texts.setLooking(table.cell(row, SENTENCE.text()), sentence, isGrave, styles);
        row++;
    }
}
