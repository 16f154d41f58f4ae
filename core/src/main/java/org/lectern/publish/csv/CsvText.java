package org.lectern.publish.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One table as text; the only class that needs the library of CSV. */
final class CsvText {

    private CsvText() {}

    static String of(List<String> headers, List<List<String>> lines) {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            writer.writeRecord(headers);
            for (List<String> line : lines) {
                List<String> cells =
                        new ArrayList<>(line.stream().map(SafeCell::of).toList());
                while (cells.size() < headers.size()) {
                    cells.add("");
                }
                writer.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
