package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Subject;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code daily-load}: no day is too full for the event, a room or a person. Findings are about the day, and for a room
 * or a person about that first.
 */
final class DailyLoad implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "daily-load",
                Scope.COUPLING,
                "sessions over the limit + minutes over the limit",
                "On each day the event, each room, and each person in the sessions in which they are live, keep within"
                        + " their daily limits of sessions and minutes.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        check(
                Sentence.of("daily-load.event", "The event"),
                List.of(),
                view.event().dailyLimit(),
                view.held(),
                findings);
        Map<String, List<HeldSession>> byRoom = Grouping.byRoom(view);
        for (Room room : view.event().rooms()) {
            check(
                    Sentence.of("daily-load.room", "Room %s", room.name()),
                    List.of(Subjects.of(room)),
                    room.dailyLimit(),
                    byRoom.getOrDefault(room.id(), List.of()),
                    findings);
        }
        Map<String, List<HeldSession>> byPerson = Grouping.byLivePerson(view);
        for (Person person : view.event().people()) {
            check(
                    person.name(),
                    List.of(Subjects.of(person)),
                    person.dailyLimit(),
                    byPerson.getOrDefault(person.id(), List.of()),
                    findings);
        }
    }

    private static void check(
            Object whose, List<Subject> subject, DailyLimit limit, List<HeldSession> sessions, FindingSink findings) {
        Grouping.byDay(sessions).forEach((date, ofDay) -> checkDay(whose, subject, limit, date, ofDay, findings));
    }

    private static void checkDay(
            Object whose,
            List<Subject> subject,
            DailyLimit limit,
            LocalDate date,
            List<HeldSession> ofDay,
            FindingSink findings) {
        long sessions = ofDay.size();
        long minutes =
                ofDay.stream().mapToLong(session -> session.time().minutes()).sum();
        long sessionsOver = limit.givenSessions().isPresent()
                ? Math.max(0, sessions - limit.givenSessions().getAsInt())
                : 0;
        long minutesOver = limit.givenMinutes().isPresent()
                ? Math.max(0, minutes - limit.givenMinutes().getAsInt())
                : 0;
        List<Subject> subjects = new ArrayList<>(subject);
        subjects.add(Subjects.day(date));
        findings.tell(
                sessionsOver + minutesOver,
                subjects,
                () -> Sentence.of(
                        "daily-load",
                        "%s has %s of %s together on %s, over the limit of %s a day.",
                        whose,
                        Wording.count(sessions, "session"),
                        Wording.minutes(minutes),
                        Wording.of(date),
                        told(limit)));
    }

    private static Sentence.Listing told(DailyLimit limit) {
        List<Object> parts = new ArrayList<>();
        limit.givenSessions().ifPresent(sessions -> parts.add(Wording.count(sessions, "session")));
        limit.givenMinutes().ifPresent(minutes -> parts.add(Wording.minutes(minutes)));
        return Wording.summed(parts);
    }
}
