package org.lectern.examples.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TurnName;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Obstacle;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;
import org.lectern.warning.Warning;
import org.lectern.warning.Warnings;

/** What is unplaced in short: how much and at what cost, then one line for each cause. */
final class UnplacedList {

    /** More causes than these are only counted. */
    private static final int MAX_LINES = 8;

    private static final int MAX_NAMES = 6;
    private static final long MINUTES_OF_HALF_HOUR = 30;

    private static final String NO_BETTER_PLACE = "no place would cost less than leaving it out";

    private static final Set<Obstacle.Kind> OF_ROOMS_AND_TIME =
            Set.of(Obstacle.Kind.ROOM_TAKEN, Obstacle.Kind.TOO_MANY_AT_ONCE);

    /** What is wrong with one session whatever the others are, which says more than what stands in its way. */
    private static final Set<String> OF_ONE_SESSION = Set.of(
            "unknown-feature",
            "too-few-seats",
            "no-allowed-room",
            "no-suitable-room",
            "half-day-too-short",
            "order-circle");

    private final SolveResult result;
    private final Event event;
    private final List<Warning> warnings;
    private final Map<String, Person> people;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Session> sessionsOfSlots = new LinkedHashMap<>();

    UnplacedList(SolveResult result) {
        this.result = result;
        this.event = result.event();
        this.people = event.peopleById();
        this.warnings = result.unplaced().isEmpty() ? List.of() : Warnings.of(event);
        event.sessions().forEach(session -> {
            sessions.put(session.id(), session);
            session.slots().forEach(slot -> {
                slots.put(slot.id(), slot);
                sessionsOfSlots.put(slot.id(), session);
            });
        });
    }

    /** Returns how many sessions and slots are unplaced, and what that costs at which level, if anything. */
    String summary() {
        long out = result.unplaced().stream().filter(UnplacedList::isSession).count();
        long dropped = result.unplaced().size() - out;
        List<String> counts = new ArrayList<>();
        if (out > 0) {
            counts.add(DisplayText.count(out, "session"));
        }
        if (dropped > 0) {
            counts.add(DisplayText.count(dropped, "slot"));
        }
        if (counts.isEmpty()) {
            return "nothing";
        }
        return String.join(" and ", counts) + cost();
    }

    private String cost() {
        if (ProofText.isOfPriorities(event)) {
            return ", " + DisplayText.count(result.score().medium(), "priority point");
        }
        return Stream.of(Level.values()).map(this::cost).collect(Collectors.joining());
    }

    private String cost(Level level) {
        String costs = EffectiveRules.of(event, StandardRules.catalogue()).configs().stream()
                .filter(config ->
                        RuleIds.OF_UNPLACED.contains(config.definition().id()))
                .filter(config -> result.report().cost(config).at(level) > 0)
                .map(config -> DisplayText.of(result.report().cost(config).at(level)) + " of "
                        + config.definition().id())
                .collect(Collectors.joining(", "));
        return costs.isEmpty() ? "" : ". %s cost: %s".formatted(DisplayText.of(level), costs);
    }

    private static boolean isSession(UnplacedItem item) {
        return item.subject().kind() == SubjectId.Kind.SESSION;
    }

    /** Returns one line for each cause, those of the most items first; what is beyond {@value #MAX_LINES} is counted. */
    List<String> lines() {
        Map<String, List<String>> byCause = new LinkedHashMap<>();
        for (UnplacedItem item : result.unplaced()) {
            byCause.computeIfAbsent(cause(item), ignored -> new ArrayList<>()).add(name(item));
        }
        List<String> lines = new ArrayList<>(byCause.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(MAX_LINES)
                .map(entry ->
                        // A warning names its sessions itself.
                        entry.getKey().endsWith(".") ? entry.getKey() : names(entry.getValue()) + ": " + entry.getKey())
                .toList());
        if (byCause.size() > MAX_LINES) {
            lines.add("and %s more. All of them, in a file: add --reasons > reasons.txt"
                    .formatted(DisplayText.count(byCause.size() - MAX_LINES, "cause")));
        }
        return lines;
    }

