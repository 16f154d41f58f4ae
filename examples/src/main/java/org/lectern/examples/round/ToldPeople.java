package org.lectern.examples.round;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.file.AtomicFile;
import org.lectern.publish.csv.SafeCell;

/** The table in an edition's folder that says in which edition each person was last told something. */
final class ToldPeople {

    static final String FILE = "told.csv";

    private ToldPeople() {}

    static Map<String, Integer> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, Integer> toldIn = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(new String(AtomicFile.read(file), StandardCharsets.UTF_8))) {
            lines.forEach(line -> toldIn.put(
                    SafeCell.plain(line.getField("person id")),
                    Integer.valueOf(line.getField("last told in edition"))));
        } catch (IOException | RuntimeException e) {
            throw AtomicFile.refused(
                    "bad-edition",
                    "The file '%s' does not say who was told.".formatted(file),
                    "Restore it from a copy. Without it, everybody is told again.");
        }
        return toldIn;
    }

    static byte[] bytes(Event event, Map<String, Integer> toldIn) {
        StringWriter out = new StringWriter();
        Map<String, Person> people = event.peopleById();
        try (CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            writer.writeRecord("person id", "name", "last told in edition");
            for (Map.Entry<String, Integer> one : new TreeMap<>(toldIn).entrySet()) {
                Person person = people.get(one.getKey());
                writer.writeRecord(
                        SafeCell.of(one.getKey()),
                        SafeCell.of(person == null ? "" : person.name()),
                        String.valueOf(one.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
