package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.ResultJson;
import org.lectern.testing.EventFixtures;

/** Lectern without its optional libraries: it loads, and says what is missing where it is needed. */
final class OptionalLibraryTest {

    private static final List<String> OPTIONAL =
            List.of("gg.jte.", "biweekly.", "de.siegmar.", "net.gcardone.", "org.dhatim.", "org.assertj.");
    private static final Event EVENT = EventFixtures.randomEvent(1);

    /** Loads Lectern anew, and none of its optional libraries. */
    private static final class Bare extends ClassLoader {

        Bare() {
            super(OptionalLibraryTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (OPTIONAL.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("org.lectern.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException | NullPointerException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private final Bare bare = new Bare();
    private final Object event;
    private final Object timetable;

    OptionalLibraryTest() throws ReflectiveOperationException {
        Timetable own = EventFixtures.randomTimetable(EVENT, 1);
        event = call("org.lectern.json.EventJson", "parse", ResultJson.of(EVENT).toString());
        timetable = call(
                "org.lectern.json.TimetableJson", "parse", ResultJson.of(own).toString());
    }

    private Object call(String className, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : Class.forName(className, true, bare).getMethods()) {
            boolean fits = method.getName().equals(name) && method.getParameterCount() == arguments.length;
            for (int i = 0; fits && i < arguments.length; i++) {
                fits = method.getParameterTypes()[i].isInstance(arguments[i]);
            }
            if (fits) {
                return method.invoke(null, arguments);
            }
        }
        throw new NoSuchMethodException(name + Arrays.toString(arguments));
    }

    private void assertMissing(String use, String coordinates, String className, String name, Object... arguments) {
        InvocationTargetException refused =
                assertThrows(InvocationTargetException.class, () -> call(className, name, arguments));

        assertEquals(
                "%s need the library %s, which is missing. Add the dependency %s to your application; the BOM org.lectern:lectern-bom has its version."
                        .formatted(use, coordinates, coordinates),
                assertInstanceOf(IllegalStateException.class, refused.getCause())
                        .getMessage());
    }

    @Test
    void workbooks_withoutTheirLibraries_nameThem() {
        String workbook = "org.lectern.publish.workbook.EventWorkbook";

        assertMissing("Workbooks", "org.dhatim:fastexcel", workbook, "write", event);
        assertMissing(
                "Workbooks that are read", "org.dhatim:fastexcel-reader", workbook, "read", (Object) new byte[] {1});
    }

    @Test
    void formats_withoutTheirLibraries_nameThem() {
        String formats = "org.lectern.publish.format.Formats";

        assertMissing("Pages and pictures", "gg.jte:jte-runtime", formats, "page");
        assertMissing("Pages and pictures", "gg.jte:jte-runtime", formats, "pictures");
        assertMissing(
                "Tables of CSV", "de.siegmar:fastcsv", "org.lectern.publish.csv.CsvTables", "of", event, timetable);
    }

    @Test
    void calendars_withoutTheirLibrary_nameIt() {
        assertMissing(
                "Calendars",
                "net.sf.biweekly:biweekly",
                "org.lectern.publish.calendar.Calendars",
                "of",
                event,
                timetable,
                Instant.EPOCH);
    }

    @Test
    void idsOfNames_withoutTheirLibrary_nameItWhateverTheNameIs() {
        for (String name : List.of("Lukas", "Łukasz")) {
            assertMissing(
                    "Ids and file names that are made of names",
                    "net.gcardone.junidecode:junidecode",
                    "org.lectern.text.AsciiLetters",
                    "of",
                    name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void library_onTheClassPath_isFound(OptionalLibrary library) {
        assertDoesNotThrow(library::require);
    }
}
