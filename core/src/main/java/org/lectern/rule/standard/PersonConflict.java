package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.Travel;
import org.lectern.event.Window;
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
 * {@code person-conflict}: nobody is live in two sessions at once, with time to go from one to the other. Findings are
 * about both sessions and the person.
 */
final class PersonConflict implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.PERSON_CONFLICT,
                        RuleScope.COUPLING,
                        "minutes of overlap or missing in between, per pair and person",
                        "No two sessions in which a person is live overlap, including changeover or, unless the person is"
                                + " remote, travel between buildings.")
                .withFindingsAbout("both sessions and the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        long longest = Math.max(
                view.event().changeoverMinutes(),
                view.event().travel().stream().mapToInt(Travel::minutes).max().orElse(0));
        view.scheduledSessionsByLivePerson()
                .forEach((id, sessions) -> SessionPairs.forEachOverlap(
                        sessions,
                        session -> session.time().expand(0, longest),
                        (one, other) -> report(view.person(id), one, other, view, findings)));
    }

    private static void report(
            Person person, ScheduledSession one, ScheduledSession other, TimetableView view, FindingSink findings) {
        long travel = person.findZone().isPresent()
                ? 0
                : view.event().travelMinutes(one.room().building(), other.room().building());
        long needed = Math.max(view.event().changeoverMinutes(), travel);
        long left = minutesBetween(one.time(), other.time());
        findings.report(
                Math.max(0, needed - left),
                List.of(Subject.of(one), Subject.of(other), Subject.of(person)),
                () -> TranslatableSentence.of(
                        RuleIds.PERSON_CONFLICT,
                        "%s is needed in both %s (%s) and %s (%s), %s.",
                        person.name(),
                        one.session().name(),
                        FindingText.of(one.time(), view),
                        other.session().name(),
                        FindingText.of(other.time(), view),
                        travelText(needed, left)));
    }

    /** Returns the minutes from the earlier end to the later start, below 0 for sessions that overlap. */
    private static long minutesBetween(Window one, Window other) {
        Instant end = one.endExclusive().isBefore(other.endExclusive()) ? one.endExclusive() : other.endExclusive();
        Instant start =
                one.startInclusive().isAfter(other.startInclusive()) ? one.startInclusive() : other.startInclusive();
        return Duration.between(end, start).toMinutes();
    }

    private static TranslatableSentence travelText(long needed, long left) {
        if (left >= 0) {
            return TranslatableSentence.of(
                    "person-conflict.close",
                    "which need %s between them and leave %s",
                    FindingText.minutes(needed),
                    left);
        }
        return needed == 0
                ? TranslatableSentence.of("person-conflict.overlap", "which overlap by %s", FindingText.minutes(-left))
                : TranslatableSentence.of(
                        "person-conflict.both",
                        "which overlap by %s and need %s between them",
                        FindingText.minutes(-left),
                        FindingText.minutes(needed));
    }
}
