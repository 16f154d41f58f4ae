package org.lectern.examples.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.change.ChangesBetween;
import org.lectern.difference.MessageTemplate;
import org.lectern.event.Person;
import org.lectern.event.Timetable;
import org.lectern.examples.phrase.ChangeText;
import org.lectern.examples.round.Edition;
import org.lectern.file.AtomicFile;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.QualityReport;
import org.lectern.publish.text.TextPage;
import org.lectern.text.MailAddress;
import org.lectern.text.Wording;

/** Publishes the latest edition of a round, after making one if the workbook holds something else. */
final class RoundPublication {

    /** The folder of a round with what organisers read: that of the public must never hold it. */
    static final String ORGANISERS = "organisers";

    /** Of more people with one matter, only the number is said. */
    private static final int MAX_NAMES = 6;

    private final RoundFolder round;
    private final Language language;
    private final Path out;

    RoundPublication(RoundFolder round, Language language, Path out) {
        this.round = round;
        this.language = language;
        this.out = out;
    }

    /**
     * Returns the edition to publish.
     *
     * @throws BadInputException if there is no timetable
     */
    Edition edition() {
        Timetable timetable = round.timetable();
        Optional<Edition> last = round.findLast();
        if (last.isEmpty()) {
            return round.keep(timetable, null, List.of());
        }
        if (round.isAsIn(last.get(), timetable)) {
            return last.get();
        }
        ChangesBetween edits = round.editsSince(last.get(), null);
        List<String> sentences = new ArrayList<>(ChangeText.sentences(edits.before(), edits.changes()));
        sentences.addAll(edits.otherEdits());
        if (!Set.copyOf(last.get().timetable().placements()).equals(Set.copyOf(timetable.placements()))) {
            sentences.add("The timetable was edited by hand.");
        }
        return round.keep(timetable, edits, sentences);
    }

    /** Publishes an edition for the public, and keeps what was published and who was told. */
    void publish(Edition edition, TextPage page) {
        Optional<Edition> previous = findPublishedBefore(edition);
        Instant now = now();
        Map<String, byte[]> files = files(edition, previous, publication(edition, previous), now);
        Map<String, Integer> toldIn = previous.map(Edition::toldIn).orElse(Map.of());
        RoundLetters letters = RoundLetters.of(round, edition, toldIn, language, files);
        PublishedFolder.write(out, files, everWritten());
        page.entry("", "Edition %s is published; %s.".formatted(edition.number(), written(files)));
        Map<String, byte[]> mail = letters.files(now);
        OutputFile.write(edition.folder(), () -> round.editions().publish(edition, files, mail, letters.toldIn(), now));
        keepTemplate();
        page.entry("", told(edition, letters));
        note(letters, page);
        previous.ifPresent(before -> noteAddresses(letters.readdressed(before), page));
    }

    /**
     * Writes an edition again that is published, as it was published.
     *
     * @param isInLanguage whether the pages are written anew in the language; the calendars stay, since people have them
     */
    void repeat(Edition edition, boolean isInLanguage, TextPage page) {
        Optional<Edition> previous = findPublishedBefore(edition);
        Map<String, byte[]> files = isInLanguage
                ? files(edition, previous, publication(edition, previous), now())
                : PublishedFolder.read(edition.published());
        PublishedFolder.write(out, files, everWritten());
        page.entry("", "Edition %s was published before; %s.".formatted(edition.number(), written(files)));
        if (isInLanguage) {
            page.entry("", "Its calendars are as they were published.");
        }
    }

    /**
     * Writes an edition for organisers, or as a draft: nobody is told, and the edition does not count as published.
     *
     * @param quality what only organisers read, or null for the public
     */
    void show(Edition edition, boolean isDraft, @Nullable QualityReport quality, TextPage page) {
        Optional<Edition> previous = findPublishedBefore(edition);
        Publication publication = publication(edition, previous);
        if (isDraft) {
            publication = publication.asDraft();
        }
        if (quality != null) {
            publication = publication.withQuality(quality);
        }
        Map<String, byte[]> files = files(edition, previous, publication, now());
        // First, so that the next writer knows what is stale even of a process that was killed.
        OutputFile.write(
                round.editions().unpublishedFile(), () -> round.editions().keepUnpublished(files.keySet()));
        PublishedFolder.write(out, files, everWritten());
        String what = quality == null ? "a draft" : isDraft ? "a draft for organisers" : "written for organisers";
        page.entry("", "Edition %s is %s; %s.".formatted(edition.number(), what, written(files)));
    }

