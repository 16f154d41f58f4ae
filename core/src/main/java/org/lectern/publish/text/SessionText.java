package org.lectern.publish.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.TurnName;
import org.lectern.language.Language;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.text.OneLine;

/** One session or break of a programme after the other, with its parts in their order and what lies between them. */
final class SessionText {

    private static final int MAX_NAME_WIDTH = 44;
    private static final String INDENT = " ".repeat(13);

    /** On a narrow page the parts of a session start below its time. */
    private static final String SHORT_INDENT = "  ";

    private static final int NARROW = 72;

    private final Event event;
    private final Language language;
    private final TextPage page;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final String separator;
    private final String indent;
    private final int minutesWidth;
    private final Map<String, Person> people;
    private final int nameWidth;

    SessionText(Event event, Language language, TextPage page) {
        this.event = event;
        this.language = language;
        this.page = page;
        this.day = DateTimeFormatter.ofPattern(language.text("difference.day"), language.locale());
        this.time = DateTimeFormatter.ofPattern(language.text("difference.time"), language.locale());
        this.separator = language.text("difference.list").replace("{first}", "").replace("{next}", "");
        this.indent = page.width() < NARROW ? SHORT_INDENT : INDENT;
        this.minutesWidth = TextWidth.of(language.text("minutes", 100));
        int room = page.width() - TextWidth.of(lead(Instant.EPOCH, 1)) - 2;
        this.people = event.peopleById();
        this.nameWidth = event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .mapToInt(slot -> TextWidth.of(OneLine.of(name(slot).name())))
                .map(width -> Math.min(width, Math.min(MAX_NAME_WIDTH, room / 2)))
                .max()
                .orElse(MAX_NAME_WIDTH);
    }

    /** Returns the title of a day: its date, and its name if it has another one. */
    String title(LocalDate date) {
        String text = day.format(date);
        return event.days().stream()
                .filter(own -> own.date().equals(date))
                .map(own -> own.name())
                .filter(name -> !name.equals(date.toString()) && !text.startsWith(name))
                .map(name -> text + ": " + name)
                .findFirst()
                .orElse(text);
    }

    void print(ScheduledSession held) {
        Session session = held.session();
        Instant start = held.time().startInclusive();
        page.entry("%s–%s  ".formatted(time(start), time(held.time().endExclusive())), headline(held));
        if (!held.attendants().isEmpty()) {
            page.entry(
                    indent,
                    language.text(
                            "programme.with",
                            held.attendants().stream().map(Person::name).collect(Collectors.joining(separator))));
        }
        Instant now = start;
        now = part(now, session.openingMinutes(), language.text("opening"));
        now = part(now, session.statementMinutes(), language.text("statement"));
        for (ScheduledTurn seat : held.turns()) {
            now = part(now, minutes(now, seat.time().startInclusive()), "(" + small("pause") + ")");
            TurnName name = name(seat.slot());
            page.entry(
                    lead(seat.time().startInclusive(), seat.time().minutes()),
                    name.name(),
                    nameWidth,
                    (name.speaker() + presence(seat)).strip());
            now = seat.time().endExclusive();
        }
        if (!session.slots().isEmpty()) {
            part(now, minutes(now, held.time().endExclusive()), language.text("qa"));
        }
        for (Slot dropped : dropped(held)) {
            page.entry(indent + "  –    " + small("dropped") + "  ", dropped(dropped));
        }
    }

    /** Prints a break, with its rooms if it is in some only. */
    void print(Break given) {
        List<String> rooms = event.rooms().stream()
                .filter(room -> given.roomIds().contains(room.id()))
                .map(room -> language.text("programme.room", room.name()))
                .toList();
        page.entry(
                "%s–%s  "
                        .formatted(
                                time(given.time().startInclusive()),
                                time(given.time().endExclusive())),
                rooms.isEmpty()
                        ? given.name()
                        : language.text("programme.session", given.name(), String.join(separator, rooms)));
    }

    private TurnName name(Slot slot) {
        return TurnName.of(slot, people);
    }

    private String dropped(Slot slot) {
        TurnName name = name(slot);
        return name.speaker().isEmpty() ? name.name() : name.name() + separator + name.speaker();
    }

    private static List<Slot> dropped(ScheduledSession held) {
        List<Slot> seated = held.turns().stream().map(ScheduledTurn::slot).toList();
        return held.session().slots().stream()
                .filter(slot -> !seated.contains(slot))
                .toList();
    }

    private String headline(ScheduledSession held) {
        Session session = held.session();
        List<String> parts = new ArrayList<>();
        parts.add(language.text("programme.room", held.room().name()));
        if (!session.region().isEmpty()) {
            parts.add(session.region());
        }
        session.audience()
                .ifPresent(people -> parts.add(
                        language.text("programme.seats", people, held.room().seats())));
        return language.text("programme.session", session.name(), String.join(separator, parts));
    }

    /** Prints a part without a speaker, if it has any minutes, and returns when it ends. */
    private Instant part(Instant start, long minutes, String name) {
        if (minutes > 0) {
            page.entry(lead(start, minutes), name);
        }
        return start.plus(Duration.ofMinutes(minutes));
    }

    private String lead(Instant start, long minutes) {
        return indent + time(start) + "  " + TextWidth.paddedLeft(language.text("minutes", minutes), minutesWidth)
                + "  ";
    }

    private String presence(ScheduledTurn seat) {
        return switch (seat.slot().presence()) {
            case WHOLE_SESSION -> "";
            case OWN_SLOT -> " (" + language.text("presence.own") + ")";
            case RECORDED -> " (" + language.text("presence.recorded") + ")";
        };
    }

    private String small(String key) {
        return language.text(key).toLowerCase(language.locale());
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }

    private String time(Instant instant) {
        return time.format(instant.atZone(event.zone()));
    }
}
