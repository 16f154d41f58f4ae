package org.lectern.publish.frab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The public schemas of the format (github.com/voc/schedule, EUPL 1.2), which this project does not contain: a folder beside
 * it, or the one that {@code -Dlectern.schemas=…} names.
 */
final class SchemaFolder {

    private static final Path FOLDER = Path.of(System.getProperty("lectern.schemas", "../../shared/schemas"));

    private final javax.xml.validation.Schema xml;
    private final Schema json;

    private SchemaFolder(javax.xml.validation.Schema xml, Schema json) {
        this.xml = xml;
        this.json = json;
    }

    /** Returns the schemas, or skips the test with a word on where they are looked for. */
    static SchemaFolder required() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                () -> "Skipped: the public schemas are not in "
                        + FOLDER.toAbsolutePath().normalize());
        try {
            return new SchemaFolder(
                    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(FOLDER.resolve("schedule.xml.xsd").toFile()),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                            .getSchema(Files.readString(FOLDER.resolve("schedule.json-schema.json"))));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns what makes a {@code schedule.xml} invalid, or nothing. */
    List<String> xmlMistakes(String text) {
        try {
            xml.newValidator().validate(new StreamSource(new StringReader(text)));
            return List.of();
        } catch (SAXException | IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Returns what makes a {@code schedule.json} invalid, or nothing. */
    List<String> jsonMistakes(String text) {
        return json
                .validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
