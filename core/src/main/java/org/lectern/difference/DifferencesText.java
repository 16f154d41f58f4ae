package org.lectern.difference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.language.Language;
import org.lectern.rule.ScheduledSession;

/** Writes differences for people to read: people to notify, what differs by room and hour, breaks, unaffected people. */
final class DifferencesText {

    private static final String INDENT = "  ";

    /** Of more people who are not to be disturbed the text only says how many. */
    private static final int MAX_NAMES = 60;

    private final Differences differences;
    private final DifferenceWording wording;
    private final List<String> lines = new ArrayList<>();

    DifferencesText(Differences differences, Language language) {
        this.differences = differences;
        this.wording = new DifferenceWording(language);
    }

    String text() {
        if (differences.isEmpty()) {
            lines.add(wording.text("difference.text.same"));
        } else {
            people();
            hours();
            breaks();
            unaffectedPeople();
        }
        return String.join("\n", lines) + "\n";
    }

    private void title(String title) {
        lines.add(title);
        lines.add("─".repeat(title.codePointCount(0, title.length())));
    }

    private void line(int depth, String text) {
        lines.add(INDENT.repeat(depth) + text);
    }

    private void people() {
        title(wording.text("difference.text.people"));
        if (differences.people().isEmpty()) {
            line(0, wording.text("difference.text.nobody"));
        }
        for (PersonDifference difference : differences.people()) {
            line(0, difference.person().name());
            difference.sessions().forEach(session -> session(difference.person(), session));
        }
    }

    private void session(Person person, PersonDifference.InSession news) {
        ScheduledSession was = news.session().before();
        ScheduledSession is = news.session().after();
        line(
                1,
                wording.text(
                        "difference.text." + kind(news),
                        Map.of(
                                "session",
                                news.session().session().name(),
                                "before",
                                placeBefore(was),
                                "after",
                                placeAfter(is),
                                "kinds",
                                wording.kinds(news.kinds()))));
        if (is != null && !news.kinds().contains(DifferenceKind.CANCELLED)) {
            person.findZone()
                    .filter(own -> !own.equals(differences.eventAfter().zone()))
                    .ifPresent(own -> line(
                            2,
                            wording.text(
                                    "difference.text.own",
                                    Map.of(
                                            "zone",
                                            own.getId(),
                                            "place",
                                            wording.place(
                                                    is.time(), own, is.room().name())))));
            news.turns().forEach(turn -> line(2, turn(turn, news.session(), news.kinds())));
        }
    }

    private static String kind(PersonDifference.InSession news) {
        boolean isHeld = news.session().after() != null;
        if (news.kinds().contains(DifferenceKind.CANCELLED)) {
            return isHeld ? "left" : "cancelled";
        }
        if (news.kinds().contains(DifferenceKind.ADDED)) {
            return news.session().before() == null ? "added" : "joined";
        }
        return news.session().isKept() ? "inside" : "moved";
    }

    private String turn(TurnDifference turn, SessionDifference session, List<DifferenceKind> kindsOfSession) {
        String other = TurnSentence.otherSpeaker(turn, session);
        return wording.text(
                "difference.text.turn." + TurnSentence.kind(turn, session, kindsOfSession),
                Map.of(
                        "slot",
                        TurnSentence.name(turn),
                        "before",
                        turn(turn.before(), differences.eventBefore().zone()),
                        "after",
                        turn(turn.after(), differences.eventAfter().zone()),
                        "kinds",
                        wording.kinds(turn.kinds()),
                        "speaker",
                        other));
    }

    private String turn(@Nullable PlacedTurn turn, ZoneId zone) {
        return turn == null
                ? ""
                : wording.text(
                        "difference.text.turn",
                        Map.of(
                                "start",
                                wording.time(turn.time().startInclusive(), zone),
                                "minutes",
                                turn.time().minutes(),
                                "number",
                                turn.number()));
    }

    private void hours() {
        if (differences.hours().isEmpty()) {
            return;
        }
        line(0, "");
        title(wording.text("difference.text.hours"));
        String day = "";
        for (HourDifference hour : differences.hours()) {
            ZoneId zone = hour.kind() == HourDifference.Kind.REMOVED
                    ? differences.eventBefore().zone()
                    : differences.eventAfter().zone();
            String own = wording.day(hour.start(), zone);
            if (!own.equals(day)) {
                line(0, own);
                day = own;
            }
            hour(hour, zone);
        }
    }

    private void hour(HourDifference hour, ZoneId zone) {
        SessionDifference session = hour.session();
        line(
                1,
                wording.time(hour.start(), zone)
                        + INDENT
                        + wording.text(
                                "difference.text.hour." + kind(hour),
                                Map.of(
                                        "room",
                                        hour.room().name(),
                                        "session",
                                        session.session().name(),
                                        "before",
                                        placeBefore(session.before()),
                                        "after",
                                        placeAfter(session.after()),
                                        "kinds",
                                        wording.kinds(session.kinds()))));
        if (hour.kind() != HourDifference.Kind.REMOVED) {
            // Another position alone is no news while the turn keeps its time.
            session.turns().stream()
                    .filter(turn -> !turn.keepsTime())
                    .forEach(turn -> line(2, turn(turn, session, session.kinds())));
        }
    }

    private static String kind(HourDifference hour) {
        return switch (hour.kind()) {
            case REMOVED -> hour.session().after() == null ? "gone" : "removed";
            case ADDED -> hour.session().before() == null ? "new" : "added";
            case CHANGED -> hour.session().kinds().isEmpty() ? "inside" : "changed";
        };
    }

    private void breaks() {
        if (differences.breaks().isEmpty()) {
            return;
        }
        line(0, "");
        title(wording.text("difference.text.breaks"));
        for (BreakDifference difference : differences.breaks()) {
            Break was = difference.before();
            Break is = difference.after();
            String kind = was == null ? "added" : is == null ? "cancelled" : "moved";
            line(
                    0,
                    wording.text(
                            "difference.text.break." + kind,
                            Map.of(
                                    "name",
                                    difference.given().name(),
                                    "before",
                                    place(was, differences.eventBefore()),
                                    "after",
                                    place(is, differences.eventAfter()))));
        }
    }

    private String place(@Nullable Break given, Event event) {
        if (given == null) {
            return "";
        }
        List<String> rooms = event.rooms().stream()
                .filter(room -> given.roomIds().contains(room.id()))
                .map(Room::name)
                .toList();
        return rooms.isEmpty()
                ? wording.span(given.time(), event.zone())
                : wording.place(given.time(), event.zone(), wording.list(rooms));
    }

    private void unaffectedPeople() {
        line(0, "");
        title(wording.text("difference.text.unaffected"));
        List<String> names =
                differences.unaffectedPeople().stream().map(Person::name).toList();
        if (names.isEmpty()) {
            line(0, wording.text("difference.text.nobody"));
        } else if (names.size() <= MAX_NAMES) {
            line(0, wording.list(names));
        } else {
            int more = names.size() - MAX_NAMES;
            line(
                    0,
                    wording.text(
                            "difference.text.more",
                            Map.of("names", wording.list(names.subList(0, MAX_NAMES)), "count", more)));
        }
    }

    private String placeBefore(@Nullable ScheduledSession held) {
        return place(held, differences.eventBefore().zone());
    }

    private String placeAfter(@Nullable ScheduledSession held) {
        return place(held, differences.eventAfter().zone());
    }

    private String place(@Nullable ScheduledSession held, ZoneId zone) {
        return held == null ? "" : wording.place(held.time(), zone, held.room().name());
    }
}
