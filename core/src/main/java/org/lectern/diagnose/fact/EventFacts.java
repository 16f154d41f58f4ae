package org.lectern.diagnose.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.Break;
import org.lectern.event.DailyLimit;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Relation.DifferentDay;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/**
 * The facts of rooms, days and relations.
 *
 * @since 0.1.0
 */
public final class EventFacts {

    private final Facts list;
    private final Event event;

    private EventFacts(Facts list) {
        this.list = list;
        this.event = list.event();
    }

    static void add(Facts list) {
        EventFacts facts = new EventFacts(list);
        list.event().rooms().forEach(facts::addRoom);
        list.event().breaks().forEach(facts::addBreak);
        for (int i = 0; i < list.event().days().size(); i++) {
            facts.addDay(i);
        }
        facts.addLimits();
        list.event().relations().forEach(facts::addRelation);
        TopicCounts.add(list);
    }

    private void addRoom(Room room) {
        Subject subject = Subject.of(room);
        if (room.availability().isLimited()) {
            list.addWaivable(
                    FactKind.ROOM_HOURS,
                    RuleIds.ROOM_CLOSED,
                    subject,
                    FilledText.of("Room %s is %s.", room.name(), list.words().only("open", room.availability())));
        }
        list.addWaivable(
                FactKind.ONE_SESSION_AT_A_TIME,
                RuleIds.ROOM_CONFLICT,
                subject,
                FilledText.of("Room %s holds one session at a time.", room.name()));
        if (!room.partIds().isEmpty()) {
            list.add(
                    FactKind.ROOM_PARTS,
                    RuleIds.ROOM_CONFLICT,
                    subject,
                    FilledText.of(
                            "Room %s consists of %s, so they cannot be used at once.",
                            room.name(),
                            EnglishText.list(list.event().rooms().stream()
                                    .filter(part -> room.partIds().contains(part.id()))
                                    .map(Room::name)
                                    .toList())),
                    EventEdits.room(room.id(), (old, edit) -> edit.parts(List.of())));
        }
        if (room.setUpMinutes() + room.tearDownMinutes() > 0
                && (list.forbids(RuleIds.ROOM_CONFLICT) || list.forbids(RuleIds.ROOM_CLOSED))) {
            list.add(
                    FactKind.SET_UP,
                    list.forbids(RuleIds.ROOM_CONFLICT) ? RuleIds.ROOM_CONFLICT : RuleIds.ROOM_CLOSED,
                    List.of(subject),
                    "",
                    FilledText.of(
                            "Room %s needs %s of set-up and %s of tear-down.",
                            room.name(), Wording.minutes(room.setUpMinutes()), Wording.minutes(room.tearDownMinutes())),
                    EventEdits.room(
                            room.id(), (old, edit) -> edit.setUpMinutes(0).tearDownMinutes(0)));
        }
        if (!room.dailyLimit().equals(DailyLimit.NONE)) {
            list.add(
                    FactKind.ROOM_LOAD,
                    RuleIds.DAILY_LOAD,
                    subject,
                    FilledText.of("Room %s takes at most %s a day.", room.name(), describe(room.dailyLimit())),
                    EventEdits.room(room.id(), (old, edit) -> edit.dailyLimit(DailyLimit.NONE)));
        }
    }

    private void addBreak(Break given) {
        Map<String, Room> rooms = event.roomsById();
        List<String> names = new ArrayList<>();
        given.roomIds()
                .forEach(id -> names.add(Objects.requireNonNull(rooms.get(id)).name()));
        String where = names.isEmpty() ? "No session" : "No session in " + EnglishText.rooms(names);
        list.addWaivable(
                FactKind.BREAK,
                RuleIds.DURING_BREAK,
                Subject.of(given),
                "%s runs during the break %s on %s."
                        .formatted(where, given.name(), list.words().windows(List.of(given.time()))));
    }

    private void addDay(int index) {
        Day day = event.days().get(index);
        Window allDay = EventEdits.allDay(event, index);
        if (allDay != null && list.forbids(RuleIds.DAY_CLOSED)) {
            list.add(
                    FactKind.DAY_WINDOWS,
                    RuleIds.DAY_CLOSED,
                    List.of(Subject.day(day.date())),
                    "",
                    "Sessions can take place only on %s.".formatted(list.words().windows(day.windows())),
                    EventEdits.dayWindows(index, List.of(allDay)));
        }
    }

