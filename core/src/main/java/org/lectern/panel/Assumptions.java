package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.panel.cost.UnitCost;
import org.lectern.rule.Score;

/**
 * All assumptions about the insides of a session, each with what it costs by itself; the cheapest come first, and some of the same cost
 * together. Their number doubles with each person who has several turns, so they are made only when they are asked for.
 */
final class Assumptions implements Iterable<List<Assumptions.CostedAssumption>> {

    private static final int MAX_TOGETHER = 16;

    /** An assumption and its own cost, before any turn. */
    record CostedAssumption(Assumption assumption, Score cost) {}

    /** One way to assume something of one thing, and its rank among all ways. */
    private record Choice(int rank, Score cost, UnaryOperator<Assumption> assumed) {}

    /**
     * One way to assume something of each thing.
     *
     * @param numbers the number of the choice of each thing, by cost
     * @param last the last thing of which it is not the cheapest, or 0
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Combination(int[] numbers, int last, Score cost, int[] ranks) {}

    private final PanelModel panel;
    /** The choices of each thing, by cost. */
    private final List<List<Choice>> things = new ArrayList<>();

    private final List<CostedAssumption> made = new ArrayList<>();
    private final PriorityQueue<Combination> open = new PriorityQueue<>(
            Comparator.comparing(Combination::cost).thenComparing(Combination::ranks, Arrays::compare));

    private Assumptions(PanelModel panel) {
        this.panel = panel;
        addPinnedOrder();
        addWholePeople();
        addMinutes();
        addMovedCaps();
        open.add(combination(new int[things.size()], 0));
    }

    static Assumptions of(PanelModel panel) {
        return new Assumptions(panel);
    }

    @Override
    public Iterator<List<CostedAssumption>> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < made.size() || !open.isEmpty();
            }

            @Override
            public List<CostedAssumption> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int first = next;
                do {
                    if (next == made.size()) {
                        makeNext();
                    }
                    next++;
                } while (next - first < MAX_TOGETHER
                        && hasNext()
                        && costOf(next).equals(made.get(first).cost()));
                return List.copyOf(made.subList(first, next));
            }
        };
    }

    private Score costOf(int number) {
        return number < made.size()
                ? made.get(number).cost()
                : Objects.requireNonNull(open.peek()).cost();
    }

    /** Makes the cheapest that is left. Each other one is reached from just one that is no dearer, by its last dearer choice. */
    private void makeNext() {
        Combination cheapest = open.remove();
        Assumption assumption = new Assumption(false, 0, 0, Integer.MAX_VALUE, List.of());
        for (int t = 0; t < things.size(); t++) {
            assumption = things.get(t).get(cheapest.numbers()[t]).assumed().apply(assumption);
        }
        made.add(new CostedAssumption(assumption, cheapest.cost()));
        for (int t = cheapest.last(); t < things.size(); t++) {
            if (cheapest.numbers()[t] + 1 < things.get(t).size()) {
                int[] numbers = cheapest.numbers().clone();
                numbers[t]++;
                open.add(combination(numbers, t));
            }
        }
    }

    private Combination combination(int[] numbers, int last) {
        Score cost = Score.ZERO;
        int[] ranks = new int[numbers.length];
        for (int t = 0; t < numbers.length; t++) {
            Choice choice = things.get(t).get(numbers[t]);
            cost = cost.plus(choice.cost());
            ranks[t] = choice.rank();
        }
        return new Combination(numbers, last, cost, ranks);
    }

    private void add(List<Choice> choices) {
        things.add(choices.stream()
                .sorted(Comparator.comparing(Choice::cost).thenComparingInt(Choice::rank))
                .toList());
    }

    private void addPinnedOrder() {
        if (panel.pinnedSlots.length > 0) {
            add(List.of(
                    new Choice(0, Score.ZERO, before -> before.withPinnedOrder(true)),
                    new Choice(1, panel.pinnedOrder.of(1), before -> before)));
        }
    }

    private void addWholePeople() {
        for (int person : MixedPresence.people(panel).reversed()) {
            add(List.of(
                    new Choice(0, Score.ZERO, before -> before),
                    new Choice(1, Score.ZERO, before -> before.withWholeSessionPerson(person))));
        }
    }

    /** Adds the least and most minutes of turns that matter: all of them unless turns had better be equally long. */
    private void addMinutes() {
        if (panel.equalMinutes.weight() == 0 || panel.slots.length <= 1) {
            return;
        }
        int[] given = Arrays.stream(panel.slots)
                .flatMapToInt(slot -> IntStream.rangeClosed(
                        slot.slot().minMinutes(), slot.slot().maxMinutes()))
                .sorted()
                .distinct()
                .toArray();
        List<Choice> spans = new ArrayList<>();
        for (int from : given) {
            for (int to : given) {
                if (from <= to) {
                    Score cost = panel.equalMinutes.of(to - (long) from);
                    spans.add(new Choice(spans.size(), cost, before -> before.withMinutes(from, to)));
                }
            }
        }
        add(spans);
    }

    /** Adds what the changes of each person's turns may weigh, with what that costs. */
    private void addMovedCaps() {
        Map<Integer, List<TurnChangeCost>> turnsByPerson = new LinkedHashMap<>();
        Arrays.stream(panel.slots)
                .map(SlotModel::changeCost)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(TurnChangeCost::personIndex))
                .forEach(turn -> turnsByPerson
                        .computeIfAbsent(turn.personIndex(), ignored -> new ArrayList<>())
                        .add(turn));
        for (List<TurnChangeCost> turns : turnsByPerson.values()) {
            List<Choice> caps = new ArrayList<>();
            for (long weight : weights(turns)) {
                UnitCost charge = new UnitCost(turns.getFirst().orderUnitCost().level(), Math.max(0, weight));
                caps.add(new Choice(caps.size(), charge.of(1), before -> before.withMaxChangeWeight(weight)));
            }
            add(caps);
        }
    }

    /** A person's only turn is paid for where it is; of several, the dearest change is assumed. */
    private static Iterable<Long> weights(List<TurnChangeCost> turns) {
        if (turns.size() == 1) {
            return List.of(TurnType.COSTED_PER_TURN);
        }
        TreeSet<Long> weights = new TreeSet<>(List.of(0L));
        turns.forEach(turn -> weights.addAll(
                List.of(turn.orderUnitCost().weight(), turn.minutesUnitCost().weight())));
        return weights;
    }
}
