package org.lectern.solve;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TurnName;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.TranslatableSentence;

/** Why a session or a turn has no place, wherever the others are. */
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

    /** Returns that all places of a session are over when changes are announced. */
    UnplacedReason over(Session session, Event event) {
        Instant asOf = event.findPublished().flatMap(Published::findAsOf).orElseThrow();
        return UnplacedReason.of(
                "unplaced.over",
                "%s is unscheduled: all its possible starts lie before %s, when the changes were announced.",
                session.name(),
                new TranslatableSentence.DateAndTime(asOf, event.zone()));
    }

    /** Returns that a dropped slot and the turns of its session need too many minutes, if they do and hard rules forbid that. */
    Optional<UnplacedReason> findMinutes(Session session, Slot slot, Placement placement) {
        int needed = session.firstTurnOffsetMinutes() + session.minQaMinutes() + slot.minMinutes();
        List<String> seated = UnplacedReasons.seatedIds(placement);
        StringBuilder sum = new StringBuilder();
        for (Slot other : session.slots()) {
            if (seated.contains(other.id())) {
                needed += other.minMinutes();
                sum.append(other.minMinutes()).append(" + ");
            }
        }
        if (needed <= placement.minutes()
                || !isAlwaysHard(RuleIds.SESSION_MINUTES)
                || !isAlwaysHard(RuleIds.SLOT_MINUTES)) {
            return Optional.empty();
        }
        return Optional.of(UnplacedReason.of(
                "unplaced.minutes",
                "%1$s is dropped from %2$s: with it, the session needs at least %7$s minutes and has %8$s"
                        + " (opening %3$s + statement %4$s + turns %5$s + Q&A %6$s).",
                TurnName.of(slot, people).name(),
                session.name(),
                session.openingMinutes(),
                session.statementMinutes(),
                sum.append(slot.minMinutes()).toString(),
                session.minQaMinutes(),
                needed,
                placement.minutes()));
    }

    private boolean isAlwaysHard(String ruleId) {
        return isHard(ruleId, List.of()) && rules.waivers(ruleId).isEmpty();
    }

    private boolean isHard(String ruleId, List<SubjectId> subjects) {
        RuleConfig config = rules.config(ruleId);
        return config.isActive()
                && config.level() == Level.HARD
                && rules.findWaiver(ruleId, subjects).isEmpty();
    }
}
