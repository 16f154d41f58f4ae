package org.lectern.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Edition;
import org.lectern.examples.round.Editions;
import org.lectern.examples.round.Round;
import org.lectern.publish.workbook.EventWorkbook;

/** A round from its workbook to edition 4, with ten changes and no JSON. */
@Tag("slow")
class RoundScenarioTest {

    private static final List<Object> FIRST = List.of(
            "--withdraw", "arta", // a visa is refused
            "--close-room", "room XXIV on Wednesday", // a room is lost
            "--cancel", "chile"); // a country withdraws
    private static final List<Object> SECOND = List.of(
            "--late", "Jo until Tuesday 10:30", // a late flight
            "--add-speaker", "Nia Omondi in Fiji: Right to water", // one more speaker
            "--only-within", "delacroy from 15:00 on Wednesday", // the minister moves
            "--close-day", "Tuesday from 15:00"); // a day is cut
    private static final List<Object> THIRD = List.of(
            "--postpone", "1 week", // all is a week later
            "--recorded", "bela nordahl", // a speaker sends a video
            "--split", "Mali into 30 and 30"); // a session is split over two lengths

    @TempDir
    private Path home = Path.of("");

    private Path round = Path.of("");

    private static Ran ran(List<Object> words) {
        Ran ran = Ran.of(words.toArray());
        assertThat(ran.exitCode()).as(ran.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
        return ran;
    }

    private Ran replan(List<Object> changes) {
        return ran(Stream.concat(Stream.of("replan", round, "--yes"), changes.stream())
                .toList());
    }

    private Edition edition(int number) {
        return Editions.of(Round.of(round)).read(number);
    }

    @Test
    void round_tenChanges_comesToEditionFourWithoutJson() throws IOException {
        round = InventedRound.make(home);
        Path other = home.resolve("other");

        ran(List.of("publish", round));
        Ran first = replan(FIRST);
        ran(List.of("publish", round, "--out", other));
        replan(SECOND);
        ran(List.of("publish", round));
        Ran third = replan(THIRD);
        ran(List.of("publish", round, "--out", home.resolve("third")));

        assertThat(first.out()).startsWith("""
                        Changes since edition 1
                        ───────────────────────
                        Arta Hoxhaj no longer takes part.
                        Room XXIV is closed on Wednesday 3 March.
                        Chile is cancelled.
                        """);
        assertThat(third.out()).startsWith("""
                        Changes since edition 3
                        ───────────────────────
                        Everything takes place 7 days later.
                        Bela Nørdahl in Ghana: speaks by video.
                        """);
        assertThat(edition(4).event().days())
                .extracting(day -> day.date().toString())
                .containsExactly("2027-03-09", "2027-03-10");
        assertThat(edition(4).event().sessionsById())
                .containsKeys("mali", "mali-2")
                .doesNotContainKey("chile");
        assertThat(edition(4).timetable().placements()).hasSize(4);
        assertThat(Ran.of("history", round).out())
                .contains("Edition 4", "Everything takes place 7 days later.", "Told       13 people");
        for (int number = 1; number <= 4; number++) {
            assertToldWhoIsAffected(number);
        }
        assertCalendarsCountOn();
        assertStaleFilesAreGone();
    }

    /** Each letter of an edition is for somebody for whom something changed since the one before, and the other way round. */
    private void assertToldWhoIsAffected(int number) throws IOException {
        Edition now = edition(number);
        TreeSet<String> told = new TreeSet<>();
        now.toldIn().forEach((id, in) -> {
            if (in == number) {
                told.add(id);
            }
        });
        if (number > 1) {
            Edition before = edition(number - 1);
            Differences differences =
                    Differences.between(before.event(), before.timetable(), now.event(), now.timetable());
            assertThat(told)
                    .containsExactlyElementsOf(new TreeSet<>(differences.people().stream()
                            .map(difference -> difference.person().id())
                            .toList()));
        } else {
            assertThat(told).hasSize(13);
        }
        try (Stream<Path> letters = Files.list(now.folder().resolve("messages"))) {
            assertThat(letters.filter(file -> file.toString().endsWith(".eml"))).hasSize(told.size());
        }
    }

    private record Entry(String status, int sequence, String text) {}

    private Map<String, Entry> entries(int number) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Path file = edition(number).published().resolve("calendars/event.ics");
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(Files.readString(file)));
            for (VEvent entry : calendar.<VEvent>getComponents("VEVENT")) {
                entries.put(
                        entry.getUid().orElseThrow().getValue(),
                        new Entry(
                                entry.getRequiredProperty("STATUS").getValue(),
                                Integer.parseInt(
                                        entry.getRequiredProperty("SEQUENCE").getValue()),
                                entry.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    /** The calendars of each edition follow those of the one before, whatever folder they were published in. */
    private void assertCalendarsCountOn() {
        int cancelled = 0;
        int unchanged = 0;
        for (int number = 2; number <= 4; number++) {
            Map<String, Entry> before = entries(number - 1);
            Map<String, Entry> now = entries(number);
            assertThat(now.keySet()).containsAll(before.keySet());
            for (Map.Entry<String, Entry> old : before.entrySet()) {
                Entry entry = now.getOrDefault(old.getKey(), old.getValue());
                if (entry.text().equals(old.getValue().text())) {
                    unchanged++;
                } else {
                    assertThat(entry.sequence()).isEqualTo(old.getValue().sequence() + 1);
                }
                cancelled += entry.status().equals("CANCELLED") ? 1 : 0;
            }
        }
        assertThat(cancelled).isPositive();
        assertThat(unchanged).isPositive();
        assertThat(entries(4).values()).extracting(Entry::sequence).contains(2);
    }

    /** Edition 3 replaced edition 1 in the folder of the round: a picture of the day that moved away is not there any more. */
    private void assertStaleFilesAreGone() throws IOException {
        assertThat(PublishedFolder.paths(round.resolve("published")))
                .isEqualTo(PublishedFolder.paths(edition(3).published()));
        assertThat(PublishedFolder.paths(home.resolve("third")))
                .isEqualTo(PublishedFolder.paths(edition(4).published()));
    }

    @Test
    void undo_unpublishedEdition_bringsTheWorkbookBack() throws IOException {
        round = InventedRound.make(home);
        Path workbook = round.resolve("round.xlsx");
        ran(List.of("publish", round));
        byte[] before = Files.readAllBytes(workbook);
        replan(List.of("--cancel", "Mali"));
        byte[] after = Files.readAllBytes(workbook);

        // A process that was killed before it wrote the workbook.
        Files.write(workbook, before);
        ran(List.of("history", round));
        assertThat(Files.readAllBytes(workbook)).isEqualTo(after);

        assertThat(ran(List.of("undo", round)).out())
                .isEqualTo("Edition 2 is taken back.\nThe workbook is as it was before.\n");
        assertThat(Files.readAllBytes(workbook)).isEqualTo(before);
        assertThat(round.resolve("editions/2")).doesNotExist();
        assertThat(Ran.of("undo", round).err())
                .isEqualTo(round + ": Edition 1 is published, so people rely on it."
                        + " Make another edition with lectern replan.\n");
    }

    @Test
    void replan_withoutYesOrTerminal_isRefused() throws IOException {
        round = InventedRound.make(home);
        assertThat(Ran.of("replan", round, "--cancel", "Mali").err())
                .isEqualTo(round + ": The round has no edition yet, so nothing can have changed since."
                        + " Run lectern publish %s first.\n".formatted(round));
        ran(List.of("publish", round));
        Ran ran = Ran.of("replan", round, "--cancel", "Mali");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ran.out()).contains("Mali is cancelled.");
        assertThat(ran.err()).isEqualTo("lectern replan: Edition 2 is not made. Add --yes to go on.\n");
        assertThat(round.resolve("editions/2")).doesNotExist();
        assertThat(ran(List.of("replan", round)).out()).isEqualTo("Nothing has changed since edition 1.\n");
        assertThat(ran(List.of("replan", round, "--json")).out())
                .startsWith("{")
                .contains("\"movedPeople\": []");
        assertThat(ran(List.of("whatif", round, "--cancel", "Mali")).out())
                .contains("Changes since edition 1", "Mali is cancelled.", "What would change");
    }

    @Test
    void workbook_editedByHand_isAnEditionOfItsOwnAndNeverUndone() throws IOException {
        round = InventedRound.make(home);
        ran(List.of("publish", round));
        Edition first = edition(1);
        Placement ghana = first.timetable().findPlacement("ghana").orElseThrow();
        Instant later = InventedRound.window("2027-03-03T17:00/18:00").startInclusive();
        Timetable moved = first.timetable()
                .withPlacements(first.timetable().placements().stream()
                        .filter(placement -> !placement.start().equals(later))
                        .map(placement -> placement.equals(ghana)
                                ? new Placement("ghana", ghana.roomId(), later, 60, List.of())
                                : placement)
                        .toList());
        Event renamed = InventedRound.event().toBuilder().name("Renamed round").build();
        EventWorkbook.write(renamed, moved, round.resolve("round.xlsx"));

        assertThat(Ran.of("replan", round, "--yes", "--cancel", "Mali").err())
                .isEqualTo(round
                        + "/round.xlsx: The timetable was edited by hand since edition 1, and a replan would undo"
                        + " that: Ghana. Make an edition of it first, with lectern publish %s.\n".formatted(round));
        ran(List.of("publish", round));
        assertThat(edition(2).sentences())
                .containsExactly(
                        "Event: name 'Renamed round' instead of 'Invented round'. No message needed.",
                        "The timetable was edited by hand.");
        assertThat(ran(List.of("replan", round, "--yes", "--cancel", "Mali")).out())
                .startsWith("Changes since edition 2\n");
        assertThat(edition(3).event().name()).isEqualTo("Renamed round");
    }

    @Test
    void template_edited_isUsedAndItsMistakesAreTold() throws IOException {
        round = InventedRound.make(home);
        Files.writeString(round.resolve("message-en.txt"), "Hello {nam},\n");
        assertThat(Ran.of("publish", round).errLines())
                .containsExactly(
                        round + "/message-en.txt: line 1: Unknown word '{nam}'. Did you mean '{name}'?",
                        round + "/message-en.txt: The template does not say where the changes go."
                                + " Write {changes} on a line of its own.");
        Files.writeString(round.resolve("message-en.txt"), "Subject: News\n\nHello {name},\n{changes}\n");
        ran(List.of("publish", round));
        String merge = Files.readString(round.resolve("editions/1/messages/merge.csv"));
        assertThat(merge)
                .contains("\"arta\",\"Arta Hoxhaj\",\"arta@example.org\",\"en\",\"News\",\"Hello Arta Hoxhaj,");
        assertThat(merge).contains("\"fr\",\"Invented round\u202f: votre programme\",\"Bonjour Bela Nørdahl,");
    }
}
