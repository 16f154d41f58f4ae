package org.lectern.benchmarks.generate;

import java.util.List;

/** The soft rules that classes turn on, by what of an event they look at. */
final class SoftRules {

    private static final List<String> OF_ANY = List.of(
            "preferred-window",
            "undesired-window",
            "person-preferred-window",
            "person-undesired-window",
            "long-stay",
            "idle-gap",
            "no-slack",
            "day-balance");
    private static final List<String> OF_SLOTS =
            List.of("short-minutes", "uneven-minutes", "short-qa", "waiting", "similar-neighbours");
    private static final List<String> OF_ROOMS = List.of("empty-seats");
    private static final List<String> OF_REGIONS = List.of("split-region");
    private static final List<String> OF_GAPS = List.of("idle-gap");

    private SoftRules() {}

    /** Returns the ids of the soft rules of a class that is drawn with {@link RuleChoice#OWN}; none for the others. */
    static List<String> of(EventClass eventClass) {
        return switch (eventClass) {
            case TRACK -> joined(List.of(OF_ANY, OF_SLOTS, OF_REGIONS));
            case COMMITTEE -> joined(List.of(OF_ANY, OF_ROOMS));
            case PACKED, CROWDED, SHARED -> joined(List.of(OF_ANY, OF_SLOTS, OF_ROOMS));
            case MEETINGS -> OF_GAPS;
            case MEDIUM, TIGHT, FULL, CONGRESS -> List.of();
        };
    }

    private static List<String> joined(List<List<String>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }
}
