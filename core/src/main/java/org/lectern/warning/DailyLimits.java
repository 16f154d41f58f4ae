package org.lectern.warning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.RoomHours;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.RuleIds;
import org.lectern.rule.TranslatableSentence;

/** What the daily limit of a person leaves for some sessions, if no timetable without hard cost may exceed it. */
record DailyLimits(Event event, SureRules rules, Person person, List<Session> sessions) {

    /**
     * Returns the warning that the limit leaves too little, if it surely does.
     *
     * @param hours when these sessions may run
     */
    Optional<Warning> findWarning(int[] hours, Timeline timeline) {
        boolean isLimited = person.dailyLimit().findMaxSessions().isPresent()
                || person.dailyLimit().findMaxMinutes().isPresent();
        if (!isLimited
                || sessions.isEmpty()
                || !rules.isHard(RuleIds.DAILY_LOAD, Set.of(SubjectId.person(person.id())))) {
            return Optional.empty();
        }
        int shortest =
                sessions.stream().mapToInt(Session::minAllowedMinutes).min().orElseThrow();
        long mostSessions = 0;
        long mostMinutes = 0;
        int spans = 0;
        for (Day day : event.days()) {
            int[] ofDay = MinuteSpans.merged(timeline.toSpans(day.windows()));
            spans += ofDay.length / 2;
            int[] open = MinuteSpans.lasting(MinuteSpans.common(hours, ofDay), shortest);
            if (open.length > 0) {
                mostSessions += person.dailyLimit().findMaxSessions().orElse(sessions.size());
                mostMinutes += Math.min(
                        MinuteSpans.minutes(open),
                        person.dailyLimit().findMaxMinutes().orElse(Integer.MAX_VALUE));
            }
        }
        // Where days touch, a session may run from one into the next.
        if (spans > RoomHours.ofDays(event, timeline).length / 2) {
            return Optional.empty();
        }
        if (person.dailyLimit().findMaxSessions().isPresent() && mostSessions < sessions.size()) {
            return Optional.of(ofSessions(mostSessions));
        }
        NeededMinutes needed = NeededMinutes.of(sessions, 0, 1);
        return needed.total() > mostMinutes
                        && person.dailyLimit().findMaxMinutes().isPresent()
                ? Optional.of(ofMinutes(needed, mostMinutes))
                : Optional.empty();
    }

    private Warning ofSessions(long most) {
        return PersonShortage.warning(
                person,
                sessions,
                TranslatableSentence.of(
                        "warning.too-few-person-minutes.sessions",
                        "%s cannot be in all of %s: with at most %s a day, this person can be in %s.",
                        person.name(),
                        PersonShortage.names(sessions),
                        NeededMinutes.sessions(
                                person.dailyLimit().findMaxSessions().orElseThrow()),
                        NeededMinutes.sessions(most)),
                advice(sessions.size() - most));
    }

    private Warning ofMinutes(NeededMinutes needed, long most) {
        return PersonShortage.warning(
                person,
                sessions,
                TranslatableSentence.of(
                        "warning.too-few-person-minutes.limit",
                        "%s cannot be in all of %s: they need at least %s and, with at most %s a day, this person has %s.",
                        person.name(),
                        PersonShortage.names(sessions),
                        needed.text(),
                        NeededMinutes.minutes(
                                person.dailyLimit().findMaxMinutes().orElseThrow()),
                        NeededMinutes.minutes(most)),
                advice(needed.fewerSessions(most)));
    }

    private static TranslatableSentence advice(long fewer) {
        return TranslatableSentence.of(
                "warning.too-few-person-minutes.limit.advice",
                "Raise the daily limit, or name somebody else for at least %s.",
                NeededMinutes.sessions(fewer));
    }
}
