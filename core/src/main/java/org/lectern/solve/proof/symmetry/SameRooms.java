package org.lectern.solve.proof.symmetry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.job.work.JobScope;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.PairRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/**
 * The rooms that a certificate treats as one, and whether that is right: no session and no rule tells them apart. A session is then in
 * any of them, and there are as many as sessions may be there at once.
 */
public final class SameRooms {

    /** Of the rules about several sessions, those that ask nothing of rooms but that they are free, and how large or far they are. */
    private static final Set<String> BLIND = Set.of(
            "room-conflict",
            "person-conflict",
            "session-order",
            "same-day",
            "different-day",
            "back-to-back",
            "not-parallel",
            "max-parallel",
            "topic-count",
            "daily-load",
            "gap-limit",
            "interpreter-load",
            "seat-inversion",
            "split-region",
            "shared-audience",
            "topic-overlap",
            "topic-days",
            "topic-flow",
            "long-stay",
            "idle-gap",
            "gap-spread",
            "no-slack",
            "day-balance",
            "moved");

    private final Event event;
    private final EffectiveRules rules;
    private final CostTables tables;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The first room of the group of each room, itself if it is in none. */
    private final int[] first;

    private final int[][] members;
    private final Optional<String> flaw;

    /** @param groups the ids of the rooms of each group */
    public SameRooms(Event event, EffectiveRules rules, CostTables tables, List<List<String>> groups) {
        this.event = event;
        this.rules = rules;
        this.tables = tables;
        this.first = IntStream.range(0, event.rooms().size()).toArray();
        for (int room : first) {
            numbers.put(event.rooms().get(room).id(), room);
        }
        this.members = IntStream.range(0, first.length)
                .mapToObj(room -> new int[] {room})
                .toArray(int[][]::new);
        Optional<String> found =
                groups.isEmpty() ? Optional.empty() : findFlawOfRules().or(() -> findFlawOfIds(groups));
        if (found.isEmpty()) {
            groups.forEach(this::join);
            found = groups.stream()
                    .flatMap(group ->
                            group.stream().skip(1).flatMap(id -> findDifference(group.getFirst(), id).stream()))
                    .findFirst();
        }
        this.flaw = found;
    }

    /** Returns why some of the rooms must not be treated as one. */
    public Optional<String> findFlaw() {
        return flaw;
    }

    /** Returns the room that stands for the group of a room: itself if it is in none. */
    public int first(int room) {
        return first[room];
    }

    /** Returns how many rooms the group of a room has, at least 1. */
    public int count(int room) {
        return members[first[room]].length;
    }

    /** Returns the id of the room that stands for the group of a room, or the id itself if the event does not have it. */
    public String first(String roomId) {
        int number = numberOf(roomId);
        return number < 0 ? roomId : event.rooms().get(first[number]).id();
    }

    /**
     * Returns sessions in rooms of their groups, so that no two meet if that is possible, and with the least slack missing: those that
     * start first get the rooms that are free first.
     *
     * @param rooms where each session is, or -1
     * @param times when each session is, or null
     */
    public List<Placement> placements(int[] rooms, @Nullable TimeOption[] times) {
        int[] freeFrom = new int[first.length];
        Arrays.fill(freeFrom, Integer.MIN_VALUE);
        Placement[] placements = new Placement[rooms.length];
        IntStream.range(0, rooms.length)
                .filter(s -> times[s] != null)
                .boxed()
                .sorted(Comparator.comparingInt(
                        s -> Objects.requireNonNull(times[s]).start()))
                .forEach(s -> {
                    TimeOption time = Objects.requireNonNull(times[s]);
                    int room = Arrays.stream(members[first[rooms[s]]])
                            .reduce((one, other) -> freeFrom[other] < freeFrom[one] ? other : one)
                            .orElseThrow();
                    freeFrom[room] = time.end();
                    placements[s] = tables.sessionTables()
                            .get(s)
                            .placement(event.rooms().get(room).id(), time);
                });
        return Arrays.stream(placements).filter(Objects::nonNull).toList();
    }

    private void join(List<String> group) {
        int[] rooms = group.stream().mapToInt(this::numberOf).sorted().toArray();
        for (int room : rooms) {
            first[room] = rooms[0];
        }
        members[rooms[0]] = rooms;
    }

    private int numberOf(String id) {
        return numbers.getOrDefault(id, -1);
    }

