package org.lectern.solve.proof;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A Lagrange multiplier in a certificate: the charge for a resource at one point in time, or for when a session takes
 * place.
 *
 * <p>A session from {@code s} to {@code e} pays the multiplier at {@code t} of each resource that it holds when {@code
 * s <= t < e + after}. For its room, {@code after} is the room's set-up plus tear-down; for the slack of its room also
 * the minutes of {@code no-slack}; for the parallel limit and for relations it is 0; for each of its people and cliques it is the event's changeover.
 *
 * <p>All other multipliers belong to what a rule says of several sessions: the stay or the whole time of a person, the time of a room, an
 * order relation, the half-days or rooms of a region, days, seats, sessions of a topic, or the audience of a delegation. The session that is named
 * pays if it takes place on that day, at that start and length, in that half-day, in a room with that many seats, or in that room, on that day or
 * at that start and length. Every session
 * that takes place on a day pays for the day, and every session that a delegation wants pays for each point in time at which it
 * runs. Every session of the length in {@code minutes} that is on a day, in its room or with its person, pays for the limit of that day;
 * for a room, that is the shortest length that the session may have. The rule gives back what the sessions pay beyond its cost.
 *
 * @param kind what is charged for
 * @param id the room, the person, the region, the delegation, or the position of a relation among the event's relations,
 *     from 0; for a clique the positions of its sessions among the event's sessions, from 0 and rising, as in {@code 0/4/9};
 *     for a topic the position of its relation among the event's topic relations and those of its sessions, as in {@code 2 0/4/9};
 *     for a pair the positions of its sessions and the rule, as in {@code 0/4 quiet-rooms};
 *     for a person in a room their positions among the event's people and rooms, as in {@code 12/3}; empty for the parallel limit, for days and for the event; for rooms by seats, two numbers of them as in {@code 50/100}
 * @param sessionId the session that pays; empty for resources, days, audiences and limits, for which each holder pays
 * @param time the point in time, or the start of the session or of the half-day; for a stay, a day and a limit midnight, in the
 *     zone of the event; for rooms by seats {@link Instant#EPOCH}
 * @param minutes the length of the session, in the time of a person or a room, in order relations, in rooms at times, with a person or not, and in limits; for a topic, how
 *     long none of its sessions can start or end; 0 for other kinds
 * @param value the multiplier, at least 0, in parts of a unit of packed cost
 * @since 0.1.0
 */
public record CertificateMultiplier(Kind kind, String id, String sessionId, Instant time, int minutes, long value) {

    /** What sessions are charged for, with the term that counts it. */
    public enum Kind {
        /** A room, which holds one session at a time. */
        ROOM(ListedTerm.RESOURCES, "room '%s'"),
        /** A room with the minutes of {@code no-slack} after each session, which several may hold at a cost. */
        SLACK(ListedTerm.RESOURCES, "the slack of room '%s'"),
        /** The limit of {@code max-parallel} on sessions at the same time. */
        PARALLEL_LIMIT(ListedTerm.RESOURCES, "the parallel limit"),
        /** A person who is live in several sessions. */
        PERSON(ListedTerm.RESOURCES, "person '%s'"),
        /** Sessions of which any two share a person, so that one takes place at a time. */
        CLIQUE(ListedTerm.RESOURCES, "the sessions with numbers '%s'"),
        /** Sessions of a {@code not-parallel} relation, of which one takes place at a time. */
        NOT_PARALLEL(ListedTerm.RESOURCES, "the sessions of relation '%s'"),
        /** A person who is live in a session on a day, whose nights count. */
        STAY(ListedTerm.STAYS, "the stay of person '%s'"),
        /**
         * A person who is live in a session that starts at this time and has this length. All of the time of each person
         * with an entry counts.
         */
        PERSON_TIME(ListedTerm.PEOPLE_TIME, "the time of person '%s'"),
        /** A room that a session takes at this time and for this length, one session after another and none of them twice. */
        ROOM_TIME(ListedTerm.ROOMS_TIME, "the time of room '%s'"),
        /** An order relation with a session that starts at this time and has this length. */
        ORDER(ListedTerm.CHAINS, "relation '%s'"),
        /** A half-day in which the session of a region takes place. */
        REGION_HALF_DAY(ListedTerm.REGIONS, "a half-day of region '%s'"),
        /** A day on which a session takes place. */
        DAY(ListedTerm.DAYS, "the day at %2$s"),
        /** Of two numbers of seats, a room of the smaller. */
        SMALLER_ROOM(ListedTerm.SEATS, "the smaller of %s seats"),
        /** Of two numbers of seats, a room of the larger. */
        LARGER_ROOM(ListedTerm.SEATS, "the larger of %s seats"),
        /** A room on a day on which a session of a region takes place there. */
        ROOM_OF_DAY(ListedTerm.ROOM_CHANGES, "room '%s' on the day at %s"),
        /** A room in which a session of a region starts at this time and has this length. */
        ROOM_AT_TIME(ListedTerm.ROOM_CHANGES, "room '%s' at %s"),
        /** A person in a room in which a session starts at this time and has this length. */
        PERSON_IN_ROOM(ListedTerm.ROOM_CHANGES, "person and room '%s' at %s"),
        /** A delegation that wants to attend a session that runs at this time. */
        AUDIENCE(ListedTerm.AUDIENCES, "the audience of delegation '%s'"),
        /** The daily limit of the event. */
        LOAD_OF_EVENT(ListedTerm.LOADS, "the daily limit of the event"),
        /** The daily limit of a room. */
        LOAD_OF_ROOM(ListedTerm.LOADS, "the daily limit of room '%s'"),
        /** The daily limit of a person. */
        LOAD_OF_PERSON(ListedTerm.LOADS, "the daily limit of person '%s'"),
        /** A day of a {@code different-day} relation. */
        DIFFERENT_DAY(ListedTerm.LOADS, "a day of relation '%s'"),
        /** A day of a {@code same-day} relation on which a session takes place. */
        SAME_DAY(ListedTerm.SAME_DAYS, "a day of relation '%s'"),
        /** A block of sessions back to back, of which one starts at this time and has this length. */
        BACK_TO_BACK(ListedTerm.CHAINS, "relation '%s'"),
        /** Two sessions of an application's rule about pairs, of which one starts at this time and has this length. */
        PAIR_RULE(ListedTerm.PAIR_RULES, "the pair '%s'"),
        /** Sessions of a topic of which one runs for so many minutes from this time on, among other minutes. */
        TOPIC_RUNNING(ListedTerm.TOPIC_COUNTS, "the topic '%s' at %s"),
        /** Sessions of a topic of which one takes place at another time than these minutes. */
        TOPIC_ELSEWHERE(ListedTerm.TOPIC_COUNTS, "the topic '%s' at %s"),
        /** The shifts of a team on a day. */
        SHIFTS_OF_DAY(ListedTerm.LOADS, "the shifts of person '%s' on a day"),
        /** The shifts of a team in three days from a day on. */
        SHIFTS_IN_3_DAYS(ListedTerm.LOADS, "the shifts of person '%s' in 3 days"),
        /** The shifts of a team in four days from a day on. */
        SHIFTS_IN_4_DAYS(ListedTerm.LOADS, "the shifts of person '%s' in 4 days"),
        /** The shifts of a team in seven days from a day on. */
        SHIFTS_IN_7_DAYS(ListedTerm.LOADS, "the shifts of person '%s' in 7 days");

        private final ListedTerm term;
        private final String description;

        /** @param description takes the id, and the time if that matters */
        Kind(ListedTerm term, String description) {
            this.term = term;
            this.description = description;
        }
    }

    /** The terms that the verifier counts. */
    // Its functions are references to constructors and static methods, which keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    enum ListedTerm {
        REGIONS(
                (given, own) -> new RegionMultipliers(given.subject(), given.regions(), own),
                RegionMultipliers::addMaxCosts),
        RESOURCES(of(ResourceMultipliers::new), ResourceMultipliers::addMaxCosts),
        STAYS(
                (given, own) -> new StayMultipliers(given.subject(), own, given.timedPeople()),
                StayMultipliers::addMaxCosts),
        PEOPLE_TIME(of(PersonTimeMultipliers::new), PersonTimeMultipliers::addMaxCosts),
        ROOMS_TIME(of(RoomTimeMultipliers::new), costs -> {}),
        CHAINS(of(ChainMultipliers::new), ChainMultipliers::addMaxCosts),
        DAYS(of(DayMultipliers::new), DayMultipliers::addMaxCosts),
        SEATS(of(SeatMultipliers::new), SeatMultipliers::addMaxCosts),
        ROOM_CHANGES(of(RoomChangeMultipliers::new), RoomChangeMultipliers::addMaxCosts),
        AUDIENCES(of(AudienceMultipliers::new), AudienceMultipliers::addMaxCosts),
        PAIR_RULES(of(PairRuleMultipliers::new), PairRuleMultipliers::addMaxCosts),
        TOPIC_COUNTS(of(TopicCountMultipliers::new), TopicCountMultipliers::addMaxCosts),
        SAME_DAYS(of(SameDayMultipliers::new), SameDayMultipliers::addMaxCosts),
        LOADS(of(LoadMultipliers::new), LoadMultipliers::addMaxCosts);

        private final ProofTerm.Maker maker;
        private final Consumer<MaxCosts> maxCosts;

        ListedTerm(ProofTerm.Maker maker, Consumer<MaxCosts> maxCosts) {
            this.maker = maker;
            this.maxCosts = maxCosts;
        }

        private static ProofTerm.Maker of(ProofTerm.SimpleMaker maker) {
            return (given, own) -> maker.make(given.subject(), own);
        }

        /** Makes the term of the multipliers whose kinds are its own. */
        ProofTerm make(ProofTerm.Given given) throws InvalidCertificateException {
            return maker.make(
                    given,
                    given.tags().stream().filter(tag -> tag.kind().term == this).toList());
        }

        /** Adds what its rules cost at most. */
        void addMaxCosts(MaxCosts costs) {
            maxCosts.accept(costs);
        }
    }

    public CertificateMultiplier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(time, "time");
    }

    /** Returns the multiplier of a resource, which every session pays that holds it. */
    public static CertificateMultiplier of(Kind kind, String id, Instant time, long value) {
        return new CertificateMultiplier(kind, id, "", time, 0, value);
    }

    /** Returns this multiplier with another value. */
    public CertificateMultiplier withValue(long otherValue) {
        return new CertificateMultiplier(kind, id, sessionId, time, minutes, otherValue);
    }

    /** Returns what the multiplier charges for, in words. */
    String describe() {
        return kind.description.formatted(id, time);
    }
}
