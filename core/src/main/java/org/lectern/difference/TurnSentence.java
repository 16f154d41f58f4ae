package org.lectern.difference;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.TurnName;

/** Which sentence says what differs in a turn. */
final class TurnSentence {

    private TurnSentence() {}

    /** Returns the last part of the key of the sentence. */
    static String kind(TurnDifference turn, SessionDifference session, List<DifferenceKind> kindsOfSession) {
        if (turn.kinds().contains(DifferenceKind.NEW_SPEAKER)) {
            return "new-speaker";
        }
        if (turn.after() == null) {
            return otherSpeaker(turn, session).isEmpty() ? "dropped" : "given";
        }
        if (turn.kinds().equals(List.of(DifferenceKind.PRESENCE))) {
            return "presence";
        }
        // Whoever joins a session hears of a turn, not that it is added to what was there.
        if (turn.kinds().isEmpty() || kindsOfSession.contains(DifferenceKind.ADDED)) {
            return "same";
        }
        return turn.before() == null ? "added" : "changed";
    }

    /** Returns what a turn is called: by its speaker now, or before if it is gone. */
    static String name(TurnDifference turn) {
        return turn.findAfter()
                .or(turn::findBefore)
                .map(placed -> TurnName.of(turn.slot(), placed.speaker().name()).name())
                .orElse(turn.slot().name());
    }

    /** Returns who has a turn now that somebody else had, or nothing if nobody has. */
    static String otherSpeaker(TurnDifference turn, SessionDifference session) {
        return session.turns().stream()
                .filter(other -> other.slot().id().equals(turn.slot().id())
                        && other.kinds().contains(DifferenceKind.NEW_SPEAKER))
                .flatMap(other -> other.findAfter().stream())
                .map(PlacedTurn::speaker)
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}
