package org.lectern.solve.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.HalfDay;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.IncrementalRule.SessionPlace;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleFailedException;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/**
 * A rule of an application that no table can hold: by its own tally if it has one, else evaluated anew after each change,
 * which costs the whole timetable.
 */
final class CustomCoupling extends CouplingRule {

    private final Event event;
    private final EffectiveRules rules;
    private final Rule rule;

    private CustomCoupling(EventIndex index, Rule rule) {
        super(index, rule.definition().id());
        this.event = index.event();
        this.rules = index.effectiveRules();
        this.rule = rule;
    }

    static List<CustomCoupling> of(EventIndex index) {
        return index.effectiveRules().rules().stream()
                .filter(StandardRules::isCustomCoupling)
                .map(rule -> new CustomCoupling(index, rule))
                .toList();
    }

    @Override
    public boolean concerns(int session) {
        return true;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        return rule instanceof IncrementalRule own ? new Incremental(positions, newTally(own)) : new Plain(positions);
    }

    private IncrementalRule.RuleTally newTally(IncrementalRule own) {
        IncrementalRule.@Nullable RuleTally tally;
        try {
            tally = own.newTally(event, rules);
        } catch (RuntimeException e) {
            throw failed(List.of(), e);
        }
        return RuleFailedException.require(rule.definition().id(), List.of(), "tally", tally);
    }

    private RuntimeException failed(List<SubjectId> subjects, RuntimeException thrown) {
        return RuleFailedException.of(rule.definition().id(), subjects, thrown);
    }

    private final class Incremental implements UnitTally {

        private final SchedulePositions positions;
        private final IncrementalRule.RuleTally tally;

        private Incremental(SchedulePositions positions, IncrementalRule.RuleTally own) {
            this.positions = positions;
            this.tally = own;
        }

        @Override
        public void add(int session) {
            SessionPlace place = place(session);
            try {
                tally.add(place);
            } catch (RuntimeException e) {
                throw failed(subjects(place), e);
            }
        }

        @Override
        public void remove(int session) {
            SessionPlace place = place(session);
            try {
                tally.remove(place);
            } catch (RuntimeException e) {
                throw failed(subjects(place), e);
            }
        }

        private static List<SubjectId> subjects(SessionPlace place) {
            return List.of(
                    SubjectId.session(place.session().id()),
                    SubjectId.room(place.room().id()));
        }

        private SessionPlace place(int session) {
            Timeline timeline = index.timeline();
            HalfDays halfDays = index.halfDays();
            int halfDay = positions.halfDay(session);
            return new SessionPlace(
                    event.sessions().get(session),
                    event.rooms().get(positions.room(session)),
                    new Window(
                            timeline.toInstant(positions.start(session)), timeline.toInstant(positions.end(session))),
                    new HalfDay(
                            halfDays.date(halfDay),
                            new Window(
                                    timeline.toInstant(halfDays.start(halfDay)),
                                    timeline.toInstant(halfDays.end(halfDay)))));
        }

        @Override
        public long amount() {
            return RuleFailedException.amount(rule.definition().id(), List::of, tally::amount);
        }
    }

    private final class Plain implements UnitTally {

        private final SchedulePositions positions;
        private final TimetableView empty = new TimetableView(event, new Timetable(event.id(), List.of()), rules);
        private final ScheduledSession[] held =
                new ScheduledSession[event.sessions().size()];
        private boolean isStale = true;
        private long amount;

        private Plain(SchedulePositions positions) {
            this.positions = positions;
        }

        @Override
        public void add(int session) {
            SessionCostTable table = index.tables().sessionTables().get(session);
            Room room = event.rooms().get(positions.room(session));
            TimeOption option =
                    table.optionAt(positions.start(session), positions.end(session) - positions.start(session));
            held[session] = empty.resolve(table.placement(room.id(), option));
            isStale = true;
        }

        @Override
        @SuppressWarnings("NullAway") // A session that is nowhere is not held.
        public void remove(int session) {
            held[session] = null;
            isStale = true;
        }

        @Override
        public long amount() {
            if (isStale) {
                amount = evaluate(empty.withScheduledSessions(
                        Arrays.stream(held).filter(Objects::nonNull).toList()));
                isStale = false;
            }
            return amount;
        }

        private long evaluate(TimetableView view) {
            long[] sum = {0};
            Checker.evaluate(rule, config(), view, (subjects, found) -> {
                if (!waived.covers(subjects)) {
                    sum[0] = Math.addExact(sum[0], found);
                }
            });
            return sum[0];
        }
    }
}
