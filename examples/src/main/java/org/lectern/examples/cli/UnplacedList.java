package org.lectern.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;
import org.lectern.publish.text.TextWidth;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.NearestFit;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/** What is unplaced in short: how much and at what cost, then one line each. */
final class UnplacedList {

    private final SolveResult result;
    private final Event event;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Session> sessionsOfSlots = new LinkedHashMap<>();

    UnplacedList(SolveResult result) {
        this.result = result;
        this.event = result.event();
        event.sessions().forEach(session -> {
            sessions.put(session.id(), session);
            session.slots().forEach(slot -> {
                slots.put(slot.id(), slot);
                sessionsOfSlots.put(slot.id(), session);
            });
        });
    }

    /** Returns how many sessions and slots are unplaced, and which rules cost how much at medium level. */
    String summary() {
        long out = result.unplaced().stream().filter(UnplacedList::isSession).count();
        long dropped = result.unplaced().size() - out;
        List<String> counts = new ArrayList<>();
        if (out > 0) {
            counts.add(DisplayText.count(out, "session"));
        }
        if (dropped > 0) {
            counts.add(DisplayText.count(dropped, "slot"));
        }
        if (counts.isEmpty()) {
            return "nothing";
        }
        return String.join(" and ", counts) + cost();
    }

    private String cost() {
        if (ProofText.isOfPriorities(event)) {
            return ", " + DisplayText.count(result.score().medium(), "priority point");
        }
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        return result.report().costs().entrySet().stream()
                .filter(cost ->
                        cost.getValue() > 0 && rules.config(cost.getKey()).level() == Level.MEDIUM)
                .map(cost -> DisplayText.of(cost.getValue()) + " of " + cost.getKey())
                .collect(Collectors.joining(", ", ". Medium cost: ", ""));
    }

    private static boolean isSession(UnplacedItem item) {
        return item.subject().kind() == SubjectId.Kind.SESSION;
    }

    /** Returns one line for each, with the first rule that speaks against its nearest fit. */
    List<String> lines() {
        return result.unplaced().stream().map(this::line).toList();
    }

    private String line(UnplacedItem item) {
        String reason = item.findNearestFit().map(fit -> fit(item, fit)).orElseGet(() -> switch (item.reason()
                .key()) {
            case "unplaced.no-place" -> "no start within a day meets its hard rules";
            case "unplaced.minutes" -> "too few minutes";
            default -> "costs more than leaving it out";
        });
        if (isSession(item)) {
            return name(Objects.requireNonNull(sessions.get(item.subject().id()))
                            .name()) + ": " + reason;
        }
        Slot slot = Objects.requireNonNull(slots.get(item.subject().id()));
        Session session = Objects.requireNonNull(sessionsOfSlots.get(slot.id()));
        return name(slot.name()) + " in " + name(session.name()) + ": " + reason;
    }

    private String fit(UnplacedItem item, NearestFit fit) {
        String rule = fit.brokenRuleIds().getFirst();
        if (isSession(item)) {
            String room = Objects.requireNonNull(
                            event.roomsById().get(fit.placement().roomId()))
                    .name();
            return "%s, %s in %s"
                    .formatted(rule, DisplayText.dayAndTime(fit.placement().start(), event.zone()), name(room));
        }
        Turn turn = fit.placement().turns().stream()
                .filter(other -> other.slotId().equals(item.subject().id()))
                .findFirst()
                .orElseThrow();
        return "%s, %s".formatted(rule, DisplayText.dayAndTime(turn.start(), event.zone()));
    }

    /** Keeps one line for each. */
    private static String name(String text) {
        return TextWidth.shortened(OneLineText.of(text), 24);
    }
}
