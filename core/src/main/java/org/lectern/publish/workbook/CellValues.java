package org.lectern.publish.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.file.InputLimit;

/** Reads what the cells of a workbook hold. */
final class CellValues {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[(?![hH]+\\])[^\\]]*\\]|\\\\.");
    private static final Pattern ERROR = Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!)");
    private static final Pattern DATE_PART = Pattern.compile("[ydhmsYDHMS]");
    private static final Pattern DAY_PART = Pattern.compile("[ydYD]");
    /** Hours that go on after 24. */
    private static final Pattern ELAPSED_PART = Pattern.compile("\\[[hH]+\\]");

    private static final Pattern HOUR_PART = Pattern.compile("[hH]");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final BigDecimal MAX_SERIAL = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private final CellProblems problems;
    private final long maxText;
    private final boolean isFrom1904;
    private long textLength;

    /**
     * @param fileBytes the bytes of the workbook
     * @param isFrom1904 whether its dates count from 1904, not from 1900
     */
    CellValues(CellProblems problems, long fileBytes, boolean isFrom1904) {
        this.problems = problems;
        this.maxText = InputLimit.WORKBOOK_TEXT.valueFor(fileBytes);
        this.isFrom1904 = isFrom1904;
    }

    /** Returns a text, a number or a flag, dates and times as texts; or null if there is none, which is reported unless the cell is empty. A formula may give the empty text. */
    @Nullable
    Object value(String sheet, int row, int at, @Nullable Cell cell) {
        if (cell != null && cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            problems.add(
                    "formula-without-value",
                    Cells.name(sheet, row, at),
                    String.valueOf(cell.getFormula()),
                    "The formula '%s' has no value yet.".formatted(Problem.shown(cell.getFormula())),
                    "Open the workbook in a spreadsheet program and save it, or write the value itself.");
            return null;
        }
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return null;
        }
        if (cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA
                        && ERROR.matcher(String.valueOf(cell.getRawValue())).matches())) {
            problems.add(
                    "cell-error",
                    Cells.name(sheet, row, at),
                    cell.getRawValue(),
                    "The cell '%s' holds an error of the spreadsheet.".formatted(Problem.shown(cell.getRawValue())),
                    "Correct its formula, or write the value itself.");
            return null;
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> dateText(format(cell), number);
            case Boolean flag -> flag;
            case Object text -> text.toString().isEmpty() ? null : CellText.unescaped(counted(text.toString()));
        };
    }

    /** Many cells may use one long text, so its length counts in each. */
    private String counted(String text) {
        textLength += text.length();
        if (textLength > maxText) {
            throw InputLimit.WORKBOOK_TEXT.exceeded(
                    "too-large", "The texts of the cells have more than %s characters.".formatted(maxText));
        }
        return text;
    }

    /** Returns how a cell shows a number, without what stands there for itself. */
    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null ? "" : LITERAL.matcher(format).replaceAll("");
    }

    /** Returns a date, a time of day or both, as people would have typed it; or the number if its format is not one of dates. */
    private Object dateText(String format, BigDecimal serial) {
        if (!DATE_PART.matcher(format).find()) {
            return serial;
        }
        if (serial.signum() < 0 || serial.compareTo(MAX_SERIAL) >= 0) {
            return serial.toString();
        }
        // Spreadsheets count days in binary fractions, which hit no second.
        long seconds = serial.multiply(SECONDS_PER_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalTime clock = LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY.longValue());
        String clockText = (clock.getSecond() == 0 ? CLOCK : CLOCK_SECONDS).format(clock);
        if (serial.compareTo(BigDecimal.ONE) < 0) {
            return clockText;
        }
        // A day alone is 24:00 wherever the cell shows no date.
        boolean isEndOfDay = seconds == SECONDS_PER_DAY.longValue()
                && HOUR_PART.matcher(format).find()
                && !DAY_PART.matcher(format).find();
        if (isEndOfDay || ELAPSED_PART.matcher(format).find()) {
            return seconds / 3_600 + clockText.substring(2);
        }
        LocalDate date = date(seconds / SECONDS_PER_DAY.longValue());
        boolean isDateAlone =
                clock.equals(LocalTime.MIDNIGHT) && !HOUR_PART.matcher(format).find();
        return isDateAlone ? date.toString() : date + " " + clockText;
    }

    /** Spreadsheets count from 1900, with a 29 February that there was not, or from 1904. */
    private LocalDate date(long days) {
        if (isFrom1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < 61 ? 31 : 30).plusDays(days);
    }
}
