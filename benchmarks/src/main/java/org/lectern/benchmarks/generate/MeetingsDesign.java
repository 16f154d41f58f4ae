package org.lectern.benchmarks.generate;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;

/**
 * Class meetings: half an hour for two people at one of several equal tables, on the half-hour. Three people in ten are not
 * there all day, a twelfth of the meetings is in an order, a twentieth is pinned to its start.
 */
final class MeetingsDesign implements EventDesign {

    private static final Ties.Shares TIES =
            new Ties.Shares(8, 5, MeetingPlan.SLOT_MINUTES, List.of(Ties.PinKind.START));
    private static final int LATE_OR_EARLY_PERCENT = 15;
    private static final int AWAY_PERCENT = 15;

    private final Draws draws;
    private final MeetingPlan meetings;

    MeetingsDesign(int sessions, Draws draws) {
        this.draws = draws;
        this.meetings = new MeetingPlan(sessions, draws);
    }

    @Override
    public Cast cast() {
        return meetings.cast();
    }

    @Override
    public int startStepMinutes() {
        return MeetingPlan.SLOT_MINUTES;
    }

    /** Draws whether a person comes late or leaves early, is away for a slot without a meeting, or neither. */
    @Override
    public void describePerson(int person, Person.Builder builder) {
        int kind = draws.weighted(LATE_OR_EARLY_PERCENT, AWAY_PERCENT, 100 - LATE_OR_EARLY_PERCENT - AWAY_PERCENT);
        Span day = plan().calendar().wholeDay(0);
        Span need = cast().needs(person).getOrDefault(0, day);
        if (kind == 0) {
            available(
                    builder,
                    new Span(
                            draws.chance(50) ? need.from() : day.from(),
                            draws.chance(50) ? need.until() : day.until()));
        } else if (kind == 1) {
            List<Span> free = meetings.slots().stream()
                    .filter(slot -> slot.from() > day.from() && slot.until() < day.until())
                    .filter(slot -> cast().sessionsOf(person).stream()
                            .noneMatch(session -> plan().spot(session).time().equals(slot)))
                    .toList();
            if (!free.isEmpty()) {
                Span away = draws.one(free);
                available(builder, new Span(day.from(), away.from()));
                available(builder, new Span(away.until(), day.until()));
            }
        }
    }

    private void available(Person.Builder builder, Span span) {
        builder.available(plan().calendar().window(0, span));
    }

    @Override
    public void describeSession(int session, Session.Builder builder) {
        builder.allowedMinutes(MeetingPlan.SLOT_MINUTES).qaMinutes(0, 0).audience(MeetingPlan.PEOPLE);
    }

    @Override
    public TiedSessions tie(List<Session> sessions, List<Placement> placements) {
        return Ties.draw(sessions, placements, TIES, draws);
    }
}
