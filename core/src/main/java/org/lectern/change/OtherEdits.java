package org.lectern.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
import org.lectern.event.Waiver;

/** What still differs between two events, a sentence each. */
final class OtherEdits {

    private static final List<Aspect<Event>> EVENT = List.of(
            new Aspect<>("name", Event::name),
            new Aspect<>("identity", Event::identity),
            new Aspect<>("step in minutes", Event::startStepMinutes),
            new Aspect<>("changeover in minutes", Event::changeoverMinutes),
            new Aspect<>("daily limit", Event::dailyLimit),
            new Aspect<>("travel times", event -> Set.copyOf(event.travel())),
            new Aspect<>("relations", event -> Set.copyOf(event.relations())),
            new Aspect<>("topic relations", event -> Set.copyOf(event.topicRelations())));
    private static final List<Aspect<Day>> DAY =
            List.of(new Aspect<>("name", Day::name), new Aspect<>("windows", Day::windows));
    private static final List<Aspect<Room>> ROOM = List.of(
            new Aspect<>("name", Room::name),
            new Aspect<>("seats", Room::seats),
            new Aspect<>("features", Room::features),
            new Aspect<>("parts", Room::partIds),
            new Aspect<>("building", Room::building),
            new Aspect<>("windows", Room::availability),
            new Aspect<>("minutes of set-up", Room::setUpMinutes),
            new Aspect<>("minutes of tear-down", Room::tearDownMinutes),
            new Aspect<>("daily limit", Room::dailyLimit),
            new Aspect<>("data", Room::data));
    private static final List<Aspect<Break>> BREAK = List.of(
            new Aspect<>("name", Break::name),
            new Aspect<>("time", Break::time),
            new Aspect<>("rooms", Break::roomIds),
            new Aspect<>("split of its half-day", Break::splitsHalfDay));
    private static final List<Aspect<Person>> PERSON = List.of(
            new Aspect<>("name", Person::name),
            new Aspect<>("windows", Person::availability),
            new Aspect<>("preferred windows", Person::preferredWindows),
            new Aspect<>("undesired windows", Person::undesiredWindows),
            new Aspect<>("time wishes", Person::timeWishes),
            new Aspect<>(
                    "time zone",
                    person -> person.findZone().isPresent() ? person.findZone().get() : ""),
            new Aspect<>("shift limits", person -> String.valueOf(person.shiftLimits())),
            new Aspect<>("daily limit", Person::dailyLimit),
            new Aspect<>("limit of gaps", person -> String.valueOf(person.maxGapsPerDay())),
            new Aspect<>("allowed rooms", person -> person.roomLimits().allowedRooms()),
            new Aspect<>("needed features", person -> person.roomLimits().neededFeatures()),
            new Aspect<>("excluded features", person -> person.roomLimits().excludedFeatures()),
            new Aspect<>("data", Person::data));
    private static final List<Aspect<Slot>> SLOT = List.of(
            new Aspect<>("name", Slot::name),
            new Aspect<>("person", Slot::personId),
            new Aspect<>("minimum minutes", Slot::minMinutes),
            new Aspect<>("maximum minutes", Slot::maxMinutes),
            new Aspect<>("priority", Slot::priority),
            new Aspect<>("presence", Slot::presence),
            new Aspect<>("order", Slot::order),
            new Aspect<>("theme", Slot::theme),
            new Aspect<>("kind", Slot::kind));
    private static final List<Aspect<Session>> SESSION = List.of(
            new Aspect<>("name", Session::name),
            new Aspect<>("allowed minutes", Session::allowedMinutes),
            new Aspect<>("minutes of opening remarks", Session::openingMinutes),
            new Aspect<>("minutes of the statement", Session::statementMinutes),
            new Aspect<>("slots", session -> ids(session.slots(), Slot::id)),
            new Aspect<>("minimum minutes of Q&A", Session::minQaMinutes),
            new Aspect<>("preferred minutes of Q&A", Session::preferredQaMinutes),
            new Aspect<>(
                    "audience",
                    session ->
                            session.audience().isPresent() ? session.audience().getAsInt() : ""),
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
            new Aspect<>("data", Session::data));

    private final Event was;
    private final Event is;
    private final StartedSessions held;
    private final List<String> sentences = new ArrayList<>();

    OtherEdits(Event was, Event is, StartedSessions held) {
        this.was = was;
        this.is = is;
        this.held = held;
    }

    List<String> sentences() {
        compare("Event", was, is, EVENT);
        compare("Day", was.days(), is.days(), day -> day.date().toString(), Day::name, DAY);
        compare("Room", was.rooms(), is.rooms(), Room::id, Room::name, ROOM);
        compare("Break", was.breaks(), is.breaks(), Break::id, Break::name, BREAK);
        compare("Person", was.people(), is.people(), Person::id, Person::name, PERSON);
        compare("Session", was.sessions(), is.sessions(), Session::id, Session::name, sessionAspects());
        compare("Slot", slots(was), slots(is), Slot::id, Slot::name, SLOT);
        compare(
                "Delegation",
                was.delegations(),
                is.delegations(),
                Delegation::id,
                Delegation::name,
                List.of(new Aspect<>("wishes", delegation -> delegation)));
        compare(
                "Setting of rule",
                was.ruleSettings(),
                is.ruleSettings(),
                RuleSetting::ruleId,
                RuleSetting::ruleId,
                List.of(new Aspect<>("values", setting -> setting)));
        waivers();
        return List.copyOf(sentences);
    }

    private List<Aspect<Session>> sessionAspects() {
        List<Aspect<Session>> all = new ArrayList<>(SESSION);
        all.add(new Aspect<>("pin", session -> held.contains(session.id()) ? "" : session.pin()));
        return all;
    }

    private static List<Slot> slots(Event event) {
        return event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .toList();
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        Set<String> ids = new LinkedHashSet<>();
        things.forEach(thing -> ids.add(id.apply(thing)));
        return ids;
    }

    private void waivers() {
        List<Waiver> gone = new ArrayList<>(was.waivers());
        is.waivers().forEach(gone::remove);
        gone.forEach(waiver ->
                sentences.add("The waiver of rule '%s' is no longer listed.".formatted(shown(waiver.ruleId()))));
        List<Waiver> added = new ArrayList<>(is.waivers());
        was.waivers().forEach(added::remove);
        added.forEach(waiver -> sentences.add("A waiver of rule '%s' is added.".formatted(shown(waiver.ruleId()))));
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
        for (Aspect<T> aspect : aspects) {
            Object earlier = aspect.value().apply(before);
            Object later = aspect.value().apply(after);
            if (!Objects.equals(earlier, later)) {
                sentences.add("%s: %s %s.".formatted(shown, aspect.name(), isNow(earlier, later)));
            }
        }
    }

    private static String isNow(Object before, Object after) {
        boolean isShort = after instanceof String || after instanceof Integer;
        return isShort ? "'%s' instead of '%s'".formatted(shown(after), shown(before)) : "changed";
    }

    private static String shown(Object value) {
        return Problem.shown(value);
    }

    /** @param value of a thing; what is equal does not differ */
    private record Aspect<T>(String name, Function<T, Object> value) {}
}
