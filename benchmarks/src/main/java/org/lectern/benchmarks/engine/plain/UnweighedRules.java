package org.lectern.benchmarks.engine.plain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Slot;
import org.lectern.event.TimeWish;
import org.lectern.event.Wisher;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;

/** The rules of an event that {@link PlainConstraints} does not weigh, or not as the event sets them. */
final class UnweighedRules {

    /** What it weighs at hard level, whatever the weight. */
    private static final Set<String> HARD = Set.of(
            RuleIds.ROOM_CONFLICT,
            RuleIds.ROOM_CLOSED,
            RuleIds.DAY_CLOSED,
            RuleIds.DURING_BREAK,
            RuleIds.ROOM_FEATURE,
            RuleIds.EXCLUDED_FEATURE,
            RuleIds.ROOM_SEATS,
            RuleIds.SESSION_ROOM,
            RuleIds.PERSON_ROOM,
            RuleIds.PERSON_CONFLICT,
            RuleIds.SPEAKER_WINDOW,
            RuleIds.SLOT_MINUTES,
            RuleIds.SESSION_MINUTES,
            RuleIds.SLOT_ORDER,
            RuleIds.SESSION_ORDER,
            RuleIds.PINNED);

    private static final Set<String> SOFT =
            Set.of(RuleIds.SHORT_MINUTES, RuleIds.PREFERRED_WINDOW, RuleIds.ROOM_WISH, RuleIds.EMPTY_SEATS);

    private final Event event;
    private final EffectiveRules rules;
    private final Set<String> couplingRuleIds;

    private UnweighedRules(Offer offer) {
        this.event = offer.event();
        this.rules = offer.rulebook();
        this.couplingRuleIds = offer.couplingRuleIds();
    }

    /**
     * Returns their ids, in the order of the catalogue. Rules about several sessions, and those about windows and attendants,
     * are among them only where the event has what they look at. Fills the cost tables of the event, which takes as long as in a
     * search.
     */
    static List<String> of(Event event) {
        UnweighedRules unweighed = new UnweighedRules(Offer.of(event));
        return unweighed.rules.configs().stream()
                .filter(config -> unweighed.isInForce(config) && !unweighed.isWeighed(config))
                .map(config -> config.definition().id())
                .toList();
    }

    private boolean isInForce(RuleConfig config) {
        String id = config.definition().id();
        boolean isCoupling = config.definition().scopes().equals(Set.of(RuleScope.COUPLING));
        return config.isActive() && (isCoupling ? couplingRuleIds.contains(id) : hasSomethingToLookAt(id));
    }

    private boolean hasSomethingToLookAt(String id) {
        return switch (id) {
            case RuleIds.ATTENDANT_WINDOW ->
                event.sessions().stream()
                        .anyMatch(session -> !session.attendantIds().isEmpty());
            case RuleIds.UNDESIRED_WINDOW ->
                event.sessions().stream()
                        .anyMatch(session ->
                                !session.timeWishes(TimeWish.Kind.UNDESIRED).isEmpty());
            default -> true;
        };
    }

    private boolean isWeighed(RuleConfig config) {
        String id = config.definition().id();
        if (hasOwnWishes(id) || asksForMore(id)) {
            return false;
        }
        return switch (config.level()) {
            case HARD -> HARD.contains(id) && (!id.equals(RuleIds.SESSION_ORDER) || areOrdersHard());
            case MEDIUM -> RuleIds.OF_UNPLACED.contains(id);
            case SOFT -> SOFT.contains(id);
        };
    }

    /** Returns whether a rule judges a wish with a level and a weight of its own, which no constraint here knows. */
    private boolean hasOwnWishes(String id) {
        return wishers()
                .anyMatch(wisher -> wisher.timeWishes().stream()
                        .anyMatch(wish -> RuleIds.of(wisher, wish.kind()).equals(id)));
    }

    /** Returns whether the event asks for more than the constraint of a rule looks at: it looks at turns, rooms, days and starts. */
    private boolean asksForMore(String id) {
        return switch (id) {
            case RuleIds.SPEAKER_WINDOW ->
                event.sessions().stream()
                        .flatMap(session -> session.slots().stream())
                        .anyMatch(this::mustBeThereThroughout);
            case RuleIds.PINNED ->
                event.sessions().stream()
                        .anyMatch(session -> !session.pin().slotOrder().isEmpty());
            default -> false;
        };
    }

    private boolean mustBeThereThroughout(Slot slot) {
        Person speaker = event.peopleById().get(slot.personId());
        return slot.presence() == Presence.WHOLE_SESSION
                && speaker != null
                && speaker.availability().isLimited();
    }

    private Stream<Wisher> wishers() {
        return Stream.concat(event.people().stream(), event.sessions().stream());
    }

    private boolean areOrdersHard() {
        return event.relations().stream()
                .filter(Relation.Before.class::isInstance)
                .allMatch(order -> rules.config(order).level() == Level.HARD);
    }
}
