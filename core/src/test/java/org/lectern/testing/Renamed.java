package org.lectern.testing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.event.Travel;
import org.lectern.event.Turn;
import org.lectern.event.Waiver;

/**
 * The same event or timetable with every id and name changed: days, rooms, buildings, features, people, sessions, regions,
 * slots, themes, kinds, breaks and delegations.
 */
public final class Renamed {

    private final UnaryOperator<String> rename;

    private Renamed(UnaryOperator<String> rename) {
        this.rename = rename;
    }

    /** Returns new names that are as different as the old ones, but sort and hash otherwise. */
    public static UnaryOperator<String> scramble(long salt) {
        return name -> name.isEmpty() ? "" : Long.toHexString(salt * 31 + name.hashCode() * 0x9E3779B97F4A7C15L) + name;
    }

    public static Event event(Event event, UnaryOperator<String> rename) {
        return new Renamed(rename).event(event);
    }

    public static Timetable timetable(Timetable timetable, UnaryOperator<String> rename) {
        return new Timetable(
                timetable.eventId(),
                timetable.placements().stream()
                        .map(placement -> new Placement(
                                rename.apply(placement.sessionId()),
                                rename.apply(placement.roomId()),
                                placement.start(),
                                placement.minutes(),
                                placement.turns().stream()
                                        .map(turn ->
                                                new Turn(rename.apply(turn.slotId()), turn.start(), turn.minutes()))
                                        .toList()))
                        .toList());
    }

    private Event event(Event event) {
        return event.toBuilder()
                .name(rename.apply(event.name()))
                .days(event.days().stream()
                        .map(day -> new Day(day.date(), rename.apply(day.name()), day.windows()))
                        .toList())
                .rooms(event.rooms().stream().map(this::room).toList())
                .breaks(event.breaks().stream()
                        .map(given -> new Break(
                                rename.apply(given.id()),
                                rename.apply(given.name()),
                                given.time(),
                                all(given.roomIds()),
                                given.splitsHalfDay()))
                        .toList())
                .travel(event.travel().stream()
                        .map(way -> new Travel(
                                rename.apply(way.building()), rename.apply(way.otherBuilding()), way.minutes()))
                        .toList())
                .people(event.people().stream().map(this::person).toList())
                .sessions(event.sessions().stream().map(this::session).toList())
                .relations(event.relations().stream().map(this::relation).toList())
                .topicRelations(event.topicRelations().stream()
                        .map(relation -> new TopicRelation(
                                relation.kind(),
                                relation.topics().stream()
                                        .map(this::topicKind)
                                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                                relation.importance(),
                                relation.count()))
                        .toList())
                .delegations(event.delegations().stream()
                        .map(delegation -> new Delegation(
                                rename.apply(delegation.id()),
                                rename.apply(delegation.name()),
                                all(delegation.wantedSessionIds()),
                                delegation.weight()))
                        .toList())
                .published(event.findPublished()
                        .map(published -> new Published(
                                timetable(published.timetable(), rename), published.asOf(), published.noticePeriods()))
                        .orElse(null))
                .waivers(event.waivers().stream().map(this::waiver).toList())
                .build();
    }

    private Person person(Person person) {
        return new Person(
                rename.apply(person.id()),
                rename.apply(person.name()),
                person.availability(),
                person.preferredWindows(),
                person.undesiredWindows(),
                person.timeWishes(),
                person.zone(),
                person.shiftLimits(),
                person.dailyLimit(),
                person.maxGapsPerDay(),
                limits(person.roomLimits()),
                person.data());
    }

    private Relation relation(Relation relation) {
        return switch (relation) {
            case Relation.SameDay group -> new Relation.SameDay(all(group.sessionIds()), group.importance());
            case Relation.DifferentDay group -> new Relation.DifferentDay(all(group.sessionIds()), group.importance());
            case Relation.NotParallel group -> new Relation.NotParallel(all(group.sessionIds()), group.importance());
            case Relation.BackToBack chain -> new Relation.BackToBack(all(chain.sessionIds()), chain.importance());
            case Relation.Before order ->
                new Relation.Before(
                        rename.apply(order.firstId()),
                        rename.apply(order.secondId()),
                        order.minLagMinutes(),
                        order.maxLagMinutes(),
                        order.importance());
        };
    }

