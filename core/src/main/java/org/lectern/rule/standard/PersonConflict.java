package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.Travel;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code person-conflict}: nobody is live in two sessions at once, with time to go from one to the other. Findings are
 * about both sessions and the person.
 */
final class PersonConflict implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "person-conflict",
                Scope.COUPLING,
                "minutes of overlap or missing between, per pair and person",
                "No two sessions in which one person is live overlap, changeover or travel between buildings included.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        long longest = Math.max(
                view.event().changeoverMinutes(),
                view.event().travel().stream().mapToInt(Travel::minutes).max().orElse(0));
        Grouping.byLivePerson(view)
                .forEach((id, sessions) -> Pairs.forEachOverlap(
                        sessions,
                        session -> session.time().widened(0, longest),
                        (one, other) -> report(view.person(id), one, other, view, findings)));
    }

    private static void report(Person person, HeldSession one, HeldSession other, View view, FindingSink findings) {
        long needed = Math.max(
                view.event().changeoverMinutes(),
                view.event().travelMinutes(one.room().building(), other.room().building()));
        long left = minutesBetween(one.time(), other.time());
        findings.tell(
                Math.max(0, needed - left),
                List.of(Subjects.of(one), Subjects.of(other), Subjects.of(person)),
                () -> Sentence.of(
                        "person-conflict",
                        "%s is live in %s (%s) and %s (%s), %s.",
                        person.name(),
                        one.session().name(),
                        Wording.of(one.time(), view),
                        other.session().name(),
                        Wording.of(other.time(), view),
                        told(needed, left)));
    }

    /** Returns the minutes from the earlier end to the later start, below 0 for sessions that overlap. */
    private static long minutesBetween(Window one, Window other) {
        Instant end = one.endExclusive().isBefore(other.endExclusive()) ? one.endExclusive() : other.endExclusive();
        Instant start =
                one.startInclusive().isAfter(other.startInclusive()) ? one.startInclusive() : other.startInclusive();
        return Duration.between(end, start).toMinutes();
    }

    private static Sentence told(long needed, long left) {
        if (left >= 0) {
            return Sentence.of(
                    "person-conflict.close",
                    "which needs %s between them and leaves %s",
                    Wording.minutes(needed),
                    left);
        }
        return needed == 0
                ? Sentence.of("person-conflict.overlap", "which overlap by %s", Wording.minutes(-left))
                : Sentence.of(
                        "person-conflict.both",
                        "which overlap by %s and need %s between them",
                        Wording.minutes(-left),
                        Wording.minutes(needed));
    }
}
