package org.lectern.examples.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.language.FileWords;
import org.lectern.language.Language;
import org.lectern.rule.Profile;
import org.lectern.rule.standard.StandardRules;

/** The drop-downs of a new round's sheets. Each only warns of what it does not list, since cells may hold ids and lists too. */
final class DropDowns {

    /** So many rows have drop-downs; more rows can be filled in without. */
    private static final int ROWS = 2_000;

    private static final String LISTS = "(Lists)";

    private final XSSFWorkbook workbook;
    private final GuideTexts texts;
    private final Language language;
    private final XSSFSheet lists;
    private final Map<List<String>, String> ranges = new LinkedHashMap<>();

    private DropDowns(XSSFWorkbook workbook, GuideTexts texts, Language language) {
        this.workbook = workbook;
        this.texts = texts;
        this.language = language;
        this.lists = workbook.createSheet(LISTS);
    }

    /** Adds them with words and warnings in a language. */
    static void add(XSSFWorkbook workbook, GuideTexts texts, Language language) {
        DropDowns dropDowns = new DropDowns(workbook, texts, language);
        dropDowns.settings();
        dropDowns.words();
        dropDowns.names();
        dropDowns.numbers();
        workbook.setSheetVisibility(workbook.getSheetIndex(LISTS), SheetVisibility.HIDDEN);
    }

    private void settings() {
        WorkbookTable settings = WorkbookTable.find(workbook, "Settings").orElseThrow();
        for (int row : settings.rows()) {
            List<String> words = switch (settings.text(row, "Setting")) {
                case "Profile" -> Profile.all().stream().map(Profile::name).toList();
                case "Published" ->
                    ColumnWords.YES_NO.stream()
                            .map(word -> FileWords.of(word, language))
                            .toList();
                case "Zone" -> Zones.OFTEN_USED;
                case RoundWorkbook.LANGUAGE -> Language.tags();
                default -> List.of();
            };
            if (!words.isEmpty()) {
                list(settings.sheet(), row, row, settings.findColumn("Value").orElseThrow(), range(words));
            }
        }
    }

    private void words() {
        List<String> rules = StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .toList();
        ColumnWords.ALL.forEach(column -> words(column.sheet(), column.header(), column.in(language)));
        words("People", "Language", Language.tags());
        words("Rules", "Rule", rules);
        words("Waivers", "Rule", rules);
    }

    private void words(String sheet, String header, List<String> words) {
        column(sheet, header, range(words));
    }

    private void names() {
        column("Breaks", "Date", namesOf("Days", "Date"));
        column("Slots", "Session", namesOf("Sessions", "Name"));
        column("Slots", "Person", namesOf("People", "Name"));
        column("Sessions", "Pinned room", namesOf("Rooms", "Name"));
        column("Sessions", "Pinned day", namesOf("Days", "Date"));
    }

    private String namesOf(String sheet, String header) {
        int at = WorkbookTable.find(workbook, sheet)
                .orElseThrow()
                .findColumn(header)
                .orElseThrow();
        return range(sheet, at, 2, ROWS);
    }

    private void column(String sheet, String header, String range) {
        WorkbookTable table = WorkbookTable.find(workbook, sheet).orElseThrow();
        list(table.sheet(), 1, ROWS, table.findColumn(header).orElseThrow(), range);
    }

    /** Columns of numbers warn of what is not a whole number. */
    private void numbers() {
        List<XSSFSheet> sheets = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        for (XSSFSheet sheet : sheets) {
            XSSFRow header = sheet.getSheetName().startsWith("(") ? null : sheet.getRow(0);
            if (header == null) {
                continue;
            }
            DataValidationHelper helper = sheet.getDataValidationHelper();
            header.forEach(cell -> {
                if (isNumber(cell.getStringCellValue())) {
                    add(
                            sheet,
                            helper.createNumericConstraint(
                                    ValidationType.INTEGER, OperatorType.GREATER_OR_EQUAL, "0", ""),
                            new CellRangeAddressList(1, ROWS, cell.getColumnIndex(), cell.getColumnIndex()));
                }
            });
        }
    }

    private static boolean isNumber(String header) {
        boolean isList = header.equals("Allowed minutes");
        return !isList
                && (header.endsWith("minutes")
                        || header.startsWith("Max ")
                        || List.of("Seats", "Audience", "Priority", "Weight", "Count")
                                .contains(header));
    }

    private void list(XSSFSheet sheet, int firstRow, int lastRow, int column, String range) {
        add(
                sheet,
                sheet.getDataValidationHelper().createFormulaListConstraint(range),
                new CellRangeAddressList(firstRow, lastRow, column, column));
    }

    private void add(XSSFSheet sheet, DataValidationConstraint constraint, CellRangeAddressList cells) {
        String kind = constraint.getValidationType() == ValidationType.LIST ? "list" : "number";
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.createErrorBox(texts.text("warning.%s.title".formatted(kind)), texts.text("warning." + kind));
        // In POI's files of this kind, it is this that shows the arrow.
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    /** Returns where in the sheet of lists these words stand; they are written there once. */
    private String range(List<String> words) {
        return ranges.computeIfAbsent(words, ignored -> {
            int column = ranges.size();
            for (int i = 0; i < words.size(); i++) {
                XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
                row.createCell(column).setCellValue(words.get(i));
            }
            return range(LISTS, column, 1, words.size());
        });
    }

    private static String range(String sheet, int column, int firstRow, int lastRow) {
        String letters = CellReference.convertNumToColString(column);
        return "'%s'!$%s$%s:$%s$%s".formatted(sheet, letters, firstRow, letters, lastRow);
    }
}
