package org.lectern.publish.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;
import org.lectern.file.InputLimit;
import org.lectern.text.OptionalLibrary;

/**
 * The rows of a CSV of another program: separated by commas, semicolons or tabs.
 *
 * @since 0.1.0
 */
public final class CsvReader {

    private CsvReader() {}

    /**
     * A row.
     *
     * @param line the line on which it starts, from 1 on
     * @param cells its cells, without the apostrophes of {@link SafeCell safe cells}
     * @since 0.1.0
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Returns the rows of a text, without empty ones, in time and memory linear in the text.
     *
     * @throws InvalidInputException with one problem if it is no CSV or exceeds a limit of input
     */
    public static List<Row> rows(String text) {
        OptionalLibrary.TABLES.require();
        long maxRows = InputLimit.CSV_ROWS.valueFor(text.length());
        long maxColumns = InputLimit.CSV_COLUMNS.value();
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<Row> rows = new ArrayList<>();
        try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator(plain))
                .ofCsvRecord(plain)) {
            for (CsvRecord row : reader) {
                if (row.getFieldCount() > maxColumns) {
                    throw InputLimit.CSV_COLUMNS.exceeded(
                            "too-large", "The CSV has more than %s columns.".formatted(maxColumns));
                }
                if (rows.size() >= maxRows) {
                    throw InputLimit.CSV_ROWS.exceeded(
                            "too-large", "The CSV has more than %s rows.".formatted(maxRows));
                }
                rows.add(new Row(
                        row.getStartingLineNumber(),
                        row.getFields().stream().map(SafeCell::plain).toList()));
            }
        } catch (CsvParseException e) {
            throw AtomicFile.refused(
                    "bad-csv",
                    "The file is not CSV: a cell is too long, or a quote has no end.",
                    "Check the quotes, or save it as CSV again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Returns the separator of which the first line has the most. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
