package org.lectern.benchmarks.engine.plain;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.util.function.Function;
import org.lectern.event.Pin;

/** The rules as a user of the quickstart would write them: a constraint stream each. */
@SuppressWarnings("missing-explicit-ctor")
public final class PlainConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            roomConflict(factory),
            hallConflict(factory),
            roomClosed(factory),
            sessionWindow(factory),
            duringBreak(factory),
            roomUnfit(factory),
            pairs(factory),
            inside(factory),
            slotMinutes(factory),
            pinned(factory),
            shortMinutes(factory),
            preferredWindow(factory),
            roomWish(factory),
            emptySeats(factory)
        };
    }

    private static Constraint roomConflict(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        PlainSession.class,
                        Joiners.equal(PlainSession::getRoom),
                        Joiners.overlapping(PlainSession::takenFrom, PlainSession::takenUntil))
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (one, other) -> Math.min(one.takenUntil(), other.takenUntil())
                                - Math.max(one.takenFrom(), other.takenFrom()))
                .asConstraint("room-conflict");
    }

    private static Constraint hallConflict(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .filter(session -> !session.room().room().partIds().isEmpty())
                .join(
                        PlainSession.class,
                        Joiners.overlapping(PlainSession::takenFrom, PlainSession::takenUntil),
                        Joiners.filtering(PlainConstraints::shareAPart))
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (one, other) -> Math.min(one.takenUntil(), other.takenUntil())
                                - Math.max(one.takenFrom(), other.takenFrom()))
                .asConstraint("room-conflict of halls");
    }

    /** Of two halls, each meets the other, and the first counts. */
    private static boolean shareAPart(PlainSession hall, PlainSession other) {
        boolean isCounted = other.room().room().partIds().isEmpty() || hall.getNumber() < other.getNumber();
        return isCounted
                && !hall.room().equals(other.room())
                && hall.room().room().sharesSpaceWith(other.room().room());
    }

    private static Constraint roomClosed(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .filter(session -> session.room().windows().length > 0)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        session -> Spans.outside(session.room().windows(), session.takenFrom(), session.takenUntil()))
                .asConstraint("room-closed");
    }

    private static Constraint sessionWindow(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .filter(session -> session.allowed().length > 0)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        session -> Spans.outside(session.allowed(), session.from(), session.until()))
                .asConstraint("session-window");
    }

    private static Constraint duringBreak(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .filter(session -> session.room().breaks().length > 0)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        session -> Spans.inside(session.room().breaks(), session.from(), session.until()))
                .asConstraint("during-break");
    }

    private static Constraint roomUnfit(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        session -> Math.max(
                                        0,
                                        session.session().audience().orElse(0)
                                                - session.room().room().seats())
                                + session.roomMismatches())
                .asConstraint("room-seats and limits of rooms");
    }

    private static Constraint pairs(ConstraintFactory factory) {
        return factory.forEach(PlainPair.class)
                .join(PlainSession.class, Joiners.equal(PlainPair::one, PlainSession::getNumber))
                .join(PlainSession.class, Joiners.equal((pair, one) -> pair.other(), PlainSession::getNumber))
                .penalize(HardMediumSoftScore.ONE_HARD, PlainPair::minutesOff)
                .asConstraint("person-conflict and session-order");
    }

    private static Constraint inside(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .join(PlainSlot.class, Joiners.equal(Function.identity(), PlainSlot::getSession))
                .groupBy((session, slot) -> session, ConstraintCollectors.toList((session, slot) -> slot))
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (session, slots) -> Turns.of(session, slots).hard())
                .asConstraint("speaker-window and session-minutes and slot-order");
    }

    private static Constraint slotMinutes(ConstraintFactory factory) {
        return factory.forEach(PlainSlot.class)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        slot -> Math.max(
                                0,
                                Math.max(
                                        slot.slot().minMinutes() - slot.givenMinutes(),
                                        slot.givenMinutes() - slot.slot().maxMinutes())))
                .asConstraint("slot-minutes");
    }

    private static Constraint pinned(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .filter(session -> !session.session().pin().equals(Pin.NONE))
                .penalize(HardMediumSoftScore.ofHard(1), PlainPins::broken)
                .asConstraint("pinned");
    }

    private static Constraint shortMinutes(ConstraintFactory factory) {
        return factory.forEach(PlainSlot.class)
                .join(PlainWeights.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (slot, weights) ->
                                weights.shortMinutes() * Math.max(0, slot.slot().maxMinutes() - slot.givenMinutes()))
                .asConstraint("short-minutes");
    }

    private static Constraint preferredWindow(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .filter(session -> session.preferred().length > 0)
                .join(PlainWeights.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (session, weights) -> weights.preferredWindow()
                                * Spans.outside(session.preferred(), session.from(), session.until()))
                .asConstraint("preferred-window");
    }

    private static Constraint roomWish(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .filter(session -> !session.session().roomWishes().isEmpty())
                .join(PlainWeights.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (session, weights) -> weights.roomWish() * session.unmetRoomWishes())
                .asConstraint("room-wish");
    }

    private static Constraint emptySeats(ConstraintFactory factory) {
        return factory.forEach(PlainSession.class)
                .join(PlainWeights.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (session, weights) -> {
                    long seats = session.room().room().seats();
                    // No room has more seats than an unknown audience fills.
                    long audience = session.session().audience().orElse(Integer.MAX_VALUE);
                    long empty = seats - audience - seats * weights.seatsMarginPercent() / 100;
                    return weights.emptySeats() * Math.ceilDiv(Math.max(0, empty), 10);
                })
                .asConstraint("empty-seats");
    }
}
