package org.lectern.difference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.language.Language;
import org.lectern.rule.ScheduledSession;
import org.lectern.text.Wording;

/** Writes to a person what changes for them. */
final class MessageWriter {

    private static final String INDENT = "  ";

    private final Event event;
    private final ZoneId zone;
    private final DifferenceWording wording;
    private final MessageTemplate template;
    private final boolean isFirst;

    /** @param isFirst whether nothing was published before, so that all there is to say is new */
    MessageWriter(Event event, Language language, MessageTemplate template, boolean isFirst) {
        this.event = event;
        this.zone = event.zone();
        this.wording = new DifferenceWording(language);
        this.template = template;
        this.isFirst = isFirst;
    }

    Message message(PersonDifference difference) {
        Person person = difference.person();
        List<String> lines = new ArrayList<>();
        for (PersonDifference.InSession session : difference.sessions()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(session(person, session));
        }
        String unchanged = difference.unchangedSessions().isEmpty()
                ? ""
                : wording.text("message.staying", Map.of("sessions", wording.list(difference.unchangedSessions())));
        String first = isFirst ? "message.first-" : "message.";
        return template.filled(
                person,
                Map.of(
                        "subject",
                        wording.text(first + "subject", Map.of("event", event.name())),
                        "name",
                        person.name(),
                        "event",
                        event.name(),
                        "opening",
                        wording.text(first + "opening"),
                        "changes",
                        String.join("\n", lines),
                        "unchanged",
                        unchanged,
                        "zone",
                        wording.text("message.zone", Map.of("zone", zone.getId()))));
    }

    private List<String> session(Person person, PersonDifference.InSession news) {
        List<String> lines = new ArrayList<>();
        ScheduledSession is = news.session().after();
        lines.add(headline(news));
        if (is != null && !news.kinds().contains(DifferenceKind.CANCELLED)) {
            person.findZone()
                    .filter(own -> !own.equals(zone))
                    .map(own -> wording.text(
                            "message.own",
                            Map.of(
                                    "zone",
                                    own.getId(),
                                    "place",
                                    wording.place(is.time(), own, is.room().name()))))
                    .ifPresent(line -> lines.add(INDENT + line));
            if (news.kinds().contains(DifferenceKind.ATTENDANTS)) {
                boolean attends = is.session().attendantIds().contains(person.id());
                lines.add(INDENT + wording.text(attends ? "message.attends" : "message.attends-no-longer"));
            }
            for (TurnDifference turn : news.turns()) {
                lines.add(INDENT + turn(person, turn, news));
                if (turn.kinds().contains(DifferenceKind.PRESENCE)) {
                    lines.add(INDENT
                            + wording.text("message.presence."
                                    + Wording.word(turn.slot().presence())));
                }
            }
        }
        return lines;
    }

    private String headline(PersonDifference.InSession news) {
        ScheduledSession was = news.session().before();
        ScheduledSession is = news.session().after();
        String key;
        if (news.kinds().contains(DifferenceKind.CANCELLED)) {
            key = is == null ? "message.cancelled" : "message.left";
        } else if (news.kinds().contains(DifferenceKind.ADDED)) {
            key = isFirst ? "message.first-session" : "message.added";
        } else {
            key = news.session().isKept() ? "message.inside" : "message.moved";
        }
        return wording.text(
                key, Map.of("session", news.session().session().name(), "before", place(was), "after", place(is)));
    }

    private String place(@Nullable ScheduledSession held) {
        return held == null ? "" : wording.place(held.time(), zone, held.room().name());
    }

    private String turn(Person person, TurnDifference turn, PersonDifference.InSession news) {
        String name = TurnSentence.name(turn);
        // Nobody is told their own name as that of their turn.
        boolean isNamed = !name.equals(person.name());
        PlacedTurn was = turn.before();
        PlacedTurn is = turn.after();
        return wording.text(
                (isNamed ? "message.turn." : "message.turn.unnamed.") + kind(turn, news),
                Map.of(
                        "slot",
                        name,
                        "speaker",
                        TurnSentence.otherSpeaker(turn, news.session()),
                        "number",
                        is == null ? "" : is.number(),
                        "start",
                        is == null ? "" : wording.time(is.time().startInclusive(), zone),
                        "minutes",
                        is == null ? "" : is.time().minutes(),
                        "numberBefore",
                        was == null ? "" : was.number(),
                        "startBefore",
                        was == null ? "" : wording.time(was.time().startInclusive(), zone),
                        "minutesBefore",
                        was == null ? "" : was.time().minutes()));
    }

    private static String kind(TurnDifference turn, PersonDifference.InSession news) {
        if (turn.after() != null && turn.slot().presence() == Presence.RECORDED) {
            return "recorded";
        }
        String kind = TurnSentence.kind(turn, news.session(), Objects.requireNonNull(news.kinds()));
        // A sentence of its own says how the turn is given.
        return kind.equals("presence") ? "same" : kind;
    }
}
