package org.lectern.benchmarks.generate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.event.DailyLimit;
import org.lectern.event.Delegation;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/**
 * Class congress: as shared, and sessions have regions, relations and pins, delegations want to attend some, a few people
 * take part from afar (8 %), and some have a limit of sessions a day (20 %).
 */
final class CongressDesign implements EventDesign {

    private static final List<ZoneId> ZONES = List.of(ZoneId.of("America/New_York"), ZoneId.of("Asia/Tokyo"));
    private static final int REMOTE_PERCENT = 8;
    private static final int LIMITED_PERCENT = 20;
    private static final int FIRST_PERCENT = 20;
    private static final int MIN_WANTED = 3;
    private static final int MAX_WANTED = 8;

    private final Draws draws;
    private final SharedDesign shared;

    CongressDesign(int sessions, Draws draws) {
        this.draws = draws;
        this.shared = new SharedDesign(sessions, draws);
    }

    @Override
    public Cast cast() {
        return shared.cast();
    }

    @Override
    public int changeoverMinutes() {
        return shared.changeoverMinutes();
    }

    @Override
    public void describePerson(int person, Person.Builder builder) {
        shared.describePerson(person, builder);
        if (draws.chance(REMOTE_PERCENT)) {
            builder.zone(draws.one(ZONES));
        }
        if (draws.chance(LIMITED_PERCENT)) {
            builder.dailyLimit(DailyLimit.ofSessions(mostSessionsADay(person)));
        }
    }

    private int mostSessionsADay(int person) {
        return IntStream.range(0, plan().calendar().size())
                .map(day -> (int) cast().sessionsOf(person).stream()
                        .filter(session -> plan().spot(session).day() == day)
                        .count())
                .max()
                .orElseThrow();
    }

    @Override
    public void describeSession(int session, Session.Builder builder) {
        shared.describeSession(session, builder);
        builder.region(Regions.draw(draws));
    }

    @Override
    public void describeSlot(int session, int slot, Slot.Builder builder) {
        shared.describeSlot(session, slot, builder);
        if (cast().order(session).getFirst() == slot && draws.chance(FIRST_PERCENT)) {
            builder.first();
        }
    }

    @Override
    public TiedSessions tie(List<Session> sessions, List<Placement> placements) {
        TiedSessions tied = Ties.draw(sessions, placements, Ties.Shares.OF_FULL, draws);
        List<Relation> relations = new ArrayList<>(tied.relations());
        relations.addAll(new Groups(plan(), draws).draw());
        return new TiedSessions(tied.sessions(), relations);
    }

    /** Draws eight delegations and one more per five sessions, at most 60, which want three to eight sessions each. */
    @Override
    public List<Delegation> delegations(List<Session> sessions) {
        List<Session> byFame = draws.shuffled(sessions);
        return IntStream.range(0, Math.min(60, 8 + sessions.size() / 5))
                .mapToObj(delegation -> {
                    String id = "D" + (delegation + 1);
                    return new Delegation(id, id, wanted(byFame));
                })
                .toList();
    }

    /** Draws a position twice, so that the earlier a session stands, the more want it. */
    private Set<String> wanted(List<Session> byFame) {
        int wanted = draws.between(MIN_WANTED, MAX_WANTED);
        Set<String> ids = new LinkedHashSet<>();
        while (ids.size() < wanted) {
            ids.add(byFame.get(draws.below(draws.below(byFame.size()) + 1)).id());
        }
        return ids;
    }
}
