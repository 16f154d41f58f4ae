package org.lectern.warning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/** Minutes that cannot fit: more in a session than it lasts, or longer than any half-day. */
final class LengthWarnings {

    private final Event event;
    private final EffectiveRules rules;

    LengthWarnings(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>();
        for (Session session : event.sessions()) {
            int needed = neededMinutes(session);
            int longest = Collections.max(session.allowedMinutes());
            if (needed > longest && WarningText.isStrict(rules, RuleIds.SESSION_MINUTES, Subject.of(session))) {
                all.add(tooFewMinutes(session, needed, longest));
            }
        }
        long longestWindow = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .mapToLong(Window::minutes)
                .max()
                .orElse(0);
        List<Subject> tooLong = event.sessions().stream()
                .filter(session -> session.minAllowedMinutes() > longestWindow)
                .map(Subject::of)
                .filter(subject -> WarningText.isStrict(rules, RuleIds.DAY_CLOSED, subject))
                .toList();
        if (!tooLong.isEmpty()) {
            all.add(new Warning(
                    "half-day-too-short",
                    tooLong,
                    TranslatableSentence.of(
                            "warning.half-day-too-short",
                            "No half-day is long enough for %s: the longest has %s minutes.",
                            WarningText.names(tooLong),
                            longestWindow),
                    TranslatableSentence.of(
                            "warning.half-day-too-short.advice",
                            "Allow a shorter length, or make the hours of a day longer.")));
        }
        findHoursTooShort(longestWindow).ifPresent(all::add);
        return all;
    }

    /** Warns about sessions that last longer than any time that is allowed for them, though not than any half-day. */
    private Optional<Warning> findHoursTooShort(long longestWindow) {
        List<Subject> tooLong = event.sessions().stream()
                .filter(session -> session.availability().isLimited() && session.minAllowedMinutes() <= longestWindow)
                .filter(session -> {
                    long longest = longestAllowed(session);
                    return longest > 0 && longest < session.minAllowedMinutes();
                })
                .map(Subject::of)
                .filter(subject -> WarningText.isStrict(rules, RuleIds.DAY_CLOSED, subject)
                        && WarningText.isStrict(rules, RuleIds.SESSION_WINDOW, subject))
                .toList();
        return tooLong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "hours-too-short",
                        tooLong,
                        TranslatableSentence.of(
                                "warning.hours-too-short",
                                "No time that is allowed for %s is long enough.",
                                WarningText.names(tooLong)),
                        TranslatableSentence.of(
                                "warning.hours-too-short.advice", "Allow a longer time, or a shorter length.")));
    }

    /** Returns the minutes of the longest time in a half-day that is allowed for a session. */
    private long longestAllowed(Session session) {
        return event.days().stream()
                .flatMap(day -> day.windows().stream())
                .flatMap(half -> session.availability().windows().stream().map(half::overlapMinutes))
                .max(Long::compare)
                .orElse(0L);
    }

    private static int neededMinutes(Session session) {
        return session.firstTurnOffsetMinutes()
                + session.minQaMinutes()
                + session.slots().stream().mapToInt(Slot::minMinutes).sum();
    }

    private static Warning tooFewMinutes(Session session, int needed, int longest) {
        String turns = session.slots().isEmpty()
                ? "0"
                : session.slots().stream()
                        .map(slot -> String.valueOf(slot.minMinutes()))
                        .collect(Collectors.joining(" + "));
        return new Warning(
                "too-few-minutes",
                List.of(Subject.of(session)),
                TranslatableSentence.of(
                        "warning.too-few-minutes",
                        "Not everyone can speak in %1$s: it needs at least %2$s minutes and lasts at most %3$s"
                                + " (opening %4$s + statement %5$s + turns %6$s + Q&A %7$s).",
                        session.name(),
                        needed,
                        longest,
                        session.openingMinutes(),
                        session.statementMinutes(),
                        turns,
                        session.minQaMinutes()),
                TranslatableSentence.of(
                        "warning.too-few-minutes.advice", "Allow a longer session, or shorter or fewer turns."));
    }
}
