package org.lectern.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.Window;

/**
 * What changes of a session itself; what is null stays as it is. Lengths are in minutes.
 *
 * @param allowedMinutes the lengths to choose from
 * @param openingMinutes minutes of opening remarks
 * @param statementMinutes minutes of the State's statement
 * @param minQaMinutes the fewest minutes of Q&amp;A
 * @param preferredQaMinutes the preferred minutes of Q&amp;A
 * @param audience how many people are expected
 * @param neededFeatures all that the room must offer
 * @param preferredWindows all windows in which it had better be held
 * @param undesiredWindows all windows in which it had better not be held
 * @param attendantIds all people who are needed throughout
 * @param priority what it costs to leave the session out
 * @param pin all that is fixed
 */
public record SessionEdit(
        @Nullable List<Integer> allowedMinutes,
        @Nullable Integer openingMinutes,
        @Nullable Integer statementMinutes,
        @Nullable Integer minQaMinutes,
        @Nullable Integer preferredQaMinutes,
        @Nullable Integer audience,
        @Nullable Set<String> neededFeatures,
        @Nullable List<Window> preferredWindows,
        @Nullable List<Window> undesiredWindows,
        @Nullable Set<String> attendantIds,
        @Nullable Integer priority,
        @Nullable Pin pin) {

    /** Changes nothing. */
    public static final SessionEdit NONE =
            new SessionEdit(null, null, null, null, null, null, null, null, null, null, null, null);

    public SessionEdit {
        allowedMinutes = allowedMinutes == null ? null : List.copyOf(allowedMinutes);
        neededFeatures = neededFeatures == null ? null : OrderedSets.copy(neededFeatures);
        preferredWindows = preferredWindows == null ? null : List.copyOf(preferredWindows);
        undesiredWindows = undesiredWindows == null ? null : List.copyOf(undesiredWindows);
        attendantIds = attendantIds == null ? null : OrderedSets.copy(attendantIds);
    }

    public SessionEdit withAllowedMinutes(Integer... minutes) {
        return new SessionEdit(
                List.of(minutes),
                openingMinutes,
                statementMinutes,
                minQaMinutes,
                preferredQaMinutes,
                audience,
                neededFeatures,
                preferredWindows,
                undesiredWindows,
                attendantIds,
                priority,
                pin);
    }

    public SessionEdit withAudience(int people) {
        return new SessionEdit(
                allowedMinutes,
                openingMinutes,
                statementMinutes,
                minQaMinutes,
                preferredQaMinutes,
                people,
                neededFeatures,
                preferredWindows,
                undesiredWindows,
                attendantIds,
                priority,
                pin);
    }

    public SessionEdit withNeededFeatures(String... features) {
        return new SessionEdit(
                allowedMinutes,
                openingMinutes,
                statementMinutes,
                minQaMinutes,
                preferredQaMinutes,
                audience,
                new LinkedHashSet<>(List.of(features)),
                preferredWindows,
                undesiredWindows,
                attendantIds,
                priority,
                pin);
    }

    public SessionEdit withPin(Pin pin) {
        return new SessionEdit(
                allowedMinutes,
                openingMinutes,
                statementMinutes,
                minQaMinutes,
                preferredQaMinutes,
                audience,
                neededFeatures,
                preferredWindows,
                undesiredWindows,
                attendantIds,
                priority,
                pin);
    }

    /** Returns the session so changed. */
    Session applyTo(Session session) {
        return new Session(
                session.id(),
                session.name(),
                or(allowedMinutes, session.allowedMinutes()),
                or(openingMinutes, session.openingMinutes()),
                or(statementMinutes, session.statementMinutes()),
                session.slots(),
                or(minQaMinutes, session.minQaMinutes()),
                or(preferredQaMinutes, session.preferredQaMinutes()),
                or(audience, session.audience()),
                or(neededFeatures, session.neededFeatures()),
                session.region(),
                or(preferredWindows, session.preferredWindows()),
                or(undesiredWindows, session.undesiredWindows()),
                or(attendantIds, session.attendantIds()),
                or(priority, session.priority()),
                or(pin, session.pin()));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
