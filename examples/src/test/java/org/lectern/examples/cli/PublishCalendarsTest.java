package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.calendar.CalendarSequences;

/** Calendars that go on from those of the edition before. */
class PublishCalendarsTest {

    private static final String EVENT = "events/spring-2020-flat-hour.json";
    private static final String TIMETABLE = "events/spring-2020-flat-hour-published.json";

    @TempDir
    private Path folder = Path.of("");

    /** Three editions, each in a folder of its own: a session moves twice, and another one goes. */
    @Test
    void publish_intoNewFolders_continuesTheCalendars() throws IOException {
        Path first = publishedHourLater(0);
        Path second = publishedHourLater(1, "--previous-folder", first);
        Path third = publishedHourLater(2, "--previous-folder", second);

        assertEquals(List.of("0"), sequences(first));
        assertEquals(List.of("0", "1"), sequences(second));
        assertEquals(List.of("0", "1", "2"), sequences(third));
        assertFalse(page(first).contains("\"sequences\""));
        CalendarSequences.of(List.of(Files.readString(third.resolve("calendars/event.ics"))))
                .forEach((uid, sequence) ->
                        assertTrue(page(third).contains("\"%s\":%s".formatted(uid, sequence)), () -> uid));
        assertEquals(1, count(third, "STATUS:CANCELLED"));
        assertEquals(0, count(first, "STATUS:CANCELLED"));
        assertEquals(1, count(publishedHourLater(3, "--previous", TIMETABLE), "STATUS:CANCELLED"));

        Ran wrong = Ran.of("publish", EVENT, TIMETABLE, "--out", folder.resolve("x"), "--previous-folder", folder);
        assertEquals(
                List.of("lectern publish: '%s' has no folder 'calendars' to go on from.".formatted(folder)
                        + " Name the folder that publish wrote before."),
                wrong.errLines());
    }

    @Test
    void publish_afterAKillBetweenTwoRenames_continuesTheCalendarsThatWerePutAside() throws IOException {
        Path out = folder.resolve("out");
        Path moved = publishedHourLater(1);
        Ran.of("publish", EVENT, TIMETABLE, "--out", out);
        // No process has this number.
        Files.move(out, folder.resolve(".out.999999999-1.old"));
        Path timetable = folder.resolve("timetable-1.json");
        Ran again = Ran.of("publish", EVENT, timetable, "--out", out);

        assertEquals(List.of(), again.errLines());
        assertEquals(List.of("0"), sequences(moved));
        assertEquals(List.of("0", "1"), sequences(out));
    }

    /** The calendar of a person is for that person; nothing else for the public says when somebody must be present. */
    @Test
    void publish_forThePublic_saysWhoMustBePresentInTheCalendarsOfPersonsAlone() throws IOException {
        Path out = folder.resolve("out");
        Ran.of("publish", EVENT, TIMETABLE, "--out", out);

        for (String path : PublishedFolder.paths(out)) {
            // The page holds the texts of all languages, and its data no need of a person.
            boolean isOwn = path.startsWith("calendars/person-");
            if (!isOwn && !path.equals("index.html")) {
                String text = Files.readString(out.resolve(path)).replaceAll("\\R ", "");
                assertFalse(text.contains("You are needed"), path);
            }
        }
    }

    /** Publishes into a new folder, with the first session so many hours later, and the last left out if it is any. */
    private Path publishedHourLater(int hours, Object... options) throws IOException {
        Event event = EventJson.read(Path.of(EVENT));
        Timetable told = TimetableJson.read(Path.of(TIMETABLE), event);
        List<Placement> placements = new ArrayList<>(told.placements());
        Placement moved = placements.getFirst();
        Duration later = Duration.ofHours(hours);
        placements.set(
                0,
                new Placement(
                        moved.sessionId(), moved.roomId(), moved.start().plus(later), moved.minutes(), List.of()));
        if (hours > 0) {
            placements.removeLast();
        }
        Path timetable = folder.resolve("timetable-%s.json".formatted(hours));
        TimetableJson.write(event, told.withPlacements(placements), timetable);
        Path out = folder.resolve("edition-%s".formatted(hours));
        Object[] words = Stream.concat(Stream.of("publish", EVENT, timetable, "--out", out), Stream.of(options))
                .toArray();
        Ran ran = Ran.of(words);
        assertEquals(List.of(), ran.errLines());
        return out;
    }

    private static String page(Path published) {
        try {
            return Files.readString(published.resolve("index.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sequences(Path published) throws IOException {
        return Files.readString(published.resolve("calendars/event.ics"))
                .lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .map(line -> line.substring("SEQUENCE:".length()))
                .distinct()
                .sorted()
                .toList();
    }

    private static long count(Path published, String line) throws IOException {
        return Files.readString(published.resolve("calendars/event.ics"))
                .lines()
                .filter(line::equals)
                .count();
    }
}
