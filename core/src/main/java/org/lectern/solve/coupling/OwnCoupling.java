package org.lectern.solve.coupling;

import org.lectern.rule.standard.StandardRules;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.panel.HalfDays;
import org.lectern.panel.SessionTable;
import org.lectern.panel.Tables;
import org.lectern.panel.TimeLine;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.HalfDay;
import org.lectern.rule.HeldSession;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.IncrementalRule.HeldPlace;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.Rule;
import org.lectern.rule.Rulebook;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Subject;
import org.lectern.rule.Terms;
import org.lectern.rule.TurnRule;
import org.lectern.rule.View;

/**
 * A rule of an application that no table can hold: by its own tally if it has one, else evaluated anew after each change,
 * which costs the whole timetable.
 */
final class OwnCoupling implements CouplingRule {

    private final Event event;
    private final Rulebook rulebook;
    private final Tables tables;
    private final Rule rule;

    private OwnCoupling(Event event, Rulebook rulebook, Tables tables, Rule rule) {
        this.event = event;
        this.rulebook = rulebook;
        this.tables = tables;
        this.rule = rule;
    }

    static List<OwnCoupling> of(Event event, Rulebook rulebook, Tables tables) {
        return rulebook.rules().stream()
                .filter(rule -> !StandardRules.catalogue().rules().contains(rule))
                .filter(rule -> !(rule instanceof SessionRule || rule instanceof TurnRule || rule instanceof PlaceRule))
                .map(rule -> new OwnCoupling(event, rulebook, tables, rule))
                .toList();
    }

    @Override
    public String id() {
        return rule.definition().id();
    }

    /** Nothing is known of it. */
    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public boolean concerns(int session) {
        return true;
    }

    @Override
    public Tally tally(Board board) {
        return rule instanceof IncrementalRule own
                ? new Incremental(board, own.tally(event, rulebook))
                : new Plain(board);
    }

    private final class Incremental implements Tally {

        private final Board board;
        private final IncrementalRule.Tally own;

        private Incremental(Board board, IncrementalRule.Tally own) {
            this.board = board;
            this.own = own;
        }

        @Override
        public void add(int session) {
            own.add(place(session));
        }

        @Override
        public void remove(int session) {
            own.remove(place(session));
        }

        private HeldPlace place(int session) {
            TimeLine timeLine = tables.timeLine();
            HalfDays halfDays = tables.halfDays();
            int halfDay = board.halfDay(session);
            return new HeldPlace(
                    event.sessions().get(session),
                    event.rooms().get(board.room(session)),
                    new Window(timeLine.instant(board.start(session)), timeLine.instant(board.end(session))),
                    new HalfDay(
                            halfDays.date(halfDay),
                            new Window(
                                    timeLine.instant(halfDays.start(halfDay)),
                                    timeLine.instant(halfDays.end(halfDay)))));
        }

        @Override
        public long units() {
            return rule.definition().requireUnits(own.units());
        }
    }

    private final class Plain implements Tally {

        private final Board board;
        private final View empty = new View(event, new Timetable(event.id(), List.of()), rulebook);
        private final HeldSession[] held = new HeldSession[event.sessions().size()];
        private boolean isStale = true;
        private long units;

        private Plain(Board board) {
            this.board = board;
        }

        @Override
        public void add(int session) {
            SessionTable table = tables.sessions().get(session);
            Room room = event.rooms().get(board.room(session));
            TimeOption option = table.optionAt(board.start(session), board.end(session) - board.start(session));
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
        public long units() {
            if (isStale) {
                units = evaluate(
                        empty.with(Arrays.stream(held).filter(Objects::nonNull).toList()));
                isStale = false;
            }
            return units;
        }

        private long evaluate(View view) {
            Terms terms = rulebook.terms(id());
            long[] sum = {0};
            rule.evaluate(view, terms, (found, subjects, sentence) -> {
                if (rule.definition().requireUnits(found) > 0
                        && rulebook.waiver(
                                        id(), subjects.stream().map(Subject::id).toList())
                                .isEmpty()) {
                    sum[0] = Math.addExact(sum[0], found);
                }
            });
            return sum[0];
        }
    }
}