    private void addLimits() {
        if (!event.dailyLimit().equals(DailyLimit.NONE) && list.forbids(RuleIds.DAILY_LOAD)) {
            list.add(
                    FactKind.EVENT_LOAD,
                    RuleIds.DAILY_LOAD,
                    List.of(),
                    "",
                    "The event takes at most %s a day.".formatted(describe(event.dailyLimit())),
                    old -> old.toBuilder().dailyLimit(DailyLimit.NONE).build());
        }
        if (list.forbids(RuleIds.MAX_PARALLEL)
                && !list.effectiveRules().waivers(RuleIds.MAX_PARALLEL).isEmpty()) {
            // A waiver covers a stretch of time by all sessions that run in it.
            list.add(
                    FactKind.OTHER_RULE,
                    RuleIds.MAX_PARALLEL,
                    List.of(),
                    RuleIds.MAX_PARALLEL,
                    "The number of sessions at the same time is limited.",
                    EventEdits.rule(RuleIds.MAX_PARALLEL, setting -> setting.withEnabled(false)));
        } else if (list.forbids(RuleIds.MAX_PARALLEL)) {
            list.effectiveRules()
                    .config(RuleIds.MAX_PARALLEL)
                    .findParameter(ParameterNames.LIMIT)
                    .ifPresent(limit -> list.add(
                            FactKind.SESSIONS_AT_ONCE,
                            RuleIds.MAX_PARALLEL,
                            List.of(),
                            "",
                            "At most %s at the same time.".formatted(Wording.count(limit, "session")),
                            EventEdits.rule(RuleIds.MAX_PARALLEL, setting -> setting.withEnabled(false))));
        }
    }

    private void addRelation(Relation relation) {
        Map<String, Session> sessions = event.sessionsById();
        List<Subject> subjects = new ArrayList<>();
        relation.sessionIds().forEach(id -> {
            Session session = sessions.get(id);
            if (session != null) {
                subjects.add(Subject.of(session));
            }
        });
        List<String> names = subjects.stream().map(Subject::name).toList();
        String rule = RuleIds.of(relation);
        EffectiveRules rules = list.effectiveRules();
        if (Facts.forbids(rules, relation)) {
            list.add(new Fact(
                    FactKind.RELATION,
                    rule,
                    level(relation),
                    subjects,
                    rule,
                    describe(relation, names),
                    old -> old.toBuilder()
                            .relations(old.relations().stream()
                                    .filter(other -> !isAlike(other, relation) || !Facts.forbids(rules, other))
                                    .toList())
                            .build()));
        }
    }

    /** Returns the lowest level of the relations that are one fact: a proof that uses it may need any of them. */
    private Level level(Relation relation) {
        EffectiveRules rules = list.effectiveRules();
        return event.relations().stream()
                .filter(other -> isAlike(other, relation) && Facts.forbids(rules, other))
                .map(other -> rules.config(other).level())
                .max(Comparator.naturalOrder())
                .orElse(Level.HARD);
    }

    /** Returns whether two relations are of one kind and between the same sessions, whatever their lags and importance. */
    static boolean isAlike(Relation one, Relation other) {
        return one.getClass() == other.getClass() && one.sessionIds().equals(other.sessionIds());
    }

    private static String describe(Relation relation, List<String> names) {
        return switch (relation) {
            case Relation.Before order ->
                "%s starts at least %s%s after the end of %s."
                        .formatted(
                                names.get(1),
                                Wording.minutes(order.minLagMinutes()),
                                order.maxLagMinutes() == null
                                        ? ""
                                        : " and at most " + Wording.minutes(order.maxLagMinutes()),
                                names.get(0));
            case Relation.SameDay sameDay -> "%s take place on the same day.".formatted(EnglishText.list(names));
            case DifferentDay differentDay -> "%s take place on different days.".formatted(EnglishText.list(names));
            case Relation.BackToBack backToBack -> "%s take place back to back.".formatted(EnglishText.list(names));
            case Relation.NotParallel notParallel ->
                "%s must not overlap because they share an audience.".formatted(EnglishText.list(names));
        };
    }

    static String describe(DailyLimit limit) {
        List<String> parts = new ArrayList<>();
        limit.findMaxSessions().ifPresent(sessions -> parts.add(Wording.count(sessions, "session")));
        limit.findMaxMinutes().ifPresent(minutes -> parts.add(Wording.minutes(minutes)));
        return String.join(" and ", parts);
    }
}
