package org.lectern.warning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/**
 * Weights and priorities for which a search refuses the event, since its costs do not fit one number.
 *
 * <p>The search knows of more costs than those of the three rules that are looked at here. So a warning is sure, but
 * without one the search may refuse the event all the same.
 */
final class CostWarnings {

    private final Event event;
    private final EffectiveRules rules;
    private final Map<String, Person> people;

    CostWarnings(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
        this.people = event.peopleById();
    }

    List<Warning> all() {
        Optional<Score> greatest = findGreatest();
        if (greatest.filter(CostWarnings::fits).isPresent()) {
            return List.of();
        }
        Score known = greatest.orElse(new Score(0, Long.MAX_VALUE, Long.MAX_VALUE));
        return List.of(new Warning(
                "too-large-costs",
                List.of(),
                TranslatableSentence.of(
                        "warning.too-large-costs",
                        "No timetable can be searched for: with these weights and priorities, costs can reach %s at"
                                + " medium and %s at soft level, which is too much to add up.",
                        known.medium(),
                        known.soft()),
                TranslatableSentence.of(
                        "warning.too-large-costs.advice", "Divide all weights and priorities by the same number.")));
    }

    /** Returns what all sessions can cost at the least, or empty if that fits no number. */
    private Optional<Score> findGreatest() {
        try {
            Score sum = Score.ZERO;
            for (Session session : event.sessions()) {
                Score held = dropped(session).plus(emptySeats(session));
                sum = sum.plus(unscheduled(session).max(held));
            }
            return Optional.of(sum);
        } catch (ArithmeticException overflow) {
            return Optional.empty();
        }
    }

    /** Returns whether medium and soft costs up to these can be told apart in half a long. */
    private static boolean fits(Score greatest) {
        try {
            Math.multiplyExact(
                    2, Math.multiplyExact(Math.addExact(greatest.medium(), 1), Math.addExact(greatest.soft(), 1)));
            return true;
        } catch (ArithmeticException overflow) {
            return false;
        }
    }

    private Score unscheduled(Session session) {
        long units = session.priority()
                + session.slots().stream().mapToLong(Slot::priority).sum();
        return cost(RuleIds.UNSCHEDULED_SESSION, units, Subject.of(session));
    }

    private Score dropped(Session session) {
        Score sum = Score.ZERO;
        for (Slot slot : session.slots()) {
            Person person = Objects.requireNonNull(people.get(slot.personId()));
            sum = sum.plus(cost(
                    RuleIds.DROPPED_SLOT, slot.priority(), Subject.of(session), Subject.of(slot), Subject.of(person)));
        }
        return sum;
    }

    private Score emptySeats(Session session) {
        if (session.audience().isEmpty()) {
            return Score.ZERO;
        }
        long percent = rules.findConfig(RuleIds.EMPTY_SEATS)
                .map(config ->
                        config.findParameter(ParameterNames.MARGIN_PERCENT).orElse(0))
                .orElse(0L);
        Score most = Score.ZERO;
        for (Room room : event.rooms()) {
            long seats = room.seats();
            long unused = Math.max(0, seats - session.audience().getAsInt() - seats * percent / 100);
            most = most.max(cost(RuleIds.EMPTY_SEATS, Math.ceilDiv(unused, 10), Subject.of(session), Subject.of(room)));
        }
        return most;
    }

    /** Returns what units of a rule cost; how much is hard does not matter, as a search starts at any timetable. */
    private Score cost(String ruleId, long units, Subject... subjects) {
        return rules.findConfig(ruleId)
                .filter(RuleConfig::isActive)
                .filter(config -> config.level() != Level.HARD && !rules.isWaived(ruleId, subjects))
                .map(config -> Score.of(config.level(), Math.multiplyExact(units, config.weight())))
                .orElse(Score.ZERO);
    }
}
