package org.lectern.warning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/** Orders of sessions, and of the slots of a session, that go in a circle. */
final class OrderWarnings {

    /** Circles are looked for from so many members; each takes time linear in the orders. */
    private static final int MAX_STARTS = 100;

    private final Event event;
    private final EffectiveRules rules;

    OrderWarnings(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>();
        Map<String, Session> sessions = event.sessionsById();
        Function<String, Subject> session = id -> Subject.of(Objects.requireNonNull(sessions.get(id)));
        for (List<String> circle : circles(orders())) {
            all.add(new Warning(
                    "order-circle",
                    circle.stream().map(session).toList(),
                    TranslatableSentence.of(
                            "warning.order-circle",
                            "These sessions cannot all take place, since their order goes in a circle: %s.",
                            chain(circle, session)),
                    TranslatableSentence.of("warning.order-circle.advice", "Remove one of these relations.")));
        }
        for (Session each : event.sessions()) {
            Map<String, Slot> slots = new HashMap<>();
            each.slots().forEach(slot -> slots.put(slot.id(), slot));
            Function<String, Subject> slot = id -> Subject.of(Objects.requireNonNull(slots.get(id)));
            for (List<String> circle : slotCircles(each, slots.keySet())) {
                List<Subject> subjects = new ArrayList<>(List.of(Subject.of(each)));
                circle.stream().map(slot).forEach(subjects::add);
                all.add(new Warning(
                        "slot-order-circle",
                        subjects,
                        TranslatableSentence.of(
                                "warning.slot-order-circle",
                                "These turns of %s cannot all take place, since their order goes in a circle: %s.",
                                each.name(),
                                chain(circle, slot)),
                        TranslatableSentence.of(
                                "warning.slot-order-circle.advice", "Remove one of these wishes for an order.")));
            }
        }
        return all;
    }

    private static String chain(List<String> circle, Function<String, Subject> subjects) {
        List<String> names = new ArrayList<>(
                circle.stream().map(id -> subjects.apply(id).name()).toList());
        names.add(names.getFirst());
        return String.join(" → ", names);
    }

    private Map<String, Set<String>> orders() {
        Map<String, Set<String>> next = new LinkedHashMap<>();
        for (Relation relation : event.relations()) {
            List<String> ids = relation.sessionIds();
            boolean isOrder = (relation instanceof Relation.Before || relation instanceof Relation.BackToBack)
                    && WarningText.isStrict(rules, relation);
            for (int i = 0; isOrder && i + 1 < ids.size(); i++) {
                next.computeIfAbsent(ids.get(i), ignored -> new LinkedHashSet<>())
                        .add(ids.get(i + 1));
            }
        }
        return next;
    }

    private List<List<String>> slotCircles(Session session, Set<String> known) {
        Map<String, Set<String>> next = new LinkedHashMap<>();
        for (Slot slot : session.slots()) {
            List<String> before = new ArrayList<>(slot.order().after());
            before.addAll(slot.order().rightAfter());
            for (String id : before) {
                if (known.contains(id)) {
                    next.computeIfAbsent(id, ignored -> new LinkedHashSet<>()).add(slot.id());
                }
            }
        }
        return WarningText.isStrict(rules, RuleIds.SLOT_ORDER, Subject.of(session)) ? circles(next) : List.of();
    }

    /** Returns shortest circles that share no member, each from its first member. */
    private static List<List<String>> circles(Map<String, Set<String>> next) {
        List<List<String>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        int starts = 0;
        for (String start : inCircles(next)) {
            if (!done.contains(start) && starts++ < MAX_STARTS) {
                List<String> circle = circle(start, next);
                done.addAll(circle);
                if (!circle.isEmpty()) {
                    circles.add(circle);
                }
            }
        }
        return circles;
    }

    /** Returns what has something in the graph before it and after it, again and again: all circles and ways between them. */
    private static Set<String> inCircles(Map<String, Set<String>> next) {
        Map<String, Set<String>> left = new LinkedHashMap<>();
        next.forEach((from, to) -> {
            left.computeIfAbsent(from, ignored -> new LinkedHashSet<>());
            to.forEach(id ->
                    left.computeIfAbsent(id, ignored -> new LinkedHashSet<>()).add(from));
        });
        Deque<String> free = new ArrayDeque<>();
        left.forEach((id, before) -> {
            if (before.isEmpty()) {
                free.add(id);
            }
        });
        while (!free.isEmpty()) {
            String id = free.remove();
            left.remove(id);
            for (String after : next.getOrDefault(id, Set.of())) {
                Set<String> before = left.get(after);
                if (before != null && before.remove(id) && before.isEmpty()) {
                    free.add(after);
                }
            }
        }
        return left.keySet();
    }

    /** Returns a shortest circle from a member, or an empty list if there is none. */
    private static List<String> circle(String start, Map<String, Set<String>> next) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            String at = queue.remove();
            for (String to : next.getOrDefault(at, Set.of())) {
                if (to.equals(start)) {
                    Deque<String> circle = new ArrayDeque<>();
                    for (String step = at; step != null; step = cameFrom.get(step)) {
                        circle.addFirst(step);
                    }
                    return List.copyOf(circle);
                }
                if (!cameFrom.containsKey(to)) {
                    cameFrom.put(to, at);
                    queue.add(to);
                }
            }
        }
        return List.of();
    }
}
