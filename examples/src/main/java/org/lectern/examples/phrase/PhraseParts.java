package org.lectern.examples.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.change.Change;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;
import org.lectern.text.NearestWord;

/** The parts of phrases: who in which session, what at which time, and new things by their names. */
record PhraseParts(Event event, NameFinder names, WhenPhrase when) {

    private static final List<String> IN = List.of(" in ", " from ", " on ", " of ");
    private static final Pattern SEATS = Pattern.compile("(?i)(.+?) with (\\d{1,6})(?: seats)?");
    private static final Pattern LENGTH = Pattern.compile("(?i)(.+?) for (\\d{1,4})(?: min(?:utes)?)?");

    /** @param meant what the words after the name mean */
    record Named<T>(String name, T meant) {}

    /** A name and a session, which the words name one after the other. */
    record Split(String name, Session session) {}

    /** Somebody's turns, in a session or in all. */
    record Turns(Person person, Optional<Session> session, List<Slot> slots) {}

    record Timed(String name, Window window) {}

    Timed timed(Phrase phrase) {
        Named<Window> found = suffixed(phrase, when::findWindow);
        return new Timed(found.name(), found.meant());
    }

    <T> Named<T> suffixed(Phrase phrase, Function<String, Optional<T>> read) {
        return findSuffixed(phrase, read).orElseThrow(() -> PhraseReader.unread(phrase));
    }

