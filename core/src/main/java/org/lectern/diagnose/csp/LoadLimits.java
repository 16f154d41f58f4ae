package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;

/** The limits of days and of parallel sessions. */
final class LoadLimits {

    /**
     * A daily limit.
     *
     * @param fact the fact behind it
     * @param room the room whose sessions count, or -1
     * @param members the sessions that count, by index; all for a room or the event
     * @param maxSessions the most sessions a day
     * @param maxMinutes the most minutes a day
     * @param exempt the days on which it is waived
     */
    record Daily(int fact, int room, BitSet members, int maxSessions, int maxMinutes, BitSet exempt) {}

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final DiagnosisModel model;
    private final List<Daily> dailyLimits = new ArrayList<>();
    private final List<TeamLoadLimit> teams = new ArrayList<>();
    final int maxParallel;

    LoadLimits(DiagnosisModel model) {
        this.model = model;
        BitSet all = BitSets.where(model.sessions.size(), session -> true);
        add(model.eventLoad, -1, all, model.event.dailyLimit(), null);
        for (int r = 0; r < model.rooms.size(); r++) {
            Room room = model.rooms.get(r);
            add(model.roomLoad[r], r, all, room.dailyLimit(), SubjectId.room(room.id()));
        }
        Map<String, BitSet> sessionsOf = new HashMap<>();
        for (int s = 0; s < model.sessions.size(); s++) {
            for (String person : model.sessions.get(s).livePersonIds()) {
                sessionsOf.computeIfAbsent(person, id -> new BitSet()).set(s);
            }
        }
        for (Person person : model.event.people()) {
            BitSet members = sessionsOf.get(person.id());
            if (members != null) {
                int fact = model.fact(FactKind.PERSON_LOAD, person.id());
                add(fact, -1, members, person.dailyLimit(), SubjectId.person(person.id()));
                if (person.findShiftLimits().isPresent()) {
                    teams.add(new TeamLoadLimit(model, person, members));
                }
            }
        }
        maxParallel = model.maxParallel < 0
                ? NO_LIMIT
                : (int) model.rules
                        .config(RuleIds.MAX_PARALLEL)
                        .findParameter(ParameterNames.LIMIT)
                        .orElse(NO_LIMIT);
    }

    private void add(int fact, int room, BitSet members, DailyLimit limit, @Nullable SubjectId owner) {
        if (fact < 0) {
            return;
        }
        BitSet exempt = BitSets.where(model.event.days().size(), day -> {
            SubjectId date = SubjectId.day(model.event.days().get(day).date());
            return !model.forbids(RuleIds.DAILY_LOAD, owner == null ? List.of(date) : List.of(owner, date));
        });
        int maxSessions = limit.findMaxSessions().orElse(NO_LIMIT);
        int maxMinutes = limit.findMaxMinutes().orElse(NO_LIMIT);
        dailyLimits.add(new Daily(fact, room, members, maxSessions, maxMinutes, exempt));
    }

    List<Daily> dailyLimits(BitSet active) {
        return dailyLimits.stream()
                .filter(daily -> isActive(daily.fact(), active))
                .toList();
    }

    List<TeamLoadLimit> teams(BitSet active) {
        return teams.stream().filter(team -> team.isOn(active)).toList();
    }

    /** Returns whether an unscheduled session may forbid something that scheduling it would not. */
    boolean mayHelp(int session, BitSet active) {
        return teams(active).stream().anyMatch(team -> team.members().get(session));
    }

    boolean limitsParallel(BitSet active) {
        return isActive(model.maxParallel, active);
    }
}
