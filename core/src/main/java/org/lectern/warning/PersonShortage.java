package org.lectern.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/**
 * What a person needs for some sessions, and has.
 *
 * @param hours when these sessions may run, as spans
 * @param between the minutes between two sessions of the person
 */
@SuppressWarnings("ArrayRecordComponent")
record PersonShortage(Person person, List<Session> sessions, int[] hours, int between) {

    /** Returns the warning about all sessions of the person, if there is one. */
    Optional<Warning> findWarning() {
        // One session too long says so itself.
        return sessions.size() < 2 || lacking() <= 0
                ? Optional.empty()
                : Optional.of(warning(
                        person,
                        sessions,
                        TranslatableSentence.of(
                                "warning.too-few-person-minutes",
                                "%s cannot be in all of %s: they need at least %s, and this person has %s.",
                                person.name(),
                                names(sessions),
                                needed().text(),
                                NeededMinutes.minutes(open())),
                        TranslatableSentence.of(
                                "warning.too-few-person-minutes.advice",
                                "Add at least %s when this person is there, or name somebody else for at least %s.",
                                NeededMinutes.time(lacking()),
                                NeededMinutes.sessions(needed().fewerSessions(open())))));
    }

    /** Returns the warning about sessions for which only these hours are allowed, if there is one. */
    Optional<Warning> findWarningOfSessionHours() {
        return lacking() <= 0
                ? Optional.empty()
                : Optional.of(warning(
                        person,
                        sessions,
                        TranslatableSentence.of(
                                "warning.too-few-person-minutes.hours",
                                "%s cannot be in %s: that needs at least %s, and in the times allowed for it this person has %s.",
                                person.name(),
                                names(sessions),
                                needed().text(),
                                NeededMinutes.minutes(open())),
                        TranslatableSentence.of(
                                "warning.too-few-person-minutes.hours.advice",
                                "Allow more times, or name somebody else for at least %s.",
                                NeededMinutes.sessions(needed().fewerSessions(open())))));
    }

    private long lacking() {
        return sessions.isEmpty() ? 0 : needed().total() - open();
    }

    private NeededMinutes needed() {
        return NeededMinutes.of(sessions, between, spans().length / 2);
    }

    private long open() {
        return MinuteSpans.minutes(spans());
    }

    /** Returns the hours, without those that are too short for any of the sessions if that tells more. */
    private int[] spans() {
        if (NeededMinutes.of(sessions, between, hours.length / 2).total() > MinuteSpans.minutes(hours)) {
            return hours;
        }
        int shortest =
                sessions.stream().mapToInt(Session::minAllowedMinutes).min().orElse(0);
        return MinuteSpans.lasting(hours, shortest);
    }

    static Object names(List<Session> sessions) {
        return WarningText.names(sessions.stream().map(Subject::of).toList());
    }

    static Warning warning(
            Person person, List<Session> sessions, TranslatableSentence sentence, TranslatableSentence advice) {
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of(person)));
        sessions.stream().map(Subject::of).forEach(subjects::add);
        return new Warning("too-few-person-minutes", subjects, sentence, advice);
    }
}
