package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.job.work.JobScope;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.solve.proof.symmetry.SameRooms;

/**
 * The places of each session with their packed costs. Where there are very many, those that even with the cheapest places of
 * all other sessions cost the bound are left away first.
 */
final class ProofPlaces {

    private final Event event;
    private final CostTables tables;
    private final Certificate certificate;
    private final SameRooms sameRooms;
    private final long maxListed;
    private final boolean areMany;
    /** The index of each place by what a certificate calls it, for each session that was asked for. */
    private final Map<Integer, Map<CertificatePlace, Integer>> indices = new HashMap<>();

    private boolean areCheapestOnly;
    private List<List<ProofPlace>> bySession;

    /**
     * @param maxListed above this number of places they are never all in memory at once
     * @throws ArithmeticException if the costs are too large to add up in a long
     */
    ProofPlaces(Event event, EffectiveRules rules, CostTables tables, Certificate certificate, long maxListed) {
        this.maxListed = maxListed;
        this.event = event;
        this.tables = tables;
        this.certificate = certificate;
        this.sameRooms = new SameRooms(event, rules, tables, certificate.roomGroups());
        long count = 0;
        for (SessionCostTable table : tables.sessionTables()) {
            count += (long) table.options().size() * event.rooms().size();
        }
        this.areMany = count > maxListed;
        this.bySession = areMany ? useful() : listed(Long.MAX_VALUE, new long[sessionCount()]);
    }

    /** Returns which rooms are treated as one, of which the first stands for all. */
    SameRooms sameRooms() {
        return sameRooms;
    }

    /** Returns whether there are so many places that they are never all in memory at once. */
    boolean areMany() {
        return areMany;
    }

    private int sessionCount() {
        return tables.sessionTables().size();
    }

    /** Returns the places that cost, above the session's cheapest, less than is missing to the bound; none if those are many. */
    private List<List<ProofPlace>> useful() {
        long[] cheapest = JobScope.current()
                .map(sessionCount(), s -> {
                    long[] least = {Long.MAX_VALUE};
                    visit(s, place -> least[0] = Math.min(least[0], place.cost()));
                    return least[0] == Long.MAX_VALUE ? 0 : least[0];
                })
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        long sum = 0;
        for (long least : cheapest) {
            sum = Math.addExact(sum, least);
        }
        return listed(certificate.pack(certificate.lowerBound()) - sum, cheapest);
    }

    /** Returns the places that cost less than a limit above the cheapest of their session; nothing if there are too many. */
    private List<List<ProofPlace>> listed(long limit, long[] cheapest) {
        AtomicLong count = new AtomicLong();
        List<List<ProofPlace>> all = JobScope.current().map(sessionCount(), s -> {
            List<ProofPlace> own = new ArrayList<>();
            visit(s, place -> {
                if (place.cost() - cheapest[s] < limit && (!areMany || count.incrementAndGet() <= maxListed)) {
                    own.add(place);
                }
            });
            return List.copyOf(own);
        });
        return count.get() > maxListed ? List.of() : all;
    }

    /** Visits all places of a session. Those that cost more at hard level are worse than the bound in any case. */
    private void visit(int session, Consumer<ProofPlace> visitor) {
        SessionCostTable table = tables.sessionTables().get(session);
        for (int room = 0; room < event.rooms().size(); room++) {
            boolean isUseless =
                    sameRooms.first(room) != room || table.fixedRoomCost(room).hard() > certificate.maxHard();
            for (TimeOption time : isUseless ? List.<TimeOption>of() : table.options()) {
                Score score = table.cost(room, time);
                if (score.hard() <= certificate.maxHard()) {
                    visitor.accept(new ProofPlace(room, time, score, certificate.pack(score)));
                }
            }
        }
        Score unscheduled = table.unscheduledCost();
        if (unscheduled.hard() <= certificate.maxHard()) {
            visitor.accept(new ProofPlace(-1, null, unscheduled, certificate.pack(unscheduled)));
        }
    }

    /** Returns whether there are so many places that they are processed session by session. */
    boolean isLarge() {
        return bySession.isEmpty() && sessionCount() > 0;
    }

    /**
     * Keeps, in a large event, the cheapest place of each session in each half-day under multipliers, and the
     * unscheduled one.
     */
    void keepCheapest(MultiplierTable multipliers) {
        areCheapestOnly = true;
        bySession = JobScope.current().map(sessionCount(), s -> cheapest(s, multipliers));
    }

    private List<ProofPlace> cheapest(int session, MultiplierTable multipliers) {
        ProofPlace[] best = new ProofPlace[tables.halfDays().count() + 1];
        long[] least = new long[best.length];
        visit(session, place -> {
            int column = place.halfDay() < 0 ? best.length - 1 : place.halfDay();
            long total = Math.addExact(
                    Math.multiplyExact(place.cost(), certificate.scale()), multipliers.penalty(session, place));
            if (best[column] == null || total < least[column]) {
                best[column] = place;
                least[column] = total;
            }
        });
        return Arrays.stream(best).filter(Objects::nonNull).toList();
    }

    List<ProofPlace> of(int session) {
        return bySession.get(session);
    }

