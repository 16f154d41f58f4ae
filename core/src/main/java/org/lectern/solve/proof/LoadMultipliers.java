package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleConfig;

/** The multipliers of loads: limits of the sessions and minutes in some days. Sessions of one length pay the same. */
final class LoadMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final Map<Key, ProofLoad> loads = new LinkedHashMap<>();
    private final Map<Integer, List<ProofLoad>> bySession = new HashMap<>();

    private record Key(CertificateMultiplier.Kind kind, String id, LocalDate date) {}

    /** @throws InvalidCertificateException if there is no such limit */
    LoadMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        for (CertificateMultiplier tag : tags) {
            Key key = new Key(tag.kind(), tag.id(), subject.date(tag));
            ProofLoad load = loads.get(key);
            if (load == null) {
                load = new ProofLoad(subject, limit(tag, key.date()));
                loads.put(key, load);
                for (int session : load.sessions()) {
                    bySession
                            .computeIfAbsent(session, ignored -> new ArrayList<>())
                            .add(load);
                }
            }
            load.add(tag.minutes(), tag.value());
        }
    }

    /**
     * Returns the limit that a multiplier is about.
     *
     * @param date the day of the limit, or the first one
     * @throws InvalidCertificateException if no limit of that kind is in force then
     */
    private ProofLoad.Allowance limit(CertificateMultiplier tag, LocalDate date) throws InvalidCertificateException {
        return switch (tag.kind()) {
            case LOAD_OF_EVENT -> ofEvent(tag, date);
            case LOAD_OF_ROOM -> ofRoom(tag, date);
            case LOAD_OF_PERSON -> ofPerson(tag, date);
            case DIFFERENT_DAY -> ofGroup(tag);
            case SHIFTS_OF_DAY -> ofShifts(tag, date, 1);
            case SHIFTS_IN_3_DAYS -> ofShifts(tag, date, 3);
            case SHIFTS_IN_4_DAYS -> ofShifts(tag, date, 4);
            case SHIFTS_IN_7_DAYS -> ofShifts(tag, date, 7);
            default -> throw new IllegalArgumentException("No load: " + tag.kind());
        };
    }

    private ProofLoad.Allowance ofEvent(CertificateMultiplier tag, LocalDate date) throws InvalidCertificateException {
        if (!tag.id().isEmpty()) {
            throw uncounted(tag, "daily-load");
        }
        List<Integer> all = IntStream.range(0, subject.sessionCount()).boxed().toList();
        return daily(tag, date, subject.event().dailyLimit(), List.of(), all, OptionalInt.empty());
    }

    private ProofLoad.Allowance ofRoom(CertificateMultiplier tag, LocalDate date) throws InvalidCertificateException {
        List<Integer> all = IntStream.range(0, subject.sessionCount()).boxed().toList();
        List<Room> rooms = subject.event().rooms();
        for (int r = 0; r < rooms.size(); r++) {
            if (rooms.get(r).id().equals(tag.id())) {
                List<SubjectId> whose = List.of(SubjectId.room(tag.id()));
                return daily(tag, date, rooms.get(r).dailyLimit(), whose, all, OptionalInt.of(r));
            }
        }
        throw uncounted(tag, "daily-load");
    }

    private ProofLoad.Allowance ofPerson(CertificateMultiplier tag, LocalDate date) throws InvalidCertificateException {
        for (Person person : subject.event().people()) {
            if (person.id().equals(tag.id())) {
                List<SubjectId> whose = List.of(SubjectId.person(tag.id()));
                List<Integer> own = subject.sessionsOf(tag.id());
                return daily(tag, date, person.dailyLimit(), whose, own, OptionalInt.empty());
            }
        }
        throw uncounted(tag, "daily-load");
    }

    private ProofLoad.Allowance daily(
            CertificateMultiplier tag,
            LocalDate date,
            DailyLimit limit,
            List<SubjectId> whose,
            List<Integer> sessions,
            OptionalInt room)
            throws InvalidCertificateException {
        List<SubjectId> about = new ArrayList<>(whose);
        about.add(SubjectId.day(date));
        if (limit.equals(DailyLimit.NONE) || isFree("daily-load", about)) {
            throw uncounted(tag, "daily-load");
        }
        return new ProofLoad.Allowance(
                sessions,
                room,
                Set.of(subject.day(tag)),
                limit.maxSessions() == null ? Long.MAX_VALUE : limit.maxSessions(),
                limit.maxMinutes() == null ? Long.MAX_VALUE : limit.maxMinutes(),
                0,
                1,
                subject.unitCost("daily-load"));
    }

    /** Of the sessions of a group, each after the first on a day costs a unit. */
    private ProofLoad.Allowance ofGroup(CertificateMultiplier tag) throws InvalidCertificateException {
        List<Relation> relations = subject.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.DifferentDay group
                    && tag.id().equals(Integer.toString(r))) {
                List<SubjectId> about =
                        group.sessionIds().stream().map(SubjectId::session).toList();
                List<Integer> sessions = IntStream.range(0, subject.sessionCount())
                        .filter(s -> about.contains(subject.id(s)))
                        .boxed()
                        .toList();
                RuleConfig config = subject.config(group);
                boolean isWaived = subject.effectiveRules()
                        .findWaiver("different-day", about)
                        .isPresent();
                if (subject.isCounted(config) && !isWaived) {
                    Set<Integer> day = Set.of(subject.day(tag));
                    long unitCost = subject.unitCost(config);
                    return new ProofLoad.Allowance(
                            sessions, OptionalInt.empty(), day, 1, Long.MAX_VALUE, 0, 1, unitCost);
                }
            }
        }
        throw uncounted(tag, "different-day");
    }

    private ProofLoad.Allowance ofShifts(CertificateMultiplier tag, LocalDate date, int run)
            throws InvalidCertificateException {
        for (Person person : subject.event().people()) {
            Optional<ShiftLimits> limits = person.findShiftLimits();
            if (person.id().equals(tag.id()) && limits.isPresent() && subject.neverMeet(tag.id())) {
                subject.day(tag);
                Set<Integer> days = new HashSet<>();
                boolean isFree = false;
                for (int d = 0; d < subject.tables().halfDays().dayCount(); d++) {
                    LocalDate own = subject.tables().halfDays().dateOfDay(d);
                    if (!own.isBefore(date) && own.isBefore(date.plusDays(run))) {
                        days.add(d);
                        isFree |= isFree("interpreter-load", List.of(SubjectId.person(tag.id()), SubjectId.day(own)));
                    }
                }
                if (!isFree && (run == 1 || subject.isHard("interpreter-load"))) {
                    return ProofLoad.ofShifts(subject, tag.id(), days, limits.get(), run);
                }
            }
        }
        throw uncounted(tag, "interpreter-load");
    }

    /** Returns whether what is too much costs nothing. */
    private boolean isFree(String rule, List<SubjectId> about) {
        return (!subject.isHard(rule) && subject.unitCost(rule) == 0)
                || subject.effectiveRules().findWaiver(rule, about).isPresent();
    }

    private static InvalidCertificateException uncounted(CertificateMultiplier tag, String rule) {
        return new InvalidCertificateException(
                "There is a multiplier of %s, which %s does not count.".formatted(tag.describe(), rule));
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        long sum = 0;
        for (ProofLoad load : bySession.getOrDefault(session, List.of())) {
            sum = Math.addExact(sum, load.penalty(session, place));
        }
        return sum;
    }

    /**
     * Each session, and each of its minutes, is too much for the event, for its room and for each of its people; and each session is too
     * much for its group.
     */
    static void addMaxCosts(MaxCosts costs) {
        ProofContext subject = costs.subject();
        long loads = 0;
        for (int s = 0; s < subject.sessionCount(); s++) {
            long limits = 2L + subject.event().sessions().get(s).livePersonIds().size();
            loads = Math.addExact(loads, Math.multiplyExact(limits, 1 + costs.longestMinutes(s)));
        }
        costs.add("daily-load", loads);
        long shifts = 0;
        for (Person person : subject.event().people()) {
            if (person.findShiftLimits().isPresent()) {
                for (int session : subject.sessionsOf(person.id())) {
                    long held = costs.longestMinutes(session) + subject.event().changeoverMinutes();
                    shifts = Math.addExact(shifts, held);
                }
            }
        }
        costs.add("interpreter-load", shifts);
        for (Relation relation : subject.event().relations()) {
            if (relation instanceof Relation.DifferentDay group) {
                costs.add(subject.config(group), group.sessionIds().size());
            }
        }
    }

    @Override
    public List<Part> parts() {
        return loads.values().stream()
                .map(load -> Part.of(load.sessions(), load::minCost))
                .toList();
    }
}