    private Publication publication(Edition edition, Optional<Edition> previous) {
        Publication publication = Publication.of(edition.event(), edition.timetable())
                .inLanguage(language)
                .withEdition(edition.number());
        return previous.map(before -> publication.withPrevious(before.event(), before.timetable()))
                .orElse(publication);
    }

    private Map<String, byte[]> files(
            Edition edition, Optional<Edition> previous, Publication publication, Instant now) {
        if (!edition.isPublished()) {
            return PublishedFolder.files(
                    publication, previous.map(Edition::published).orElse(edition.published()), now);
        }
        // People have its calendars: the same entries in other words would need other numbers.
        return PublishedFolder.filesWithKeptCalendars(publication, edition.published());
    }

    private Optional<Edition> findPublishedBefore(Edition edition) {
        return round.findLastPublishedBefore(edition.number());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the paths of what was written of any edition, drafts too; what of it stands in the folder is stale. */
    private Set<String> everWritten() {
        Set<String> paths = new TreeSet<>(round.editions().unpublished());
        round.editions()
                .folders()
                .forEach(folder -> paths.addAll(PublishedFolder.paths(folder.resolve(Edition.PUBLISHED))));
        return paths;
    }

    private String written(Map<String, byte[]> files) {
        return "%s in %s".formatted(DisplayText.count(files.size(), "file"), out);
    }

    private static String told(Edition edition, RoundLetters letters) {
        int count = letters.letters().size();
        if (count == 0) {
            return "Nobody needs a message.";
        }
        return "%s, and merge.csv, in %s."
                .formatted(DisplayText.count(count, "message"), edition.folder().resolve(Edition.MESSAGES));
    }

    private void note(RoundLetters letters, TextPage page) {
        letters.goneEditions()
                .forEach(number -> page.entry(
                        "",
                        "The folder of edition %s is gone. Those who were last told something in it are told the whole timetable."
                                .formatted(number)));
        if (!letters.missingLanguages().isEmpty()) {
            page.entry(
                    "",
                    "There are no messages in %s; those are in %s instead. The languages are %s."
                            .formatted(
                                    Wording.list(List.copyOf(letters.missingLanguages())),
                                    language.tag(),
                                    Wording.list(Language.tags())));
        }
        List<String> without = letters.letters().stream()
                .filter(letter -> letter.address().isBlank())
                .map(letter -> letter.message().person().name())
                .toList();
        if (!without.isEmpty()) {
            page.entry(
                    "",
                    "%s %s no address: fill in the column E-mail of the sheet People."
                            .formatted(few(without), without.size() == 1 ? "has" : "have"));
        }
        List<String> beyondAscii = letters.letters().stream()
                .filter(letter -> MailAddress.find(letter.address())
                        .filter(address -> !address.isAscii())
                        .isPresent())
                .map(letter -> "%s (%s)".formatted(letter.message().person().name(), letter.address()))
                .toList();
        if (!beyondAscii.isEmpty()) {
            page.entry(
                    "",
                    "%s %s with letters beyond ASCII. If your mail server does not take %s (SMTPUTF8), ask for another address."
                            .formatted(
                                    few(beyondAscii),
                                    beyondAscii.size() == 1 ? "has an address" : "have addresses",
                                    beyondAscii.size() == 1 ? "it" : "them"));
        }
    }

    private static String few(List<String> names) {
        return names.size() > MAX_NAMES ? "%s of them".formatted(DisplayText.of(names.size())) : Wording.list(names);
    }

    private static void noteAddresses(Map<Person, Path> readdressed, TextPage page) {
        if (!readdressed.isEmpty()) {
            List<String> names = readdressed.keySet().stream().map(Person::name).toList();
            page.entry(
                    "",
                    "%s %s another e-mail now. If the last message did not arrive, send it again, to the new one:"
                            .formatted(Wording.list(names), names.size() == 1 ? "has" : "have"));
            readdressed.values().forEach(file -> page.entry("  ", file.toString()));
        }
    }

    /** Puts the text of messages where somebody finds it to edit it. */
    private void keepTemplate() {
        Path file = RoundLetters.templateFile(round, language);
        if (!Files.exists(file)) {
            OutputFile.write(
                    file,
                    () -> AtomicFile.write(file, MessageTemplate.text(language).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
