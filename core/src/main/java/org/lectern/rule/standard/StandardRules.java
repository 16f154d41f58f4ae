package org.lectern.rule.standard;

import static org.lectern.rule.RuleIds.BACK_TO_BACK;
import static org.lectern.rule.RuleIds.DAY_BALANCE;
import static org.lectern.rule.RuleIds.GAP_LIMIT;
import static org.lectern.rule.RuleIds.GAP_SPREAD;
import static org.lectern.rule.RuleIds.IDLE_GAP;
import static org.lectern.rule.RuleIds.INTERPRETER_LOAD;
import static org.lectern.rule.RuleIds.MAX_PARALLEL;
import static org.lectern.rule.RuleIds.NO_SLACK;
import static org.lectern.rule.RuleIds.PERSON_ROOM_CHANGE;
import static org.lectern.rule.RuleIds.ROOM_CHANGE;
import static org.lectern.rule.RuleIds.SPLIT_REGION;
import static org.lectern.rule.RuleIds.TOPIC_COUNT;
import static org.lectern.rule.RuleIds.TOPIC_REPEAT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.SubjectId;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.PairRule;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.PositionRule;
import org.lectern.rule.Rule;
import org.lectern.rule.SessionRule;
import org.lectern.rule.TurnRule;

/**
 * The whole catalogue on one screen.
 *
 * @since 0.1.0
 */
public final class StandardRules {

    private static final Catalogue CATALOGUE = Catalogue.of(all());

    /**
     * The coupling rules that may cost less when a session is added: it may fill idle time, make two shifts one, part those
     * around it, even days out, be the one that was missing to a count, or show that a region needs a day more.
     */
    private static final Set<String> NON_MONOTONE = Set.of(
            BACK_TO_BACK,
            TOPIC_COUNT,
            TOPIC_REPEAT,
            GAP_LIMIT,
            INTERPRETER_LOAD,
            SPLIT_REGION,
            ROOM_CHANGE,
            PERSON_ROOM_CHANGE,
            IDLE_GAP,
            GAP_SPREAD,
            NO_SLACK,
            DAY_BALANCE);

    private StandardRules() {}

    /** Returns the rules that come with Lectern. */
    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** Returns a checker that applies them. */
    public static Checker checker() {
        return Checker.of(CATALOGUE);
    }

    /**
     * Returns whether a rule sees several sessions and the search has neither a table nor a tally of its own for it: a
     * tally comes with the rule, or it is evaluated anew.
     */
    public static boolean isCustomCoupling(Rule rule) {
        return CATALOGUE.rules().contains(rule)
                // The search has tallies of its own for pairs.
                ? rule instanceof IncrementalRule && !(rule instanceof PairRule)
                : !isTabled(rule);
    }

    /** Returns whether a rule has a form that the tables of sessions hold. */
    public static boolean isTabled(Rule rule) {
        return rule instanceof SessionRule
                || rule instanceof TurnRule
                || rule instanceof PositionRule
                || rule instanceof PlaceRule;
    }

    /**
     * Returns the ids of the rules that never cost less when a session is added, what the session costs while it is
     * unscheduled left aside. Nothing is known of custom rules that see several sessions.
     */
    public static Set<String> monotoneIds(EffectiveRules rules) {
        return rules.rules().stream()
                .filter(rule -> !isCustomCoupling(rule))
                .map(rule -> rule.definition().id())
                .filter(id -> !NON_MONOTONE.contains(id))
                .filter(id -> !id.equals(MAX_PARALLEL) || !isParallelWaived(rules))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Waivers of {@code max-parallel} free minutes in which the sessions that they name run together with others. */
    private static boolean isParallelWaived(EffectiveRules rules) {
        return rules.waivers(MAX_PARALLEL).stream()
                .anyMatch(waiver ->
                        waiver.subjects().stream().allMatch(subject -> subject.kind() == SubjectId.Kind.SESSION));
    }

    /** Returns all rules: hard, medium, soft, each level in the order of the specification. */
    private static List<Rule> all() {
        return List.of(
                new RoomConflict(),
                new RoomClosed(),
                new DayClosed(),
                new SessionWindow(),
                new DuringBreak(),
                new RoomFeature(),
                new ExcludedFeature(),
                new RoomSeats(),
                new SessionRoom(),
                new PersonRoom(),
                new PersonConflict(),
                new SpeakerWindow(),
                new AttendantWindow(),
                new SlotMinutes(),
                new SessionMinutes(),
                new EqualMinutes(),
                new SlotOrderWishes(),
                new SessionOrder(),
                new SameDay(),
                new DifferentDay(),
                new BackToBack(),
                new NotParallel(),
                new MaxParallel(),
                new TopicCount(),
                new DailyLoad(),
                new GapLimit(),
                new InterpreterLoad(),
                new Pinned(),
                new UnscheduledSession(),
                new DroppedSlot(),
                new ShortMinutes(),
                new UnevenMinutes(),
                new ShortQa(),
                new Waiting(),
                new PreferredWindow(),
                new UndesiredWindow(),
                new PersonPreferredWindow(),
                new PersonUndesiredWindow(),
                new FarZone(),
                new RoundStart(),
                new SimilarNeighbours(),
                new RoomWishes(),
                new EmptySeats(),
                new SeatInversion(),
                new SplitRegion(),
                new SharedAudience(),
                new TopicOverlap(),
                new TopicRepeat(),
                new TopicDays(),
                new TopicRooms(),
                new TopicFlow(),
                new RoomChange(),
                new PersonRoomChange(),
                new LongStay(),
                new IdleGap(),
                new GapSpread(),
                new NoSlack(),
                new DayBalance(),
                new Moved());
    }
}
