package org.lectern.diagnose.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.PeopleFacts;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/** Limits that could be raised. */
final class LimitCandidates {

    private static final int BURDEN = 150;
    private static final int SESSION_BURDEN = 30;
    private static final int MAX_SESSIONS = 12;
    private static final int MAX_MINUTES = 480;
    private static final int STEP = 5;

    private final Event event;
    private final EffectiveRules rules;
    private final List<RepairCandidate> all = new ArrayList<>();

    LimitCandidates(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
    }

    List<RepairCandidate> of(Fact fact) {
        switch (fact.kind()) {
            case PERSON_LOAD -> {
                String id = fact.subjects().get(0).id().id();
                Person person = Objects.requireNonNull(event.peopleById().get(id));
                addDaily(
                        person.name(),
                        person.dailyLimit(),
                        limit -> EventEdits.person(id, (old, edit) -> edit.dailyLimit(limit)));
            }
            case ROOM_LOAD -> {
                String id = fact.subjects().get(0).id().id();
                Room room = Objects.requireNonNull(event.roomsById().get(id));
                addDaily(
                        FilledText.of("room %s", room.name()),
                        room.dailyLimit(),
                        limit -> EventEdits.room(id, (old, edit) -> edit.dailyLimit(limit)));
            }
            case EVENT_LOAD ->
                addDaily(
                        "the event",
                        event.dailyLimit(),
                        limit -> old -> old.toBuilder().dailyLimit(limit).build());
            case GAP_LIMIT -> addGaps(fact);
            case TEAM_LOAD -> addTeam(fact);
            default ->
                count(
                        k -> "Allow %s more at the same time.".formatted(Wording.count(k, "session")),
                        k -> EventEdits.rule(
                                RuleIds.MAX_PARALLEL,
                                setting -> setting.withParameter(
                                        ParameterNames.LIMIT,
                                        setting.parameters().getOrDefault("limit", 0L) + k)));
        }
        return all;
    }

    private void addDaily(String whose, DailyLimit limit, Function<DailyLimit, UnaryOperator<Event>> edit) {
        Integer sessions = limit.maxSessions();
        Integer minutes = limit.maxMinutes();
        if (sessions != null) {
            count(
                    k -> "Allow %s %s more a day.".formatted(whose, Wording.count(k, "session")),
                    k -> edit.apply(limit.withMaxSessions(sessions + k)));
        }
        if (minutes != null) {
            minutes(
                    k -> "Allow %s %s more a day.".formatted(whose, Wording.minutes(k)),
                    k -> edit.apply(limit.withMaxMinutes(minutes + k)));
        }
    }

    private void addGaps(Fact fact) {
        String id = fact.subjects().get(0).id().id();
        Person person = Objects.requireNonNull(event.peopleById().get(id));
        int now = (int) PeopleFacts.findGapLimit(person, rules.config(RuleIds.GAP_LIMIT))
                .orElseThrow();
        count(
                k -> "Allow %s %s more a day.".formatted(person.name(), Wording.count(k, "gap")),
                k -> EventEdits.person(id, (old, edit) -> edit.maxGapsPerDay(now + k)));
    }

    private void addTeam(Fact fact) {
        int limit = PeopleFacts.TEAM_LIMITS.indexOf(fact.detail());
        String id = fact.subjects().get(0).id().id();
        String name = fact.subjects().get(0).name();
        Objects.requireNonNull(event.peopleById().get(id)).findShiftLimits().ifPresent(given -> {
            int now = PeopleFacts.limitsOf(given)[limit];
            if (limit == 0) {
                minutes(
                        k -> "Let %s work %s longer in one shift.".formatted(name, Wording.minutes(k)),
                        k -> PeopleFacts.withLimit(id, limit, now + k));
            } else {
                count(
                        k -> "Let %s work %s more (%s).".formatted(name, Wording.count(k, "shift"), fact.detail()),
                        k -> PeopleFacts.withLimit(id, limit, now + k));
            }
        });
        all.add(RepairCandidate.of(
                BURDEN + 4 * SESSION_BURDEN,
                "Share the sessions of %s with a second team.".formatted(name),
                PeopleFacts.withLimit(id, limit, limit == 0 ? 24 * 60 : 1_000)));
    }

    private void count(IntFunction<String> sentence, IntFunction<UnaryOperator<Event>> edit) {
        all.add(new RepairCandidate(BURDEN, 1, MAX_SESSIONS, sentence, edit));
    }

    private void minutes(IntFunction<String> sentence, IntFunction<UnaryOperator<Event>> edit) {
        all.add(new RepairCandidate(BURDEN, STEP, MAX_MINUTES / STEP, sentence, edit));
    }
}
