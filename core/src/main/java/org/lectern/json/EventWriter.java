package org.lectern.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeText;
import org.lectern.event.Travel;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

/** Writes the JSON form of an event; what is as usual is left away, and sets are sorted. */
final class EventWriter {

    private final Event event;
    private final JsonText out;

    private EventWriter(Event event, JsonText out) {
        this.event = event;
        this.out = out;
    }

    static String write(Event event) {
        return JsonText.of(out -> new EventWriter(event, out).event());
    }

    private void event() {
        out.number("version", EventJson.VERSION)
                .text("id", event.id())
                .textUnless(event.id(), "name", event.name())
                .text("zone", event.zone().getId())
                .numberUnless(EventBuilder.START_STEP_MINUTES, "startStepMinutes", event.startStepMinutes())
                .numberUnless(0, "changeoverMinutes", event.changeoverMinutes())
                .objects("days", event.days(), day -> false, this::day)
                .objects("rooms", event.rooms(), room -> room.windows().isEmpty(), this::room);
        objectsIfAny("travel", event.travel(), true, this::travel);
        if (!event.people().isEmpty()) {
            out.objects("people", event.people(), EventWriter::isPlain, this::person);
        }
        out.objects("sessions", event.sessions(), session -> false, this::session);
        if (!event.ruleSettings().isEmpty()) {
            out.object("rules", false, () -> event.ruleSettings().forEach(this::setting));
        }
        objectsIfAny("waivers", event.waivers(), false, this::waiver);
    }

    private void day(Day day) {
        out.text("date", day.date().toString()).textUnless(day.date().toString(), "name", day.name());
        out.objects("windows", day.windows(), window -> true, this::window);
    }

    private void room(Room room) {
        out.text("id", room.id())
                .textUnless(room.id(), "name", room.name())
                .number("seats", room.seats())
                .textsIfAny("features", sorted(room.features()))
                .textUnless("", "building", room.building())
                .numberUnless(0, "setUpMinutes", room.setUpMinutes())
                .numberUnless(0, "tearDownMinutes", room.tearDownMinutes());
        windows("windows", room.windows());
    }

    private void travel(Travel way) {
        out.text("building", way.building())
                .text("otherBuilding", way.otherBuilding())
                .number("minutes", way.minutes());
    }

    private static boolean isPlain(Person person) {
        return person.windows().isEmpty() && person.preferredWindows().isEmpty();
    }

    private void person(Person person) {
        out.text("id", person.id()).textUnless(person.id(), "name", person.name());
        windows("windows", person.windows());
        windows("preferredWindows", person.preferredWindows());
    }

    private void session(Session session) {
        Session plain = Session.builder(session.id()).build();
        out.text("id", session.id()).textUnless(session.id(), "name", session.name());
        if (!session.allowedMinutes().equals(plain.allowedMinutes())) {
            out.numbers("allowedMinutes", session.allowedMinutes());
        }
        out.numberUnless(plain.openingMinutes(), "openingMinutes", session.openingMinutes())
                .numberUnless(plain.statementMinutes(), "statementMinutes", session.statementMinutes())
                .numberUnless(plain.leastQaMinutes(), "leastQaMinutes", session.leastQaMinutes())
                .numberUnless(plain.preferredQaMinutes(), "preferredQaMinutes", session.preferredQaMinutes())
                .numberUnless(plain.audience(), "audience", session.audience())
                .textsIfAny("neededFeatures", sorted(session.neededFeatures()))
                .textUnless(plain.region(), "region", session.region());
        windows("preferredWindows", session.preferredWindows());
        out.textsIfAny("attendants", sorted(session.attendantIds()))
                .numberUnless(plain.priority(), "priority", session.priority());
        if (!session.pin().equals(plain.pin())) {
            out.object("pin", true, () -> pin(session.pin()));
        }
        objectsIfAny("slots", session.slots(), true, this::slot);
    }

    private void pin(Pin pin) {
        pin.pinnedDay().ifPresent(day -> out.text("day", day.toString()));
        pin.pinnedRoomId().ifPresent(room -> out.text("room", room));
        pin.pinnedStart().ifPresent(start -> out.text("start", TimeText.write(start, event.zone())));
        out.textsIfAny("slotOrder", pin.slotOrder()).textUnless("", "reason", pin.reason());
    }

    private void slot(Slot slot) {
        Slot plain = Slot.of(slot.id(), slot.personId());
        out.text("id", slot.id())
                .textUnless(slot.id(), "name", slot.name())
                .text("person", slot.personId())
                .numberUnless(plain.leastMinutes(), "leastMinutes", slot.leastMinutes())
                .numberUnless(plain.mostMinutes(), "mostMinutes", slot.mostMinutes())
                .numberUnless(plain.priority(), "priority", slot.priority())
                .textUnless(Values.word(plain.presence()), "presence", Values.word(slot.presence()))
                .flagIf(slot.order().first(), "first")
                .flagIf(slot.order().last(), "last")
                .textsIfAny("after", slot.order().after())
                .textsIfAny("rightAfter", slot.order().rightAfter());
    }

    private void setting(RuleSetting setting) {
        out.object(setting.ruleId(), true, () -> {
            setting.givenLevel().ifPresent(level -> out.text("level", Values.word(level)));
            setting.givenWeight().ifPresent(weight -> out.number("weight", weight));
            setting.givenOn().ifPresent(on -> out.flag("on", on));
            if (!setting.parameters().isEmpty()) {
                out.object("parameters", true, () -> new TreeMap<>(setting.parameters()).forEach(out::number));
            }
            out.textUnless("", "reason", setting.reason());
        });
    }

    private void waiver(Waiver waiver) {
        Collection<SubjectId> subjects = waiver.subjects().stream()
                .sorted(Comparator.comparing(SubjectId::kind).thenComparing(SubjectId::id))
                .toList();
        out.text("rule", waiver.ruleId())
                .objects("subjects", subjects, subject -> true, this::subject)
                .text("reason", waiver.reason());
    }

    private void subject(SubjectId subject) {
        out.text("kind", Values.word(subject.kind())).text("id", subject.id());
    }

    private void windows(String key, List<Window> windows) {
        objectsIfAny(key, windows, true, this::window);
    }

    private void window(Window window) {
        out.text("start", TimeText.write(window.startInclusive(), event.zone()))
                .text("end", TimeText.write(window.endExclusive(), event.zone()));
    }

    private <T> void objectsIfAny(
            String key, List<T> items, boolean onOneLine, java.util.function.Consumer<T> members) {
        if (!items.isEmpty()) {
            out.objects(key, items, item -> onOneLine, members);
        }
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }
}
