package org.lectern.warning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.RoomHours;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;

/**
 * Sessions that need more minutes than the rooms that suit them are open, or than may run at once. A warning is sure: no
 * timetable without hard cost places all these sessions.
 */
final class RoomMinutesWarnings {

    /** Of more sets of rooms, only those that sessions need for most minutes are looked at. */
    private static final int MAX_ROOM_SETS = 100;

    private final Event event;
    private final SureRules rules;
    private final EffectiveRules settings;
    private final int[] days;
    /** By room, when a session may be there. */
    private final List<int[]> hours = new ArrayList<>();
    /** The sessions that surely need rooms, by the set of rooms that suit them. */
    private final Map<BitSet, List<Session>> sessions = new LinkedHashMap<>();

    RoomMinutesWarnings(Event event, EffectiveRules settings) {
        this.event = event;
        this.settings = settings;
        this.rules = new SureRules(settings);
        Timeline timeline = Timeline.of(event);
        this.days = RoomHours.ofDays(event, timeline);
        for (Room room : event.rooms()) {
            int[] open =
                    rules.isHard(RuleIds.ROOM_CLOSED) ? RoomHours.available(days, withoutSetUp(room), timeline) : days;
            hours.add(rules.isHard(RuleIds.DURING_BREAK) ? RoomHours.withoutBreaks(open, room, event, timeline) : open);
        }
        int longest = longest(days);
        for (Session session : event.sessions()) {
            BitSet rooms = suitable(session);
            // Others warn about a session that no room suits, or no half-day.
            if (isSure(session) && !rooms.isEmpty() && session.minAllowedMinutes() <= longest) {
                sessions.computeIfAbsent(rooms, ignored -> new ArrayList<>()).add(session);
            }
        }
    }

    /** Returns when a session may run in a room so that its set-up and tear-down lie in the same opening window. */
    private static Availability withoutSetUp(Room room) {
        return room.availability().isAlways()
                ? room.availability()
                : Availability.within(room.availability().windows().stream()
                        .map(window -> window.expand(-room.setUpMinutes(), -room.tearDownMinutes()))
                        .filter(window -> window.minutes() > 0)
                        .toList());
    }

    private static int longest(int[] spans) {
        return IntStream.range(0, spans.length / 2)
                .map(i -> spans[2 * i + 1] - spans[2 * i])
                .max()
                .orElse(0);
    }

    private boolean isSure(Session session) {
        Set<SubjectId> subjects = Set.of(SubjectId.session(session.id()));
        return WarningText.isStrict(settings, RuleIds.UNSCHEDULED_SESSION, Subject.of(session))
                && rules.isHard(RuleIds.DAY_CLOSED, subjects)
                && rules.isHard(RuleIds.ROOM_CONFLICT, subjects)
                && !rules.mayBeWaived(RuleIds.ROOM_CLOSED, subjects)
                && !rules.mayBeWaived(RuleIds.DURING_BREAK, subjects);
    }

    private BitSet suitable(Session session) {
        Set<SubjectId> subjects = Set.of(SubjectId.session(session.id()));
        boolean needs = rules.isHard(RuleIds.ROOM_FEATURE, subjects);
        boolean excludes = rules.isHard(RuleIds.EXCLUDED_FEATURE, subjects);
        boolean isLimited = rules.isHard(RuleIds.SESSION_ROOM, subjects);
        boolean isSeated = rules.isHard(RuleIds.ROOM_SEATS, subjects);
        boolean isPinned = rules.isHard(RuleIds.PINNED, subjects);
        BitSet rooms = new BitSet();
        for (int r = 0; r < event.rooms().size(); r++) {
            Room room = event.rooms().get(r);
            boolean suits = (!needs || room.features().containsAll(session.neededFeatures()))
                    && (!excludes
                            || Collections.disjoint(
                                    room.features(), session.roomLimits().excludedFeatures()))
                    && (!isLimited || session.roomLimits().allowedRooms().include(room.id()))
                    && (!isSeated || room.seats() >= session.audience().orElse(0))
                    && (!isPinned
                            || session.pin().findRoomId().map(room.id()::equals).orElse(true));
            rooms.set(r, suits);
        }
        return rooms;
    }

