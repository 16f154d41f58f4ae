package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code daily-load}: no day is too full for the event, a room or a person. Findings are about the day, and for a room
 * or a person about that first.
 */
final class DailyLoad implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.DAILY_LOAD,
                        RuleScope.COUPLING,
                        "sessions over the limit + minutes over the limit",
                        "On each day, the event, each room and each person stay within their daily limits of"
                                + " sessions and minutes. A person's load consists of the sessions in which the person"
                                + " is live.")
                .withFindingsAbout("the day; for a limit of a room or a person also that room or person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        check(
                TranslatableSentence.of("daily-load.event", "The event"),
                List.of(),
                view.event().dailyLimit(),
                view.scheduledSessions(),
                findings);
        Map<String, List<ScheduledSession>> byRoom = Grouping.byRoom(view);
        for (Room room : view.event().rooms()) {
            check(
                    TranslatableSentence.of("daily-load.room", "Room %s", room.name()),
                    List.of(Subject.of(room)),
                    room.dailyLimit(),
                    byRoom.getOrDefault(room.id(), List.of()),
                    findings);
        }
        Map<String, List<ScheduledSession>> byPerson = view.scheduledSessionsByLivePerson();
        for (Person person : view.event().people()) {
            check(
                    person.name(),
                    List.of(Subject.of(person)),
                    person.dailyLimit(),
                    byPerson.getOrDefault(person.id(), List.of()),
                    findings);
        }
    }

    private static void check(
            Object whose,
            List<Subject> subject,
            DailyLimit limit,
            List<ScheduledSession> sessions,
            FindingSink findings) {
        if (limit.equals(DailyLimit.NONE)) {
            return;
        }
        Grouping.byDay(sessions).forEach((date, ofDay) -> checkDay(whose, subject, limit, date, ofDay, findings));
    }

    private static void checkDay(
            Object whose,
            List<Subject> subject,
            DailyLimit limit,
            LocalDate date,
            List<ScheduledSession> ofDay,
            FindingSink findings) {
        long sessions = ofDay.size();
        long minutes =
                ofDay.stream().mapToLong(session -> session.time().minutes()).sum();
        long sessionsOver = Math.max(0, sessions - limit.findMaxSessions().orElse(Integer.MAX_VALUE));
        long minutesOver = Math.max(0, minutes - limit.findMaxMinutes().orElse(Integer.MAX_VALUE));
        List<Subject> subjects = new ArrayList<>(subject);
        subjects.add(Subject.day(date));
        findings.report(
                sessionsOver + minutesOver,
                subjects,
                () -> TranslatableSentence.of(
                        RuleIds.DAILY_LOAD,
                        "%s has %s with %s in total on %s, over the limit of %s per day.",
                        whose,
                        FindingText.count(sessions, "session"),
                        FindingText.minutes(minutes),
                        FindingText.of(date),
                        limitText(limit)));
    }

    private static TranslatableSentence.ValueList limitText(DailyLimit limit) {
        List<Object> parts = new ArrayList<>();
        limit.findMaxSessions().ifPresent(sessions -> parts.add(FindingText.count(sessions, "session")));
        limit.findMaxMinutes().ifPresent(minutes -> parts.add(FindingText.minutes(minutes)));
        return FindingText.joinedByAnd(parts);
    }
}
