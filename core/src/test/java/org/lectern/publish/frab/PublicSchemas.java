package org.lectern.publish.frab;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The public schemas of the format, from github.com/voc/schedule; their licence (EUPL 1.2) lies beside them. */
final class PublicSchemas {

    private final javax.xml.validation.Schema xml;
    private final Schema json;

    private PublicSchemas(javax.xml.validation.Schema xml, Schema json) {
        this.xml = xml;
        this.json = json;
    }

    static PublicSchemas read() {
        try (InputStream jsonSchema = resource("schedule.json-schema.json").openStream()) {
            return new PublicSchemas(
                    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(resource("schedule.xml.xsd")),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                            .getSchema(new String(jsonSchema.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(PublicSchemas.class.getResource("/schedule-schemas/" + name), name);
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
