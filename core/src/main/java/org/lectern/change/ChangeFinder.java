package org.lectern.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;

/** Finds changes that lead from one event to another: first what is added, last what is taken away. */
final class ChangeFinder {

    private final Event before;
    private final Event after;
    private final @Nullable Instant asOf;
    private final List<Change> changes = new ArrayList<>();
    private final StartedSessions held;
    /** The event after the changes found so far. */
    private Event state;

    private ChangeFinder(Event before, Event after, @Nullable Instant asOf) {
        this.before = before;
        this.after = after;
        this.asOf = asOf;
        // Even without a change, what has been held is pinned.
        this.state = new Changes(before.id(), asOf, List.of()).applyTo(before);
        this.held = StartedSessions.of(state);
    }

    /**
     * Returns the changes between two events.
     *
     * @param shifts the changes of dates with which to begin
     * @throws InvalidInputException if a session that has been held changes
     */
    static ChangeFinder find(Event before, Event after, @Nullable Instant asOf, List<Change> shifts) {
        ChangeFinder finder = new ChangeFinder(before, after, asOf);
        finder.apply(shifts);
        finder.apply(finder.additions());
        finder.apply(finder.withdrawnPeople());
        finder.apply(new SessionChangeFinder(finder.state, after, finder.held).removals());
        finder.apply(finder.relations(finder.state.relations(), after.relations(), Change.RemoveRelation::new));
        finder.apply(new SessionChangeFinder(finder.state, after, finder.held).additions());
        finder.apply(new SessionChangeFinder(finder.state, after, finder.held).edits());
        finder.apply(finder.relations(after.relations(), finder.state.relations(), Change.AddRelation::new));
        finder.apply(finder.topicRelations());
        finder.apply(finder.rules());
        finder.apply(BreakEdits.between(finder.state.breaks(), after.breaks()));
        finder.apply(finder.waivers());
        finder.apply(finder.people());
        finder.apply(finder.rooms());
        finder.apply(finder.windows());
        finder.apply(LimitEdits.between(finder.state, after));
        return finder;
    }

    List<Change> changes() {
        return changes;
    }

    /** Returns what no change says, a sentence each. */
    List<String> otherEdits() {
        return new OtherEdits(state, after, held, staying()).sentences();
    }

    /** Returns the people after the changes, without those who are gone and whose last part a change took away. */
    private List<Person> staying() {
        Predicate<Person> hasLeft = person -> !after.peopleById().containsKey(person.id())
                && before.sessions().stream().anyMatch(session -> takesPart(person, session))
                && state.sessions().stream().noneMatch(session -> takesPart(person, session));
        return state.people().stream().filter(hasLeft.negate()).toList();
    }

    /** Returns how much there is to say. */
    int size() {
        return changes.size() + otherEdits().size();
    }

    /** Applies changes; one that the event refuses by itself is left to the other edits. */
    private void apply(List<Change> found) {
        try {
            state = new Changes(state.id(), asOf, found).applyTo(state);
            changes.addAll(found);
        } catch (InvalidInputException e) {
            if (e.problems().stream().anyMatch(problem -> problem.code().equals("held"))) {
                throw e;
            }
            if (found.size() > 1) {
                found.forEach(change -> apply(List.of(change)));
            }
        }
    }

    private List<Change> additions() {
        List<Change> found = new ArrayList<>();
        Set<String> dates = days(state).keySet();
        after.days().stream()
                .filter(day -> !dates.contains(day.date().toString()))
                .forEach(day -> found.add(new Change.AddDay(day)));
        after.rooms().stream()
                .filter(room -> !state.roomsById().containsKey(room.id()))
                .forEach(room -> found.add(new Change.AddRoom(room)));
        after.people().stream()
                .filter(person -> !state.peopleById().containsKey(person.id()))
                .forEach(person -> found.add(new Change.AddPerson(person)));
        return found;
    }

    private static Map<String, Day> days(Event event) {
        Map<String, Day> days = new LinkedHashMap<>();
        event.days().forEach(day -> days.put(day.date().toString(), day));
        return days;
    }

    /** Returns who is gone with all turns; whose turn another person takes is left to the edits of slots. */
    private List<Change> withdrawnPeople() {
        Set<String> slotIds = after.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .map(Slot::id)
                .collect(Collectors.toSet());
        Predicate<Person> isGone = person -> !after.peopleById().containsKey(person.id())
                && state.sessions().stream().anyMatch(session -> takesPart(person, session))
                && state.sessions().stream()
                        .flatMap(session -> session.slots().stream())
                        .filter(slot -> slot.personId().equals(person.id()))
                        .noneMatch(slot -> slotIds.contains(slot.id()));
        return state.people().stream()
                .filter(isGone)
                .<Change>map(person -> new Change.WithdrawPerson(person.id()))
                .toList();
    }

    private static boolean takesPart(Person person, Session session) {
        return session.attendantIds().contains(person.id())
                || session.slots().stream().anyMatch(slot -> slot.personId().equals(person.id()));
    }

    private interface RelationChange {
        Change of(Relation relation);
    }

    /** Returns a change for each relation that one list has and the other lacks. */
    private List<Change> relations(List<Relation> of, List<Relation> without, RelationChange change) {
        List<Relation> left = new ArrayList<>(of);
        without.forEach(left::remove);
        return left.stream().map(change::of).toList();
    }

