package org.lectern.examples.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;

/** What a phrase adds to an event; ids are made of names. */
record NewThings(Event event, WhenPhrase when) {

    private static final Pattern SEATS = Pattern.compile("(?i)(.+?) with (\\d{1,6})(?: seats)?");
    private static final Pattern LENGTH = Pattern.compile("(?i)(.+?) for (\\d{1,4})(?: min(?:utes)?)?");

    Person person(String name) {
        return Person.builder(freeId(name, event.peopleById().keySet()))
                .name(name.strip())
                .build();
    }

    Session session(String words) {
        Matcher matcher = LENGTH.matcher(words);
        String name = matcher.matches() ? matcher.group(1) : words;
        Session.Builder session =
                Session.builder(freeId(name, event.sessionsById().keySet())).name(name);
        return matcher.matches()
                ? session.allowedMinutes(Integer.parseInt(matcher.group(2))).build()
                : session.build();
    }

    Room room(Phrase phrase) {
        Matcher matcher = SEATS.matcher(phrase.words().strip());
        if (!matcher.matches()) {
            throw PhraseReader.unread(phrase);
        }
        return Room.builder(freeId(matcher.group(1), event.roomsById().keySet()))
                .name(matcher.group(1).strip())
                .seats(Integer.parseInt(matcher.group(2)))
                .build();
    }

    /** Returns an id made of a name that no other thing has. */
    static String freeId(String name, Set<String> ids) {
        String plain = PlainName.of(name).replace(' ', '-');
        String id = plain;
        for (int number = 2; ids.contains(id); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    Day day(Phrase phrase) {
        String words = phrase.words().strip();
        Matcher first = Pattern.compile("\\d{1,2}[:.h]\\d{2}").matcher(words);
        if (!first.find() || first.start() == 0) {
            throw PhraseReader.unread(phrase);
        }
        String dayWords = words.substring(0, first.start()).replaceFirst("(?i)[,:]?\\s*(?:from )?$", "");
        LocalDate last = when.days().getLast();
        LocalDate date = date(dayWords, last).orElseThrow(() -> PhraseReader.unread(phrase));
        List<Window> windows = Arrays.stream(words.substring(first.start()).split(",| and (?=\\d+[:.h])", -1))
                .map(times -> when.findWindow(date + " " + times).orElseThrow(() -> PhraseReader.unread(phrase)))
                .toList();
        return new Day(date, windows);
    }

    /** Returns a date that may be no day of the event yet: a date, or the next such weekday after a day. */
    Optional<LocalDate> date(String words, LocalDate after) {
        Optional<WhenTokens> tokens =
                WhenTokens.find(words).filter(found -> found.shape().equals("D"));
        DayOfWeek weekday =
                tokens.map(found -> found.days().getFirst().weekday()).orElse(null);
        return weekday == null
                ? tokens.flatMap(found -> when.findDay(words))
                : Optional.of(after.with(TemporalAdjusters.next(weekday)));
    }
}
