package org.lectern.examples.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.difference.Differences;
import org.lectern.difference.Message;
import org.lectern.difference.MessageTemplate;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Timetable;
import org.lectern.examples.mail.Letter;
import org.lectern.examples.mail.MailFile;
import org.lectern.examples.mail.MergeTable;
import org.lectern.examples.round.Edition;
import org.lectern.file.AtomicFile;
import org.lectern.language.Language;
import org.lectern.publish.calendar.CalendarFolder;

/** The letters of an edition: to everybody for whom something changed since they were last told. */
final class RoundLetters {

    private final RoundFolder round;
    private final Edition edition;
    private final Language language;
    private final Map<String, Integer> toldIn = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Map<Integer, Differences> differences = new LinkedHashMap<>();
    private final Map<String, MessageTemplate> templates = new LinkedHashMap<>();
    private final Set<String> missingLanguages = new TreeSet<>();

    private final Set<Integer> goneEditions = new TreeSet<>();

    private RoundLetters(RoundFolder round, Edition edition, Language language) {
        this.round = round;
        this.edition = edition;
        this.language = language;
    }

    /**
     * Writes the letters of an edition.
     *
     * @param toldIn the edition in which each person was last told something, by id
     * @param language that of whoever has no other
     * @param files what is published, with the calendars, by path
     * @throws BadInputException if a template has mistakes
     */
    static RoundLetters of(
            RoundFolder round,
            Edition edition,
            Map<String, Integer> toldIn,
            Language language,
            Map<String, byte[]> files) {
        RoundLetters all = new RoundLetters(round, edition, language);
        List<Integer> numbers = round.editions().numbers();
        toldIn.forEach((id, number) -> {
            if (numbers.contains(number)) {
                all.toldIn.put(id, number);
            } else {
                all.goneEditions.add(number);
            }
        });
        Set<String> ids = new LinkedHashSet<>(edition.event().peopleById().keySet());
        ids.addAll(all.toldIn.keySet());
        ids.forEach(id -> all.write(id, files));
        return all;
    }

    List<Letter> letters() {
        return letters;
    }

    /** Returns the languages that people want and in which there are no messages. */
    Set<String> missingLanguages() {
        return missingLanguages;
    }

    /** Returns the editions whose folders are gone: somebody was last told something in them, and is now told everything. */
    Set<Integer> goneEditions() {
        return goneEditions;
    }

    /** Returns the edition in which each person was last told something, by id. */
    Map<String, Integer> toldIn() {
        return toldIn;
    }

    /** Returns the files of the letters by their paths: one of mail for each, and a table of all. */
    Map<String, byte[]> files(Instant writtenAt) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (letters.isEmpty()) {
            return files;
        }
        String sender = edition.event().identity().contact();
        for (Letter letter : letters) {
            String personId = letter.message().person().id();
            String id = "%s %s %s".formatted(edition.event().id(), edition.number(), personId);
            files.put(fileName(personId), MailFile.of(letter, sender, id, writtenAt));
        }
        files.put("merge.csv", MergeTable.of(letters).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private String fileName(String personId) {
        return CalendarFolder.fileOfPerson(edition.event().id(), personId)
                .replaceFirst("^person-", "")
                .replaceFirst("\\.ics$", ".eml");
    }

    /**
     * Returns whoever has another address than in an edition before and gets no letter now, each with the file of the last
     * letter, which went to the old address.
     */
    Map<Person, Path> readdressed(Edition before) {
        Set<String> written =
                letters.stream().map(letter -> letter.message().person().id()).collect(Collectors.toSet());
        Map<Person, Path> readdressed = new LinkedHashMap<>();
        for (Person now : edition.event().people()) {
            Person was = before.event().peopleById().get(now.id());
            Integer told = toldIn.get(now.id());
            if (was != null
                    && told != null
                    && !written.contains(now.id())
                    && !address(now).isBlank()
                    && !address(now).equals(address(was))) {
                Path messages = round.edition(told).folder().resolve(Edition.MESSAGES);
                readdressed.put(now, messages.resolve(fileName(now.id())));
            }
        }
        return readdressed;
    }

    private static String address(Person person) {
        return person.data().getOrDefault("email", "");
    }

    private void write(String personId, Map<String, byte[]> files) {
        Differences since = differences.computeIfAbsent(toldIn.getOrDefault(personId, 0), this::differencesSince);
        Person now = edition.event().peopleById().get(personId);
        Person person = now == null ? since.eventBefore().peopleById().get(personId) : now;
        if (person == null) {
            return;
        }
        String wanted = person.data().getOrDefault("language", "");
        // "fr-CH" is French, and whoever wants a language without texts gets that of the round.
        Language own = Language.find(wanted.split("-", 2)[0]).orElse(language);
        MessageTemplate template = templates.computeIfAbsent(own.tag(), tag -> template(own));
        Optional<Message> message = since.findMessage(personId, own, template);
        if (message.isPresent()) {
            byte[] calendar = files.get(
                    "calendars/" + CalendarFolder.fileOfPerson(edition.event().id(), personId));
            letters.add(new Letter(
                    message.get(),
                    address(person),
                    own.tag(),
                    calendar == null ? null : new String(calendar, StandardCharsets.UTF_8)));
            toldIn.put(personId, edition.number());
            if (!wanted.isEmpty() && !wanted.split("-", 2)[0].equals(own.tag())) {
                missingLanguages.add(wanted);
            }
        }
    }

    /** @param number an edition, or 0 for none */
    private Differences differencesSince(int number) {
        Event event = edition.event();
        if (number == 0) {
            return Differences.between(event, new Timetable(event.id(), List.of()), event, edition.timetable());
        }
        Edition before = round.edition(number);
        return Differences.between(before.event(), before.timetable(), event, edition.timetable());
    }

    /** Returns the file of the template of a language. */
    static Path templateFile(RoundFolder round, Language language) {
        return round.folder().resolve("message-%s.txt".formatted(language.tag()));
    }

    private MessageTemplate template(Language own) {
        Path file = templateFile(round, own);
        if (!Files.exists(file)) {
            return MessageTemplate.of(own);
        }
        try {
            return MessageTemplate.parse(new String(AtomicFile.read(file), StandardCharsets.UTF_8));
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }
}
