package org.lectern.solve.term;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.SubjectId;
import org.lectern.solve.model.Instance;

/** All that the waivers of a rule name. */
final class WaivedSubjects {

    private final Instance instance;
    private final Set<SubjectId> named;

    WaivedSubjects(Instance instance, String ruleId) {
        this.instance = instance;
        this.named = instance.effectiveRules().waivers(ruleId).stream()
                .flatMap(waiver -> waiver.subjects().stream())
                .collect(Collectors.toSet());
    }

    /** Returns whether a region or a person is named, or a session of theirs, so that the rule may cost less than it counts. */
    boolean concern(SubjectId whose, int[] sessions) {
        return named.contains(whose)
                || Arrays.stream(sessions)
                        .mapToObj(s -> instance.event().sessions().get(s).id())
                        .anyMatch(id -> named.contains(SubjectId.session(id)));
    }
}
