package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.publish.workbook.EventRows.Row;

/**
 * Which row of a sheet has become which, by their places in the lists before and after. Rows with an id are known by it. Of the
 * others, equal rows stay; then rows of one group, such as the windows of a person, are taken for one another in their order.
 *
 * @param laterOf the place after of each row before; a row that is gone is missing
 * @param added the rows that come new, in their order
 */
record RowPairs(Map<Integer, Integer> laterOf, List<Row> added) {

    /** By which columns rows are known; no two rows have the same values there. */
    private static final Map<SheetLayout, List<String>> KEYS = Map.ofEntries(
            Map.entry(SheetLayout.ROOMS, List.of("id")),
            Map.entry(SheetLayout.BREAKS, List.of("id")),
            Map.entry(SheetLayout.PEOPLE, List.of("id")),
            Map.entry(SheetLayout.SESSIONS, List.of("id")),
            Map.entry(SheetLayout.SLOTS, List.of("id")),
            Map.entry(SheetLayout.DELEGATIONS, List.of("id")),
            Map.entry(SheetLayout.ROOM_DATA, List.of("room", "key")),
            Map.entry(SheetLayout.PERSON_DATA, List.of("person", "key")),
            Map.entry(SheetLayout.SESSION_DATA, List.of("session", "key")),
            Map.entry(SheetLayout.RULES, List.of("rule")),
            Map.entry(SheetLayout.PUBLISHED, List.of("session")),
            Map.entry(SheetLayout.PUBLISHED_TURNS, List.of("session", "slot")));

    /** Which columns two rows must share to be taken for one another. */
    private static final Map<SheetLayout, List<String>> GROUPS = Map.of(
            SheetLayout.DAYS, List.of("date"),
            SheetLayout.ROOM_WISHES, List.of("session"),
            SheetLayout.WINDOWS, List.of("of", "id", "kind"),
            SheetLayout.TIME_WISHES, List.of("of", "id"),
            SheetLayout.RELATIONS, List.of("kind"),
            SheetLayout.TOPIC_RELATIONS, List.of("kind"),
            SheetLayout.WAIVERS, List.of("rule"));

    /** The sheets whose rows of a group are a list, in which the order counts. */
    private static final Set<SheetLayout> LISTS =
            Set.of(SheetLayout.DAYS, SheetLayout.ROOM_WISHES, SheetLayout.WINDOWS, SheetLayout.TIME_WISHES);

    /** @param rows where in the sheet the rows before stand, by number */
    static RowPairs of(SheetLayout shape, List<Row> before, List<Row> after, List<Integer> rows) {
        Map<Integer, Integer> laterOf = new HashMap<>();
        List<String> group = GROUPS.getOrDefault(shape, List.of());
        if (KEYS.containsKey(shape)) {
            pair(KEYS.getOrDefault(shape, List.of()), before, after, laterOf);
        } else {
            pair(shape.columns().stream().map(Column::path).toList(), before, after, laterOf);
            pair(group, before, after, laterOf);
            pair(List.of(), before, after, laterOf);
        }
        List<Integer> asRead = IntStream.range(0, before.size()).boxed().toList();
        List<Integer> downwards =
                asRead.stream().sorted(Comparator.comparing(rows::get)).toList();
        boolean isSame = before.size() == after.size()
                && asRead.stream()
                        .allMatch(at -> laterOf.containsKey(at)
                                && before.get(at)
                                        .values()
                                        .equals(after.get(laterOf.getOrDefault(at, 0))
                                                .values()));
        if (LISTS.contains(shape) && !keepsOrder(group, isSame ? asRead : downwards, after, laterOf)) {
            laterOf.clear();
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                laterOf.put(downwards.get(i), i);
            }
        }
        return new RowPairs(laterOf, added(after, laterOf));
    }

    private static List<Row> added(List<Row> after, Map<Integer, Integer> laterOf) {
        Set<Integer> taken = new HashSet<>(laterOf.values());
        return IntStream.range(0, after.size())
                .filter(at -> !taken.contains(at))
                .mapToObj(after::get)
                .toList();
    }

    /** Returns whether the rows of each group will stand in their order, with new ones below all others. */
    private static boolean keepsOrder(
            List<String> group, List<Integer> order, List<Row> after, Map<Integer, Integer> laterOf) {
        Map<List<JsonNode>, Integer> lastOf = new HashMap<>();
        Set<Integer> taken = new LinkedHashSet<>();
        order.stream().map(laterOf::get).filter(Objects::nonNull).forEach(taken::add);
        IntStream.range(0, after.size()).forEach(taken::add);
        for (int at : taken) {
            Integer last = lastOf.put(values(group, after.get(at)), at);
            if (last != null && last > at) {
                return false;
            }
        }
        return true;
    }

    /** Returns by what a row is known in its sheet, or empty if only its place says which it is. */
    static Optional<List<JsonNode>> findKey(SheetLayout shape, Row row) {
        return Optional.ofNullable(KEYS.get(shape)).map(paths -> values(paths, row));
    }

    private static List<JsonNode> values(List<String> paths, Row row) {
        return paths.stream().map(path -> row.values().at("/" + path)).toList();
    }

    /** Pairs the rows that have no partner yet and equal values in some columns. */
    private static void pair(List<String> paths, List<Row> before, List<Row> after, Map<Integer, Integer> laterOf) {
        Set<Integer> taken = new HashSet<>(laterOf.values());
        Map<List<JsonNode>, Deque<Integer>> free = new HashMap<>();
        for (int at = 0; at < after.size(); at++) {
            if (!taken.contains(at)) {
                free.computeIfAbsent(values(paths, after.get(at)), ignored -> new ArrayDeque<>())
                        .add(at);
            }
        }
        for (int at = 0; at < before.size(); at++) {
            Deque<Integer> partners = free.get(values(paths, before.get(at)));
            if (!laterOf.containsKey(at) && partners != null && !partners.isEmpty()) {
                laterOf.put(at, partners.remove());
            }
        }
    }
}
