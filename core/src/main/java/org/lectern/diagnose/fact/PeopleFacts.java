package org.lectern.diagnose.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Travel;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/**
 * The facts of people: where they can be when, and how much.
 *
 * @since 0.1.0
 */
public final class PeopleFacts {

    /** The limits of a team, in the order of their places in {@link ShiftLimits}. */
    public static final List<String> TEAM_LIMITS =
            List.of("shift-minutes", "shifts-a-day", "shifts-in-3-days", "shifts-in-4-days", "shifts-in-7-days");

    private static final List<String> TEAM_PERIODS =
            List.of("in one shift", "a day", "in 3 consecutive days", "in 4 consecutive days", "in 7 consecutive days");

    private static final int NO_LIMIT = 1_000;
    private static final int NO_MINUTES = 24 * 60;

    private final Facts list;
    private final Set<String> speakers = new HashSet<>();
    private final Set<String> attendants = new HashSet<>();
    private final Map<String, Integer> sessions = new HashMap<>();

    private PeopleFacts(Facts list) {
        this.list = list;
        for (Session session : list.event().sessions()) {
            attendants.addAll(session.attendantIds());
            session.slots().stream()
                    .filter(slot -> slot.presence() != Presence.RECORDED)
                    .forEach(slot -> speakers.add(slot.personId()));
            session.livePersonIds().forEach(id -> sessions.merge(id, 1, Integer::sum));
        }
    }

    static void add(Facts list) {
        PeopleFacts facts = new PeopleFacts(list);
        list.event().people().forEach(facts::add);
        facts.addWays();
    }

    private void add(Person person) {
        Subject subject = Subject.of(person);
        String only = list.words().only("available", person.availability());
        if (person.availability().isLimited() && speakers.contains(person.id())) {
            list.addWaivable(
                    FactKind.SPEAKER_WINDOWS,
                    RuleIds.SPEAKER_WINDOW,
                    subject,
                    "Speaker %s is %s.".formatted(person.name(), only));
        }
        if (person.availability().isLimited() && attendants.contains(person.id())) {
            list.addWaivable(
                    FactKind.ATTENDANT_WINDOWS,
                    RuleIds.ATTENDANT_WINDOW,
                    subject,
                    "Attendant %s is %s.".formatted(person.name(), only));
        }
        if (sessions.containsKey(person.id())) {
            WishFacts.add(list, person);
        }
        if (sessions.containsKey(person.id()) && person.findZone().isEmpty()) {
            new RoomFacts(list).add(person);
        }
        if (sessions.getOrDefault(person.id(), 0) > 1) {
            list.addWaivable(
                    FactKind.ONE_PLACE_AT_A_TIME,
                    RuleIds.PERSON_CONFLICT,
                    subject,
                    "%s cannot be in two sessions at once.".formatted(person.name()));
        }
        if (!person.dailyLimit().equals(DailyLimit.NONE)) {
            list.add(
                    FactKind.PERSON_LOAD,
                    RuleIds.DAILY_LOAD,
                    subject,
                    "%s takes part in at most %s a day."
                            .formatted(person.name(), EventFacts.describe(person.dailyLimit())),
                    EventEdits.person(person.id(), (old, edit) -> edit.dailyLimit(DailyLimit.NONE)));
        }
        list.effectiveRules().findConfig(RuleIds.GAP_LIMIT).ifPresent(config -> addGaps(person, subject, config));
        person.findShiftLimits().ifPresent(limits -> addTeam(person, subject, limits));
    }

    /** With no more sessions than gaps, and one, nobody has too many. */
    private void addGaps(Person person, Subject subject, RuleConfig config) {
        OptionalLong limit = findGapLimit(person, config);
        if (limit.isPresent() && sessions.getOrDefault(person.id(), 0) - 1 > limit.getAsLong()) {
            long minutes = config.parameter(ParameterNames.MINUTES);
            list.addWaivable(
                    FactKind.GAP_LIMIT,
                    RuleIds.GAP_LIMIT,
                    subject,
                    "%s has %s%s between the sessions of a day."
                            .formatted(
                                    person.name(),
                                    limit.getAsLong() == 0
                                            ? "no gap"
                                            : "at most " + Wording.count(limit.getAsLong(), "gap"),
                                    minutes == 1 ? "" : " of %s or more".formatted(Wording.minutes(minutes))));
        }
    }

