package org.lectern.examples.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/** A timetable as people read it: day by day, each session with its segments and who speaks when. */
final class Programme {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int WIDEST_SEGMENT = 44;
    private static final String INDENT = " ".repeat(13);

    private final Event event;
    private final TextPage page;
    private final List<ScheduledSession> held;
    private final int segmentWidth;

    Programme(Event event, Timetable timetable, TextPage page) {
        this.event = event;
        this.page = page;
        this.held =
                new ArrayList<>(new TimetableView(event, timetable, EffectiveRules.of(event, StandardRules.catalogue()))
                        .scheduledSessions());
        this.held.sort(Comparator.comparing(session -> session.time().startInclusive()));
        this.segmentWidth = event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .mapToInt(slot -> TextWidth.of(OneLineText.of(slot.name())))
                .map(width -> Math.min(width, WIDEST_SEGMENT))
                .max()
                .orElse(WIDEST_SEGMENT);
    }

    void print() {
        LocalDate day = null;
        for (ScheduledSession session : held) {
            LocalDate own = session.halfDay().date();
            if (!own.equals(day)) {
                page.blank();
                page.title(title(own));
                day = own;
            } else {
                page.blank();
            }
            print(session);
        }
    }

    private String title(LocalDate date) {
        String text = DAY.format(date);
        return event.days().stream()
                .filter(day -> day.date().equals(date))
                .map(day -> day.name())
                .filter(name -> !name.equals(date.toString()) && !text.startsWith(name))
                .map(name -> text + ": " + name)
                .findFirst()
                .orElse(text);
    }

    private void print(ScheduledSession held) {
        Session session = held.session();
        Instant start = held.time().startInclusive();
        page.entry("%s–%s  ".formatted(time(start), time(held.time().endExclusive())), headline(held));
        if (!held.attendants().isEmpty()) {
            page.entry(
                    INDENT,
                    held.attendants().stream().map(Person::name).collect(Collectors.joining(", ", "with ", "")));
        }
        Instant now = start;
        now = segment(now, session.openingMinutes(), "Opening remarks");
        now = segment(now, session.statementMinutes(), "Statement of the State");
        for (ScheduledTurn seat : held.turns()) {
            now = waiting(now, seat.time().startInclusive());
            page.entry(
                    lead(seat.time().startInclusive(), seat.time().minutes()),
                    seat.slot().name(),
                    segmentWidth,
                    speaker(seat));
            now = seat.time().endExclusive();
        }
        segment(
                now,
                minutes(now, held.time().endExclusive()),
                session.slots().isEmpty() ? "" : "Questions and answers");
        for (Slot dropped : dropped(held)) {
            page.entry(INDENT + "  –    dropped  ", dropped.name() + ", " + personName(dropped));
        }
    }

    private static List<Slot> dropped(ScheduledSession held) {
        List<Slot> seated = held.turns().stream().map(ScheduledTurn::slot).toList();
        return held.session().slots().stream()
                .filter(slot -> !seated.contains(slot))
                .toList();
    }

    private String personName(Slot slot) {
        return event.people().stream()
                .filter(person -> person.id().equals(slot.personId()))
                .map(Person::name)
                .findFirst()
                .orElse(slot.personId());
    }

    private static String headline(ScheduledSession held) {
        Session session = held.session();
        List<String> parts = new ArrayList<>();
        parts.add("room " + held.room().name());
        if (!session.region().isEmpty()) {
            parts.add(session.region());
        }
        if (session.audience() > 0) {
            parts.add(session.audience() + " expected, " + held.room().seats() + " seats");
        }
        return session.name() + ": " + String.join(", ", parts);
    }

    /** Prints a segment without a speaker, if it has any minutes, and returns when it ends. */
    private Instant segment(Instant start, long minutes, String name) {
        if (minutes > 0 && !name.isEmpty()) {
            page.entry(lead(start, minutes), name);
        }
        return start.plus(Duration.ofMinutes(minutes));
    }

    private Instant waiting(Instant from, Instant until) {
        return segment(from, minutes(from, until), "(pause)");
    }

    private String lead(Instant start, long minutes) {
        return INDENT + String.format(Locale.ROOT, "%s  %3d min  ", time(start), minutes);
    }

    private static String speaker(ScheduledTurn seat) {
        return seat.person().name()
                + switch (seat.slot().presence()) {
                    case WHOLE_SESSION -> "";
                    case OWN_SLOT -> " (own turn only)";
                    case RECORDED -> " (recorded)";
                };
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(event.zone()));
    }
}
