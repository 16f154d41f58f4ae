package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;

/** {@code daily-load}: sessions and minutes a day of the event, of each room and of each person. */
final class DailyLoadModel {

    /** A session on a day for some minutes, if a literal is true. */
    private record Load(Literal literal, int minutes) {}

    private final Model model;
    private final RuleConfig config;
    private final HalfDays halfDays;

    DailyLoadModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.halfDays = model.offer().tables().halfDays();
    }

    void add() {
        List<Integer> all = IntStream.range(0, model.sessionCount()).boxed().toList();
        Map<String, List<Integer>> byPerson =
                LivePeople.sessionsByPerson(model.offer().event());
        List<Room> rooms = model.offer().event().rooms();
        for (int d = 0; d < model.dayCount(); d++) {
            addLimit(model.offer().event().dailyLimit(), loads(all, d), model.day(d));
            for (Person person : model.offer().event().people()) {
                if (!person.dailyLimit().equals(DailyLimit.NONE)) {
                    List<Integer> own = byPerson.getOrDefault(person.id(), List.of());
                    addLimit(person.dailyLimit(), loads(own, d), SubjectId.person(person.id()), model.day(d));
                }
            }
            for (int r = 0; r < rooms.size(); r++) {
                if (!rooms.get(r).dailyLimit().equals(DailyLimit.NONE)) {
                    SubjectId room = SubjectId.room(rooms.get(r).id());
                    addLimit(rooms.get(r).dailyLimit(), loadsOfRoom(all, d, r), room, model.day(d));
                }
            }
        }
    }

    private List<Load> loads(List<Integer> members, int day) {
        List<Load> loads = new ArrayList<>();
        for (int s : members) {
            model.offer().times(s).stream()
                    .mapToInt(TimeOption::minutes)
                    .distinct()
                    .forEach(minutes -> loads.add(new Load(
                            model.sessions()
                                    .sumOf(model.sessions()
                                            .at(
                                                    s,
                                                    time -> time.minutes() == minutes
                                                            && halfDays.dayIndex(time.halfDay()) == day)),
                            minutes)));
        }
        return loads;
    }

    private List<Load> loadsOfRoom(List<Integer> members, int day, int room) {
        List<Load> loads = new ArrayList<>();
        for (int s : members) {
            Literal in = model.rooms().in(s, room);
            for (Load load : loads(List.of(s), day)) {
                BoolVar both = model.cp().newBoolVar("");
                model.cp()
                        .addBoolOr(new Literal[] {both, in.not(), load.literal().not()});
                loads.add(new Load(both, load.minutes()));
            }
        }
        return loads;
    }

    private void addLimit(DailyLimit limit, List<Load> loads, SubjectId... subjects) {
        if (loads.isEmpty() || model.isWaived(config, subjects)) {
            return;
        }
        limit.findMaxSessions().ifPresent(most -> {
            LinearExprBuilder over = LinearExpr.newBuilder().add(-most);
            loads.forEach(load -> over.add(load.literal()));
            model.atLeast(model.costs().units(config, loads.size()), over);
        });
        limit.findMaxMinutes().ifPresent(most -> {
            LinearExprBuilder over = LinearExpr.newBuilder().add(-most);
            loads.forEach(load -> over.addTerm(load.literal(), load.minutes()));
            IntVar units = model.costs()
                    .units(config, loads.stream().mapToLong(Load::minutes).sum());
            model.atLeast(units, over);
        });
    }
}
