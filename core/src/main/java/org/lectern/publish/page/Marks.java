package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.replan.Differences;
import org.lectern.replan.PlacedTurn;
import org.lectern.replan.SessionDifference;
import org.lectern.replan.TurnDifference;
import org.lectern.rule.HeldSession;
import org.lectern.rule.SeatedSlot;

/** What changed since the edition before, as the page marks it. */
final class Marks {

    private final Map<String, Person> people;
    private final @Nullable Differences changes;

    Marks(Event event, @Nullable Differences changes) {
        this.people = event.peopleById();
        this.changes = changes;
    }

    /** Returns whether there was an edition before. */
    boolean known() {
        return changes != null;
    }

    /** Returns what a session was, or empty if it is as it was. */
    Optional<Was> session(HeldSession held) {
        return difference(held.session().id()).flatMap(Was::of);
    }

    /** Returns what a turn was, or empty if it has the same speaker and minutes at the same point of its session. */
    Optional<Was> turn(HeldSession held, SeatedSlot seat) {
        return turn(held.session().id(), seat.slot()).flatMap(Was::of);
    }

    /** Returns the turns that a session has not, first those of its slots that are left out, then those that it had. */
    List<Missing> missing(HeldSession held) {
        List<Missing> missing = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        held.seated().forEach(seat -> listed.add(seat.slot().id()));
        for (Slot slot : held.session().slots()) {
            if (listed.add(slot.id())) {
                Was was = turn(held.session().id(), slot).flatMap(Was::of).orElse(null);
                missing.add(new Missing(
                        slot,
                        Objects.requireNonNull(people.get(slot.personId())).name(),
                        false,
                        was));
            }
        }
        for (TurnDifference difference :
                difference(held.session().id()).map(SessionDifference::turns).orElse(List.of())) {
            PlacedTurn before = difference.before();
            if (before != null
                    && difference.after() == null
                    && listed.add(before.slot().id())) {
                missing.add(new Missing(
                        before.slot(),
                        before.speaker().name(),
                        true,
                        Was.of(difference).orElse(null)));
            }
        }
        return missing;
    }

    /** Returns the sessions that had a place and have none now. */
    List<SessionDifference> cancelled() {
        return changes == null
                ? List.of()
                : changes.sessions().stream()
                        .filter(difference -> difference.after() == null)
                        .toList();
    }

    private Optional<SessionDifference> difference(String sessionId) {
        return changes == null ? Optional.empty() : changes.session(sessionId);
    }

    private Optional<TurnDifference> turn(String sessionId, Slot slot) {
        return difference(sessionId).stream()
                .flatMap(difference -> difference.turns().stream())
                .filter(turn -> turn.slot().id().equals(slot.id()))
                .findFirst();
    }
}
