package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.rule.ScheduledSession;

/**
 * A short mark of a session.
 *
 * @param key the key of its text
 * @param value the value in it, or empty
 */
public record Chip(String key, String value) {

    /** How events name, among their free words for features, what a visitor asks for. */
    private static final Set<String> INTERPRETATION = Set.of("interpretation", "booth", "booths");

    private static final Set<String> ACCESS =
            Set.of("wheelchair access", "wheelchair", "accessible", "step-free", "step-free access");

    /** Returns the marks of a session: whether it is interpreted, and by which teams, and whether wheelchairs get in. */
    static List<Chip> of(ScheduledSession held) {
        List<Chip> chips = new ArrayList<>();
        List<String> teams = held.attendants().stream()
                .filter(Chip::isTeam)
                .map(Person::name)
                .toList();
        if (!teams.isEmpty()) {
            chips.add(new Chip("chip.interpreted.by", String.join(", ", teams)));
        } else if (isNamed(held.session().neededFeatures(), INTERPRETATION)) {
            chips.add(new Chip("chip.interpreted", ""));
        }
        chips.addAll(of(held.room()));
        return chips;
    }

    /** Returns the marks of a room: whether wheelchairs get in. */
    public static List<Chip> of(Room room) {
        return isNamed(room.features(), ACCESS) ? List.of(new Chip("chip.accessible", "")) : List.of();
    }

    /** Returns whether a person is a team of interpreters, which a mark names and the list of attendants does not. */
    static boolean isTeam(Person person) {
        return person.findShiftLimits().isPresent();
    }

    private static boolean isNamed(Set<String> features, Set<String> words) {
        return features.stream().anyMatch(feature -> words.contains(feature.toLowerCase(Locale.ROOT)));
    }
}
