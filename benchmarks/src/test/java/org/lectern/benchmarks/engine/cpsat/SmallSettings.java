package org.lectern.benchmarks.engine.cpsat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;

/** Random levels, weights, switches, parameters and waivers of all rules; most rules that are hard by default are not. */
public final class SmallSettings {

    private final Event event;
    private final Random random;

    private SmallSettings(Event event, Random random) {
        this.event = event;
        this.random = random;
    }

    public static Event add(Event event, Random random) {
        SmallSettings settings = new SmallSettings(event, random);
        List<RuleDefinition> rules =
                StandardRules.catalogue().rules().stream().map(Rule::definition).toList();
        return event.toBuilder()
                .ruleSettings(rules.stream().map(settings::setting).toList())
                .waivers(settings.waivers(rules))
                .build();
    }

    private RuleSetting setting(RuleDefinition rule) {
        RuleSetting setting =
                RuleSetting.of(rule.id()).withEnabled(random.nextInt(100) < 80).withWeight(random.nextInt(1, 8));
        int level = random.nextInt(100);
        if (level < 90) {
            setting = setting.withLevel(level < 50 ? Level.SOFT : level < 80 ? Level.MEDIUM : Level.HARD);
        }
        return switch (rule.id()) {
            case RuleIds.MAX_PARALLEL -> setting.withParameter(ParameterNames.LIMIT, random.nextInt(1, 4));
            case RuleIds.NO_SLACK -> setting.withParameter(ParameterNames.MINUTES, random.nextInt(0, 60));
            case RuleIds.TOPIC_REPEAT -> setting.withParameter(ParameterNames.MINUTES, random.nextInt(0, 60));
            case RuleIds.IDLE_GAP -> setting.withParameter(ParameterNames.MINUTES, random.nextInt(1, 200));
            case RuleIds.GAP_LIMIT ->
                setting.withParameter(ParameterNames.LIMIT, random.nextInt(0, 3))
                        .withParameter(ParameterNames.MINUTES, random.nextInt(1, 60));
            case RuleIds.INTERPRETER_LOAD -> setting.withParameter(ParameterNames.BREAK_MINUTES, random.nextInt(1, 60));
            default -> setting;
        };
    }

    private List<Waiver> waivers(List<RuleDefinition> rules) {
        List<Waiver> waivers = new ArrayList<>();
        if (random.nextBoolean()) {
            for (int i = 0; i < 3 * rules.size(); i++) {
                Set<SubjectId> subjects = subjects();
                String rule = rules.get(random.nextInt(rules.size())).id();
                waivers.add(new Waiver(rule, subjects, "accepted by the chair"));
            }
        }
        return waivers;
    }

    private Set<SubjectId> subjects() {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            subjects.add(subject());
        }
        return subjects;
    }

    private SubjectId subject() {
        Session session = oneOf(event.sessions());
        return switch (random.nextInt(7)) {
            case 0 -> SubjectId.day(oneOf(event.days()).date());
            case 1 -> SubjectId.person(oneOf(event.people()).id());
            case 2 -> SubjectId.room(oneOf(event.rooms()).id());
            case 3 -> session.region().isEmpty() ? SubjectId.session(session.id()) : SubjectId.region(session.region());
            case 4 ->
                event.delegations().isEmpty()
                        ? SubjectId.session(session.id())
                        : SubjectId.delegation(oneOf(event.delegations()).id());
            default -> SubjectId.session(session.id());
        };
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
