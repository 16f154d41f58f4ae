package org.lectern.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/** Random changes of an event, such as an organiser has to make: what is named by nothing else goes or comes. */
public final class RandomEventChanges {

    private final Dice dice;
    private final List<UnaryOperator<Event>> kinds = List.of(
            this::withdraw,
            this::withdraw,
            this::add,
            this::add,
            this::closeRoom,
            this::cutWindow,
            this::limitPerson,
            this::limitSession,
            this::withdrawSlot,
            this::shrinkRoom,
            this::reweigh);

    private RandomEventChanges(Random random) {
        this.dice = new Dice(random);
    }

    /** Returns the event with one thing changed; with the same one if there is no such thing. */
    public static Event of(Event event, Random random) {
        RandomEventChanges changes = new RandomEventChanges(random);
        try {
            return changes.dice.oneOf(changes.kinds).apply(event);
        } catch (InvalidInputException e) {
            // Such as a slot that another one wishes to follow.
            return event;
        }
    }

    private static Event.Builder unpublished(Event event) {
        return event.toBuilder().published(null);
    }

    private Event withdraw(Event event) {
        if (event.sessions().isEmpty()) {
            return event;
        }
        String id = dice.oneOf(event.sessions()).id();
        return unpublished(event)
                .sessions(without(event.sessions(), session -> session.id().equals(id)))
                .relations(without(
                        event.relations(), relation -> relation.sessionIds().contains(id)))
                .delegations(without(event.delegations(), delegation -> wants(delegation, id)))
                .build();
    }

    private static boolean wants(Delegation delegation, String sessionId) {
        return delegation.wantedSessionIds().contains(sessionId);
    }

    private Event add(Event event) {
        if (event.sessions().isEmpty()) {
            return event;
        }
        Session like = dice.oneOf(event.sessions());
        String id = "new-" + event.sessions().size() + "-" + dice.between(0, 1_000_000);
        Session.Builder added = Session.builder(id)
                .allowedMinutes(like.allowedMinutes().toArray(Integer[]::new))
                .openingMinutes(like.openingMinutes())
                .audience(like.audience());
        for (Slot slot : like.slots()) {
            added.slot(Slot.builder(id + "-" + slot.id(), slot.personId())
                    .minutes(slot.minMinutes(), slot.maxMinutes())
                    .presence(slot.presence())
                    .build());
        }
        List<Session> sessions = new ArrayList<>(event.sessions());
        sessions.add(dice.between(0, sessions.size()), added.build());
        return event.toBuilder().sessions(sessions).build();
    }

    private Event closeRoom(Event event) {
        if (event.rooms().size() < 2) {
            return event;
        }
        Room closed = dice.oneOf(event.rooms());
        return unpublished(event)
                .rooms(without(event.rooms(), closed::equals))
                .travel(List.of())
                .build();
    }

    private Event cutWindow(Event event) {
        List<Day> days = new ArrayList<>(event.days());
        int day = dice.between(0, days.size() - 1);
        List<Window> windows = new ArrayList<>(days.get(day).windows());
        int window = dice.between(0, windows.size() - 1);
        Window whole = windows.get(window);
        windows.set(
                window,
                new Window(
                        whole.startInclusive(),
                        whole.startInclusive().plus(Duration.ofMinutes(Math.max(1, whole.minutes() * 2 / 3)))));
        days.set(day, new Day(days.get(day).date(), days.get(day).name(), windows));
        return event.toBuilder().days(days).build();
    }

    private Event limitSession(Event event) {
        if (event.sessions().isEmpty()) {
            return event;
        }
        List<Session> sessions = new ArrayList<>(event.sessions());
        int i = dice.between(0, sessions.size() - 1);
        Window there = dice.oneOf(event.days()).windows().get(0);
        Availability hours = dice.percent(80) ? Availability.within(there) : Availability.never();
        sessions.set(i, sessions.get(i).toBuilder().availability(hours).build());
        return event.toBuilder().sessions(sessions).build();
    }

    private Event limitPerson(Event event) {
        List<Person> people = new ArrayList<>(event.people());
        if (people.isEmpty()) {
            return event;
        }
        int i = dice.between(0, people.size() - 1);
        Window there = dice.oneOf(event.days()).windows().get(0);
        people.set(i, people.get(i).toBuilder().available(there).build());
        return event.toBuilder().people(people).build();
    }

    private Event withdrawSlot(Event event) {
        List<Session> sessions = new ArrayList<>(event.sessions());
        if (sessions.isEmpty()) {
            return event;
        }
        int i = dice.between(0, sessions.size() - 1);
        Session session = sessions.get(i);
        if (session.slots().isEmpty()) {
            return event;
        }
        Slot slot = dice.oneOf(session.slots());
        Session.Builder less = Session.builder(session.id())
                .allowedMinutes(session.allowedMinutes().toArray(Integer[]::new))
                .audience(session.audience())
                .attendants(session.attendantIds().toArray(String[]::new));
        session.slots().stream().filter(other -> !other.equals(slot)).forEach(less::slot);
        sessions.set(i, less.build());
        return unpublished(event).sessions(sessions).build();
    }

    private Event shrinkRoom(Event event) {
        List<Room> rooms = new ArrayList<>(event.rooms());
        int i = dice.between(0, rooms.size() - 1);
        rooms.set(i, rooms.get(i).toBuilder().seats(rooms.get(i).seats() / 2).build());
        return event.toBuilder().rooms(rooms).build();
    }

    private Event reweigh(Event event) {
        String rule =
                dice.oneOf(List.of("short-minutes", "idle-gap", "empty-seats", "day-balance", "preferred-window"));
        List<RuleSetting> settings = new ArrayList<>(
                without(event.ruleSettings(), setting -> setting.ruleId().equals(rule)));
        settings.add(RuleSetting.of(rule).withWeight(dice.between(0, 90)));
        return event.toBuilder().ruleSettings(settings).build();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
