package org.lectern.change;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.SubjectId;
import org.lectern.event.Travel;
import org.lectern.event.Waiver;
import org.lectern.text.Wording;

/** What still differs between two events, a sentence each. */
final class OtherEdits {

    private static final List<Aspect<Event>> EVENT = List.of(
            Aspect.ofText("name", Event::name),
            Aspect.ofText("colour", event -> event.identity().colour()),
            Aspect.ofText("logo", event -> event.identity().logo()),
            Aspect.ofText("venue", event -> event.identity().venue()),
            Aspect.ofText("city", event -> event.identity().city()),
            Aspect.ofText("contact", event -> event.identity().contact()),
            Aspect.ofText("address of its page", event -> event.identity().address()),
            new Aspect<>("step in minutes", Event::startStepMinutes),
            new Aspect<>("changeover in minutes", Event::changeoverMinutes),
            new Aspect<>("daily limit", Event::dailyLimit),
            new Aspect<>(
                    "travel times",
                    event -> Set.copyOf(event.travel()),
                    event -> words(event.travel(), OtherEdits::words)),
            new Aspect<>("relations", event -> Set.copyOf(event.relations())),
            new Aspect<>("topic relations", event -> Set.copyOf(event.topicRelations())));
    private static final List<Aspect<Day>> DAY =
            List.of(Aspect.ofText("name", Day::name), new Aspect<>("windows", Day::windows));
    private static final List<Aspect<Room>> ROOM = List.of(
            Aspect.ofText("name", Room::name),
            new Aspect<>("seats", Room::seats),
            new Aspect<>("features", Room::features),
            new Aspect<>("parts", Room::partIds),
            new Aspect<>("building", Room::building),
            new Aspect<>("windows", Room::availability),
            new Aspect<>("minutes of set-up", Room::setUpMinutes),
            new Aspect<>("minutes of tear-down", Room::tearDownMinutes),
            new Aspect<>("daily limit", Room::dailyLimit),
            Aspect.ofText("texts", Room::data));
    private static final List<Aspect<Break>> BREAK = List.of(
            Aspect.ofText("name", Break::name),
            new Aspect<>("time", Break::time),
            new Aspect<>("rooms", Break::roomIds),
            new Aspect<>("split of its half-day", Break::splitsHalfDay));
    private static final List<Aspect<Person>> PERSON = List.of(
            Aspect.ofText("name", Person::name),
            new Aspect<>("windows", Person::availability),
            new Aspect<>("preferred windows", Person::preferredWindows),
            new Aspect<>("undesired windows", Person::undesiredWindows),
            new Aspect<>("time wishes", Person::timeWishes),
            new Aspect<>("time zone", person -> person.findZone().map(ZoneId::getId)),
            new Aspect<>("shift limits", Person::findShiftLimits),
            new Aspect<>("daily limit", Person::dailyLimit),
            new Aspect<>("maximum gaps a day", person -> Optional.ofNullable(person.maxGapsPerDay())),
            new Aspect<>("allowed rooms", person -> person.roomLimits().allowedRooms()),
            new Aspect<>("needed features", person -> person.roomLimits().neededFeatures()),
            new Aspect<>("excluded features", person -> person.roomLimits().excludedFeatures()),
            Aspect.ofText("texts", Person::data));
    private static final List<Aspect<Slot>> SLOT = List.of(
            Aspect.ofText("name", Slot::name),
            new Aspect<>("person", Slot::personId),
            new Aspect<>("minimum minutes", Slot::minMinutes),
            new Aspect<>("maximum minutes", Slot::maxMinutes),
            new Aspect<>("priority", Slot::priority),
            new Aspect<>("presence", Slot::presence),
            new Aspect<>("theme", Slot::theme),
            new Aspect<>("kind", Slot::kind));
    private static final List<Aspect<RuleSetting>> SETTING = List.of(
            new Aspect<>("switch", setting -> setting.findEnabled().map(on -> on ? "on" : "off")),
            new Aspect<>("level", RuleSetting::findLevel),
            new Aspect<>("weight", RuleSetting::findWeight),
            new Aspect<>("parameters", RuleSetting::parameters),
            Aspect.ofText("reason", RuleSetting::reason));
    private static final List<Aspect<Session>> SESSION = List.of(
            Aspect.ofText("name", Session::name),
            new Aspect<>("allowed minutes", Session::allowedMinutes),
            new Aspect<>("minutes of opening remarks", Session::openingMinutes),
            new Aspect<>("minutes of the statement", Session::statementMinutes),
            new Aspect<>("slots", session -> words(session.slots(), Slot::id)),
            new Aspect<>("minimum minutes of Q&A", Session::minQaMinutes),
            new Aspect<>("preferred minutes of Q&A", Session::preferredQaMinutes),
            new Aspect<>("audience", Session::audience),
            new Aspect<>("allowed rooms", session -> session.roomLimits().allowedRooms()),
            new Aspect<>("needed features", Session::neededFeatures),
            new Aspect<>("excluded features", session -> session.roomLimits().excludedFeatures()),
            new Aspect<>("room wishes", Session::roomWishes),
            new Aspect<>("region", Session::region),
            new Aspect<>("windows", Session::availability),
            new Aspect<>("preferred windows", Session::preferredWindows),
            new Aspect<>("undesired windows", Session::undesiredWindows),
            new Aspect<>("time wishes", Session::timeWishes),
            new Aspect<>("attendants", Session::attendantIds),
            new Aspect<>("priority", Session::priority),
            new Aspect<>("tags", Session::tags),
            Aspect.ofText("texts", Session::data));

    private final Event was;
    private final Event is;
    private final StartedSessions held;
    private final List<Person> people;
    private final List<String> sentences = new ArrayList<>();