    /** Returns how many gaps a day a person may have, or empty if that is not asked. */
    public static OptionalLong findGapLimit(Person person, RuleConfig config) {
        OptionalInt own = person.findMaxGapsPerDay();
        return own.isPresent() ? OptionalLong.of(own.getAsInt()) : config.findParameter(ParameterNames.LIMIT);
    }

    private void addTeam(Person team, Subject subject, ShiftLimits limits) {
        if (!list.forbids(RuleIds.INTERPRETER_LOAD, subject.id())) {
            return;
        }
        int[] values = limitsOf(limits);
        for (int i = 0; i < TEAM_LIMITS.size(); i++) {
            int limit = i;
            list.add(
                    FactKind.TEAM_LOAD,
                    RuleIds.INTERPRETER_LOAD,
                    List.of(subject),
                    TEAM_LIMITS.get(i),
                    "%s works at most %s %s."
                            .formatted(
                                    team.name(),
                                    i == 0 ? Wording.minutes(values[i]) : Wording.count(values[i], "shift"),
                                    TEAM_PERIODS.get(i)),
                    withLimit(team.id(), limit, limit == 0 ? NO_MINUTES : NO_LIMIT));
        }
    }

    /** Sets one limit of a team by its place in {@link #TEAM_LIMITS}. */
    public static UnaryOperator<Event> withLimit(String teamId, int limit, int value) {
        return EventEdits.person(teamId, (old, edit) -> {
            int[] limits = limitsOf(old.findShiftLimits().orElse(ShiftLimits.UNITED_NATIONS));
            limits[limit] = value;
            return edit.shiftLimits(new ShiftLimits(limits[0], limits[1], limits[2], limits[3], limits[4]));
        });
    }

    /** Returns the limits of a team in the order of {@link #TEAM_LIMITS}. */
    public static int[] limitsOf(ShiftLimits limits) {
        return new int[] {
            limits.maxShiftMinutes(),
            limits.maxShiftsPerDay(),
            limits.maxShiftsIn3Days(),
            limits.maxShiftsIn4Days(),
            limits.maxShiftsIn7Days()
        };
    }

    private void addWays() {
        Event event = list.event();
        if (!list.forbids(RuleIds.PERSON_CONFLICT)) {
            return;
        }
        if (event.changeoverMinutes() > 0) {
            list.add(
                    FactKind.CHANGEOVER,
                    RuleIds.PERSON_CONFLICT,
                    List.of(),
                    "changeover",
                    "Everybody needs %s between two sessions.".formatted(Wording.minutes(event.changeoverMinutes())),
                    old -> old.toBuilder().changeoverMinutes(0).build());
        }
        for (Travel way : event.travel()) {
            if (way.minutes() > 0) {
                list.add(
                        FactKind.TRAVEL,
                        RuleIds.PERSON_CONFLICT,
                        List.of(),
                        way.building() + " – " + way.otherBuilding(),
                        "Going between %s and %s takes %s."
                                .formatted(
                                        building(way.building()),
                                        building(way.otherBuilding()),
                                        Wording.minutes(way.minutes())),
                        withTravel(way, 0));
            }
        }
    }

    private static String building(String name) {
        return name.isEmpty() ? "the main building" : name;
    }

    static UnaryOperator<Event> withTravel(Travel way, int minutes) {
        return event -> event.toBuilder()
                .travel(event.travel().stream()
                        .map(old -> old.connects(way.building(), way.otherBuilding())
                                ? new Travel(old.building(), old.otherBuilding(), minutes)
                                : old)
                        .toList())
                .build();
    }
}
