package org.lectern.warning;

import java.util.ArrayList;
import java.util.BitSet;
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
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.RoomHours;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;

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
    private final SessionHours sessionHours;
    /** By room, when a session may be there. */
    private final List<int[]> hours = new ArrayList<>();
    /** The sessions that surely need rooms, by the set of rooms that suit them. */
    private final Map<BitSet, List<Session>> sessions = new LinkedHashMap<>();

    RoomMinutesWarnings(Event event, EffectiveRules settings) {
        this.event = event;
        this.settings = settings;
        this.rules = new SureRules(settings);
        Timeline timeline = Timeline.of(event);
        int[] days = RoomHours.ofDays(event, timeline);
        for (Room room : event.rooms()) {
            int[] open =
                    rules.isHard(RuleIds.ROOM_CLOSED) ? RoomHours.available(days, withoutSetUp(room), timeline) : days;
            hours.add(rules.isHard(RuleIds.DURING_BREAK) ? RoomHours.withoutBreaks(open, room, event, timeline) : open);
        }
        this.sessionHours = new SessionHours(event, rules, timeline, days);
        RoomNeeds needs = new RoomNeeds(event, settings, rules);
        for (Session session : event.sessions()) {
            BitSet rooms = needs.suitable(session);
            // Others warn about a session that no room suits, or no half-day or time allowed for it.
            if (needs.isSure(session)
                    && !rooms.isEmpty()
                    && session.minAllowedMinutes() <= longest(sessionHours.of(session))) {
                sessions.computeIfAbsent(rooms, ignored -> new ArrayList<>()).add(session);
            }
        }
    }

    /** What of some warnings is about the sessions that surely lie within some hours. */
    private RoomMinutesWarnings(RoomMinutesWarnings whole, int[] within) {
        this.event = whole.event;
        this.settings = whole.settings;
        this.rules = whole.rules;
        this.sessionHours = whole.sessionHours;
        whole.hours.forEach(open -> hours.add(MinuteSpans.common(open, within)));
        whole.sessions.forEach((rooms, all) -> {
            List<Session> some = all.stream()
                    .filter(session -> sessionHours.isWithin(session, within))
                    .toList();
            if (!some.isEmpty()) {
                sessions.put(rooms, some);
            }
        });
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

    /** Returns the warning about all rooms first, then those about fewer and fewer rooms, then about fewer hours. */
    List<Warning> all() {
        if (sessions.isEmpty()) {
            return List.of();
        }
        List<RoomShortage> found = shortages();
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
        found.add(atOnce);
        all.addAll(ofHours(found));
        return all;
    }

    /** Returns what is short, the fewest rooms first: more rooms only if they lack more than some of them. */
    private List<RoomShortage> shortages() {
        List<RoomShortage> found = new ArrayList<>();
        for (BitSet rooms : roomSets()) {
            RoomShortage shortage = shortage(rooms);
            if (shortage.lacking() > explained(rooms, found)) {
                found.add(shortage);
            }
        }
        return found;
    }

    /** Returns the warnings about sessions that are allowed in the same hours, if these lack more than what is known to be short. */
    private List<Warning> ofHours(List<RoomShortage> known) {
        List<Warning> all = new ArrayList<>();
        long most = known.stream().mapToLong(RoomShortage::lacking).max().orElse(0);
        for (int[] within : sessionHours.distinct(
                sessions.values().stream().flatMap(List::stream).toList())) {
            RoomMinutesWarnings part = new RoomMinutesWarnings(this, within);
            RoomShortage worst = Stream.concat(part.shortages().stream(), Stream.of(part.atOnce()))
                    .max(Comparator.comparingLong(RoomShortage::lacking))
                    .orElseThrow();
            if (worst.lacking() > Math.max(0, most)) {
                most = worst.lacking();
                all.add(worst.ofSessionHours());
            }
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
