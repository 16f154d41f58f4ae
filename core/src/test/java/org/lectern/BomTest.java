package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The BOM has Lectern and its optional libraries, at the versions of the build. */
class BomTest {

    private final Document parent = read("../pom.xml");
    private final Document core = read("pom.xml");
    private final Document bom = read("bom/pom.xml");

    @Test
    void bom_always_managesLecternAndItsOptionalLibraries() {
        String version = childText(parent.getDocumentElement(), "version");
        Map<String, String> expected = new TreeMap<>(Map.of("org.lectern:lectern-core", version));
        Map<String, String> managed = dependencies(parent);
        for (Element dependency : elements(core, "dependency")) {
            if (childText(dependency, "optional").equals("true")) {
                expected.put(name(dependency), resolved(managed.get(name(dependency))));
            }
        }

        assertTrue(expected.size() > 5, expected::toString);
        assertEquals(expected, dependencies(bom));
        assertEquals(version, childText(bom.getDocumentElement(), "version"));
    }

    /** Returns a version, read from the parent's properties if it names one. */
    private String resolved(String version) {
        return version.startsWith("${")
                ? elements(parent, version.substring(2, version.length() - 1))
                        .get(0)
                        .getTextContent()
                : version;
    }

    private static Map<String, String> dependencies(Document pom) {
        Map<String, String> versions = new TreeMap<>();
        elements(pom, "dependency")
                .forEach(dependency -> versions.put(name(dependency), childText(dependency, "version")));
        return versions;
    }

    private static String name(Element dependency) {
        return childText(dependency, "groupId") + ":" + childText(dependency, "artifactId");
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Returns the text of an element's own child, empty if it has none of that tag. */
    private static String childText(Element element, String tag) {
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child
                    && child.getTagName().equals(tag)) {
                return child.getTextContent();
            }
        }
        return "";
    }

    private static Document read(String pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of(pom).toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(pom, e);
        }
    }
}
