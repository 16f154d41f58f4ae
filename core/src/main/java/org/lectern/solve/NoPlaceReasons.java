package org.lectern.solve;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** Why a session has no place at all, wherever the others are. */
final class NoPlaceReasons {

    private final Map<String, Person> people;
    private final EffectiveRules rules;

    NoPlaceReasons(Map<String, Person> people, EffectiveRules rules) {
        this.people = people;
        this.rules = rules;
    }

    /** Returns why a session has no place by itself, whatever the others do. */
    UnplacedReason of(Session session) {
        SubjectId self = SubjectId.session(session.id());
        if (session.availability().isNever() && isHard(RuleIds.SESSION_WINDOW, List.of(self))) {
            return UnplacedReason.of(
                    "unplaced.never-allowed", "%s is unscheduled: no time is allowed for it.", session.name());
        }
        return session.attendantIds().stream()
                .map(id -> Objects.requireNonNull(people.get(id)))
                .filter(person -> person.availability().isNever())
                .filter(person -> isHard(RuleIds.ATTENDANT_WINDOW, List.of(self, SubjectId.person(person.id()))))
                .findFirst()
                .map(person -> UnplacedReason.of(
                        "unplaced.never-there",
                        "%s is unscheduled: it needs %s, who is never there.",
                        session.name(),
                        person.name()))
                .orElseGet(() -> UnplacedReason.of(
                        "unplaced.no-place",
                        "%s is unscheduled: none of its possible starts lies within a day and meets the hard rules"
                                + " about the session itself.",
                        session.name()));
    }

    private boolean isHard(String ruleId, List<SubjectId> subjects) {
        RuleConfig config = rules.config(ruleId);
        return config.isActive()
                && config.level() == Level.HARD
                && rules.findWaiver(ruleId, subjects).isEmpty();
    }
}
