package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Room;
import org.lectern.rule.RuleConfig;

/** {@code seat-inversion}: pairs of which the more wanted has a room up to some size, and the other a larger one. */
final class SeatInversionModel {

    private final Model model;
    private final RuleConfig config;
    private final int[] wishes;

    SeatInversionModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.wishes = new int[model.sessionCount()];
        model.offer()
                .event()
                .delegations()
                .forEach(delegation -> model.offer()
                        .indices(List.copyOf(delegation.wantedSessionIds()))
                        .forEach(session -> wishes[session] += delegation.weight()));
    }

    void add() {
        int[] sizes = model.offer().event().rooms().stream()
                .mapToInt(Room::seats)
                .distinct()
                .sorted()
                .toArray();
        Literal[][] isIn = new Literal[model.sessionCount()][sizes.length];
        Literal[][] isBeyond = new Literal[model.sessionCount()][sizes.length];
        for (int s = 0; s < model.sessionCount(); s++) {
            for (int i = 0; i + 1 < sizes.length; i++) {
                int size = sizes[i];
                isIn[s][i] = model.inOneOf(s, rooms(0, size));
                isBeyond[s][i] = model.inOneOf(s, rooms(size + 1, Integer.MAX_VALUE));
            }
        }
        for (int more = 0; more < model.sessionCount(); more++) {
            for (int other = 0; other < model.sessionCount(); other++) {
                if (wishes[more] > wishes[other]
                        && !model.isWaived(config, model.subject(more), model.subject(other))) {
                    addPair(isIn[more], isBeyond[other], sizes.length - 1);
                }
            }
        }
    }

    private List<Integer> rooms(int least, int most) {
        List<Room> rooms = model.offer().event().rooms();
        return IntStream.range(0, rooms.size())
                .filter(r -> rooms.get(r).seats() >= least && rooms.get(r).seats() <= most)
                .boxed()
                .toList();
    }

    private void addPair(Literal[] isIn, Literal[] isBeyond, int count) {
        IntVar units = model.costs().units(config, 1);
        for (int i = 0; i < count; i++) {
            model.atLeast(
                    units, LinearExpr.newBuilder().add(isIn[i]).add(isBeyond[i]).add(-1));
        }
    }
}
