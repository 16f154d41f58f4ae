package org.lectern.solve.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.lectern.rule.Score;
import org.lectern.text.JsonForm;

/**
 * A proof that no timetable of an event scores less than a lower bound.
 *
 * <p>Scores are packed into one number, {@code hard × hardStep + medium × mediumStep + soft}. The tree is that of
 * branch and bound. Each leaf holds Lagrange multipliers under which the relaxation, restricted to the places that the
 * splits above it leave, is worth at least the bound; or its places are so few that their costs can be added up. Instead of a
 * tree, the root may be sets of sessions that cannot all be complete, or hold certificates of the event at other levels. A
 * timetable whose hard cost exceeds {@code maxHard} is worse than the bound in any case.
 *
 * @param eventId the event
 * @param lowerBound the score that no timetable can beat
 * @param maxHard the maximum hard cost of the timetables that the tree covers
 * @param mediumStep the packed value of one unit at medium level, greater than any soft cost
 * @param hardStep the packed value of one unit at hard level, greater than any packed medium and soft cost
 * @param scale how many parts of a multiplier make one unit of packed cost
 * @param roomGroups the ids of rooms that no session and no rule tells apart, group by group: the proof treats those of a group as one, so
 *     that a place in one of them stands for the same time in any; only if {@code maxHard} is 0
 * @param root the root of the tree
 * @since 0.1.0
 */
public record Certificate(
        String eventId,
        Score lowerBound,
        long maxHard,
        long mediumStep,
        long hardStep,
        long scale,
        List<List<String>> roomGroups,
        ProofNode root) {

    /** The maximum number of timetables of a leaf that are enumerated. */
    public static final int MAX_ENUMERATED = 256;

    /**
     * The maximum number of places that cost less than the bound with the cheapest places of all other sessions, if the
     * certificate is to have more than a leaf.
     */
    public static final long MAX_PLACES = 3_000_000;

    /** The maximum number of arcs of all diagrams of rooms' time that a search makes, so that a verifier is through with them soon. */
    public static final int MAX_ARCS_OF_ROOMS = 150_000;

    /** The maximum number of sessions of an event where conflicts between two sessions remove places. */
    public static final int MAX_PROPAGATED = 200;

    /** The maximum number of places that are tried to show that the sessions of a set cannot all be complete. */
    public static final int MAX_SUBSET_NODES = 20_000;

    /** The maximum number of sessions of a person whose time is counted session by session. */
    public static final int MAX_TIMED_SESSIONS = 10;

    /** The maximum number of pairs of sessions of an application's rule about pairs that a bound counts. */
    public static final int MAX_PAIRS = 2_000;

    /** The amount up to which a bound counts what two sessions break an application's rule by. */
    public static final long MAX_PAIR_AMOUNT = 1_440;

    /** The minimum number of minutes between two points in time at which a delegation's audience counts. */
    public static final int AUDIENCE_MINUTES = 30;

    public Certificate {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(lowerBound, "lowerBound");
        Objects.requireNonNull(root, "root");
        roomGroups = roomGroups.stream().map(List::copyOf).toList();
    }

    /** Makes a certificate that tells all rooms apart. */
    public Certificate(
            String eventId,
            Score lowerBound,
            long maxHard,
            long mediumStep,
            long hardStep,
            long scale,
            ProofNode root) {
        this(eventId, lowerBound, maxHard, mediumStep, hardStep, scale, List.of(), root);
    }

    /** Returns a score as one number, which compares like it as long as the steps are large enough. */
    long pack(Score score) {
        return Math.addExact(
                Math.addExact(
                        Math.multiplyExact(score.hard(), hardStep), Math.multiplyExact(score.medium(), mediumStep)),
                score.soft());
    }

    /** Returns the score of one number; see {@link #pack}. */
    Score unpack(long packed) {
        long rest = Math.floorMod(packed, hardStep);
        return new Score(Math.floorDiv(packed, hardStep), rest / mediumStep, rest % mediumStep);
    }

    /** Returns in one line what it proves. */
    @Override
    public String toString() {
        return "Certificate of event '%s': lower bound %s".formatted(eventId, lowerBound);
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }

    /**
     * Returns what an application's own Jackson 2 or 3 reads: a certificate, or the one that a result holds. Whether it proves
     * anything of an event, {@link CertificateVerifier} finds out.
     *
     * @param tree maps, lists and values, as a mapper reads JSON without a type
     * @throws org.lectern.event.InvalidInputException if it has mistakes; it carries all of them
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Certificate fromJson(Object tree) {
        return JsonForm.get().read(Certificate.class, tree);
    }
}
