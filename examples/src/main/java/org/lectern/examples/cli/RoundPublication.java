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
import java.util.function.UnaryOperator;
import org.lectern.change.ChangesBetween;
import org.lectern.difference.MessageTemplate;
import org.lectern.event.Person;
import org.lectern.event.Timetable;
import org.lectern.examples.phrase.ChangeText;
import org.lectern.examples.round.Edition;
import org.lectern.file.AtomicFile;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.text.TextPage;
import org.lectern.text.Wording;

/** Publishes the latest edition of a round, after making one if the workbook holds something else. */
final class RoundPublication {

    /** Of more people without an address, only the number is said. */
    private static final int MAX_NAMES = 6;

    private final RoundFolder round;
    private final Language language;
    private final Path out;
    private final boolean isDraft;

    /** @param isDraft whether it is only shown: nobody is told, and the edition does not count as published */
    RoundPublication(RoundFolder round, Language language, Path out, boolean isDraft) {
        this.round = round;
        this.language = language;
        this.out = out;
        this.isDraft = isDraft;
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

    /**
     * Publishes an edition, and keeps what was published and who was told.
     *
     * @param audience makes the publication one for the public or for organisers
     */
    void publish(Edition edition, UnaryOperator<Publication> audience, TextPage page) {
        if (edition.isPublished() && !isDraft) {
            Map<String, byte[]> files = PublishedFolder.read(edition.published());
            PublishedFolder.write(out, files, everPublished());
            page.entry("", "Edition %s was published before; %s.".formatted(edition.number(), written(files)));
            return;
        }
        Optional<Edition> previous = round.findLastPublished();
        Publication publication = Publication.of(edition.event(), edition.timetable())
                .inLanguage(language)
                .withEdition(edition.number());
        if (previous.isPresent()) {
            publication = publication.withPrevious(
                    previous.get().event(), previous.get().timetable());
        }
        if (isDraft) {
            publication = publication.asDraft();
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, byte[]> files = PublishedFolder.files(
                audience.apply(publication), previous.map(Edition::published).orElse(edition.published()), now);
        Map<String, Integer> toldIn = previous.map(Edition::toldIn).orElse(Map.of());
        RoundLetters letters = isDraft ? null : RoundLetters.of(round, edition, toldIn, language, files);
        PublishedFolder.write(out, files, everPublished());
        page.entry(
                "",
                "Edition %s is %s; %s.".formatted(edition.number(), isDraft ? "a draft" : "published", written(files)));
        if (letters != null) {
            Map<String, byte[]> mail = letters.files(now);
            OutputFile.write(
                    edition.folder(), () -> round.editions().publish(edition, files, mail, letters.toldIn(), now));
            keepTemplate();
            page.entry("", told(edition, letters));
            note(letters, page);
            previous.ifPresent(before -> noteAddresses(letters.readdressed(before), page));
        }
    }

    /** Returns the paths of what was published of any edition; what of it stands in the folder is stale. */
    private Set<String> everPublished() {
        Set<String> paths = new TreeSet<>();
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
        if (!letters.missingLanguages().isEmpty()) {
            page.entry(
                    "",
                    "There are no messages in %s; those are in %s instead. The languages are %s."
                            .formatted(
                                    Wording.list(List.copyOf(letters.missingLanguages())),
                                    language.tag(),
                                    Wording.list(Language.tags())));
        }
        List<String> names = letters.letters().stream()
                .filter(letter -> letter.address().isBlank())
                .map(letter -> letter.message().person().name())
                .toList();
        if (!names.isEmpty()) {
            page.entry(
                    "",
                    "%s %s no address: fill in the column E-mail of the sheet People."
                            .formatted(
                                    names.size() > MAX_NAMES
                                            ? "%s of them".formatted(DisplayText.of(names.size()))
                                            : Wording.list(names),
                                    names.size() == 1 ? "has" : "have"));
        }
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
