package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;

/** {@code idle-gap}: half-hours, or other units, from the last end so far to the next start of a person's day. */
final class IdleGapModel {

    /** People who are live in the same sessions and waived on the same days. */
    private record Group(List<Integer> sessions, List<Integer> waivedDays) {}

    private final Model model;
    private final CpModel cp;
    private final SessionVariables sessions;
    private final PairVariables pairs;
    private final RuleConfig config;
    private final int unit;

    IdleGapModel(Model model, RuleConfig config) {
        this.model = model;
        this.cp = model.cp();
        this.sessions = model.sessions();
        this.pairs = model.pairs();
        this.config = config;
        this.unit = (int) config.parameter(ParameterNames.MINUTES);
    }

    void add() {
        Map<Group, Integer> groups = new LinkedHashMap<>();
        LivePeople.sessionsByPerson(model.offer().event()).forEach((id, own) -> {
            if (own.size() > 1) {
                groups.merge(new Group(own, waivedDays(id)), 1, Integer::sum);
            }
        });
        groups.forEach((group, people) -> {
            if (group.sessions().size() == 2) {
                addTwo(group, people);
            } else {
                group.sessions().forEach(session -> addGap(group, session, people));
            }
        });
    }

    private List<Integer> waivedDays(String person) {
        return IntStream.range(0, model.dayCount())
                .filter(day -> model.isWaived(config, SubjectId.person(person), model.day(day)))
                .boxed()
                .toList();
    }

    /** Of two sessions of a day, the gap is whichever difference is positive. */
    private void addTwo(Group group, int people) {
        int one = group.sessions().get(0);
        int other = group.sessions().get(1);
        IntVar waited = waited(people);
        List<Literal> counted = countedDays(group, one);
        Literal both = pairs.onSameDay(one, other, model.dayCount());
        for (Literal day : counted) {
            atLeastGap(waited, one, other, both, day);
            atLeastGap(waited, other, one, both, day);
        }
    }

    private IntVar waited(int people) {
        int horizon = IntStream.range(0, model.sessionCount())
                .flatMap(s -> sessions.times(s).stream().mapToInt(time -> time.end()))
                .max()
                .orElse(0);
        return model.costs().units(config, Math.ceilDiv(Math.max(0, horizon), unit), people);
    }

    /** Returns a literal for each day that counts, or one for all if all do. */
    private List<Literal> countedDays(Group group, int session) {
        return group.waivedDays().isEmpty()
                ? List.of(sessions.held(session))
                : IntStream.range(0, model.dayCount())
                        .filter(day -> !group.waivedDays().contains(day))
                        .mapToObj(day -> sessions.onDay(session, day))
                        .toList();
    }

    private void atLeastGap(IntVar waited, int earlier, int later, Literal... onlyIf) {
        LinearArgument end = sessions.endInDay(earlier);
        cp.addGreaterOrEqual(
                        LinearExpr.term(waited, unit),
                        LinearExpr.newBuilder().add(sessions.startInDay(later)).addTerm(end, -1))
                .onlyEnforceIf(onlyIf);
    }

    /** A session is the first of the day, or an earlier one is chosen from whose end to count; the last end is cheapest. */
    private void addGap(Group group, int session, int people) {
        IntVar waited = waited(people);
        BoolVar isFirst = cp.newBoolVar("");
        List<Literal> choices = new ArrayList<>(List.of(isFirst));
        for (int other : group.sessions()) {
            if (other != session) {
                Literal isOnDay = pairs.onSameDay(other, session, model.dayCount());
                Literal isEarlier = pairs.startsBefore(other, session);
                cp.addBoolOr(new Literal[] {isFirst.not(), isOnDay.not(), isEarlier.not()});
                BoolVar isChosen = cp.newBoolVar("");
                cp.addImplication(isChosen, isOnDay);
                cp.addImplication(isChosen, isEarlier);
                atLeastGap(waited, other, session, isChosen);
                choices.add(isChosen);
            }
        }
        for (Literal day : countedDays(group, session)) {
            List<Literal> oneOf = new ArrayList<>(choices);
            oneOf.add(day.not());
            cp.addBoolOr(oneOf);
        }
    }
}
