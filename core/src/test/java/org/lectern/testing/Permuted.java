package org.lectern.testing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.Timetable;
import org.lectern.event.Waiver;

/** The same event or timetable with everything whose order means nothing in another order. */
public final class Permuted {

    private final Dice dice;

    private Permuted(Random random) {
        this.dice = new Dice(random);
    }

    public static Event event(Event event, Random random) {
        return new Permuted(random).event(event);
    }

    /** Returns the timetable with its placements in another order; the order of turns means something and stays. */
    public static Timetable timetable(Timetable timetable, Random random) {
        return new Timetable(timetable.eventId(), new Dice(random).shuffled(timetable.placements()));
    }

    private Event event(Event event) {
        return event.toBuilder()
                .days(dice.shuffled(event.days()).stream()
                        .map(day -> new Day(day.date(), day.name(), dice.shuffled(day.windows())))
                        .toList())
                .rooms(dice.shuffled(event.rooms()).stream().map(this::room).toList())
                .travel(dice.shuffled(event.travel()))
                .people(dice.shuffled(event.people()).stream()
                        .map(person -> new Person(
                                person.id(),
                                person.name(),
                                dice.shuffled(person.windows()),
                                dice.shuffled(person.preferredWindows())))
                        .toList())
                .sessions(dice.shuffled(event.sessions()).stream()
                        .map(this::session)
                        .toList())
                .ruleSettings(dice.<RuleSetting>shuffled(event.ruleSettings()))
                .waivers(dice.shuffled(event.waivers()).stream()
                        .map(waiver -> new Waiver(
                                waiver.ruleId(),
                                new LinkedHashSet<>(dice.shuffled(waiver.subjects())),
                                waiver.reason()))
                        .toList())
                .build();
    }

    private Room room(Room room) {
        return new Room(
                room.id(),
                room.name(),
                room.seats(),
                new LinkedHashSet<>(dice.shuffled(room.features())),
                room.building(),
                dice.shuffled(room.windows()),
                room.setUpMinutes(),
                room.tearDownMinutes());
    }

    private Session session(Session session) {
        return new Session(
                session.id(),
                session.name(),
                dice.shuffled(session.allowedMinutes()),
                session.openingMinutes(),
                session.statementMinutes(),
                dice.shuffled(session.slots()).stream().map(this::slot).toList(),
                session.leastQaMinutes(),
                session.preferredQaMinutes(),
                session.audience(),
                new LinkedHashSet<>(dice.shuffled(session.neededFeatures())),
                session.region(),
                dice.shuffled(session.preferredWindows()),
                new LinkedHashSet<>(dice.shuffled(session.attendantIds())),
                session.priority(),
                session.pin());
    }

    private Slot slot(Slot slot) {
        SlotOrder order = slot.order();
        List<String> after = dice.shuffled(order.after());
        return new Slot(
                slot.id(),
                slot.name(),
                slot.personId(),
                slot.leastMinutes(),
                slot.mostMinutes(),
                slot.priority(),
                slot.presence(),
                new SlotOrder(order.first(), order.last(), after, dice.shuffled(order.rightAfter())));
    }
}
