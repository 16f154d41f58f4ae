package org.lectern.examples.phrase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.change.Change;
import org.lectern.change.RoomEdit;
import org.lectern.change.SessionEdit;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/** Reads one phrase; each method reads the words of a kind. */
final class PhraseReader {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})(?:\\s*(?:min(?:utes?)?|m))?");
    /** One number, perhaps with a mark between thousands. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|\\d{1,3}(?:[,'’\\h]\\d{3}){1,2}");

    private final Event event;
    private final NameFinder names;
    private final WhenPhrase when;
    private final PhraseParts parts;
    private final NewThings created;
    private final RulePhrases rules;
    private final AskPhrases asks;
    private final BreakPhrases breaks;
    private final DayPhrases days;

    PhraseReader(Event event) {
        this.event = event;
        this.names = new NameFinder(event);
        this.when = new WhenPhrase(event);
        this.parts = new PhraseParts(event, names, when);
        this.created = new NewThings(event, when);
        this.rules = new RulePhrases(names, parts);
        this.asks = new AskPhrases(event, names, parts);
        this.breaks = new BreakPhrases(event, names, when, parts);
        this.days = new DayPhrases(event, when, created);
    }

    /** @throws InvalidInputException if the words mean no change */
    List<Change> changes(Phrase phrase) {
        String words = phrase.words().strip();
        if (words.isEmpty()) {
            throw unread(phrase);
        }
        return switch (phrase.kind()) {
            case WITHDRAW -> withdraw(words);
            case REPLACE -> replace(phrase);
            case RECORDED -> presence(words, Presence.RECORDED);
            case OWN_TURN -> presence(words, Presence.OWN_SLOT);
            case WHOLE_SESSION -> presence(words, Presence.WHOLE_SESSION);
            case TURN_MINUTES -> turnMinutes(phrase);
            case ADD_PERSON -> List.of(new Change.AddPerson(created.person(words)));
            case ADD_SPEAKER -> parts.addSpeaker(phrase);
            case AWAY -> {
                PhraseParts.Timed timed = parts.timed(phrase);
                yield List.of(new Change.Away(names.person(timed.name()).id(), timed.window()));
            }
            case LATE -> List.of(late(phrase));
            case ONLY_WITHIN -> {
                PhraseParts.Timed timed = parts.timed(phrase);
                yield List.of(new Change.OnlyWithin(parts.place(timed.name()), timed.window()));
            }
            case AVAILABLE -> List.of(available(phrase));
            case MOVE_WINDOW -> List.of(moveWindow(phrase));
            case CANCEL -> List.of(new Change.CancelSession(names.session(words).id()));
            case ADD_SESSION -> List.of(new Change.AddSession(created.session(words)));
            case MOVE -> List.of(move(phrase));
            case UNPIN -> List.of(pin(names.session(words), Pin.NONE));
            case LENGTH -> {
                String[] sides = sides(phrase, ":");
                yield List.of(new Change.EditSession(
                        names.session(sides[0]).id(),
                        SessionEdit.builder()
                                .allowedMinutes(numbers(sides[1], phrase).toArray(Integer[]::new))
                                .build()));
            }
            case OPENING, STATEMENT, QA, AUDIENCE, NEEDS, EXCLUDES, PRIORITY, FEATURES -> asks.changes(phrase);
            case ADD_BREAK -> breaks.added(phrase);
            case MOVE_BREAK -> List.of(breaks.moved(phrase));
            case CANCEL_BREAK -> List.of(breaks.cancelled(phrase));
            case ROOM -> List.of(new RoomPhrase(names).change(phrase));
            case SPLIT -> {
                String[] sides = sides(phrase, " into ");
                yield new SessionSplit(event).changes(names.session(sides[0]), numbers(sides[1], phrase));
            }
            case ADD_ROOM -> List.of(new Change.AddRoom(created.room(phrase)));
            case SEATS -> {
                String[] sides = sides(phrase, ":");
                yield List.of(new Change.EditRoom(
                        names.room(sides[0]).id(), RoomEdit.NONE.withSeats(number(sides[1], phrase))));
            }
            case CLOSE_ROOM -> List.of(closeRoom(phrase));
            case ADD_DAY -> List.of(new Change.AddDay(created.day(phrase)));
            case CLOSE_DAY -> days.closed(phrase);
            case SHIFT_DAY -> List.of(days.shifted(phrase));
            case POSTPONE -> List.of(new Change.Postpone(DayPhrases.count(phrase)));
            case RELATE -> List.of(new Change.AddRelation(rules.relation(phrase)));
            case UNRELATE -> List.of(new Change.RemoveRelation(rules.relation(phrase, event)));
            case RULE -> List.of(new Change.SetRule(rules.setting(phrase)));
            case WAIVE -> List.of(new Change.Waive(rules.waiver(phrase)));
        };
    }

    /** Returns the mistake that words have not the form of their kind. */
    static InvalidInputException unread(Phrase phrase) {
        return NameFinder.mistake(
                "bad-words",
                phrase.words(),
                "The words do not have the form of this option.",
                "Write: %s \"%s\"."
                        .formatted(phrase.kind().option(), phrase.kind().form()));
    }

    static String[] sides(Phrase phrase, String between) {
        String words = phrase.words();
        int at = words.toLowerCase(Locale.ROOT).lastIndexOf(between);
        if (at <= 0 || at + between.length() >= words.length()) {
            throw unread(phrase);
        }
        return new String[] {
            words.substring(0, at).strip(),
            words.substring(at + between.length()).strip()
        };
    }

    static List<Integer> numbers(String text, Phrase phrase) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split("\\s*(?:,|\\bor\\b|\\band\\b|-|–)\\s*", -1)) {
            Matcher matcher = NUMBERS.matcher(part.strip());
            if (!matcher.matches()) {
                throw unread(phrase);
            }
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        if (numbers.isEmpty()) {
            throw unread(phrase);
        }
        return numbers;
    }

    /** Returns the number that a text is, such as {@code 1,200}. */
    static int number(String text, Phrase phrase) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw unread(phrase);
        }
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private List<Change> withdraw(String words) {
        PhraseParts.Turns turns = parts.turns(words);
        return turns.session().isEmpty()
                ? List.of(new Change.WithdrawPerson(turns.person().id()))
                : turns.slots().stream()
                        .<Change>map(slot -> new Change.WithdrawSlot(slot.id()))
                        .toList();
    }

    /** A name may have {@code by} in it too: the first of them that makes sense is taken. */
    private List<Change> replace(Phrase phrase) {
        String[] last = sides(phrase, " by ");
        String lower = phrase.words().toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(" by ");
                at > 0 && at < lower.lastIndexOf(" by ");
                at = lower.indexOf(" by ", at + 1)) {
            String who = phrase.words().substring(0, at).strip();
            if (names.findPerson(who).isPresent()) {
                return replace(new String[] {
                    who, phrase.words().substring(at + " by ".length()).strip()
                });
            }
        }
        return replace(last);
    }

    private List<Change> replace(String[] sides) {
        Optional<PhraseParts.Split> in = parts.findSession(sides[1]);
        String newName = in.map(PhraseParts.Split::name).orElse(sides[1]);
        String old = in.map(split -> sides[0] + " in " + split.session().id()).orElse(sides[0]);
        List<Change> changes = new ArrayList<>();
        Person other = parts.knownOrNew(newName, changes);
        parts.turns(old).slots().forEach(slot -> changes.add(new Change.ReplaceSpeaker(slot.id(), other.id())));
        return changes;
    }

    private List<Change> presence(String words, Presence presence) {
        return parts.turns(words).slots().stream()
                .<Change>map(slot -> new Change.EditSlot(slot.id(), presence, null, null, null))
                .toList();
    }

    private List<Change> turnMinutes(Phrase phrase) {
        String[] sides = sides(phrase, ":");
        List<Integer> minutes = numbers(sides[1], phrase);
        List<Slot> slots = parts.turns(sides[0]).slots();
        return slots.stream()
                .<Change>map(slot -> new Change.EditSlot(slot.id(), null, minutes.getFirst(), minutes.getLast(), null))
                .toList();
    }

    private Change late(Phrase phrase) {
        PhraseParts.Named<Instant> late = parts.suffixed(phrase, when::findInstant);
        return new Change.Away(names.person(late.name()).id(), new Window(when.start(), late.meant()));
    }

    private Change available(Phrase phrase) {
        String[] sides = sides(new Phrase(phrase.kind(), phrase.words().replaceFirst(":\\s", " ::")), " ::");
        Availability availability = switch (sides[1].toLowerCase(Locale.ROOT)) {
            case "always" -> Availability.always();
            case "never" -> Availability.never();
            default ->
                Availability.within(Arrays.stream(sides[1].split(",", -1))
                        .map(one -> when.findWindow(one).orElseThrow(() -> unread(phrase)))
                        .toList());
        };
        return new Change.SetWindows(parts.place(sides[0]), availability);
    }

    private Change moveWindow(Phrase phrase) {
        String[] whole = sides(new Phrase(phrase.kind(), phrase.words().replaceFirst(":\\s", " ::")), " ::");
        String[] sides = sides(new Phrase(phrase.kind(), whole[1]), " becomes ");
        Window was = when.findWindow(sides[0]).orElseThrow(() -> unread(phrase));
        Window is = when.findWindow(sides[1]).orElseThrow(() -> unread(phrase));
        return new Change.MoveWindow(parts.place(whole[0]), was, is);
    }

    private Change move(Phrase phrase) {
        String[] sides = sides(phrase, " to ");
        Session session = names.session(sides[0]);
        String target = sides[1];
        Pin pin = session.pin();
        int in = target.toLowerCase(Locale.ROOT).lastIndexOf("in ");
        String time = target;
        if (in == 0 || (in > 0 && target.charAt(in - 1) == ' ')) {
            Room room = names.room(target.substring(in + 3));
            pin = pin.withRoomId(room.id());
            time = target.substring(0, in).strip();
        } else if (names.findRoom(target).isPresent()) {
            return pin(session, pin.withRoomId(names.room(target).id()));
        }
        if (!time.isEmpty()) {
            Optional<Instant> start = when.findInstant(time);
            Optional<LocalDate> day = start.isPresent() ? Optional.empty() : when.findDay(time);
            if (start.isEmpty() && day.isEmpty()) {
                throw unread(phrase);
            }
            pin = pin.withStart(start.orElse(null)).withDay(day.orElse(null));
        }
        return pin(session, pin);
    }

    private static Change pin(Session session, Pin pin) {
        return new Change.EditSession(
                session.id(), SessionEdit.builder().pin(pin).build());
    }

    private Change closeRoom(Phrase phrase) {
        Optional<Room> whole = names.findRoom(phrase.words());
        if (whole.isPresent()) {
            return new Change.CloseRoom(whole.get().id(), null);
        }
        Optional<PhraseParts.Named<Window>> timed = parts.findSuffixed(phrase, when::findWindow);
        return timed.map(one -> new Change.CloseRoom(names.room(one.name()).id(), one.meant()))
                .orElseGet(() -> new Change.CloseRoom(names.room(phrase.words()).id(), null));
    }
}
