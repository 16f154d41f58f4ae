package org.lectern.publish.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Person;
import org.lectern.publish.names.AboutText;
import org.lectern.rule.ScheduledSession;

/**
 * A held session as the page shows it.
 *
 * @param held the session
 * @param index its place among all that are held, from 0
 * @param offset minutes from the start of its day's axis
 * @param cell where it stands in the timetable of its day
 * @param isCrowded whether another session is in its room at its time
 * @param region the number of its region from 1, or 0 if it has none
 * @param segments its parts
 * @param missing the turns that it has not
 * @param previous what changed since the edition before, or null
 * @param worstLevel the gravest level at which a rule is broken in it, in small letters, or empty; always empty for the public
 */
public record Card(
        ScheduledSession held,
        int index,
        long offset,
        DayGrid.Cell cell,
        boolean isCrowded,
        int region,
        List<Segment> segments,
        List<MissingTurn> missing,
        @Nullable PreviousVersion previous,
        String worstLevel) {

    public Card {
        segments = List.copyOf(segments);
        missing = List.copyOf(missing);
    }

    public String anchor() {
        return Anchor.session(held.session().id());
    }

    /** Returns what the event says about it for readers. */
    public AboutText about() {
        return AboutText.of(held.session().data());
    }

    public long minutes() {
        return held.time().minutes();
    }

    /** Returns who is needed throughout, but for teams of interpreters, which {@link #chips} name. */
    public List<Person> attendants() {
        return held.attendants().stream().filter(person -> !Chip.isTeam(person)).toList();
    }

    public List<Chip> chips() {
        return Chip.of(held);
    }

    /** Returns whether anything in it is not as in the edition before. */
    public boolean isChanged() {
        return previous != null || isChangedInside();
    }

    /** Returns whether any of its turns is not as in the edition before. */
    public boolean isChangedInside() {
        return segments.stream().anyMatch(segment -> segment.previous() != null)
                || missing.stream().anyMatch(turn -> turn.previous() != null);
    }
}
