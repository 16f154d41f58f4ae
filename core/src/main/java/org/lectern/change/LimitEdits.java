package org.lectern.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.event.Travel;

/** Changes of limits, and of the times between two sessions. */
record LimitEdits(Event event, ChangeMistakes mistakes) {

    AppliedChange set(EventLimit limit) {
        return switch (limit) {
            case EventLimit.Daily daily -> daily(daily);
            case EventLimit.Shifts shifts -> shifts(shifts);
            case EventLimit.Rooms rooms -> rooms(rooms);
            case EventLimit.Changeover(int minutes) ->
                new AppliedChange(
                        event.toBuilder().changeoverMinutes(minutes), "/changeoverMinutes", "/changeoverMinutes");
            case EventLimit.TravelTime(Travel way) -> travel(way);
        };
    }

    private AppliedChange daily(EventLimit.Daily daily) {
        SubjectId subject = daily.subject();
        if (subject == null) {
            return new AppliedChange(event.toBuilder().dailyLimit(daily.limit()), "/dailyLimit", "/dailyLimit");
        }
        if (subject.kind() == SubjectId.Kind.ROOM) {
            Map<String, Room> rooms = event.roomsById();
            mistakes.isKnown("/room", "room", subject.id(), rooms.keySet());
            rooms.computeIfPresent(
                    subject.id(),
                    (id, room) -> room.toBuilder().dailyLimit(daily.limit()).build());
            return new AppliedChange(
                    event.toBuilder().rooms(rooms.values()), place("/rooms/", rooms, subject.id()), "/dailyLimit");
        }
        Map<String, Person> people = event.peopleById();
        mistakes.isKnown("/person", "person", subject.id(), people.keySet());
        people.computeIfPresent(
                subject.id(),
                (id, person) -> person.toBuilder().dailyLimit(daily.limit()).build());
        return new AppliedChange(
                event.toBuilder().people(people.values()), place("/people/", people, subject.id()), "/dailyLimit");
    }

    private static String place(String list, Map<String, ?> things, String id) {
        return list + List.copyOf(things.keySet()).indexOf(id) + "/dailyLimit";
    }

    private AppliedChange shifts(EventLimit.Shifts shifts) {
        Map<String, Person> people = event.peopleById();
        mistakes.isKnown("/person", "person", shifts.personId(), people.keySet());
        people.computeIfPresent(
                shifts.personId(),
                (id, person) -> person.toBuilder().shiftLimits(shifts.limits()).build());
        return new AppliedChange(
                event.toBuilder().people(people.values()),
                "/people/" + List.copyOf(people.keySet()).indexOf(shifts.personId()) + "/shiftLimits",
                "/shiftLimits");
    }

    private AppliedChange rooms(EventLimit.Rooms rooms) {
        Map<String, Person> people = event.peopleById();
        mistakes.isKnown("/person", "person", rooms.personId(), people.keySet());
        people.computeIfPresent(
                rooms.personId(),
                (id, person) -> person.toBuilder().roomLimits(rooms.limits()).build());
        return new AppliedChange(
                event.toBuilder().people(people.values()),
                "/people/" + List.copyOf(people.keySet()).indexOf(rooms.personId()),
                "/roomLimits");
    }

    private AppliedChange travel(Travel way) {
        List<Travel> ways = new ArrayList<>(event.travel());
        int index = index(ways, way);
        if (index < ways.size()) {
            ways.set(
                    index,
                    new Travel(ways.get(index).building(), ways.get(index).otherBuilding(), way.minutes()));
        } else {
            ways.add(way);
        }
        return new AppliedChange(event.toBuilder().travel(ways), "/travel/" + index, "/travel");
    }

    /** Returns the index of the way between the same buildings, or that of a new one. */
    private static int index(List<Travel> ways, Travel way) {
        int index = 0;
        while (index < ways.size() && !ways.get(index).connects(way.building(), way.otherBuilding())) {
            index++;
        }
        return index;
    }

    /** Returns the limits of one event that another lacks; people and rooms are known by their ids. */
    static List<Change> between(Event before, Event after) {
        List<EventLimit> found = new ArrayList<>();
        if (before.changeoverMinutes() != after.changeoverMinutes()) {
            found.add(new EventLimit.Changeover(after.changeoverMinutes()));
        }
        after.travel().stream()
                .filter(way -> !before.travel().contains(way))
                .forEach(way -> found.add(new EventLimit.TravelTime(way)));
        if (!before.dailyLimit().equals(after.dailyLimit())) {
            found.add(new EventLimit.Daily(null, after.dailyLimit()));
        }
        for (Room was : before.rooms()) {
            Room is = after.roomsById().get(was.id());
            if (is != null && !is.dailyLimit().equals(was.dailyLimit())) {
                found.add(new EventLimit.Daily(SubjectId.room(was.id()), is.dailyLimit()));
            }
        }
        for (Person was : before.people()) {
            Person is = after.peopleById().get(was.id());
            if (is != null) {
                addLimits(was, is, found);
            }
        }
        return found.stream().<Change>map(Change.SetLimit::new).toList();
    }

    private static void addLimits(Person was, Person is, List<EventLimit> found) {
        DailyLimit daily = is.dailyLimit();
        if (!daily.equals(was.dailyLimit())) {
            found.add(new EventLimit.Daily(SubjectId.person(is.id()), daily));
        }
        if (!is.roomLimits().equals(was.roomLimits())) {
            found.add(new EventLimit.Rooms(is.id(), is.roomLimits()));
        }
        ShiftLimits shifts = is.shiftLimits();
        if (shifts != null && !Objects.equals(shifts, was.shiftLimits())) {
            found.add(new EventLimit.Shifts(is.id(), shifts));
        }
    }
}
