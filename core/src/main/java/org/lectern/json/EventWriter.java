package org.lectern.json;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Identity;
import org.lectern.event.Importance;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Travel;
import org.lectern.event.Waiver;
import org.lectern.text.Wording;

/** Writes the JSON form of an event; what is as usual is left away, and sets are sorted. */
final class EventWriter {

    private final JsonWriter out;
    private final TimeWriter times;

    EventWriter(ZoneId zone, JsonWriter out) {
        this.out = out;
        this.times = new TimeWriter(zone, out);
    }

    static String write(Event event) {
        return JsonWriter.of(out -> event(event, out));
    }

    /** Writes the members of an event. */
    static void event(Event event, JsonWriter out) {
        new EventWriter(event.zone(), out).event(event);
    }

    private void event(Event event) {
        out.number("version", EventJson.VERSION).text("id", event.id()).textUnless(event.id(), "name", event.name());
        if (!event.identity().equals(Identity.NONE)) {
            out.object("identity", false, () -> identity(event.identity()));
        }
        out.text("zone", event.zone().getId())
                .numberUnless(Event.Builder.DEFAULT_START_STEP_MINUTES, "startStepMinutes", event.startStepMinutes())
                .numberUnless(0, "changeoverMinutes", event.changeoverMinutes())
                .dailyLimit(event.dailyLimit())
                .objects("days", event.days(), day -> false, this::day)
                .objects(
                        "rooms",
                        event.rooms(),
                        room -> room.availability().windows().isEmpty()
                                && room.data().isEmpty(),
                        this::room)
                .objectsIfAny("breaks", event.breaks(), given -> true, this::breakTime)
                .objectsIfAny("travel", event.travel(), way -> true, this::travel)
                .objectsIfAny("people", event.people(), PersonWriter::isShort, new PersonWriter(times, out)::person)
                .objects("sessions", event.sessions(), session -> false, new SessionWriter(times, out)::session)
                .objectsIfAny("relations", event.relations(), relation -> true, this::relation)
                .objectsIfAny("topicRelations", event.topicRelations(), relation -> true, this::topicRelation)
                .objectsIfAny("delegations", event.delegations(), delegation -> true, this::delegation);
        if (!event.ruleSettings().isEmpty()) {
            RulesJson.rules(out, event.ruleSettings());
        }
        out.objectsIfAny("waivers", event.waivers(), waiver -> false, this::waiver);
        event.findPublished().ifPresent(published -> out.object("published", false, () -> published(published)));
    }

    private void identity(Identity identity) {
        out.textUnless("", "colour", identity.colour())
                .textUnless("", "logo", identity.logo())
                .textUnless("", "venue", identity.venue())
                .textUnless("", "city", identity.city())
                .textUnless("", "contact", identity.contact())
                .textUnless("", "address", identity.address());
    }

    void day(Day day) {
        out.text("date", day.date().toString()).textUnless(day.date().toString(), "name", day.name());
        times.windows("windows", day.windows());
    }

    void room(Room room) {
        out.text("id", room.id())
                .textUnless(room.id(), "name", room.name())
                .number("seats", room.seats())
                .sortedIfAny("features", room.features())
                .sortedIfAny("parts", room.partIds())
                .textUnless("", "building", room.building())
                .numberUnless(0, "setUpMinutes", room.setUpMinutes())
                .numberUnless(0, "tearDownMinutes", room.tearDownMinutes())
                .dailyLimit(room.dailyLimit());
        times.availability("availableWindows", room.availability());
        out.textMapIfAny("data", room.data());
    }

    void breakTime(Break given) {
        out.text("id", given.id()).textUnless(given.id(), "name", given.name());
        times.window(given.time());
        out.sortedIfAny("rooms", given.roomIds()).flagIf(given.splitsHalfDay(), "splitsHalfDay");
    }

    void travel(Travel way) {
        out.text("building", way.building())
                .text("otherBuilding", way.otherBuilding())
                .number("minutes", way.minutes());
    }

    void relation(Relation relation) {
        out.text("kind", Wording.word(RelationKind.of(relation))).texts("sessions", relation.sessionIds());
        if (relation instanceof Relation.Before order) {
            out.numberUnless(0, "minLagMinutes", order.minLagMinutes())
                    .numberIfAny("maxLagMinutes", order.maxLagMinutes());
        }
        importance(relation.importance());
    }

    private void importance(Importance importance) {
        importance.findLevel().ifPresent(level -> out.text("level", Wording.word(level)));
        out.numberUnless(1, "weight", importance.weight());
    }

    void topicRelation(TopicRelation relation) {
        out.text("kind", Wording.word(relation.kind()))
                .sortedIfAny("topics", relation.topics())
                .numberIfAny("count", relation.count());
        importance(relation.importance());
    }

    private void delegation(Delegation delegation) {
        out.text("id", delegation.id())
                .textUnless(delegation.id(), "name", delegation.name())
                .sortedIfAny("wantedSessions", delegation.wantedSessionIds())
                .numberUnless(1, "weight", delegation.weight());
    }

    void waiver(Waiver waiver) {
        Collection<SubjectId> subjects = waiver.subjects().stream()
                .sorted(Comparator.comparing(SubjectId::kind).thenComparing(SubjectId::id))
                .toList();
        out.text("rule", waiver.ruleId())
                .objects("subjects", subjects, subject -> true, this::subject)
                .text("reason", waiver.reason());
    }

    private void subject(SubjectId subject) {
        out.text("kind", Wording.word(subject.kind())).text("id", subject.id());
    }

    private void published(Published published) {
        published.findAsOf().ifPresent(asOf -> times.time("asOf", asOf));
        out.objectsIfAny("noticePeriods", published.noticePeriods(), notice -> true, this::notice);
        new PlacementWriter(times, out).placements(published.timetable().placements());
    }

    private void notice(Published.NoticePeriod notice) {
        times.time("from", notice.from());
        out.number("factor", notice.factor());
    }
}
