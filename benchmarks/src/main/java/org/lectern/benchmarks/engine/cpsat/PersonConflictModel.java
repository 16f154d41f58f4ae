package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;

/** {@code person-conflict}: nobody is in two sessions at once, and has time to go from one to the other. */
final class PersonConflictModel {

    /** Two sessions with people in common, of whom all travel between buildings or, being remote, none does. */
    private record Pair(int one, int other, boolean travels) {}

    private final Model model;
    private final RuleConfig config;
    private final Event event;
    private final int changeover;
    private final Map<String, List<Integer>> roomsByBuilding = new LinkedHashMap<>();

    PersonConflictModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.event = model.offer().event();
        this.changeover = event.changeoverMinutes();
        for (int r = 0; r < event.rooms().size(); r++) {
            roomsByBuilding
                    .computeIfAbsent(event.rooms().get(r).building(), ignored -> new ArrayList<>())
                    .add(r);
        }
    }

    void add() {
        boolean isStrict = model.isHard(config) && !model.hasWaivers(config);
        Set<List<Integer>> groups = new LinkedHashSet<>();
        Map<Pair, Integer> sharing = new LinkedHashMap<>();
        Map<String, Person> people = event.peopleById();
        LivePeople.sessionsByPerson(event).forEach((id, own) -> {
            groups.add(own);
            boolean travels = Objects.requireNonNull(people.get(id)).findZone().isEmpty();
            for (int i = 0; i < own.size(); i++) {
                for (int j = i + 1; j < own.size(); j++) {
                    if (!isWaived(own.get(i), own.get(j), id)) {
                        sharing.merge(new Pair(own.get(i), own.get(j), travels), 1, Integer::sum);
                    }
                }
            }
        });
        if (isStrict) {
            groups.stream().filter(own -> own.size() > 1).forEach(this::forbidMeeting);
        }
        sharing.forEach((pair, count) -> {
            IntVar units = isStrict
                    ? model.cp().newConstant(0)
                    : model.costs().units(config, longest(pair) + mostBetween(), count);
            addPair(pair, units, isStrict);
        });
    }

    private boolean isWaived(int one, int other, String person) {
        return model.isWaived(config, model.subject(one), model.subject(other), SubjectId.person(person));
    }

    private long longest(Pair pair) {
        return Math.min(model.sessions().longest(pair.one()), model.sessions().longest(pair.other()));
    }

    private int mostBetween() {
        return roomsByBuilding.keySet().stream()
                .flatMap(from -> roomsByBuilding.keySet().stream().map(to -> between(from, to)))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(changeover);
    }

    private int between(String from, String to) {
        return Math.max(changeover, event.travelMinutes(from, to));
    }

    /** The changeover alone, by the literals of the times: at most one that covers a minute. */
    private void forbidMeeting(List<Integer> together) {
        Covers covers = new Covers();
        for (int s : together) {
            List<TimeOption> times = model.offer().times(s);
            for (int t = 0; t < times.size(); t++) {
                covers.add(
                        times.get(t).start(),
                        times.get(t).end() + changeover,
                        model.sessions().at(s, t));
            }
        }
        covers.forbidMeeting(model.cp());
    }

    /** @param isApart whether the changeover is already kept */
    private void addPair(Pair pair, IntVar units, boolean isApart) {
        if (!pair.travels() || mostBetween() == changeover) {
            if (!isApart) {
                model.pairs().atLeastOverlap(units, 1, pair.one(), pair.other(), changeover);
            }
            return;
        }
        roomsByBuilding.forEach((from, rooms) -> roomsByBuilding.forEach((to, others) -> {
            int needed = between(from, to);
            if (needed > changeover || !isApart) {
                Literal in = model.inOneOf(pair.one(), rooms);
                Literal too = model.inOneOf(pair.other(), others);
                if (isApart) {
                    part(pair.one(), pair.other(), needed, in, too);
                } else {
                    model.pairs().atLeastOverlap(units, 1, pair.one(), pair.other(), needed, in, too);
                }
            }
        }));
    }

    private void part(int one, int other, int needed, Literal in, Literal too) {
        Literal isFirst = model.pairs().startsBefore(one, other);
        partInOrder(one, other, needed, isFirst, in, too);
        partInOrder(other, one, needed, isFirst.not(), in, too);
    }

    private void partInOrder(int first, int then, int needed, Literal... onlyIf) {
        model.cp()
                .addGreaterOrEqual(
                        model.sessions().start(then),
                        LinearExpr.newBuilder().add(model.sessions().end(first)).add(needed))
                .onlyEnforceIf(onlyIf);
    }
}
