package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.CountedSessions;

/**
 * {@code topic-count} in the dual: which sessions of a topic run in each stretch of time in which none of them can start or end. A
 * session pays one multiplier if it runs there, and another if it takes place elsewhere. So a copy knows who is there: a lone session
 * that should be one of two costs its minutes. A state is the number of sessions so far, and how many of them run.
 */
public final class TopicCountTerm {

    /** Beyond this many arcs and times that pay, multipliers are not worth their memory. */
    private static final long MAX_SIZE = 1_000_000;

    private final TermModel model;
    private final CountedSessions group;
    private final String id;
    private final int[] sessions;
    private final TermOptions options;
    private final int[] changes;
    /** What a minute costs of each session too much or too few; 0 if that is impossible. */
    private final long minuteCost;

    private final boolean paysElsewhere;

    private TopicCountTerm(TermModel model, CountedSessions group, long minuteCost, boolean paysElsewhere) {
        this.model = model;
        this.group = group;
        this.sessions = group.sessions().stream().mapToInt(Integer::intValue).toArray();
        this.id = "%s %s"
                .formatted(
                        group.relation(),
                        group.sessions().stream().map(String::valueOf).collect(Collectors.joining("/")));
        this.options = new TermOptions(model, sessions);
        this.changes = changes(model.instance(), sessions);
        this.minuteCost = minuteCost;
        this.paysElsewhere = paysElsewhere;
    }

    /** Returns the terms of all groups of which no minute is free, the smallest first. */
    public static List<DualTerm> all(TermModel model) {
        Map<CountedSessions, Integer> times = new LinkedHashMap<>();
        model.instance().couplingRules().countedSessions().stream()
                .filter(group -> !group.hasWaivers())
                .sorted(Comparator.comparingInt(group -> group.sessions().size()))
                .forEach(group -> times.merge(group, 1, Integer::sum));
        List<DualTerm> terms = new ArrayList<>();
        long left = MAX_SIZE;
        for (Map.Entry<CountedSessions, Integer> entry : times.entrySet()) {
            CountedSessions group = entry.getKey();
            long minuteCost = Math.multiplyExact(model.unitCost(group.config()), entry.getValue());
            if (minuteCost > 0 || group.config().level() == Level.HARD) {
                // Without multipliers of being elsewhere, which are many, only sessions too many cost something.
                for (boolean paysElsewhere : new boolean[] {true, false}) {
                    TopicCountTerm made = new TopicCountTerm(model, group, minuteCost, paysElsewhere);
                    if (made.size() <= left) {
                        left -= made.size();
                        made.addTo(terms);
                        break;
                    }
                }
            }
        }
        return terms;
    }

    private static int[] changes(Instance instance, int[] sessions) {
        return Arrays.stream(sessions)
                .boxed()
                .flatMap(session -> instance.table(session).options().stream())
                .flatMap(option -> Stream.of(option.start(), option.end()))
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Returns how many arcs and times that pay there are at most. */
    private long size() {
        long stretches = Math.max(0, changes.length - 1);
        long arcs = stretches * sessions.length * (cap() + 1) * 3;
        long paid = 0;
        for (int option = 0; option < options.count(); option++) {
            TimeOption time = options.time(option);
            paid += paysElsewhere ? stretches : at(time.end()) - at(time.start());
        }
        return arcs + paid;
    }

    private int at(int minute) {
        return Arrays.binarySearch(changes, minute);
    }

    /** Up to how many sessions that run are told apart. */
    private int cap() {
        return Math.min(group.count(), sessions.length);
    }

    private void addTo(List<DualTerm> terms) {
        for (int stretch = 0; stretch + 1 < changes.length; stretch++) {
            int from = changes[stretch];
            boolean mayRun = IntStream.range(0, options.count()).anyMatch(option -> runs(options.time(option), from));
            if (mayRun) {
                terms.add(term(from, changes[stretch + 1] - from));
            }
        }
    }

    private static boolean runs(TimeOption time, int minute) {
        return time.start() <= minute && minute < time.end();
    }

    private DualTerm term(int from, int minutes) {
        // For each session the multiplier of running, then that of being elsewhere.
        int[][] numbers = new int[sessions.length][2];
        for (int[] own : numbers) {
            Arrays.fill(own, DecisionDiagram.NONE);
        }
        List<int[]> payers = new ArrayList<>();
        int[][] multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            multipliers[i] =
                    new int[model.instance().table(sessions[i]).options().size()];
            Arrays.fill(multipliers[i], DecisionDiagram.NONE);
        }
        boolean[][] isOpen = new boolean[sessions.length][2];
        for (int option = 0; option < options.count(); option++) {
            int i = options.session(option);
            int where = runs(options.time(option), from) ? 0 : 1;
            isOpen[i][where] = true;
            if (where == 0 || paysElsewhere) {
                if (numbers[i][where] == DecisionDiagram.NONE) {
                    numbers[i][where] = payers.size();
                    payers.add(new int[] {i, where});
                }
                multipliers[i][options.time(option).index()] = numbers[i][where];
            }
        }
        return new DiagramTerm(
                "topic %s %s".formatted(id, from),
                sessions,
                multipliers,
                payers.size(),
                diagram(numbers, isOpen, Math.multiplyExact(minutes, minuteCost)),
                model.scale(),
                (multiplier, value) -> new CertificateMultiplier(
                        payers.get(multiplier)[1] == 0
                                ? CertificateMultiplier.Kind.TOPIC_RUNNING
                                : CertificateMultiplier.Kind.TOPIC_ELSEWHERE,
                        id,
                        model.instance()
                                .event()
                                .sessions()
                                .get(sessions[payers.get(multiplier)[0]])
                                .id(),
                        model.instance().tables().timeline().toInstant(from),
                        minutes,
                        value));
    }

    /** @param cost of each session too much or too few; 0 if that is impossible */
    private DecisionDiagram diagram(int[][] numbers, boolean[][] isOpen, long cost) {
        int cap = cap();
        int states = cap + 1;
        long last = (long) (sessions.length + 1) * states;
        return new DiagramBuilder(last).build(0, (state, into) -> {
            int i = (int) (state / states);
            int running = (int) (state % states);
            long next = state + states;
            if (i == sessions.length) {
                int missing = running == 0 ? 0 : group.count() - running;
                if (missing == 0 || cost > 0) {
                    into.arc(last, DecisionDiagram.NONE, Math.multiplyExact(missing, cost));
                }
                return;
            }
            if (isOpen[i][0] && (running < group.count() || cost > 0)) {
                boolean isOver = running == group.count();
                into.arc(isOver ? next : next + 1, numbers[i][0], isOver ? cost : 0);
            }
            if (isOpen[i][1]) {
                into.arc(next, numbers[i][1], 0);
            }
            if (options.mayBeAbsent(i)) {
                into.arc(next, DecisionDiagram.NONE, 0);
            }
        });
    }

    /** Returns a score that no timetable costs more than by this rule, as far as the bound counts it. */
    public static Score maxScore(Instance instance) {
        Score sum = Score.ZERO;
        for (CountedSessions group : instance.couplingRules().countedSessions()) {
            RuleConfig config = group.config();
            if (config.level() != Level.HARD) {
                long minutes = 0;
                for (int session : group.sessions()) {
                    minutes = Math.addExact(
                            minutes,
                            Collections.max(instance.table(session).session().allowedMinutes()));
                }
                long units = Math.multiplyExact(
                        minutes, (long) Math.max(group.count(), group.sessions().size()));
                sum = sum.plus(Score.of(config.level(), Math.multiplyExact(units, config.weight())));
            }
        }
        return sum;
    }
}
