package org.lectern.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleParameter;

/** Random levels, weights, switches, parameters and waivers of the rules of a catalogue. */
final class RandomSettings {

    private static final long HOURS = 24;

    private final Dice dice;
    private final Event event;
    private final List<Long> weights;

    private RandomSettings(Event event, Dice dice, List<Long> weights) {
        this.event = event;
        this.dice = dice;
        this.weights = weights;
    }

    /** Returns the event with random settings and waivers. */
    static Event add(Event event, Catalogue catalogue, Random random) {
        return add(event, catalogue, random, List.of(0L, 1L, 2L, 3L, 7L, 20L, 1_000_000L));
    }

    /** Returns the event with random settings and waivers, and no weight that could make costs overflow. */
    static Event addModerate(Event event, Catalogue catalogue, Random random) {
        return add(event, catalogue, random, List.of(0L, 1L, 2L, 3L, 7L, 20L, 100L));
    }

    private static Event add(Event event, Catalogue catalogue, Random random, List<Long> weights) {
        RandomSettings settings = new RandomSettings(event, new Dice(random), weights);
        List<RuleDefinition> rules =
                catalogue.rules().stream().map(Rule::definition).toList();
        return event.toBuilder()
                .ruleSettings(settings.settings(rules))
                .waivers(settings.waivers(rules))
                .build();
    }

    private List<RuleSetting> settings(List<RuleDefinition> rules) {
        List<RuleSetting> settings = new ArrayList<>();
        for (RuleDefinition rule : rules) {
            RuleSetting setting = RuleSetting.of(rule.id());
            if (dice.percent(25)) {
                setting = setting.withLevel(dice.oneOf(List.of(Level.values())));
            }
            if (dice.percent(30)) {
                setting = setting.withWeight(dice.oneOf(weights));
            }
            // A rule that is off unless switched on is nearly as often in force as the others.
            if (dice.percent(rule.enabled() ? 15 : 85)) {
                setting = setting.withEnabled(dice.percent(rule.enabled() ? 40 : 90));
            }
            for (RuleParameter parameter : rule.parameters()) {
                if (dice.percent(80)) {
                    setting = setting.withParameter(parameter.name(), value(parameter));
                }
            }
            settings.add(setting);
        }
        return dice.shuffled(settings);
    }

    private long value(RuleParameter parameter) {
        long all = parameter.max() - parameter.min();
        // All hours of a day are tried; of wider ranges, their low end.
        int range = (int) Math.min(all, all > HOURS && dice.percent(80) ? 2 : 100);
        return parameter.min() + dice.between(0, range);
    }

    private List<Waiver> waivers(List<RuleDefinition> rules) {
        List<Waiver> waivers = new ArrayList<>();
        if (!rules.isEmpty() && dice.percent(70)) {
            for (int i = dice.between(1, 4 + rules.size()); i > 0; i--) {
                Set<SubjectId> subjects = subjects();
                if (!subjects.isEmpty()) {
                    waivers.add(new Waiver(dice.oneOf(rules).id(), subjects, "accepted by the chair"));
                }
            }
        }
        return waivers;
    }

    private Set<SubjectId> subjects() {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        if (event.sessions().isEmpty()) {
            return subjects;
        }
        Session session = dice.oneOf(event.sessions());
        if (!session.region().isEmpty() && dice.percent(15)) {
            subjects.add(SubjectId.region(session.region()));
            return subjects;
        }
        if (dice.percent(30)) {
            subjects.add(dice.oneOf(List.of(
                    SubjectId.day(dice.oneOf(event.days()).date()),
                    person(session),
                    delegation().orElse(SubjectId.room(dice.oneOf(event.rooms()).id())))));
            return subjects;
        }
        if (dice.percent(30)) {
            subjects.add(SubjectId.session(session.id()));
            return subjects;
        }
        if (dice.percent(60)) {
            subjects.add(SubjectId.session(session.id()));
        }
        if (dice.percent(20)) {
            subjects.add(SubjectId.session(dice.oneOf(event.sessions()).id()));
        }
        if (dice.percent(25) && !session.slots().isEmpty()) {
            subjects.add(SubjectId.slot(dice.oneOf(session.slots()).id()));
        }
        if (dice.percent(25)) {
            subjects.add(person(session));
        }
        if (dice.percent(20)) {
            subjects.add(SubjectId.room(dice.oneOf(event.rooms()).id()));
        }
        if (dice.percent(10)) {
            subjects.add(SubjectId.day(dice.oneOf(event.days()).date()));
        }
        if (dice.percent(10)) {
            delegation().ifPresent(subjects::add);
        }
        if (dice.percent(25) && !event.breaks().isEmpty()) {
            subjects.add(SubjectId.breakTime(dice.oneOf(event.breaks()).id()));
        }
        return subjects;
    }

    /** Returns somebody of the session if it has anybody. */
    private SubjectId person(Session session) {
        List<String> ids = new ArrayList<>(session.attendantIds());
        session.slots().forEach(slot -> ids.add(slot.personId()));
        return SubjectId.person(ids.isEmpty() ? dice.oneOf(event.people()).id() : dice.oneOf(ids));
    }

    private Optional<SubjectId> delegation() {
        return event.delegations().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SubjectId.delegation(dice.oneOf(event.delegations()).id()));
    }
}
