package org.lectern.examples.mail;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.lectern.publish.csv.SafeCell;

/** Letters as one table for mail merge: CSV (RFC 4180) in UTF-8, a line for each. */
public final class MergeTable {

    private static final List<String> COLUMNS = List.of("person id", "name", "e-mail", "language", "subject", "text");

    private MergeTable() {}

    /** Returns the table of letters, in their order. */
    public static String of(List<Letter> letters) {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            writer.writeRecord(COLUMNS);
            for (Letter letter : letters) {
                writer.writeRecord(List.of(
                                letter.message().person().id(),
                                letter.message().person().name(),
                                letter.address(),
                                letter.language(),
                                letter.message().subject(),
                                letter.message().text())
                        .stream()
                        .map(SafeCell::of)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