    /** Returns the longest end of the words that can be read, and the name before it. */
    <T> Optional<Named<T>> findSuffixed(Phrase phrase, Function<String, Optional<T>> read) {
        String[] words = phrase.words().strip().split("\\s+");
        for (int i = 1; i < words.length; i++) {
            String end = String.join(" ", Arrays.copyOfRange(words, i, words.length));
            Optional<T> meant = read.apply(end);
            if (meant.isPresent()) {
                String name = String.join(" ", Arrays.copyOfRange(words, 0, i)).replaceFirst("[,:]$", "");
                return Optional.of(new Named<>(name, meant.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns somebody or a room, whichever is called so. */
    SubjectId place(String name) {
        Optional<LocalDate> day = when.findDay(name);
        if (day.isPresent()) {
            return SubjectId.day(day.get());
        }
        boolean isRoom = names.findPerson(name).isEmpty() && names.findRoom(name).isPresent();
        return isRoom
                ? SubjectId.room(names.room(name).id())
                : SubjectId.person(names.person(name).id());
    }

    Optional<Split> findSession(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String in : IN) {
            int at = lower.lastIndexOf(in);
            if (at > 0) {
                Optional<Session> session = names.findSession(words.substring(at + in.length()));
                if (session.isPresent()) {
                    return Optional.of(new Split(words.substring(0, at).strip(), session.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** @throws InvalidInputException if nobody is meant, or they have no turn there */
    Turns turns(String words) {
        Optional<Split> split = names.findPerson(words).isPresent() ? Optional.empty() : findSession(words);
        String name = split.map(Split::name).orElse(words);
        if (split.isEmpty() && names.findPerson(words).isEmpty()) {
            requireSession(words);
        }
        Person person = names.person(name);
        Optional<Session> session = split.map(Split::session);
        List<Slot> slots = session.map(List::of).orElse(event.sessions()).stream()
                .flatMap(one -> one.slots().stream())
                .filter(slot -> slot.personId().equals(person.id()))
                .toList();
        boolean attends = session.isEmpty()
                && event.sessions().stream().anyMatch(one -> one.attendantIds().contains(person.id()));
        if (slots.isEmpty() && !attends) {
            throw NameFinder.mistake(
                    "no-turn",
                    words,
                    session.map(one -> "%s has no turn in %s.".formatted(person.name(), one.name()))
                            .orElse("%s takes part in no session.".formatted(person.name())),
                    "Check who it is, and in which session.");
        }
        return new Turns(person, session, slots);
    }

    /** Of words that name a known person and no known session, the session is the mistake. */
    private void requireSession(String words) {
        for (String in : IN) {
            int at = words.toLowerCase(Locale.ROOT).lastIndexOf(in);
            if (at > 0 && names.findPerson(words.substring(0, at)).isPresent()) {
                names.session(words.substring(at + in.length()));
            }
        }
    }

    List<Change> addSpeaker(Phrase phrase) {
        String[] parts = phrase.words().split(":", 2);
        Split split = findSession(parts[0]).orElseThrow(() -> {
            requireInSession(parts[0], phrase);
            return PhraseReader.unread(phrase);
        });
        List<Change> changes = new ArrayList<>();
        Person person = knownOrNew(split.name(), changes);
        Session session = split.session();
        Slot.Builder slot = Slot.builder(freeSlotId(session), person.id())
                .name(parts.length > 1 && !parts[1].isBlank() ? parts[1].strip() : person.name());
        if (!session.slots().isEmpty()) {
            Slot like = session.slots().getLast();
            slot.minutes(like.minMinutes(), like.maxMinutes()).presence(like.presence());
        }
        changes.add(new Change.AddSlot(session.id(), slot.build()));
        return changes;
    }

    private void requireInSession(String words, Phrase phrase) {
        String[] sides = PhraseReader.sides(new Phrase(phrase.kind(), words), " in ");
        names.session(sides[1]);
    }

    private String freeSlotId(Session session) {
        Set<String> ids = new LinkedHashSet<>();
        event.sessions().forEach(one -> one.slots().forEach(slot -> ids.add(slot.id())));
        int number = session.slots().size() + 1;
        while (ids.contains(session.id() + "-" + number)) {
            number++;
        }
        return session.id() + "-" + number;
    }

    /** Returns the person of a name; a new one is added, unless the name may be a slip of the pen. */
    Person knownOrNew(String name, List<Change> changes) {
        Optional<Person> known = names.findPerson(name);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> similar = names.findSimilarPerson(name);
        if (similar.isPresent()) {
            throw NameFinder.mistake(
                    "similar-name",
                    name,
                    NearestWord.unknown("person", name),
                    "%s If it is somebody else, add --add-person \"%s\" before."
                            .formatted(NearestWord.didYouMean(similar.get()), name));
        }
        Person person = newPerson(name);
        changes.add(new Change.AddPerson(person));
        return person;
    }

    Person newPerson(String name) {
        return Person.builder(freeId(name, event.peopleById().keySet()))
                .name(name.strip())
                .build();
    }

    Session newSession(String words) {
        Matcher matcher = LENGTH.matcher(words);
        String name = matcher.matches() ? matcher.group(1) : words;
        Session.Builder session = Session.builder(freeId(name, event.sessionsById().keySet())).name(name);
        return matcher.matches()
                ? session.allowedMinutes(Integer.parseInt(matcher.group(2))).build()
                : session.build();
    }

    Room newRoom(Phrase phrase) {
        Matcher matcher = SEATS.matcher(phrase.words().strip());
        if (!matcher.matches()) {
            throw PhraseReader.unread(phrase);
        }
        return Room.builder(freeId(matcher.group(1), event.roomsById().keySet()))
                .name(matcher.group(1).strip())
                .seats(Integer.parseInt(matcher.group(2)))
                .build();
    }

    private static String freeId(String name, Set<String> ids) {
        String plain = PlainName.of(name).replace(' ', '-');
        String id = plain;
        for (int number = 2; ids.contains(id); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    Day newDay(Phrase phrase) {
        String words = phrase.words().strip();
        Matcher first = Pattern.compile("\\d{1,2}[:.h]\\d{2}").matcher(words);
        if (!first.find() || first.start() == 0) {
            throw PhraseReader.unread(phrase);
        }
        String dayWords = words.substring(0, first.start()).replaceFirst("(?i)[,:]?\\s*(?:from )?$", "");
        LocalDate last = event.days().getLast().date();
        LocalDate date = newDate(dayWords, last).orElseThrow(() -> PhraseReader.unread(phrase));
        List<Window> windows = Arrays.stream(words.substring(first.start()).split(",| and (?=\\d+[:.h])"))
                .map(times -> when.findWindow(date + " " + times).orElseThrow(() -> PhraseReader.unread(phrase)))
                .toList();
        return new Day(date, windows);
    }

    /** Returns a date that may be no day of the event yet: a date, or the next such weekday after a day. */
    Optional<LocalDate> newDate(String words, LocalDate after) {
        Optional<WhenTokens> tokens = WhenTokens.find(words).filter(found -> found.shape().equals("D"));
        DayOfWeek weekday = tokens.map(found -> found.days().getFirst().weekday()).orElse(null);
        return weekday == null
                ? tokens.flatMap(found -> when.findDay(words))
                : Optional.of(after.with(TemporalAdjusters.next(weekday)));
    }

    Relation relation(Phrase phrase) {
        String words = phrase.words();
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains(" before ")) {
            String[] sides = PhraseReader.sides(phrase, " before ");
            return Relation.before(
                    names.session(sides[0]).id(), names.session(sides[1]).id());
        }
        for (RelationEnd end : RelationEnd.values()) {
            if (lower.endsWith(end.words)) {
                String[] ids = Arrays.stream(words.substring(0, words.length() - end.words.length())
                                .split(",| and "))
                        .filter(name -> !name.isBlank())
                        .map(name -> names.session(name).id())
                        .toArray(String[]::new);
                return end.relation(ids);
            }
        }
        throw PhraseReader.unread(phrase);
    }

    private enum RelationEnd {
        SAME(" on one day"),
        DIFFERENT(" on different days"),
        CHAIN(" back to back"),
        APART(" not in parallel");

        private final String words;

        RelationEnd(String words) {
            this.words = words;
        }

        Relation relation(String... ids) {
            return switch (this) {
                case SAME -> Relation.sameDay(ids);
                case DIFFERENT -> Relation.differentDay(ids);
                case CHAIN -> Relation.backToBack(ids);
                case APART -> Relation.notParallel(ids);
            };
        }
    }

    RuleSetting setting(Phrase phrase) {
        String[] words = phrase.words().strip().split("[\\s:]+");
        if (words.length != 2) {
            throw PhraseReader.unread(phrase);
        }
        RuleSetting setting = RuleSetting.of(rule(words[0]));
        String value = words[1].toLowerCase(Locale.ROOT);
        return switch (value) {
            case "on" -> setting.withEnabled(true);
            case "off" -> setting.withEnabled(false);
            case "hard" -> setting.withLevel(Level.HARD);
            case "medium" -> setting.withLevel(Level.MEDIUM);
            case "soft" -> setting.withLevel(Level.SOFT);
            default -> setting.withWeight(PhraseReader.numbers(value, phrase).getFirst());
        };
    }

    private static String rule(String id) {
        List<String> known = StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .toList();
        if (!known.contains(id)) {
            throw NameFinder.mistake(
                    "unknown-rule",
                    id,
                    NearestWord.unknown("rule", id),
                    NearestWord.advice(id, known, "Run lectern rules to see them all."));
        }
        return id;
    }

    Waiver waiver(Phrase phrase) {
        String[] sides = PhraseReader.sides(phrase, " for ");
        String[] parts = sides[1].split(":", 2);
        if (parts.length < 2) {
            throw PhraseReader.unread(phrase);
        }
        String name = parts[0].strip();
        SubjectId subject = names.findSession(name)
                .map(session -> SubjectId.session(session.id()))
                .orElseGet(() -> place(name));
        return new Waiver(rule(sides[0]), Set.of(subject), parts[1].strip());
    }
}