    /**
     * Returns what is missing in all if rooms or time are what is missing, such as {@code about 2.5 more hours of rooms}.
     * Where leaving out is soft or free, other soft rules may be why a session is left out.
     */
    Optional<String> missing() {
        RuleConfig unscheduled =
                EffectiveRules.of(event, StandardRules.catalogue()).config(RuleIds.UNSCHEDULED_SESSION);
        if (!unscheduled.isActive() || unscheduled.level() == Level.SOFT) {
            return Optional.empty();
        }
        List<UnplacedItem> without = result.unplaced().stream()
                .filter(UnplacedList::isSession)
                .filter(item -> findWarning(item).isEmpty())
                .filter(item -> !item.obstacles().isEmpty()
                        && item.obstacles().stream().map(Obstacle::kind).allMatch(OF_ROOMS_AND_TIME::contains))
                .toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        // More rooms alone would not help if the event allows no more sessions at once.
        boolean isRoomAlone = without.stream()
                .flatMap(item -> item.obstacles().stream())
                .allMatch(obstacle -> obstacle.kind() == Obstacle.Kind.ROOM_TAKEN);
        long minutes = without.stream()
                .map(item -> Objects.requireNonNull(sessions.get(item.subject().id())))
                .mapToLong(Session::minAllowedMinutes)
                .sum();
        long halfHours = (minutes + MINUTES_OF_HALF_HOUR - 1) / MINUTES_OF_HALF_HOUR;
        return Optional.of("about %s%s more %s %s, or %s"
                .formatted(
                        halfHours / 2,
                        halfHours % 2 == 0 ? "" : ".5",
                        halfHours == 2 ? "hour" : "hours",
                        isRoomAlone ? "of rooms" : "for sessions",
                        DisplayText.count(without.size(), "fewer session")));
    }

    private String cause(UnplacedItem item) {
        if (!isSession(item)) {
            return item.reason().key().equals("unplaced.minutes")
                    ? "too few minutes"
                    : item.findViolation()
                            .map(finding -> withoutPoint(finding.sentence()))
                            .orElse("a turn would cost more than it saves");
        }
        String id = item.subject().id();
        return findWarning(item)
                .map(warning -> warning.sentence().toString())
                .orElseGet(() -> obstacles(item.obstacles(), id));
    }

    private Optional<Warning> findWarning(UnplacedItem item) {
        return warnings.stream()
                .filter(warning -> OF_ONE_SESSION.contains(warning.code()))
                .filter(warning -> warning.subjects().stream()
                        .anyMatch(subject -> subject.id().equals(item.subject())))
                .findFirst();
    }

    private String obstacles(List<Obstacle> obstacles, String sessionId) {
        if (obstacles.isEmpty()) {
            return result.unplaced().stream()
                    .filter(item -> item.subject().equals(SubjectId.session(sessionId)))
                    .map(item -> item.reason())
                    .map(reason -> switch (reason.key()) {
                        case "unplaced.no-place" -> "no start within a day meets its own requirements";
                        case "unplaced.never-allowed" -> "no time is allowed for it";
                        case "unplaced.untried" -> "the search ended before its places were known";
                        case "unplaced.never-there" ->
                            "it needs %s, who is never there"
                                    .formatted(reason.values().getLast());
                        default -> NO_BETTER_PLACE;
                    })
                    .findFirst()
                    .orElse(NO_BETTER_PLACE);
        }
        return "wherever it could be, "
                + obstacles.stream()
                        .map(Obstacle::clause)
                        .map(String::valueOf)
                        .collect(Collectors.joining(obstacles.getFirst().isEverywhere() ? " and " : ", or "));
    }

    private static String withoutPoint(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String names(List<String> names) {
        return names.size() <= MAX_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MAX_NAMES))
                        + " and %s more".formatted(DisplayText.of(names.size() - MAX_NAMES));
    }

    private String name(UnplacedItem item) {
        if (isSession(item)) {
            return OneLineText.of(
                    Objects.requireNonNull(sessions.get(item.subject().id())).name());
        }
        Slot slot = Objects.requireNonNull(slots.get(item.subject().id()));
        Session session = Objects.requireNonNull(sessionsOfSlots.get(slot.id()));
        return OneLineText.of(TurnName.of(slot, people).name() + " in " + session.name());
    }
}