    /** @param people those of the earlier event to compare: a change has said of the others that they are gone */
    OtherEdits(Event was, Event is, StartedSessions held, List<Person> people) {
        this.was = was;
        this.is = is;
        this.held = held;
        this.people = people;
    }

    List<String> sentences() {
        compare("Event", was, is, EVENT);
        compare("Day", was.days(), is.days(), day -> day.date().toString(), Day::name, DAY);
        compare("Room", was.rooms(), is.rooms(), Room::id, Room::name, ROOM);
        compare("Break", was.breaks(), is.breaks(), Break::id, Break::name, BREAK);
        compare("Person", people, is.people(), Person::id, Person::name, PERSON);
        compare("Session", was.sessions(), is.sessions(), Session::id, Session::name, sessionAspects());
        compare("Slot", slots(was), slots(is), Slot::id, Slot::name, slotAspects());
        compare(
                "Delegation",
                was.delegations(),
                is.delegations(),
                Delegation::id,
                Delegation::name,
                delegationAspects());
        compare(
                "Setting of rule",
                was.ruleSettings(),
                is.ruleSettings(),
                RuleSetting::ruleId,
                RuleSetting::ruleId,
                SETTING);
        waivers();
        return List.copyOf(sentences);
    }

    private List<Aspect<Session>> sessionAspects() {
        List<Aspect<Session>> all = new ArrayList<>(SESSION);
        all.add(new Aspect<>("pin", session -> held.contains(session.id()) ? "" : session.pin()));
        return all;
    }

    private List<Aspect<Slot>> slotAspects() {
        List<Aspect<Slot>> all = new ArrayList<>(SLOT);
        all.add(new Aspect<>("place among the turns", Slot::order, slot -> words(slot.order())));
        return all;
    }

    private String name(SubjectId subject) {
        return switch (subject.kind()) {
            case SESSION -> name(subject.id(), Event::sessions, Session::id, Session::name);
            case SLOT -> name(subject.id(), OtherEdits::slots, Slot::id, Slot::name);
            case PERSON -> name(subject.id(), Event::people, Person::id, Person::name);
            case ROOM -> name(subject.id(), Event::rooms, Room::id, Room::name);
            case DELEGATION -> name(subject.id(), Event::delegations, Delegation::id, Delegation::name);
            case BREAK -> name(subject.id(), Event::breaks, Break::id, Break::name);
            case DAY -> Wording.day(LocalDate.parse(subject.id()));
            case REGION -> subject.id();
        };
    }

    private <T> String name(
            String id, Function<Event, List<T>> list, Function<T, String> idOf, Function<T, String> nameOf) {
        return Stream.of(is, was)
                .flatMap(event -> list.apply(event).stream())
                .filter(thing -> idOf.apply(thing).equals(id))
                .map(nameOf)
                .findFirst()
                .orElse(id);
    }

    private List<String> words(SlotOrder order) {
        List<String> words = new ArrayList<>();
        if (order.first()) {
            words.add("first");
        }
        if (order.last()) {
            words.add("last");
        }
        order.after().forEach(slotId -> words.add("after " + name(SubjectId.slot(slotId))));
        order.rightAfter().forEach(slotId -> words.add("right after " + name(SubjectId.slot(slotId))));
        return words;
    }

    private static String words(Travel way) {
        return "%s to %s: %s".formatted(way.building(), way.otherBuilding(), Wording.minutes(way.minutes()));
    }

    private List<Aspect<Delegation>> delegationAspects() {
        return List.of(
                Aspect.ofText("name", Delegation::name),
                new Aspect<>("weight", Delegation::weight),
                new Aspect<>(
                        "wanted sessions",
                        Delegation::wantedSessionIds,
                        delegation -> words(delegation.wantedSessionIds(), id -> name(SubjectId.session(id)))));
    }

    private static List<Slot> slots(Event event) {
        return event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .toList();
    }

    private static <T> Set<String> words(Collection<T> things, Function<T, String> word) {
        Set<String> words = new LinkedHashSet<>();
        things.forEach(thing -> words.add(word.apply(thing)));
        return words;
    }

    private void waivers() {
        List<Waiver> gone = new ArrayList<>(was.waivers());
        is.waivers().forEach(gone::remove);
        gone.forEach(waiver -> sentences.add("The waiver of %s is no longer listed.".formatted(words(waiver))));
        List<Waiver> added = new ArrayList<>(is.waivers());
        was.waivers().forEach(added::remove);
        added.forEach(waiver -> sentences.add("A waiver of %s is added.".formatted(words(waiver))));
    }

    private String words(Waiver waiver) {
        List<String> subjects = waiver.subjects().stream().map(this::name).toList();
        return "rule '%s' for %s".formatted(shown(waiver.ruleId()), Wording.list(subjects));
    }

    private <T> void compare(
            String what,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, String> name,
            List<Aspect<T>> aspects) {
        Map<String, T> known = new LinkedHashMap<>();
        after.forEach(thing -> known.put(id.apply(thing), thing));
        for (T thing : before) {
            T now = known.remove(id.apply(thing));
            String shown = what + " '" + shown(name.apply(thing)) + "'";
            if (now == null) {
                sentences.add("%s is no longer listed.".formatted(shown));
            } else {
                compare(shown, thing, now, aspects);
            }
        }
        known.values().forEach(thing -> sentences.add("%s '%s' is added.".formatted(what, shown(name.apply(thing)))));
    }

    private <T> void compare(String shown, T before, T after, List<Aspect<T>> aspects) {
        aspects.forEach(aspect ->
                aspect.edits(before, after).forEach(edit -> sentences.add("%s: %s".formatted(shown, edit))));
    }

    private static String shown(Object value) {
        return Problem.shown(value);
    }
}
