package org.lectern.publish.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/**
 * A timetable as people read it: day by day, each session with its parts and who speaks when, as plain text.
 *
 * <p>Breaks are in it at their time. It is in English and {@link TextPage#WIDTH} columns wide unless told otherwise. Unscheduled sessions are not in it;
 * dropped slots are listed below their session. Building one costs time linear in the event and the timetable.
 *
 * @since 0.1.0
 */
public final class Programme {

    private final Event event;
    private final List<ScheduledSession> held;
    private final Language language;
    private final int width;

    private Programme(Event event, List<ScheduledSession> held, Language language, int width) {
        this.event = event;
        this.held = held;
        this.language = Objects.requireNonNull(language, "language");
        this.width = width;
    }

    /**
     * Returns the programme of a timetable.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     */
    public static Programme of(Event event, Timetable timetable) {
        // An application's own rules are unknown to the standard catalogue, and what people read depends on none.
        Event plain =
                event.toBuilder().ruleSettings(List.of()).waivers(List.of()).build();
        List<ScheduledSession> held =
                new ArrayList<>(new TimetableView(plain, timetable, EffectiveRules.of(plain, StandardRules.catalogue()))
                        .scheduledSessions());
        held.sort(Comparator.comparing(session -> session.time().startInclusive()));
        return new Programme(event, List.copyOf(held), Language.english(), TextPage.WIDTH);
    }

    /** Returns this programme in another language. */
    public Programme inLanguage(Language language) {
        return new Programme(event, held, language, width);
    }

    /**
     * Returns this programme in lines of at most this many columns.
     *
     * @throws IllegalArgumentException if the width is below {@link TextPage#MIN_WIDTH}
     */
    public Programme withWidth(int width) {
        TextPage page = new TextPage(new PrintWriter(new StringWriter()), width);
        return new Programme(event, held, language, page.width());
    }

    /** Prints the programme on a page, in the width of the page; each day and each session follow an empty line. */
    public void print(TextPage page) {
        SessionText sessions = new SessionText(event, language, page);
        LocalDate day = null;
        for (Part part : parts(sessions)) {
            page.blank();
            if (!part.day().equals(day)) {
                page.title(sessions.title(part.day()));
                day = part.day();
            }
            part.print().run();
        }
    }

    /** A session or a break. */
    private record Part(LocalDate day, Instant start, Runnable print) {}

    /** Returns the breaks and sessions by start, or nothing if there are only breaks. */
    private List<Part> parts(SessionText sessions) {
        List<Part> parts = new ArrayList<>();
        if (!held.isEmpty()) {
            event.breaks()
                    .forEach(given -> parts.add(new Part(
                            given.findDay(event.days(), event.zone())
                                    .orElseThrow()
                                    .date(),
                            given.time().startInclusive(),
                            () -> sessions.print(given))));
        }
        held.forEach(session -> parts.add(
                new Part(session.halfDay().date(), session.time().startInclusive(), () -> sessions.print(session))));
        parts.sort(Comparator.comparing(Part::start));
        return parts;
    }

    /** Returns the lines of the programme, none if nothing is scheduled. */
    public List<String> lines() {
        return toString().lines().toList();
    }

    /** Returns the programme as text, with a line break after each line. */
    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        print(new TextPage(out, width));
        out.flush();
        return text.toString().replace(System.lineSeparator(), "\n").stripLeading();
    }
}
