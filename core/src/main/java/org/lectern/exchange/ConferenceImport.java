package org.lectern.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;
import org.lectern.file.InputLimit;
import org.lectern.publish.frab.FrabJson;
import org.lectern.publish.frab.FrabSchedule;
import org.lectern.publish.frab.FrabXml;

/**
 * Conferences of other tools as events.
 *
 * <p>A schedule becomes the published timetable of its event, from which a replan stays close. What has an id or a code keeps
 * it, in its own id or in its data, through solving, workbooks and publishing. {@code docs/formats.md} lists what is read.
 * Time and memory are linear in the files, which have the limits of input.
 *
 * @since 0.1.0
 */
public final class ConferenceImport {

    private static final int MAX_FILES = 1_000;
    private static final Pattern OWN_FILE = Pattern.compile("\\s*\\{\\s*\"version\"\\s*:\\s*1\\s*,");

    private ConferenceImport() {}

    /**
     * Returns the event in a file, or in the files of a folder, whose format is told by what is in it.
     *
     * @throws InvalidInputException if no event can be made of it; it carries all mistakes
     */
    public static ImportedEvent read(Path path, ImportOptions options) {
        ImportNotes notes = new ImportNotes();
        Map<String, String> texts = texts(path, notes);
        return withNotes(
                notes,
                read(
                        texts,
                        texts.size() == 1 ? format(texts.values().iterator().next()) : ExchangeFormat.PRETALX,
                        options));
    }

    /** Returns what {@link #read(Path, ImportOptions)} does, for a file of a known format. */
    public static ImportedEvent read(Path path, ExchangeFormat format, ImportOptions options) {
        ImportNotes notes = new ImportNotes();
        Map<String, String> texts = texts(path, notes);
        return withNotes(notes, read(texts, format, options));
    }

    private static ImportedEvent withNotes(ImportNotes notes, ImportedEvent read) {
        return new ImportedEvent(
                read.event(),
                Stream.concat(notes.notes().stream(), read.notes().stream()).toList());
    }

    /**
     * Returns the event in texts.
     *
     * @param texts the text of each file by its name; a schedule and a CSV are one file
     * @throws InvalidInputException if no event can be made of it; it carries all mistakes
     */
    public static ImportedEvent read(Map<String, String> texts, ExchangeFormat format, ImportOptions options) {
        Map<String, String> sorted = new TreeMap<>(texts);
        if (format == ExchangeFormat.PRETALX) {
            FileMistakes.forEach(sorted, (name, text) -> requireForeign(text));
            return PretalxImport.read(sorted, options);
        }
        if (sorted.size() != 1) {
            throw AtomicFile.refused(
                    "not-one-file",
                    "There must be one file, not %s.".formatted(sorted.size()),
                    "Name the file instead of its folder.");
        }
        String text = sorted.values().iterator().next();
        return format == ExchangeFormat.CSV
                ? SessionTable.readCsv(text, options)
                : ScheduleImport.read(schedule(text, options), options);
    }

    /** Files of Lectern begin with their version. */
    private static void requireForeign(String text) {
        if (OWN_FILE.matcher(text).lookingAt()) {
            throw AtomicFile.refused(
                    "own-file", "The file is one of Lectern already.", "Use it as it is, or choose another file.");
        }
    }

    private static FrabSchedule schedule(String text, ImportOptions options) {
        ZoneId zone = options.findZone().orElse(ZoneOffset.UTC);
        return text.stripLeading().startsWith("<") ? FrabXml.read(text, zone) : FrabJson.read(text, zone);
    }

    /** Returns the format of the text of a file. */
    static ExchangeFormat format(String text) {
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return ExchangeFormat.SCHEDULE;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            // The other keys of a schedule are few and short.
            return start.substring(0, Math.min(start.length(), 10_000)).contains("\"schedule\"")
                            && start.contains("\"conference\"")
                    ? ExchangeFormat.SCHEDULE
                    : ExchangeFormat.PRETALX;
        }
        return ExchangeFormat.CSV;
    }

    private static Map<String, String> texts(Path path, ImportNotes notes) {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            texts.put(name(path), decode(AtomicFile.read(path)));
            return texts;
        }
        long bytes = 0;
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : jsonFiles(path, notes)) {
            byte[] read = AtomicFile.read(file);
            bytes += read.length;
            if (bytes > InputLimit.FILE_BYTES.value()) {
                throw AtomicFile.tooLarge("The folder");
            }
            contents.put(name(file), read);
        }
        FileMistakes.forEach(contents, (name, read) -> texts.put(name, decode(read)));
        if (texts.isEmpty()) {
            throw AtomicFile.refused(
                    "no-file",
                    "The folder has no file that ends in .json.",
                    "Save the answers of pretalx's API there, such as submissions.json.");
        }
        return texts;
    }

    private static List<Path> jsonFiles(Path folder, ImportNotes notes) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(
                            file -> name(file).toLowerCase(Locale.ROOT).endsWith(".json"))
                    .sorted()
                    .toList();
            if (all.size() > MAX_FILES) {
                notes.loss(
                        "files",
                        name(all.get(MAX_FILES)),
                        all.size(),
                        "The folder has %s files that end in .json. This one and all after it are left out: at most 1,000 are read."
                                .formatted(all.size()),
                        "Put the answers into fewer files.");
            }
            return all.subList(0, Math.min(all.size(), MAX_FILES));
        } catch (IOException e) {
            throw AtomicFile.refused("unreadable", "The folder cannot be read.", "Ask for permission to read it.");
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw AtomicFile.refused(
                    "not-utf-8", "The file is not UTF-8: byte %s.".formatted(in.position()), "Save it as UTF-8.");
        }
    }
}
