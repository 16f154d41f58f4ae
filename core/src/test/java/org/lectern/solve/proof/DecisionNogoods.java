package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** A plain depth-first search, which lists the decisions of each node that it has closed as a nogood. */
final class DecisionNogoods {

    private static final long MEDIUM_STEP = 10_000_000;
    private static final long HARD_STEP = 1L << 45;

    private final ProofContext context;
    private final ProofRegions regions;
    private final ProofNogoods.NodeCosts costs;
    private final Map<ProofNode.SessionPlace, Integer> numbers = new LinkedHashMap<>();
    private final List<List<Integer>> nogoods = new ArrayList<>();

    private DecisionNogoods(ProofContext context, List<CertificateMultiplier> multipliers)
            throws InvalidCertificateException {
        this.context = context;
        this.regions = new ProofRegions(context);
        MultiplierTable table = new MultiplierTable(context, regions, multipliers);
        this.costs = new ProofNogoods.NodeCosts(context, table, context.places().indices());
        for (int s = 0; s < context.sessionCount(); s++) {
            for (ProofPlace place : context.places().of(s)) {
                numbers.put(sessionPlace(s, place), numbers.size() + 1);
            }
        }
    }

    /** Returns a certificate for the highest bound that the search can prove with some multipliers. */
    static Certificate certificate(Event event, List<CertificateMultiplier> multipliers)
            throws InvalidCertificateException {
        ProofContext context = context(event);
        DecisionNogoods search = new DecisionNogoods(context, multipliers);
        long lowest = search.lowest(context.places().indices(), Long.MAX_VALUE);
        Score claimed =
                lowest == ProofTerm.INFEASIBLE ? new Score(1, 0, 0) : new ProofDivisor(context).lowerBound(lowest);
        search.list(context.places().indices(), lowest, new ArrayList<>());
        return certificate(
                event,
                claimed,
                new ProofNode.Nogoods(multipliers, List.copyOf(search.numbers.keySet()), search.nogoods));
    }

    static ProofContext context(Event event) {
        Certificate empty = certificate(event, Score.ZERO, new ProofNode.Leaf(List.of()));
        return new ProofContext(event, empty, StandardRules.catalogue(), Certificate.MAX_PLACES);
    }

    private static Certificate certificate(Event event, Score lowerBound, ProofNode root) {
        return new Certificate(
                event.id(), lowerBound, 0, MEDIUM_STEP, HARD_STEP, 3, RandomMultipliers.roomGroups(event), root);
    }

    private ProofNode.SessionPlace sessionPlace(int session, ProofPlace place) {
        TimeOption time = place.time();
        CertificatePlace tag = time == null
                ? CertificatePlace.UNSCHEDULED
                : new CertificatePlace(
                        context.event().rooms().get(place.room()).id(),
                        context.tables().timeline().toInstant(time.start()),
                        time.minutes());
        return new ProofNode.SessionPlace(
                context.event().sessions().get(session).id(), tag);
    }

    /** Returns the places that are possible beside what is certain, or empty if there is no timetable. */
    private Optional<int[][]> findPossible(int[][] left) {
        int[][] possible = left;
        while (Arrays.stream(possible).allMatch(places -> places.length > 0) && costs.isPossible(possible)) {
            int[][] fewer = possible.clone();
            for (int s = 0; s < fewer.length; s++) {
                int session = s;
                fewer[s] = Arrays.stream(possible[s])
                        .filter(place -> costs.extra(session, place) != ProofTerm.INFEASIBLE)
                        .toArray();
            }
            if (Arrays.deepEquals(fewer, possible)) {
                return Optional.of(possible);
            }
            possible = fewer;
        }
        return Optional.empty();
    }

    private long value(int[][] possible) {
        return new NodeBound(context, regions, costs, possible, Map.of(), true).value();
    }

    private static int undecided(int[][] left) {
        return IntStream.range(0, left.length)
                .filter(s -> left[s].length > 1)
                .findFirst()
                .orElse(-1);
    }

    private static int[][] decided(int[][] left, int session, int place) {
        int[][] fixed = left.clone();
        fixed[session] = new int[] {place};
        return fixed;
    }

    /** Returns the lowest value of a whole timetable, or one not below another. */
    private long lowest(int[][] left, long known) {
        Optional<int[][]> possible = findPossible(left);
        long value = possible.map(this::value).orElse(ProofTerm.INFEASIBLE);
        if (value >= known) {
            return known;
        }
        int session = undecided(possible.orElseThrow());
        if (session < 0) {
            return value;
        }
        long lowest = known;
        for (int place : possible.orElseThrow()[session]) {
            lowest = lowest(decided(possible.orElseThrow(), session, place), lowest);
        }
        return lowest;
    }

    private void list(int[][] left, long claimed, List<Integer> decisions) {
        Optional<int[][]> possible = findPossible(left);
        if (possible.isPresent() && value(possible.get()) < claimed) {
            int session = undecided(possible.get());
            for (int place : possible.get()[session]) {
                ProofPlace own = context.places().of(session).get(place);
                decisions.add(numbers.get(sessionPlace(session, own)));
                list(decided(possible.get(), session, place), claimed, decisions);
                decisions.removeLast();
            }
        }
        if (!decisions.isEmpty()) {
            nogoods.add(List.copyOf(decisions));
        }
    }
}
