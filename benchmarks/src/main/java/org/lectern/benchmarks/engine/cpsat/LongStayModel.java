package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;

/** {@code long-stay}: the nights between two days of the event that a person spends there, needed before and after. */
final class LongStayModel {

    private final Model model;
    private final RuleConfig config;
    private final HalfDays halfDays;
    private final List<Integer> byDate;

    LongStayModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.halfDays = model.offer().tables().halfDays();
        this.byDate = IntStream.range(0, model.dayCount())
                .boxed()
                .sorted(Comparator.comparing(halfDays::dateOfDay))
                .toList();
    }

    void add() {
        Map<String, Person> people = model.offer().event().peopleById();
        Map<List<Integer>, Integer> groups = new LinkedHashMap<>();
        LivePeople.sessionsByPerson(model.offer().event()).forEach((id, own) -> {
            boolean isCounted =
                    Objects.requireNonNull(people.get(id)).findZone().isEmpty()
                            && !model.isWaived(config, SubjectId.person(id));
            if (isCounted && own.size() > 1) {
                groups.merge(own, 1, Integer::sum);
            }
        });
        groups.forEach(this::addPeople);
    }

    private void addPeople(List<Integer> own, int people) {
        for (int i = 1; i < byDate.size(); i++) {
            LocalDate last = halfDays.dateOfDay(byDate.get(i - 1));
            long nights = ChronoUnit.DAYS.between(last, halfDays.dateOfDay(byDate.get(i)));
            IntVar stays = model.costs().units(config, 1, nights * people);
            IntVar before = needed(own, byDate.subList(0, i));
            IntVar after = needed(own, byDate.subList(i, byDate.size()));
            model.atLeast(stays, LinearExpr.newBuilder().add(before).add(after).add(-1));
        }
    }

    private IntVar needed(List<Integer> own, List<Integer> days) {
        IntVar needed = model.cp().newIntVar(0, 1, "");
        for (int s : own) {
            LinearExprBuilder there = LinearExpr.newBuilder();
            for (int day : days) {
                Literal onDay = model.sessions().onDay(s, day);
                there.add(onDay);
            }
            model.atLeast(needed, there);
        }
        return needed;
    }
}
