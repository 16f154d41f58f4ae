package org.lectern.json;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.BreakDifference;
import org.lectern.difference.DifferenceKind;
import org.lectern.difference.Differences;
import org.lectern.difference.HourDifference;
import org.lectern.difference.Message;
import org.lectern.difference.PersonDifference;
import org.lectern.difference.PlacedTurn;
import org.lectern.difference.SessionDifference;
import org.lectern.difference.TurnDifference;
import org.lectern.event.Break;
import org.lectern.event.Person;
import org.lectern.language.Language;
import org.lectern.rule.ScheduledSession;
import org.lectern.text.TimeFormat;
import org.lectern.text.Wording;

/**
 * What differs between two timetables as JSON, version 1 of the format, for other programs; it is written only.
 *
 * @since 0.1.0
 */
public final class DifferencesJson {

    static final int VERSION = 1;

    private final Differences differences;
    private final @Nullable Language language;
    private final JsonWriter out;
    private final ZoneId zoneBefore;
    private final ZoneId zoneAfter;

    DifferencesJson(Differences differences, @Nullable Language language, JsonWriter out) {
        this.differences = differences;
        this.language = language;
        this.out = out;
        this.zoneBefore = differences.eventBefore().zone();
        this.zoneAfter = differences.eventAfter().zone();
    }

    /** Returns differences as text, with a line break at the end; equal differences give equal texts. */
    public static String write(Differences differences) {
        return write(differences, null);
    }

    /**
     * Returns differences as text, with a message to each person.
     *
     * @param language the language of the messages, or null for no messages
     */
    public static String write(Differences differences, @Nullable Language language) {
        return JsonWriter.of(out -> new DifferencesJson(differences, language, out).document());
    }

    /**
     * Writes differences to a file, which holds either all of them afterwards or what it held before.
     *
     * @param language the language of the messages, or null for no messages
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public static void write(Differences differences, @Nullable Language language, Path file) {
        TextFile.write(file, write(differences, language));
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. */
    public static String schema() {
        return TextFile.resource("differences.schema.json");
    }

    void document() {
        out.number("version", VERSION)
                .text("eventBefore", differences.eventBefore().id())
                .text("eventAfter", differences.eventAfter().id())
                .objects("sessions", differences.sessions(), session -> false, this::session)
                .objects("people", differences.people(), person -> false, this::person)
                .objects("hours", differences.hours(), hour -> true, this::hour)
                .objectsIfAny("breaks", differences.breaks(), given -> true, this::breakDifference)
                .texts(
                        "unaffectedPeople",
                        differences.unaffectedPeople().stream().map(Person::id).toList());
        Language given = language;
        if (given != null) {
            out.text("language", given.tag())
                    .objects("messages", differences.messages(given), notice -> false, this::message);
        }
    }

    private void message(Message notice) {
        out.text("person", notice.person().id())
                .text("subject", notice.subject())
                .text("text", notice.text());
    }

    private void session(SessionDifference session) {
        out.text("session", session.session().id())
                .text("name", session.session().name())
                .texts("kinds", words(session.kinds()));
        session.findBefore().ifPresent(held -> place("before", held, zoneBefore));
        session.findAfter().ifPresent(held -> place("after", held, zoneAfter));
        turns(session.turns());
    }

    private void breakDifference(BreakDifference difference) {
        out.text("break", difference.given().id())
                .text("name", difference.given().name());
        out.ifGiven("before", difference.before(), (key, given) -> breakTime(key, given, zoneBefore));
        out.ifGiven("after", difference.after(), (key, given) -> breakTime(key, given, zoneAfter));
    }

    private void breakTime(String key, Break given, ZoneId zone) {
        out.object(key, true, () -> {
            new TimeWriter(zone, out).window(given.time());
            out.sortedIfAny("rooms", given.roomIds());
        });
    }

    private void place(String key, ScheduledSession held, ZoneId zone) {
        out.object(
                key,
                true,
                () -> out.text("room", held.room().id())
                        .text("start", TimeFormat.format(held.time().startInclusive(), zone))
                        .number("minutes", held.time().minutes()));
    }

    private void turns(List<TurnDifference> turns) {
        out.objectsIfAny("turns", turns, turn -> false, turn -> {
            out.text("slot", turn.slot().id()).text("name", turn.slot().name()).texts("kinds", words(turn.kinds()));
            turn.findBefore().ifPresent(placed -> turn("before", placed, zoneBefore));
            turn.findAfter().ifPresent(placed -> turn("after", placed, zoneAfter));
        });
    }

    private void turn(String key, PlacedTurn turn, ZoneId zone) {
        out.object(
                key,
                true,
                () -> out.number("number", turn.number())
                        .text("speaker", turn.speaker().id())
                        .text("start", TimeFormat.format(turn.time().startInclusive(), zone))
                        .number("minutes", turn.time().minutes()));
    }

    private void person(PersonDifference difference) {
        Person person = difference.person();
        out.text("person", person.id()).text("name", person.name());
        person.findZone().ifPresent(zone -> out.text("zone", zone.getId()));
        out.number("grade", difference.grade())
                .objects("sessions", difference.sessions(), session -> false, session -> inSession(session, person))
                .textsIfAny("unchangedSessions", difference.unchangedSessions());
    }

    /** A remote person's times are in their own zone, which the offsets show. */
    private void inSession(PersonDifference.InSession news, Person person) {
        SessionDifference session = news.session();
        out.text("session", session.session().id())
                .texts("kinds", words(news.kinds()))
                .number("grade", news.grade());
        session.findBefore()
                .ifPresent(held -> place("before", held, person.findZone().orElse(zoneBefore)));
        session.findAfter()
                .ifPresent(held -> place("after", held, person.findZone().orElse(zoneAfter)));
        turns(news.turns());
    }

    private void hour(HourDifference hour) {
        ZoneId zone = hour.kind() == HourDifference.Kind.REMOVED ? zoneBefore : zoneAfter;
        out.text("room", hour.room().id())
                .text("start", TimeFormat.format(hour.start(), zone))
                .text("kind", Wording.word(hour.kind()))
                .text("session", hour.session().session().id());
    }

    private static List<String> words(List<DifferenceKind> kinds) {
        return kinds.stream().map(DifferenceKind::code).toList();
    }
}
