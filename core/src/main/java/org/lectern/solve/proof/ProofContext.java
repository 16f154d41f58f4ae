package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.CostSum;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.PairRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;
import org.lectern.rule.TimetableView;

/** The subject of a certificate: the event, its rules, and each session's places. */
final class ProofContext {

    private static final List<String> MONOTONE = List.of(
            "room-conflict",
            "person-conflict",
            "max-parallel",
            "session-order",
            "same-day",
            "different-day",
            "not-parallel",
            "daily-load",
            "seat-inversion",
            "shared-audience",
            "topic-overlap",
            "topic-days",
            "topic-rooms",
            "topic-flow",
            "long-stay");

    private final Event event;
    private final Map<String, Person> people;
    private final Certificate certificate;
    private final EffectiveRules rules;
    private final TimetableView empty;
    private final CostSum allCosts;
    private final CostSum monotoneCosts;
    private final CostTables tables;
    private final ProofPlaces places;
    private final Map<String, List<Integer>> sessionsOf = new LinkedHashMap<>();
    private final Map<RuleConfig, Integer> pairCounts = new HashMap<>();
    private final SeatMultipliers.Seats seats;
    private final Set<String> longStayPeople;

    /**
     * @param maxPlaces above this number of places they are never all in memory at once
     * @throws ArithmeticException if the costs are too large to add up in a long
     */
    ProofContext(Event event, Certificate certificate, Catalogue catalogue, long maxPlaces) {
        this.event = event;
        this.people = event.peopleById();
        this.certificate = certificate;
        this.rules = EffectiveRules.of(event, catalogue);
        this.empty = new TimetableView(event, Timetable.of(event, List.of()), rules);
        this.allCosts = CostSum.of(event, rules, rule -> true);
        this.monotoneCosts =
                CostSum.of(event, rules, rule -> isMonotone(rule.definition().id()));
        this.tables = CostTables.of(event, rules);
        this.places = new ProofPlaces(event, rules, tables, certificate, maxPlaces);
        for (int s = 0; s < event.sessions().size(); s++) {
            for (String person : event.sessions().get(s).livePersonIds()) {
                sessionsOf.computeIfAbsent(person, ignored -> new ArrayList<>()).add(s);
            }
        }
        this.seats = new SeatMultipliers.Seats(this);
        this.longStayPeople = event.people().stream()
                .filter(this::maySleepOver)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Returns how many gaps a day {@code gap-limit} allows a person, or empty if that is not asked. */
    OptionalLong findGapLimit(String personId) {
        Person person = people.get(personId);
        OptionalInt own = person == null ? OptionalInt.empty() : person.findMaxGapsPerDay();
        return own.isPresent()
                ? OptionalLong.of(own.getAsInt())
                : config("gap-limit").findParameter("limit");
    }

    /** Returns how many pairs of sessions a rule is about, at one level and weight. */
    int pairCount(PairRule rule, RuleConfig config) {
        return pairCounts.computeIfAbsent(config, ignored -> {
            int count = 0;
            for (int other = 0; other < event.sessions().size(); other++) {
                for (int one = 0; one < other; one++) {
                    Session first = event.sessions().get(one);
                    boolean isPair = rule.isAbout(event, first, event.sessions().get(other), config);
                    count += isPair ? 1 : 0;
                }
            }
            return count;
        });
    }

    /** Returns whether the sessions of a person, of which there are several, never overlap. */
    boolean neverMeet(String personId) {
        List<Integer> sessions = sessionsOf(personId);
        return isHard("person-conflict")
                && sessions.size() > 1
                && sessions.stream()
                        .allMatch(one -> sessions.stream()
                                .allMatch(other -> one.equals(other) || !isPersonConflictWaived(one, other, personId)));
    }

    private boolean maySleepOver(Person person) {
        return person.findZone().isEmpty()
                && sessionsOf.getOrDefault(person.id(), List.of()).size() > 1
                && rules.findWaiver("long-stay", List.of(SubjectId.person(person.id())))
                        .isEmpty();
    }

    Event event() {
        return event;
    }

    Certificate certificate() {
        return certificate;
    }

    /** Returns a timetable with these sessions alone, as rules look at it. */
    TimetableView view(List<Placement> held) {
        return empty.withScheduledSessions(held.stream().map(empty::resolve).toList());
    }

    /** Returns the costs of all rules, as the checker finds them. */
    CostSum allCosts() {
        return allCosts;
    }

    /** Returns the costs of the monotone coupling rules, which never fall when a session is added. */
    CostSum monotoneCosts() {
        return monotoneCosts;
    }

    EffectiveRules effectiveRules() {
        return rules;
    }

    CostTables tables() {
        return tables;
    }

    int sessionCount() {
        return event.sessions().size();
    }

    ProofPlaces places() {
        return places;
    }

    private boolean isMonotone(String ruleId) {
        return MONOTONE.contains(ruleId) && (!ruleId.equals("max-parallel") || !isParallelWaived());
    }

    /** Returns what a unit of a rule costs, in parts of a unit of packed cost; 0 unless it is in force at medium or soft level. */
    long unitCost(String ruleId) {
        return unitCost(config(ruleId));
    }

    /** Returns the same of a rule, or of a relation that it judges. */
    long unitCost(RuleConfig config) {
        return config.isActive() && config.level() != Level.HARD
                ? Math.multiplyExact(certificate.pack(Score.of(config.level(), config.weight())), certificate.scale())
                : 0;
    }

    SeatMultipliers.Seats seats() {
        return seats;
    }

    /**
     * Returns the index of the day at whose midnight a multiplier is.
     *
     * @throws InvalidCertificateException if the event does not have it
     */
    int day(CertificateMultiplier tag) throws InvalidCertificateException {
        LocalDate date = date(tag);
        for (int day = 0; day < tables.halfDays().dayCount(); day++) {
            if (tables.halfDays().dateOfDay(day).equals(date)) {
                return day;
            }
        }
        throw new InvalidCertificateException(
                "There is a multiplier of %s on %s, which is no day of the event.".formatted(tag.describe(), date));
    }

    LocalDate date(CertificateMultiplier tag) {
        return tag.time().atZone(event.zone()).toLocalDate();
    }

    RuleConfig config(String ruleId) {
        return rules.config(ruleId);
    }

    /** Returns how a relation counts: at its own level, and as many times as its weight. */
    RuleConfig config(Relation relation) {
        return rules.config(relation);
    }

    /** Returns the configurations by which a rule counts, its own first. */
    List<RuleConfig> configs(Rule rule) {
        return rules.configs(rule.definition().id(), event);
    }

    boolean isHard(String ruleId) {
        return isHard(config(ruleId));
    }

    boolean isHard(RuleConfig config) {
        return config.isActive() && config.level() == Level.HARD;
    }

    /** Returns whether it is impossible to break a rule, or a relation that it judges, or costs something in a proof. */
    boolean isCounted(RuleConfig config) {
        return isHard(config) || unitCost(config) > 0;
    }

    SubjectId id(int session) {
        return SubjectId.session(event.sessions().get(session).id());
    }

    /** Returns the limit of {@code max-parallel}, or empty if the rule sets none. */
    OptionalLong findParallelLimit() {
        RuleConfig config = config("max-parallel");
        return config.isActive() ? config.findParameter("limit") : OptionalLong.empty();
    }

    /** Returns whether a waiver could make minutes over the limit free: one whose subjects are all sessions. */
    boolean isParallelWaived() {
        return rules.waivers("max-parallel").stream()
                .anyMatch(waiver ->
                        waiver.subjects().stream().allMatch(subject -> subject.kind() == SubjectId.Kind.SESSION));
    }

    /** Returns the sessions in which each person is live, by id. */
    Map<String, List<Integer>> sessionsByPerson() {
        return sessionsOf;
    }

    /** Returns the sessions in which a person is live. */
    List<Integer> sessionsOf(String personId) {
        return sessionsOf.getOrDefault(personId, List.of());
    }

    /** Returns the people whose nights {@code long-stay} counts. */
    Set<String> longStayPeople() {
        return longStayPeople;
    }

    /** Returns the sessions of a person that may not overlap with at least one other of them. */
    List<Integer> competingSessions(String personId) {
        List<Integer> sessions = sessionsOf.getOrDefault(personId, List.of());
        return sessions.stream()
                .filter(one -> sessions.stream()
                        .anyMatch(other -> !other.equals(one) && !isPersonConflictWaived(one, other, personId)))
                .toList();
    }

    /** Returns whether two sessions share a person for whom the pair is not waived. */
    boolean sharesPerson(int one, int other) {
        return event.sessions().get(one).livePersonIds().stream()
                .anyMatch(person -> sessionsOf(person).contains(other) && !isPersonConflictWaived(one, other, person));
    }

    /** Returns whether a waiver of {@code room-conflict} might cover the session with another, and one room. */
    boolean canShareRooms(int session) {
        return rules.waivers("room-conflict").stream()
                .map(waiver -> waiver.subjects())
                .anyMatch(subjects -> subjects.contains(id(session))
                        || subjects.stream().noneMatch(named -> named.kind() == SubjectId.Kind.SESSION));
    }

    boolean isPersonConflictWaived(int one, int other, String personId) {
        return rules.findWaiver("person-conflict", List.of(id(one), id(other), SubjectId.person(personId)))
                .isPresent();
    }
}
