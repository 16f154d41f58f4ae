package org.lectern.testing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.TimeWish;
import org.lectern.event.Timetable;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.event.Wisher;

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
                .breaks(dice.shuffled(event.breaks()).stream()
                        .map(given ->
                                given.withRooms(dice.shuffled(given.roomIds()).toArray(String[]::new)))
                        .toList())
                .travel(dice.shuffled(event.travel()))
                .people(dice.shuffled(event.people()).stream().map(this::person).toList())
                .sessions(dice.shuffled(event.sessions()).stream()
                        .map(this::session)
                        .toList())
                .relations(dice.shuffled(event.relations()).stream()
                        .map(this::relation)
                        .toList())
                .topicRelations(dice.shuffled(event.topicRelations()).stream()
                        .map(relation -> new TopicRelation(
                                relation.kind(),
                                new LinkedHashSet<>(dice.shuffled(relation.topics())),
                                relation.importance(),
                                relation.count()))
                        .toList())
                .delegations(dice.shuffled(event.delegations()).stream()
                        .map(delegation -> new Delegation(
                                delegation.id(),
                                delegation.name(),
                                new LinkedHashSet<>(dice.shuffled(delegation.wantedSessionIds())),
                                delegation.weight()))
                        .toList())
                .ruleSettings(dice.<RuleSetting>shuffled(event.ruleSettings()))
                .waivers(dice.shuffled(event.waivers()).stream()
                        .map(waiver -> new Waiver(
                                waiver.ruleId(),
                                new LinkedHashSet<>(dice.shuffled(waiver.subjects())),
                                waiver.reason()))
                        .toList())
                .published(event.findPublished().map(this::published).orElse(null))
                .build();
    }

    private Published published(Published published) {
        return new Published(
                new Timetable(
                        published.timetable().eventId(),
                        dice.shuffled(published.timetable().placements())),
                published.asOf(),
                dice.shuffled(published.noticePeriods()));
    }

    /** The order of sessions means something in a chain alone. */
    private Relation relation(Relation relation) {
        return switch (relation) {
            case Relation.SameDay group -> new Relation.SameDay(dice.shuffled(group.sessionIds()), group.importance());
            case Relation.DifferentDay group ->
                new Relation.DifferentDay(dice.shuffled(group.sessionIds()), group.importance());
            case Relation.NotParallel group ->
                new Relation.NotParallel(dice.shuffled(group.sessionIds()), group.importance());
            case Relation.Before order -> order;
            case Relation.BackToBack chain -> chain;
        };
    }

    private List<TimeWish> wishes(Wisher wisher) {
        return dice.shuffled(wisher.timeWishes()).stream()
                .map(wish -> wish.withWindows(dice.shuffled(wish.windows())))
                .toList();
    }

    private Person person(Person person) {
        return new Person(
                person.id(),
                person.name(),
                shuffled(person.availability()),
                dice.shuffled(person.preferredWindows()),
                dice.shuffled(person.undesiredWindows()),
                wishes(person),
                person.zone(),
                person.shiftLimits(),
                person.dailyLimit(),
                person.maxGapsPerDay(),
                limits(person.roomLimits()),
                person.data());
    }

    private RoomLimits limits(RoomLimits limits) {
        AllowedRooms allowed = limits.allowedRooms();
        return new RoomLimits(
                new AllowedRooms(allowed.isAny(), new LinkedHashSet<>(dice.shuffled(allowed.roomIds()))),
                new LinkedHashSet<>(dice.shuffled(limits.neededFeatures())),
                new LinkedHashSet<>(dice.shuffled(limits.excludedFeatures())));
    }

    private Room room(Room room) {
        return new Room(
                room.id(),
                room.name(),
                room.seats(),
                new LinkedHashSet<>(dice.shuffled(room.features())),
                new LinkedHashSet<>(dice.shuffled(room.partIds())),
                room.building(),
                shuffled(room.availability()),
                room.setUpMinutes(),
                room.tearDownMinutes(),
                room.dailyLimit(),
                room.data());
    }

    private Session session(Session session) {
        return new Session(
                session.id(),
                session.name(),
                dice.shuffled(session.allowedMinutes()),
                session.openingMinutes(),
                session.statementMinutes(),
                dice.shuffled(session.slots()).stream().map(this::slot).toList(),
                session.minQaMinutes(),
                session.preferredQaMinutes(),
                session.audience(),
                limits(session.roomLimits()),
                dice.shuffled(session.roomWishes()),
                session.region(),
                shuffled(session.availability()),
                dice.shuffled(session.preferredWindows()),
                dice.shuffled(session.undesiredWindows()),
                wishes(session),
                new LinkedHashSet<>(dice.shuffled(session.attendantIds())),
                session.priority(),
                session.pin(),
                new LinkedHashSet<>(dice.shuffled(session.tags())),
                session.data());
    }

    private Slot slot(Slot slot) {
        SlotOrder order = slot.order();
        List<String> after = dice.shuffled(order.after());
        return new Slot(
                slot.id(),
                slot.name(),
                slot.personId(),
                slot.minMinutes(),
                slot.maxMinutes(),
                slot.priority(),
                slot.presence(),
                new SlotOrder(order.first(), order.last(), after, dice.shuffled(order.rightAfter())),
                slot.theme(),
                slot.kind());
    }

    private Availability shuffled(Availability availability) {
        return new Availability(availability.isLimited(), dice.shuffled(availability.windows()));
    }
}
