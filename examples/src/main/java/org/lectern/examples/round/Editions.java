package org.lectern.examples.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;
import org.lectern.file.AtomicFile;
import org.lectern.file.AtomicFolder;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;

/**
 * The editions of a round, a folder each with event, timetable, changes, what was published and who was told. Each folder is
 * there whole or not at all.
 */
public final class Editions {

    private static final String EVENT = "event.json";
    private static final String TIMETABLE = "timetable.json";
    private static final String CHANGES = "changes.json";
    private static final String SENTENCES = "changes.txt";
    /** The workbook before the edition was made, and after it. */
    private static final String WORKBOOK_BEFORE = "workbook-before.xlsx";

    private static final String WORKBOOK = "workbook.xlsx";

    private static final String NUMBER = "[1-9]\\d{0,5}";
    private static final Pattern PUT_ASIDE = Pattern.compile("\\.(" + NUMBER + ")\\.\\d+-\\d+\\.old");

    private final Path folder;

    private Editions(Path folder) {
        this.folder = folder;
    }

    public static Editions of(Round round) {
        return new Editions(round.editions());
    }

    /**
     * Returns the numbers of all editions, in order.
     *
     * @throws InvalidInputException with one problem if the folder cannot be read
     */
    public List<Integer> numbers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            names().stream().map(PUT_ASIDE::matcher).filter(Matcher::matches).forEach(name -> {
                // A process was killed while it replaced this edition.
                AtomicFolder.recover(folder.resolve(name.group(1)));
            });
            return names().stream()
                    .filter(name -> name.matches(NUMBER))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw AtomicFile.refused(
                    "unreadable",
                    "The folder '%s' cannot be read.".formatted(folder),
                    "Ask for permission to read it.");
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** Returns the folders of all editions, in order. */
    public List<Path> folders() {
        return numbers().stream()
                .map(number -> folder.resolve(String.valueOf(number)))
                .toList();
    }

    /** Returns the latest edition, or empty if there is none. */
    public Optional<Edition> findLast() {
        List<Integer> numbers = numbers();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(read(numbers.getLast()));
    }

    /** Returns the latest edition with a smaller number that was published, or empty if none was. */
    public Optional<Edition> findLastPublishedBefore(int number) {
        return numbers().reversed().stream()
                .filter(own -> own < number)
                .map(this::read)
                .filter(Edition::isPublished)
                .findFirst();
    }

    /**
     * Returns an edition.
     *
     * @throws InvalidInputException if its files have mistakes
     */
    public Edition read(int number) {
        Path own = folder.resolve(String.valueOf(number));
        Event event = EventJson.read(own.resolve(EVENT));
        EditionNote note = EditionNote.read(own);
        return new Edition(
                number,
                own,
                event,
                TimetableJson.read(own.resolve(TIMETABLE), event),
                note.madeAt(),
                note.publishedAt(),
                lines(own.resolve(SENTENCES)),
                ToldPeople.read(own));
    }

    private static List<String> lines(Path file) {
        return Files.exists(file)
                ? new String(AtomicFile.read(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    /**
     * Adds an edition.
     *
     * @param changes what changed since the edition before, or null if it is the first
     * @param sentences the same in words
     * @param before the workbook before, and after
     */
    public Edition add(
            Event event,
            Timetable timetable,
            @Nullable ChangesBetween changes,
            List<String> sentences,
            Instant madeAt,
            byte[] before,
            byte[] after) {
        List<Integer> numbers = numbers();
        int number = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(EVENT, bytes(EventJson.write(event)));
        files.put(TIMETABLE, bytes(TimetableJson.write(event, timetable)));
        if (changes != null) {
            files.put(CHANGES, bytes(ChangesJson.write(changes.before(), changes.changes())));
        }
        if (!sentences.isEmpty()) {
            files.put(SENTENCES, bytes(String.join("\n", sentences) + "\n"));
        }
        files.put(EditionNote.FILE, new EditionNote(number, madeAt, null).bytes());
        files.put(WORKBOOK_BEFORE, before);
        files.put(WORKBOOK, after);
        AtomicFolder.write(folder.resolve(String.valueOf(number)), files);
        return read(number);
    }

    /**
     * Keeps what was published of an edition, and who was told.
     *
     * @param published the published files by their paths
     * @param letters the files of the messages by their paths
     * @param toldIn the edition in which each person was last told something, by id
     */
    public Edition publish(
            Edition edition,
            Map<String, byte[]> published,
            Map<String, byte[]> letters,
            Map<String, Integer> toldIn,
            Instant publishedAt) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        published.forEach((path, bytes) -> files.put(Edition.PUBLISHED + "/" + path, bytes));
        letters.forEach((path, bytes) -> files.put(Edition.MESSAGES + "/" + path, bytes));
        files.put(ToldPeople.FILE, ToldPeople.bytes(edition.event(), toldIn));
        files.put(EditionNote.FILE, new EditionNote(edition.number(), edition.madeAt(), publishedAt).bytes());
        AtomicFolder.write(edition.folder(), files);
        return read(edition.number());
    }

    /** Returns the file that lists what was written without being published. */
    public Path unpublishedFile() {
        return folder.resolve("unpublished.txt");
    }

    /** Returns the paths of all files that drafts and publications for organisers had, of editions taken back too. */
    public Set<String> unpublished() {
        // A path that leads out of the folder is none of ours.
        return lines(unpublishedFile()).stream()
                .filter(path -> !path.isBlank() && !path.startsWith("/") && !path.contains(".."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds paths to those that drafts and publications for organisers had. */
    public void keepUnpublished(Set<String> paths) {
        Set<String> all = unpublished();
        if (all.addAll(paths)) {
            AtomicFile.write(unpublishedFile(), bytes(String.join("\n", all) + "\n"));
        }
    }

    /** Removes an edition. */
    public void remove(Edition edition) {
        AtomicFolder.remove(edition.folder());
    }

    /** Returns the workbook as it was before an edition was made. */
    public byte[] workbookBefore(Edition edition) {
        return AtomicFile.read(edition.folder().resolve(WORKBOOK_BEFORE));
    }

    /** Returns the workbook as an edition left it. */
    public byte[] workbookAfter(Edition edition) {
        return AtomicFile.read(edition.folder().resolve(WORKBOOK));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
