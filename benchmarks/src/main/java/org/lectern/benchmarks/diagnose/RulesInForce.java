package org.lectern.benchmarks.diagnose;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Waiver;

/** Which rules forbid anything, read plainly from an event for {@link CpSatJudge}. */
final class RulesInForce {

    private static final Set<String> OFF_BY_DEFAULT = Set.of("equal-minutes", "seat-inversion");

    private static final Set<String> SOFT_BY_DEFAULT =
            Set.of("preferred-window", "undesired-window", "person-preferred-window", "person-undesired-window");

    private final Event event;
    private final Set<String> waived = new HashSet<>();

    RulesInForce(Event event) {
        this.event = event;
        for (Waiver waiver : event.waivers()) {
            if (waiver.subjects().size() != 1) {
                throw new IllegalArgumentException("The waiver of rule '%s' must name one subject, not %s."
                        .formatted(waiver.ruleId(), waiver.subjects().size()));
            }
            waived.add(
                    waiver.ruleId() + " " + waiver.subjects().iterator().next().id());
        }
    }

    /** Returns whether a rule forbids anything about these subjects: it is in force, and no waiver names one of them. */
    boolean forbids(String rule, String... subjects) {
        return forbids(rule, Importance.OF_RULE, subjects);
    }

    /** As the other, for what breaks a relation or a wish, which may have a level of its own. */
    boolean forbids(String rule, Importance importance, String... subjects) {
        for (String subject : subjects) {
            if (waived.contains(rule + " " + subject)) {
                return false;
            }
        }
        return isOn(rule) && importance.findLevel().orElse(level(rule)) != Level.SOFT;
    }

    private boolean isOn(String rule) {
        RuleSetting setting = setting(rule).orElse(RuleSetting.of(rule));
        boolean isEnabled = setting.findEnabled().orElse(!OFF_BY_DEFAULT.contains(rule));
        return isEnabled && setting.findWeight().orElse(1) > 0;
    }

    private Level level(String rule) {
        return setting(rule)
                .flatMap(RuleSetting::findLevel)
                .orElse(SOFT_BY_DEFAULT.contains(rule) ? Level.SOFT : Level.HARD);
    }

    Optional<Long> parameter(String rule, String name) {
        return setting(rule).map(setting -> setting.parameters().get(name));
    }

    private Optional<RuleSetting> setting(String rule) {
        return event.ruleSettings().stream()
                .filter(setting -> setting.ruleId().equals(rule))
                .findFirst();
    }
}
