package org.lectern.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public, organisers and readers of a draft get of a round, each in folders that others write to as well. */
@Tag("slow")
class RoundReadersTest {

    private static final Set<String> FOR_ORGANISERS = Set.of("tables/people.csv", "tables/slots.csv");

    @TempDir
    private Path home = Path.of("");

    private Path round = Path.of("");
    private Path published = Path.of("");

    @BeforeEach
    void make() {
        round = InventedRound.make(home);
        published = round.resolve("published");
    }

    private static void assertPublic(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("index.html"))).doesNotContain("id=\"organisers\"");
        assertThat(PublishedFolder.paths(folder)).doesNotContainAnyElementsOf(FOR_ORGANISERS);
    }

    private static void assertForOrganisers(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("index.html"))).contains("id=\"organisers\"");
        assertThat(PublishedFolder.paths(folder)).containsAll(FOR_ORGANISERS);
    }

    @Test
    void publish_forOrganisersFirst_keepsTheirPagesFromThePublic() throws IOException {
        Path internal = home.resolve("internal");
        Ran inside = Ran.accepted("publish", round, "--for", "organisers", "--out", internal);
        Ran outside = Ran.accepted("publish", round);

        assertThat(inside.out())
                .startsWith("Edition 1 is written for organisers;")
                .doesNotContain("message");
        assertThat(outside.out()).startsWith("Edition 1 is published;").contains("13 messages");
        assertForOrganisers(internal);
        assertPublic(published);
        assertPublic(round.resolve("editions/1/published"));
    }

    @Test
    void publish_ofAPublishedEdition_ignoresNoOption() throws IOException {
        Ran.accepted("publish", round);
        Map<String, byte[]> before = PublishedFolder.read(published);
        Path french = home.resolve("french");
        Ran.accepted("publish", round, "--language", "fr", "--out", french);
        Ran.accepted("publish", round, "--for", "organisers");
        Ran missing = Ran.of("publish", round, "--for", "organisers", "--result", home.resolve("no.json"));

        assertThat(Files.readString(french.resolve("index.html")))
                .contains("<html lang=\"fr\"")
                // Its calendars are those of a first publication, in which no entry has changed.
                .doesNotContain("\"sequences\"");
        Map<String, byte[]> written = PublishedFolder.read(french);
        before.forEach((path, bytes) -> {
            if (path.startsWith("calendars/")) {
                assertThat(written.get(path)).as(path).isEqualTo(bytes);
            }
        });
        assertForOrganisers(round.resolve("organisers"));
        assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("no.json: The file does not exist.");
        Ran.accepted("publish", round);
        assertThat(PublishedFolder.read(published)).containsExactlyEntriesOf(before);
    }

    @Test
    void publish_afterADraftForOrganisersInThePublicFolder_removesTheirTables() throws IOException {
        Ran.accepted("publish", round, "--draft", "--for", "organisers", "--out", published);
        assertForOrganisers(published);

        Ran.accepted("publish", round);
        assertPublic(published);
    }

    @Test
    void publish_afterADraftThatWasTakenBack_removesItsFiles() throws IOException {
        Ran.accepted("publish", round);
        Ran.accepted("replan", round, "--yes", "--add-speaker", "Zed Omondi in Fiji: Right to water");
        Ran.accepted("publish", round, "--draft");
        Set<String> draft = PublishedFolder.paths(published);
        Files.writeString(published.resolve("mine.txt"), "mine");
        Ran.accepted("undo", round);
        Ran.accepted("replan", round, "--yes", "--withdraw", "arta");
        Ran.accepted("publish", round);

        assertThat(draft).anyMatch(path -> path.contains("zed"));
        assertThat(PublishedFolder.paths(published))
                .noneMatch(path -> path.contains("zed"))
                .contains("mine.txt");
    }

    @Test
    void publish_ofFilesForThePublic_removesTablesForOrganisers() throws IOException {
        Path event = Path.of("events/spring-2020-flat-hour.json");
        Path timetable = Path.of("events/spring-2020-flat-hour-published.json");
        Ran.accepted("publish", event, timetable, "--for", "organisers", "--out", published);
        assertForOrganisers(published);

        Ran.accepted("publish", event, timetable, "--out", published);
        assertPublic(published);
    }
}