    /** Returns the warning about all rooms first, then those about fewer and fewer rooms. */
    List<Warning> all() {
        if (sessions.isEmpty()) {
            return List.of();
        }
        List<RoomShortage> found = new ArrayList<>();
        for (BitSet rooms : roomSets()) {
            RoomShortage shortage = shortage(rooms);
            if (shortage.lacking() > explained(rooms, found)) {
                found.add(shortage);
            }
        }
        List<Warning> all = new ArrayList<>();
        for (RoomShortage shortage : found.reversed()) {
            all.add(
                    shortage.rooms().equals(allRooms())
                            ? shortage.ofAllRooms()
                            : shortage.ofSomeRooms(shortage.rooms().stream()
                                    .mapToObj(event.rooms()::get)
                                    .toList()));
        }
        RoomShortage atOnce = atOnce();
        if (atOnce.lacking() > explained(atOnce.rooms(), found)) {
            all.addFirst(atOnce.ofSessionsAtOnce(limit()));
        }
        return all;
    }

    /** Returns the minutes that some of these rooms lack anyway. */
    private static long explained(BitSet rooms, List<RoomShortage> found) {
        return found.stream()
                .filter(smaller -> contains(rooms, smaller.rooms()))
                .mapToLong(RoomShortage::lacking)
                .max()
                .orElse(0);
    }

    private static boolean contains(BitSet some, BitSet others) {
        BitSet rest = (BitSet) others.clone();
        rest.andNot(some);
        return rest.isEmpty();
    }

    private BitSet allRooms() {
        BitSet all = new BitSet();
        all.set(0, event.rooms().size());
        return all;
    }

    /** Returns the sets of rooms that sessions need, and all those together, the smallest first. */
    private List<BitSet> roomSets() {
        Map<BitSet, Long> minutes = new LinkedHashMap<>();
        BitSet together = new BitSet();
        sessions.forEach((rooms, some) -> {
            together.or(rooms);
            minutes.put(
                    rooms, some.stream().mapToLong(Session::minAllowedMinutes).sum());
        });
        return Stream.concat(
                        minutes.entrySet().stream()
                                .sorted(Map.Entry.<BitSet, Long>comparingByValue()
                                        .reversed())
                                .map(Map.Entry::getKey)
                                .limit(MAX_ROOM_SETS),
                        Stream.of(together))
                .distinct()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList();
    }

    private RoomShortage shortage(BitSet rooms) {
        List<Session> within = within(rooms);
        int shortest =
                within.stream().mapToInt(Session::minAllowedMinutes).min().orElseThrow();
        boolean sharesSpace = false;
        long open = 0;
        int spans = 0;
        for (int r : rooms.stream().toArray()) {
            int[] own = MinuteSpans.lasting(hours.get(r), shortest);
            for (int part : parts(r, rooms)) {
                // A session in a hall takes its parts, so they do not add up.
                own = MinuteSpans.without(own, MinuteSpans.lasting(hours.get(part), shortest));
                sharesSpace = true;
            }
            open += MinuteSpans.minutes(own);
            spans += own.length / 2;
        }
        int between = sharesSpace ? 0 : least(rooms, Room::setUpMinutes) + least(rooms, Room::tearDownMinutes);
        return new RoomShortage(rooms, within, NeededMinutes.of(within, between, spans), open);
    }

    /** Returns the parts of a room that are among some rooms. */
    private int[] parts(int room, BitSet rooms) {
        Set<String> ids = event.rooms().get(room).partIds();
        return ids.isEmpty()
                ? new int[0]
                : rooms.stream()
                        .filter(other -> ids.contains(event.rooms().get(other).id()))
                        .toArray();
    }

    private List<Session> within(BitSet rooms) {
        Set<String> ids = new HashSet<>();
        sessions.forEach((own, some) -> {
            if (contains(rooms, own)) {
                some.forEach(session -> ids.add(session.id()));
            }
        });
        return event.sessions().stream()
                .filter(session -> ids.contains(session.id()))
                .toList();
    }

    private int least(BitSet rooms, ToIntFunction<Room> minutes) {
        return rooms.stream()
                .map(room -> minutes.applyAsInt(event.rooms().get(room)))
                .min()
                .orElse(0);
    }

    /** Returns what the sessions need, and what they have if no more run at once than the event allows. */
    private RoomShortage atOnce() {
        List<Session> within = within(allRooms());
        return new RoomShortage(
                allRooms(),
                within,
                NeededMinutes.of(within, 0, 1),
                RoomHours.count(hours).minutes(limit()));
    }

    private int limit() {
        return rules.isHard(RuleIds.MAX_PARALLEL)
                        && settings.waivers(RuleIds.MAX_PARALLEL).isEmpty()
                ? (int) settings.config(RuleIds.MAX_PARALLEL)
                        .findParameter(ParameterNames.LIMIT)
                        .orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }
}