    private Optional<String> findFlawOfIds(List<List<String>> groups) {
        Set<String> seen = new HashSet<>();
        for (List<String> group : groups) {
            for (String id : group) {
                if (numberOf(id) < 0) {
                    return Optional.of("A group of rooms names '%s', which the event does not have.".formatted(id));
                }
                if (!seen.add(id)) {
                    return Optional.of("Room '%s' is in groups of rooms twice.".formatted(id));
                }
            }
            if (group.isEmpty()) {
                return Optional.of("A group of rooms is empty.");
            }
        }
        return Optional.empty();
    }

    private Optional<String> findFlawOfRules() {
        RuleConfig conflict = rules.config("room-conflict");
        boolean isGuarded = conflict.isActive()
                && conflict.level() == Level.HARD
                && rules.waivers("room-conflict").isEmpty();
        RuleConfig slack = rules.config("no-slack");
        boolean isSlackFree = slack.isActive() && slack.level() == Level.HARD;
        if (!isGuarded || isSlackFree || !rules.waivers("no-slack").isEmpty()) {
            return Optional.of("Rooms are treated as one although room-conflict or no-slack may tell them apart.");
        }
        return rules.rules().stream()
                .filter(this::tellsRoomsApart)
                .findFirst()
                .map(rule -> "Rooms are treated as one although rule %s may tell them apart."
                        .formatted(rule.definition().id()));
    }

    private boolean tellsRoomsApart(Rule rule) {
        String id = rule.definition().id();
        boolean isInForce = rules.configs(id, event).stream().anyMatch(RuleConfig::isActive);
        if (!isInForce || StandardRules.isTabled(rule)) {
            return false;
        }
        boolean isStandard = !StandardRules.isCustomCoupling(rule);
        return switch (id) {
            case "room-change" ->
                hasAny(event.sessions().stream()
                        .map(session -> session.region())
                        .filter(region -> !region.isEmpty()));
            case "person-room-change" ->
                hasAny(event.sessions().stream().flatMap(session -> session.livePersonIds().stream()));
            case "topic-rooms", "topic-repeat" -> rule instanceof PairRule pairs && isAboutAny(pairs);
            default -> !isStandard || (isAboutSeveral(rule) && !BLIND.contains(id));
        };
    }

    /** Returns whether a rule is about any two sessions for which it is not waived. */
    private boolean isAboutAny(PairRule rule) {
        String id = rule.definition().id();
        List<RuleConfig> configs =
                rules.configs(id, event).stream().filter(RuleConfig::isActive).toList();
        List<Session> sessions = event.sessions();
        return IntStream.range(0, sessions.size())
                .anyMatch(later -> sessions.subList(0, later).stream()
                        .anyMatch(earlier -> configs.stream()
                                        .anyMatch(config -> rule.isAbout(event, earlier, sessions.get(later), config))
                                && rules.findWaiver(id, List.of(subject(earlier), subject(sessions.get(later))))
                                        .isEmpty()));
    }

    private static SubjectId subject(Session session) {
        return SubjectId.session(session.id());
    }

    private static boolean isAboutSeveral(Rule rule) {
        return rule.definition().scopes().contains(RuleScope.COUPLING);
    }

    /** Returns whether something occurs twice. */
    private static boolean hasAny(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.anyMatch(name -> !seen.add(name));
    }

    private Optional<String> findDifference(String one, String other) {
        int left = numberOf(one);
        int right = numberOf(other);
        boolean isSame = isSame(event.rooms().get(left), event.rooms().get(right));
        for (int s = 0; s < tables.sessionTables().size() && isSame; s++) {
            JobScope.checkpoint();
            SessionCostTable table = tables.sessionTables().get(s);
            for (TimeOption time : table.options()) {
                Score inLeft = table.cost(left, time);
                Score inRight = table.cost(right, time);
                // Places that break a hard rule are of no interest.
                isSame &= inLeft.equals(inRight) || (inLeft.hard() > 0 && inRight.hard() > 0);
            }
        }
        return isSame
                ? Optional.empty()
                : Optional.of("Rooms '%s' and '%s' are treated as one although they differ.".formatted(one, other));
    }

    private boolean isSame(Room one, Room other) {
        return one.seats() == other.seats()
                && one.building().equals(other.building())
                && one.setUpMinutes() == other.setUpMinutes()
                && one.tearDownMinutes() == other.tearDownMinutes()
                && one.dailyLimit().equals(DailyLimit.NONE)
                && other.dailyLimit().equals(DailyLimit.NONE)
                && isAlone(one)
                && isAlone(other);
    }

    private boolean isAlone(Room room) {
        return event.rooms().stream().allMatch(other -> other.id().equals(room.id()) || !room.sharesSpaceWith(other));
    }
}
