package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.panel.cost.UnitCost;
import org.lectern.rule.Score;

/** All assumptions about the insides of a session, each with what it costs by itself; the cheapest come first. */
final class Assumptions {

    /** An assumption and its own cost, before any turn. */
    record CostedAssumption(Assumption assumption, Score cost) {}

    private final PanelModel panel;
    private final List<CostedAssumption> all = new ArrayList<>();

    private Assumptions(PanelModel panel) {
        this.panel = panel;
        boolean hasPin = panel.pinnedSlots.length > 0;
        for (boolean keepPinnedOrder : hasPin ? new boolean[] {true, false} : new boolean[] {false}) {
            Score pin = hasPin && !keepPinnedOrder ? panel.pinnedOrder.of(1) : Score.ZERO;
            for (long people : wholePeople()) {
                for (int[] minutes : minutes()) {
                    Score spread = looksAtSpread() ? panel.equalMinutes.of(minutes[1] - (long) minutes[0]) : Score.ZERO;
                    for (Map.Entry<List<Long>, Score> caps : movedCaps().entrySet()) {
                        all.add(new CostedAssumption(
                                new Assumption(keepPinnedOrder, people, minutes[0], minutes[1], caps.getKey()),
                                pin.plus(spread).plus(caps.getValue())));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(CostedAssumption::cost));
    }

    static List<CostedAssumption> of(PanelModel panel) {
        return List.copyOf(new Assumptions(panel).all);
    }

    private long[] wholePeople() {
        List<Integer> mixed = MixedPresence.people(panel);
        long[] sets = new long[1 << mixed.size()];
        for (int set = 0; set < sets.length; set++) {
            for (int i = 0; i < mixed.size(); i++) {
                sets[set] |= (long) (set >> i & 1) << mixed.get(i);
            }
        }
        return sets;
    }

    /** Returns the least and most minutes of turns that matter: all of them unless turns had better be equally long. */
    private List<int[]> minutes() {
        int[] given = Arrays.stream(panel.slots)
                .flatMapToInt(slot -> IntStream.rangeClosed(
                        slot.slot().minMinutes(), slot.slot().maxMinutes()))
                .sorted()
                .distinct()
                .toArray();
        if (!looksAtSpread()) {
            return List.of(new int[] {0, Integer.MAX_VALUE});
        }
        List<int[]> spans = new ArrayList<>();
        for (int least : given) {
            for (int most : given) {
                if (least <= most) {
                    spans.add(new int[] {least, most});
                }
            }
        }
        return spans;
    }

    private boolean looksAtSpread() {
        return panel.equalMinutes.weight() > 0 && panel.slots.length > 1;
    }

    /** Returns what the changes of each person's turns may weigh, with what that costs all together. */
    private Map<List<Long>, Score> movedCaps() {
        Map<Integer, List<TurnChangeCost>> turnsByPerson = new LinkedHashMap<>();
        Arrays.stream(panel.slots)
                .map(SlotModel::changeCost)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(TurnChangeCost::personIndex))
                .forEach(turn -> turnsByPerson
                        .computeIfAbsent(turn.personIndex(), ignored -> new ArrayList<>())
                        .add(turn));
        Map<List<Long>, Score> caps = new LinkedHashMap<>(Map.of(List.of(), Score.ZERO));
        for (List<TurnChangeCost> turns : turnsByPerson.values()) {
            Map<List<Long>, Score> longer = new LinkedHashMap<>();
            caps.forEach((before, cost) -> weights(turns).forEach(weight -> {
                List<Long> with = new ArrayList<>(before);
                with.add(weight);
                UnitCost charge = new UnitCost(turns.get(0).orderUnitCost().level(), Math.max(0, weight));
                longer.put(List.copyOf(with), cost.plus(charge.of(1)));
            }));
            caps = longer;
        }
        return caps;
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
