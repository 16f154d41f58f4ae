package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.diagnose.fact.PeopleFacts;
import org.lectern.diagnose.fact.TopicCounts;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** The limits of days, of parallel sessions, of sessions of a topic at once and of gaps. */
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

    /**
     * Exactly so many sessions of a topic at once, two or more.
     *
     * @param fact the fact behind it
     * @param members the sessions of the topic, by index
     * @param isOfOneLength whether all of them last equally long
     */
    record AtOnce(int fact, BitSet members, int count, boolean isOfOneLength) {

        /**
         * Returns whether some sessions cannot all be held. The first ones start together. Where all last equally long, they end
         * together, too, and the next ones start together: so a multiple of the count is held.
         */
        boolean isTooMuch(BitSet required) {
            int held = Math.ceilDiv(BitSets.common(required, members).cardinality(), count) * count;
            return isOfOneLength && held > members.cardinality();
        }
    }

    /**
     * A limit of gaps between the sessions of a person on a day.
     *
     * @param fact the fact behind it
     * @param members the sessions of the person, by index
     * @param minMinutes shorter gaps do not count
     * @param exempt the days on which it is waived
     */
    record Gaps(int fact, BitSet members, long limit, long minMinutes, BitSet exempt) {}

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final DiagnosisModel model;
    private final List<Daily> dailyLimits = new ArrayList<>();
    private final List<TeamLoadLimit> teams = new ArrayList<>();
    private final List<AtOnce> topics = new ArrayList<>();
    private final List<Gaps> gaps = new ArrayList<>();
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
                addGaps(person, members);
                if (person.findShiftLimits().isPresent()) {
                    teams.add(new TeamLoadLimit(model, person, members));
                }
            }
        }
        for (TopicCounts.Group group : model.topicCounts) {
            // Where one runs at a time, no two overlap: that is asked of each pair.
            if (group.count() > 1) {
                int fact = model.detailed(FactKind.TOPIC_COUNT, group.detail());
                topics.add(new AtOnce(
                        fact,
                        BitSets.of(group.sessions()),
                        group.count(),
                        group.sessions().stream()
                                        .flatMap(s -> model.sessions.get(s).allowedMinutes().stream())
                                        .distinct()
                                        .count()
                                == 1));
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

    private void addGaps(Person person, BitSet members) {
        int fact = model.fact(FactKind.GAP_LIMIT, person.id());
        if (fact >= 0) {
            RuleConfig config = model.rules.config(RuleIds.GAP_LIMIT);
            BitSet exempt = BitSets.where(
                    model.event.days().size(),
                    day -> !model.forbids(
                            RuleIds.GAP_LIMIT,
                            List.of(
                                    SubjectId.person(person.id()),
                                    SubjectId.day(model.event.days().get(day).date()))));
            long limit = PeopleFacts.findGapLimit(person, config).orElseThrow();
            gaps.add(new Gaps(fact, members, limit, config.parameter(ParameterNames.MINUTES), exempt));
        }
    }

    List<Daily> dailyLimits(BitSet active) {
        return dailyLimits.stream()
                .filter(daily -> isActive(daily.fact(), active))
                .toList();
    }

    List<TeamLoadLimit> teams(BitSet active) {
        return teams.stream().filter(team -> team.isOn(active)).toList();
    }

    List<AtOnce> topics(BitSet active) {
        return topics.stream().filter(topic -> isActive(topic.fact(), active)).toList();
    }

    List<Gaps> gaps(BitSet active) {
        return gaps.stream().filter(gap -> isActive(gap.fact(), active)).toList();
    }

    /** Returns whether an unscheduled session may forbid something that scheduling it would not. */
    boolean mayHelp(int session, BitSet active) {
        return teams(active).stream().anyMatch(team -> team.members().get(session))
                || topics(active).stream().anyMatch(topic -> topic.members().get(session))
                || gaps(active).stream().anyMatch(gap -> gap.members().get(session));
    }

    boolean limitsParallel(BitSet active) {
        return isActive(model.maxParallel, active);
    }
}
