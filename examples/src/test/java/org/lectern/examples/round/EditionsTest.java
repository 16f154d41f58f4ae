package org.lectern.examples.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;

class EditionsTest {

    private static final Event EVENT = Event.builder("small", ZoneId.of("Europe/Zurich"))
            .day("2027-03-02", "10:00/13:00")
            .room("XX", 30)
            .build();

    @TempDir
    private Path home = Path.of("");

    private Editions withOneEdition() {
        Editions editions = Editions.of(Round.of(home.resolve("round.xlsx")));
        byte[] none = {};
        editions.add(EVENT, new Timetable("small", List.of()), null, List.of(), Instant.EPOCH, none, none);
        return editions;
    }

    @Test
    void numbers_afterAKillBetweenTwoRenames_haveTheEditionThatWasPutAside() throws IOException {
        Editions editions = withOneEdition();
        Path folder = home.resolve("editions");
        // No process has this number.
        Files.move(folder.resolve("1"), folder.resolve(".1.999999999-1.old"));

        assertThat(editions.numbers()).containsExactly(1);
        assertThat(editions.findLast())
                .hasValueSatisfying(edition -> assertThat(edition.event()).isEqualTo(EVENT));
    }

    @Test
    void numbers_ofAFolderThatMayNotBeRead_areRefused() throws IOException {
        Editions editions = withOneEdition();
        Path folder = home.resolve("editions");
        Files.setPosixFilePermissions(folder, Set.of());
        try {
            assumeFalse(Files.isReadable(folder), "the superuser may read all");
            assertThatThrownBy(editions::numbers)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("The folder '%s' cannot be read.".formatted(folder));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void unpublished_pathsOutOfTheFolder_arePassedOver() throws IOException {
        Editions editions = withOneEdition();
        editions.keepUnpublished(Set.of("index.html", "calendars/person-zed.ics"));
        Files.writeString(
                editions.unpublishedFile(), Files.readString(editions.unpublishedFile()) + "../mine.txt\n/etc/hosts\n");

        assertThat(editions.unpublished()).containsExactly("calendars/person-zed.ics", "index.html");
    }

    @Test
    void round_ofAWorkbookInTheWorkingDirectory_hasAName() {
        Round round = Round.of(Path.of("no-such.xlsx"));

        assertThat(round.folder()).isEqualTo(Path.of("."));
        assertThat(round.name()).isEqualTo(Path.of("no-such.xlsx"));
    }

    @Test
    void round_besideAnotherWorkbook_isNamedByItsOwn() throws IOException {
        Path usual = Files.createFile(home.resolve("round.xlsx"));
        Path other = Files.createFile(home.resolve("other.xlsx"));

        assertThat(Round.of(usual).name()).isEqualTo(home);
        assertThat(Round.of(other).name()).isEqualTo(other);
    }
}