    /**
     * Returns the index of a session.
     *
     * @param where what names it
     * @throws InvalidCertificateException if the event does not have it
     */
    int sessionOf(String id, String where) throws InvalidCertificateException {
        for (int s = 0; s < event.sessions().size(); s++) {
            if (event.sessions().get(s).id().equals(id)) {
                return s;
            }
        }
        throw new InvalidCertificateException(
                "A %s names session '%s', which the event does not have.".formatted(where, id));
    }

    /**
     * Returns the index of a place.
     *
     * @param where what names it
     * @throws InvalidCertificateException if the session does not have it
     */
    int indexOf(int session, CertificatePlace tag, String where) throws InvalidCertificateException {
        CertificatePlace inFirst = new CertificatePlace(sameRooms.first(tag.roomId()), tag.start(), tag.minutes());
        Integer index = indices.computeIfAbsent(session, this::indexByTag).get(inFirst);
        if (index == null) {
            throw new InvalidCertificateException(
                    "A %s names a place that session '%s' does not have: room '%s' at %s for %s minutes."
                            .formatted(
                                    where,
                                    event.sessions().get(session).id(),
                                    tag.roomId(),
                                    tag.start(),
                                    tag.minutes()));
        }
        return index;
    }

    private Map<CertificatePlace, Integer> indexByTag(int session) {
        Map<CertificatePlace, Integer> byTag = new HashMap<>();
        for (int i = 0; i < of(session).size(); i++) {
            byTag.put(tagOf(of(session).get(i)), i);
        }
        return byTag;
    }

    private CertificatePlace tagOf(ProofPlace place) {
        TimeOption time = place.time();
        return time == null
                ? CertificatePlace.UNSCHEDULED
                : new CertificatePlace(
                        event.rooms().get(place.room()).id(),
                        tables.timeline().toInstant(time.start()),
                        time.minutes());
    }

    /**
     * Returns where sessions are, in rooms of their groups such that the timetable costs the least.
     *
     * @param placeOf the place of each session, or -1 for those to be left out
     */
    List<Placement> placements(int[] placeOf) {
        ProofPlace out = new ProofPlace(-1, null, Score.ZERO, 0);
        List<ProofPlace> own = IntStream.range(0, placeOf.length)
                .mapToObj(s -> placeOf[s] < 0 ? out : of(s).get(placeOf[s]))
                .toList();
        return sameRooms.placements(
                own.stream().mapToInt(ProofPlace::room).toArray(),
                own.stream().map(ProofPlace::time).toArray(TimeOption[]::new));
    }

    /** Returns the indices of all places of each session. */
    int[][] indices() {
        return bySession.stream()
                .map(own -> IntStream.range(0, own.size()).toArray())
                .toArray(int[][]::new);
    }

    /** Returns a score that no place of a session exceeds at medium or soft level. */
    Score maxScore(int session) {
        if (!areMany) {
            return of(session).stream().map(ProofPlace::score).reduce(Score.ZERO, Score::max);
        }
        SessionCostTable table = tables.sessionTables().get(session);
        Score time = table.options().stream().map(TimeOption::score).reduce(Score.ZERO, Score::max);
        Score room = IntStream.range(0, event.rooms().size())
                .mapToObj(table::maxRoomCost)
                .reduce(Score.ZERO, Score::max);
        return time.plus(room).max(table.unscheduledCost());
    }

    /** Returns the different times of some places of a session. */
    List<TimeOption> times(int session, int[] allowed) {
        return areCheapestOnly
                ? tables.sessionTables().get(session).options()
                : Arrays.stream(allowed)
                        .mapToObj(place -> of(session).get(place))
                        .flatMap(place -> Stream.ofNullable(place.time()))
                        .distinct()
                        .toList();
    }

    /** Returns the different rooms of some places of a session. */
    IntStream rooms(int session, int[] allowed) {
        return areCheapestOnly
                ? IntStream.range(0, event.rooms().size())
                : Arrays.stream(allowed)
                        .mapToObj(place -> of(session).get(place))
                        .filter(place -> !place.isUnscheduled())
                        .mapToInt(ProofPlace::room)
                        .distinct();
    }

    /** Returns some places at which a session is scheduled, or empty if it has others that are not in memory. */
    Optional<List<ProofPlace>> findScheduled(int session, int[] allowed) {
        return areCheapestOnly
                ? Optional.empty()
                : Optional.of(Arrays.stream(allowed)
                        .mapToObj(place -> of(session).get(place))
                        .filter(place -> !place.isUnscheduled())
                        .toList());
    }

    /** Returns whether one of some places, at which a session is scheduled, is as asked for. */
    boolean mayBe(int session, int[] allowed, Predicate<ProofPlace> asked) {
        return areCheapestOnly
                || Arrays.stream(allowed)
                        .mapToObj(place -> of(session).get(place))
                        .anyMatch(place -> !place.isUnscheduled() && asked.test(place));
    }

    /** Returns whether a session is unscheduled at one of some places. */
    boolean mayBeUnscheduled(int session, int[] allowed) {
        return areCheapestOnly
                || Arrays.stream(allowed)
                        .anyMatch(place -> of(session).get(place).isUnscheduled());
    }
}