    /** A topic keeps its form, and a difficulty its number. */
    private String tag(String tag) {
        return Topic.find(tag)
                .map(topic -> topic.kind().equals(Topic.DIFFICULTY)
                        ? tag
                        : topicKind(topic.kind()) + ":" + shortLabel(topic.word()))
                .orElseGet(() -> label(tag));
    }

    /** Kinds have no colon and no blanks around them. */
    private String topicKind(String kind) {
        String renamed = shortLabel(kind).replace(":", "").strip();
        return kind.equals(Topic.DIFFICULTY) || renamed.isEmpty() ? kind : renamed;
    }

    /** Both halves of a topic fit into a tag. */
    private String shortLabel(String text) {
        String renamed = label(text);
        return renamed.length() < 50 ? renamed : text;
    }

    private Waiver waiver(Waiver waiver) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        waiver.subjects()
                .forEach(subject -> subjects.add(
                        subject.kind() == SubjectId.Kind.DAY
                                ? subject
                                : new SubjectId(subject.kind(), rename.apply(subject.id()))));
        return new Waiver(waiver.ruleId(), subjects, waiver.reason());
    }

    private RoomLimits limits(RoomLimits limits) {
        AllowedRooms allowed = limits.allowedRooms();
        return new RoomLimits(
                new AllowedRooms(allowed.isAny(), all(allowed.roomIds())),
                all(limits.neededFeatures()),
                all(limits.excludedFeatures()));
    }

    private RoomWish wish(RoomWish wish) {
        return switch (wish) {
            case RoomWish.PreferredRooms rooms -> new RoomWish.PreferredRooms(all(rooms.roomIds()), rooms.weight());
            case RoomWish.UndesiredRooms rooms -> new RoomWish.UndesiredRooms(all(rooms.roomIds()), rooms.weight());
            case RoomWish.PreferredFeature wished ->
                new RoomWish.PreferredFeature(rename.apply(wished.feature()), wished.weight());
            case RoomWish.UndesiredFeature avoided ->
                new RoomWish.UndesiredFeature(rename.apply(avoided.feature()), avoided.weight());
        };
    }

    private Room room(Room room) {
        return new Room(
                rename.apply(room.id()),
                rename.apply(room.name()),
                room.seats(),
                all(room.features()),
                all(room.partIds()),
                rename.apply(room.building()),
                room.availability(),
                room.setUpMinutes(),
                room.tearDownMinutes(),
                room.dailyLimit(),
                room.data());
    }

    private Session session(Session session) {
        Pin pin = session.pin();
        return new Session(
                rename.apply(session.id()),
                rename.apply(session.name()),
                session.allowedMinutes(),
                session.openingMinutes(),
                session.statementMinutes(),
                session.slots().stream().map(this::slot).toList(),
                session.minQaMinutes(),
                session.preferredQaMinutes(),
                session.audience(),
                limits(session.roomLimits()),
                session.roomWishes().stream().map(this::wish).toList(),
                rename.apply(session.region()),
                session.availability(),
                session.preferredWindows(),
                session.undesiredWindows(),
                session.timeWishes(),
                all(session.attendantIds()),
                session.priority(),
                new Pin(
                        pin.day(),
                        pin.findRoomId().map(rename).orElse(null),
                        pin.start(),
                        all(pin.slotOrder()),
                        rename.apply(pin.reason())),
                session.tags().stream().map(this::tag).collect(Collectors.toCollection(LinkedHashSet::new)),
                renamed(session.data()));
    }

    private Slot slot(Slot slot) {
        SlotOrder order = slot.order();
        return new Slot(
                rename.apply(slot.id()),
                rename.apply(slot.name()),
                rename.apply(slot.personId()),
                slot.minMinutes(),
                slot.maxMinutes(),
                slot.priority(),
                slot.presence(),
                new SlotOrder(order.first(), order.last(), all(order.after()), all(order.rightAfter())),
                rename.apply(slot.theme()),
                rename.apply(slot.kind()));
    }

    private Set<String> all(Set<String> names) {
        return new LinkedHashSet<>(all(List.copyOf(names)));
    }

    private List<String> all(List<String> names) {
        return names.stream().map(rename).toList();
    }

    /** What an application keeps has a limited length. */
    private String label(String text) {
        String renamed = rename.apply(text);
        return renamed.length() <= 100 && !renamed.isBlank() ? renamed : text;
    }

    private Map<String, String> renamed(Map<String, String> texts) {
        Map<String, String> renamed = new LinkedHashMap<>();
        texts.forEach((key, text) -> renamed.put(label(key), label(text)));
        return renamed;
    }
}
