package org.lectern.rule;

import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.event.TopicRelation;
import org.lectern.event.Wisher;

/**
 * The ids of the standard rules, in the order of the catalogue.
 *
 * @since 0.1.0
 */
public final class RuleIds {

    public static final String ROOM_CONFLICT = "room-conflict";
    public static final String ROOM_CLOSED = "room-closed";
    public static final String DAY_CLOSED = "day-closed";
    public static final String SESSION_WINDOW = "session-window";
    public static final String DURING_BREAK = "during-break";
    public static final String ROOM_FEATURE = "room-feature";
    public static final String EXCLUDED_FEATURE = "excluded-feature";
    public static final String ROOM_SEATS = "room-seats";
    public static final String SESSION_ROOM = "session-room";
    public static final String PERSON_ROOM = "person-room";
    public static final String PERSON_CONFLICT = "person-conflict";
    public static final String SPEAKER_WINDOW = "speaker-window";
    public static final String ATTENDANT_WINDOW = "attendant-window";
    public static final String SLOT_MINUTES = "slot-minutes";
    public static final String SESSION_MINUTES = "session-minutes";
    public static final String EQUAL_MINUTES = "equal-minutes";
    public static final String SLOT_ORDER = "slot-order";
    public static final String SESSION_ORDER = "session-order";
    public static final String SAME_DAY = "same-day";
    public static final String DIFFERENT_DAY = "different-day";
    public static final String BACK_TO_BACK = "back-to-back";
    public static final String NOT_PARALLEL = "not-parallel";
    public static final String MAX_PARALLEL = "max-parallel";
    public static final String TOPIC_COUNT = "topic-count";
    public static final String DAILY_LOAD = "daily-load";
    public static final String GAP_LIMIT = "gap-limit";
    public static final String INTERPRETER_LOAD = "interpreter-load";
    public static final String PINNED = "pinned";
    public static final String UNSCHEDULED_SESSION = "unscheduled-session";
    public static final String DROPPED_SLOT = "dropped-slot";
    public static final String SHORT_MINUTES = "short-minutes";
    public static final String UNEVEN_MINUTES = "uneven-minutes";
    public static final String SHORT_QA = "short-qa";
    public static final String WAITING = "waiting";
    public static final String PREFERRED_WINDOW = "preferred-window";
    public static final String UNDESIRED_WINDOW = "undesired-window";
    public static final String PERSON_PREFERRED_WINDOW = "person-preferred-window";
    public static final String PERSON_UNDESIRED_WINDOW = "person-undesired-window";
    public static final String FAR_ZONE = "far-zone";
    public static final String ROUND_START = "round-start";
    public static final String SIMILAR_NEIGHBOURS = "similar-neighbours";
    public static final String ROOM_WISH = "room-wish";
    public static final String EMPTY_SEATS = "empty-seats";
    public static final String SEAT_INVERSION = "seat-inversion";
    public static final String SPLIT_REGION = "split-region";
    public static final String SHARED_AUDIENCE = "shared-audience";
    public static final String TOPIC_OVERLAP = "topic-overlap";
    public static final String TOPIC_REPEAT = "topic-repeat";
    public static final String TOPIC_DAYS = "topic-days";
    public static final String TOPIC_ROOMS = "topic-rooms";
    public static final String TOPIC_FLOW = "topic-flow";
    public static final String ROOM_CHANGE = "room-change";
    public static final String PERSON_ROOM_CHANGE = "person-room-change";
    public static final String LONG_STAY = "long-stay";
    public static final String IDLE_GAP = "idle-gap";
    public static final String GAP_SPREAD = "gap-spread";
    public static final String NO_SLACK = "no-slack";
    public static final String DAY_BALANCE = "day-balance";
    public static final String MOVED = "moved";

    private RuleIds() {}

    /** Returns the id of the rule that judges a relation. */
    public static String of(Relation relation) {
        return switch (relation) {
            case Relation.Before order -> SESSION_ORDER;
            case Relation.SameDay group -> SAME_DAY;
            case Relation.DifferentDay group -> DIFFERENT_DAY;
            case Relation.BackToBack block -> BACK_TO_BACK;
            case Relation.NotParallel group -> NOT_PARALLEL;
        };
    }

    /** Returns the id of the rule that judges a topic relation. */
    public static String of(TopicRelation relation) {
        return of(relation.kind());
    }

    /** Returns the id of the rule that judges the topic relations of a kind. */
    public static String of(TopicRelation.Kind kind) {
        return switch (kind) {
            case APART -> TOPIC_OVERLAP;
            case VARIED -> TOPIC_REPEAT;
            case ONE_DAY -> TOPIC_DAYS;
            case ONE_ROOM -> TOPIC_ROOMS;
            case EASIER_FIRST -> TOPIC_FLOW;
            case AT_ONCE -> TOPIC_COUNT;
        };
    }

    /** The ids of the rules about what is unplaced: sessions that are unscheduled, and slots that are dropped. */
    public static final Set<String> OF_UNPLACED = Set.of(UNSCHEDULED_SESSION, DROPPED_SLOT);

    /** Returns the id of the rule that judges the wishes of a kind that a session or a person has about times. */
    public static String of(Wisher wisher, TimeWish.Kind kind) {
        boolean isPreferred = kind == TimeWish.Kind.PREFERRED;
        return switch (wisher) {
            case Session session -> isPreferred ? PREFERRED_WINDOW : UNDESIRED_WINDOW;
            case Person person -> isPreferred ? PERSON_PREFERRED_WINDOW : PERSON_UNDESIRED_WINDOW;
        };
    }
}
