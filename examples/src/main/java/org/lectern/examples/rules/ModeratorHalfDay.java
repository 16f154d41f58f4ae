package org.lectern.examples.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lectern.event.Person;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HalfDay;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;

/**
 * {@code moderator-half-day}: nobody moderates, or attends otherwise, more than two sessions in a half-day. A plain rule.
 * Findings are about the person and the day.
 */
final class ModeratorHalfDay implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        "moderator-half-day",
                        RuleScope.COUPLING,
                        "sessions over",
                        "Nobody moderates more sessions in a half-day than are good for them.")
                .withParameters(
                        new RuleParameter("limit", OptionalLong.of(2), 1, 20, "How many sessions are good for them."));
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        long limit = config.findParameter("limit").orElseThrow();
        for (HalfDay halfDay : view.halfDays()) {
            Map<Person, Integer> sessions = new LinkedHashMap<>();
            view.scheduledSessions().stream()
                    .filter(held -> held.halfDay().equals(halfDay))
                    .flatMap(held -> held.attendants().stream())
                    .forEach(moderator -> sessions.merge(moderator, 1, Integer::sum));
            Subject day = Subject.day(halfDay.date());
            sessions.forEach((moderator, count) -> findings.report(
                    Math.max(0, count - limit),
                    List.of(Subject.of(moderator), day),
                    "%s moderates %s sessions in one half of %s, %s more than %s."
                            .formatted(moderator.name(), count, day.name(), count - limit, limit)));
        }
    }
}