    /** Returns what is removed before what is added, since two topic relations of one kind must not be of the same topics. */
    private List<Change> topicRelations() {
        List<Change> found = new ArrayList<>();
        List<TopicRelation> gone = new ArrayList<>(state.topicRelations());
        after.topicRelations().forEach(gone::remove);
        gone.forEach(relation -> found.add(new Change.RemoveTopicRelation(relation)));
        List<TopicRelation> left = new ArrayList<>(after.topicRelations());
        state.topicRelations().forEach(left::remove);
        left.forEach(relation -> found.add(new Change.AddTopicRelation(relation)));
        return found;
    }

    private List<Change> rules() {
        Map<String, RuleSetting> known = new LinkedHashMap<>();
        state.ruleSettings().forEach(setting -> known.put(setting.ruleId(), setting));
        List<Change> found = new ArrayList<>();
        for (RuleSetting setting : after.ruleSettings()) {
            RuleSetting was = known.getOrDefault(setting.ruleId(), RuleSetting.of(setting.ruleId()));
            RuleSetting given = given(was, setting);
            // What a setting gives no longer is left to the other edits.
            if (!given.equals(RuleSetting.of(setting.ruleId())) || !known.containsKey(setting.ruleId())) {
                found.add(new Change.SetRule(given));
            }
        }
        return found;
    }

    /** Returns what of a setting is new. */
    private static RuleSetting given(RuleSetting was, RuleSetting is) {
        Map<String, Long> parameters = new LinkedHashMap<>(is.parameters());
        parameters
                .entrySet()
                .removeIf(entry -> entry.getValue().equals(was.parameters().get(entry.getKey())));
        return new RuleSetting(
                is.ruleId(),
                SessionChangeFinder.ifNew(was.level(), is.level()),
                SessionChangeFinder.ifNew(was.weight(), is.weight()),
                SessionChangeFinder.ifNew(was.enabled(), is.enabled()),
                parameters,
                is.reason().equals(was.reason()) ? "" : is.reason());
    }

    private List<Change> waivers() {
        List<Waiver> left = new ArrayList<>(after.waivers());
        state.waivers().forEach(left::remove);
        return left.stream().<Change>map(Change.Waive::new).toList();
    }

    private List<Change> people() {
        List<Change> found = new ArrayList<>();
        for (Person was : state.people()) {
            Person is = after.peopleById().get(was.id());
            PersonEdit edit = is == null ? PersonEdit.NONE : PersonEdit.between(was, is);
            if (!edit.equals(PersonEdit.NONE)) {
                found.add(new Change.EditPerson(was.id(), edit));
            }
        }
        return found;
    }

    private List<Change> rooms() {
        List<Change> found = new ArrayList<>();
        for (Room was : state.rooms()) {
            Room is = after.roomsById().get(was.id());
            if (is == null) {
                if (!isClosed(was)) {
                    found.add(new Change.CloseRoom(was.id(), null));
                }
                continue;
            }
            RoomEdit edit = new RoomEdit(
                    SessionChangeFinder.ifNew(was.seats(), is.seats()),
                    SessionChangeFinder.ifNew(was.features(), is.features()),
                    SessionChangeFinder.ifNew(was.partIds(), is.partIds()),
                    SessionChangeFinder.ifNew(was.setUpMinutes(), is.setUpMinutes()),
                    SessionChangeFinder.ifNew(was.tearDownMinutes(), is.tearDownMinutes()));
            if (!edit.equals(RoomEdit.NONE)) {
                found.add(new Change.EditRoom(was.id(), edit));
            }
        }
        return found;
    }

    /** A room that an earlier change closed for good has no window on any day. */
    private boolean isClosed(Room room) {
        return room.availability().isLimited()
                && room.availability().windows().stream()
                        .allMatch(window -> state.days().stream()
                                .flatMap(day -> day.windows().stream())
                                .noneMatch(day -> day.overlapMinutes(window) > 0));
    }

    private List<Change> windows() {
        List<Change> found = new ArrayList<>();
        for (Room was : state.rooms()) {
            Room is = after.roomsById().get(was.id());
            if (is != null && !is.availability().equals(was.availability())) {
                found.add(new Change.SetWindows(SubjectId.room(was.id()), is.availability()));
            }
        }
        for (Person was : state.people()) {
            Person is = after.peopleById().get(was.id());
            if (is != null && !is.availability().equals(was.availability())) {
                found.add(new Change.SetWindows(SubjectId.person(was.id()), is.availability()));
            }
        }
        for (Session was : state.sessions()) {
            Session is = after.sessionsById().get(was.id());
            if (is != null && !is.availability().equals(was.availability())) {
                found.add(new Change.SetWindows(SubjectId.session(was.id()), is.availability()));
            }
        }
        Map<String, Day> days = days(after);
        for (Day was : state.days()) {
            Day is = days.get(was.date().toString());
            if (is == null) {
                found.add(new Change.CloseDay(was.date(), null));
            } else if (!is.windows().equals(was.windows())) {
                found.add(new Change.SetWindows(
                        SubjectId.day(Objects.requireNonNull(is).date()), Availability.within(is.windows())));
            }
        }
        return found;
    }
}
