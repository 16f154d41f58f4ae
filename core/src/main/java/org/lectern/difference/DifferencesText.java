package org.lectern.difference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Person;
import org.lectern.rule.ScheduledSession;

/** Writes differences for people to read: whom to tell, what differs by room and hour, whom not to disturb. */
final class DifferencesText {

    private static final String INDENT = "  ";

    /** Of more people who are not to be disturbed the text only says how many. */
    private static final int MOST_NAMES = 60;

    private final Differences differences;
    private final DifferenceLanguage language;
    private final List<String> lines = new ArrayList<>();

    DifferencesText(Differences differences, DifferenceLanguage language) {
        this.differences = differences;
        this.language = language;
    }

    String text() {
        if (differences.isEmpty()) {
            lines.add(language.text("text.same"));
        } else {
            people();
            hours();
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
        title(language.text("text.people"));
        if (differences.people().isEmpty()) {
            line(0, language.text("text.nobody"));
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
                language.text(
                        "text." + kind(news),
                        "session",
                        news.session().session().name(),
                        "before",
                        placeBefore(was),
                        "after",
                        placeAfter(is),
                        "kinds",
                        language.kinds(news.kinds())));
        if (is != null && !news.kinds().contains(DifferenceKind.CANCELLED)) {
            person.findZone()
                    .filter(own -> !own.equals(differences.eventAfter().zone()))
                    .ifPresent(own -> line(
                            2,
                            language.text(
                                    "text.own",
                                    "zone",
                                    own.getId(),
                                    "place",
                                    language.place(is.time(), own, is.room().name()))));
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
        return news.session().kinds().isEmpty() ? "inside" : "moved";
    }

    private String turn(TurnDifference turn, SessionDifference session, List<DifferenceKind> kindsOfSession) {
        String other = TurnSentence.otherSpeaker(turn, session);
        return language.text(
                "text.turn." + TurnSentence.kind(turn, session, kindsOfSession),
                "slot",
                turn.slot().name(),
                "before",
                turn(turn.before(), differences.eventBefore().zone()),
                "after",
                turn(turn.after(), differences.eventAfter().zone()),
                "kinds",
                language.kinds(turn.kinds()),
                "speaker",
                other);
    }

    private String turn(@Nullable PlacedTurn turn, ZoneId zone) {
        return turn == null
                ? ""
                : language.text(
                        "text.turn",
                        "start",
                        language.time(turn.time().startInclusive(), zone),
                        "minutes",
                        turn.time().minutes(),
                        "number",
                        turn.number());
    }

    private void hours() {
        line(0, "");
        title(language.text("text.hours"));
        String day = "";
        for (HourDifference hour : differences.hours()) {
            ZoneId zone = hour.kind() == HourDifference.Kind.REMOVED
                    ? differences.eventBefore().zone()
                    : differences.eventAfter().zone();
            String own = language.day(hour.start(), zone);
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
                language.time(hour.start(), zone)
                        + INDENT
                        + language.text(
                                "text.hour." + kind(hour),
                                "room",
                                hour.room().name(),
                                "session",
                                session.session().name(),
                                "before",
                                placeBefore(session.before()),
                                "after",
                                placeAfter(session.after()),
                                "kinds",
                                language.kinds(session.kinds())));
        if (hour.kind() != HourDifference.Kind.REMOVED) {
            session.turns().forEach(turn -> line(2, turn(turn, session, session.kinds())));
        }
    }

    private static String kind(HourDifference hour) {
        return switch (hour.kind()) {
            case REMOVED -> hour.session().after() == null ? "gone" : "leaves";
            case ADDED -> hour.session().before() == null ? "new" : "comes";
            case CHANGED -> hour.session().kinds().isEmpty() ? "inside" : "changes";
        };
    }

    private void unaffectedPeople() {
        line(0, "");
        title(language.text("text.undisturbed"));
        List<String> names =
                differences.unaffectedPeople().stream().map(Person::name).toList();
        if (names.isEmpty()) {
            line(0, language.text("text.nobody"));
        } else if (names.size() <= MOST_NAMES) {
            line(0, language.list(names));
        } else {
            int more = names.size() - MOST_NAMES;
            line(0, language.text("text.more", "names", language.list(names.subList(0, MOST_NAMES)), "count", more));
        }
    }

    private String placeBefore(@Nullable ScheduledSession held) {
        return place(held, differences.eventBefore().zone());
    }

    private String placeAfter(@Nullable ScheduledSession held) {
        return place(held, differences.eventAfter().zone());
    }

    private String place(@Nullable ScheduledSession held, ZoneId zone) {
        return held == null ? "" : language.place(held.time(), zone, held.room().name());
    }
}
