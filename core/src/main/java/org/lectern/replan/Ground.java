package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.panel.Inside;
import org.lectern.panel.SessionTable;
import org.lectern.panel.Tables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.solve.coupling.Coupling;
import org.lectern.solve.coupling.Tallies;

/**
 * What stands before anything moves: for each session the place that people were told, what it costs there, and, when
 * asked for, every other place. Tables are filled for the sessions that need them alone.
 */
final class Ground {

    private static final int MARGIN = 2 * 24 * 60;

    final Event event;
    final Rulebook rulebook;
    final Tables tables;
    final Coupling coupling;
    final int size;
    final boolean[] held;
    /** The place told and the inside that goes with it, null for sessions that are free. */
    final @Nullable Site[] told;

    final @Nullable Placement[] kept;
    /** Who is told of another turn although the session keeps its place, as bits. */
    final BitSet[] changed;

    /** First minute at which anything can be. */
    final int origin;

    private final boolean[] published;
    private final List<String> otherRules;
    private final List<@Nullable List<Site>> sites;
    private final Score[] floor;
    private final BitSet[] live;
    private final Map<String, Integer> people = new LinkedHashMap<>();
    private final Map<String, Integer> rooms = new LinkedHashMap<>();

    Ground(Event event, Rulebook rulebook, Held heldBefore) {
        this.event = event;
        this.rulebook = rulebook;
        this.tables = Tables.onDemand(event, rulebook);
        this.size = event.sessions().size();
        this.held = new boolean[size];
        this.told = new Site[size];
        this.kept = new Placement[size];
        this.changed = new BitSet[size];
        this.sites = new ArrayList<>(java.util.Collections.nCopies(size, null));
        this.floor = new Score[size];
        this.published = new boolean[size];
        this.live = new BitSet[size];
        event.people().forEach(person -> people.put(person.id(), people.size()));
        Map<String, Placement> placements = new LinkedHashMap<>();
        event.givenPublished()
                .ifPresent(known -> known.timetable()
                        .placements()
                        .forEach(placement -> placements.put(placement.sessionId(), placement)));
        event.rooms().forEach(room -> rooms.put(room.id(), rooms.size()));
        MovedPeople moved = new MovedPeople(event, rulebook);
        int from = tables.halfDays().start(0);
        int until = from;
        for (int i = 0; i < tables.halfDays().count(); i++) {
            until = Math.max(until, tables.halfDays().end(i));
        }
        for (int s = 0; s < size; s++) {
            Session session = event.sessions().get(s);
            live[s] = live(session);
            changed[s] = new BitSet();
            Placement placement = placements.get(session.id());
            held[s] = heldBefore.has(session.id());
            published[s] = placement != null;
            if (placement != null) {
                look(s, placement, Objects.requireNonNull(rooms.get(placement.roomId())), moved);
                int start = tables.timeLine().minute(placement.start());
                from = Math.min(from, start);
                until = Math.max(until, start + placement.minutes());
            } else {
                floor[s] = floorOfAll(s);
            }
        }
        this.origin = from - MARGIN;
        this.coupling = new Coupling(event, rulebook, tables, from - MARGIN, until + MARGIN);
        Set<String> monotone = Tallies.ofMonotone(coupling).units().keySet();
        this.otherRules = Tallies.of(coupling).units().keySet().stream()
                .filter(rule -> !monotone.contains(rule) && rulebook.terms(rule).level() != Level.SOFT)
                .toList();
    }

    /** Returns whether people were told a place of the session. */
    boolean isPublished(int s) {
        return published[s];
    }

    /** Returns whether a timetable is within a limit under all rules, where some were left for the end. */
    boolean isWithin(Limit limit, @Nullable Site[] at, Limit others) {
        if (otherRules.isEmpty()) {
            return true;
        }
        Limit own = others;
        for (Site site : at) {
            if (site != null) {
                own = own.plus(site.own());
            }
        }
        return own.plus(coupled(at)).isWithin(limit);
    }

    /** Returns what sessions cost each other under all rules. */
    Limit coupled(@Nullable Site[] at) {
        Tallies all = Tallies.of(coupling);
        for (int s = 0; s < size; s++) {
            Site site = at[s];
            if (site != null) {
                all.add(
                        s,
                        site.room(),
                        site.time().start(),
                        site.time().end(),
                        site.time().halfDay());
            }
        }
        return Limit.of(all.score());
    }

    private BitSet live(Session session) {
        BitSet bits = new BitSet();
        session.livePersonIds().forEach(id -> bits.set(Objects.requireNonNull(people.get(id))));
        return bits;
    }

    /** What people were told is kept as it is where that costs nothing hard or medium, or has been held. */
    private void look(int s, Placement placement, int room, MovedPeople moved) {
        int start = tables.timeLine().minute(placement.start());
        int halfDay = tables.halfDays().of(start, start + placement.minutes());
        Score own = total(tables.unfilled(s), placement, room);
        boolean isFree = own.hard() == 0 && own.medium() == 0;
        boolean isShortened =
                placement.turns().isEmpty() && !event.sessions().get(s).slots().isEmpty();
        if (held[s] || (isFree && !isShortened)) {
            keep(s, placement, room, start, halfDay, own);
            floor[s] = held[s] ? own : Score.ZERO;
            return;
        }
        floor[s] = floorOfAll(s);
        SessionTable table = tables.sessions().get(s);
        TimeOption best = null;
        for (TimeOption option : table.options()) {
            if (option.start() == start
                    && (best == null
                            || compare(option, best, table, room) < 0
                            || (compare(option, best, table, room) == 0 && option.minutes() == placement.minutes()))) {
                best = option;
            }
        }
        if (best == null) {
            return;
        }
        Score score = table.place(room, best);
        if (own.hard() == score.hard() && own.medium() == score.medium() && !isShortened) {
            keep(s, placement, room, start, halfDay, own);
            return;
        }
        Placement now = table.placement(placement.roomId(), best);
        told[s] = new Site(room, best, score);
        kept[s] = now;
        moved.of(event.sessions().get(s), placement, now)
                .forEach(id -> changed[s].set(Objects.requireNonNull(people.get(id))));
    }

    private static int compare(TimeOption one, TimeOption other, SessionTable table, int room) {
        return table.place(room, one).compareTo(table.place(room, other));
    }

    private void keep(int s, Placement placement, int room, int start, int halfDay, Score own) {
        TimeOption time = new TimeOption(0, start, placement.minutes(), halfDay, own, Inside.EMPTY);
        told[s] = new Site(room, time, own);
        kept[s] = placement;
    }

    private static Score total(SessionTable table, Placement placement, int room) {
        return table.costs(placement, room).values().stream().reduce(Score.ZERO, Score::plus);
    }

    private Score floorOfAll(int s) {
        Score least = leftOut(s);
        for (Site site : sites(s)) {
            if (site.own().compareTo(least) < 0) {
                least = site.own();
            }
        }
        return new Score(least.hard(), least.medium(), 0);
    }

    /** Returns the least hard and medium cost that a session can have, wherever it is or left out. */
    Score floor(int s) {
        return floor[s];
    }

    /** Returns what it costs to leave a session out. */
    Score leftOut(int s) {
        return tables.unfilled(s).leftOut();
    }

    /** Returns who is told otherwise when a session goes elsewhere, as bits. */
    BitSet live(int s) {
        return live[s];
    }

    /** Returns every place of a session that is no dearer at hard level than leaving it out, the cheapest first. */
    List<Site> sites(int s) {
        List<Site> known = sites.get(s);
        if (known == null) {
            List<Site> all = new ArrayList<>();
            SessionTable table = tables.sessions().get(s);
            long most = leftOut(s).hard();
            for (int room = 0; room < event.rooms().size(); room++) {
                if (table.room(room).hard() > most) {
                    continue;
                }
                for (TimeOption option : table.options()) {
                    Score own = table.place(room, option);
                    if (own.hard() <= most) {
                        all.add(new Site(room, option, own));
                    }
                }
            }
            all.sort((one, other) -> one.own().compareTo(other.own()));
            known = List.copyOf(all);
            sites.set(s, known);
        }
        return known;
    }

    /** Returns what {@link Seating#key} writes of a place. */
    String key(int s, Placement placement) {
        int room = Objects.requireNonNull(rooms.get(placement.roomId()));
        return Seating.key(s, room, tables.timeLine().minute(placement.start()));
    }

    Placement placement(int s, Site site) {
        return tables.sessions().get(s).placement(event.rooms().get(site.room()).id(), site.time());
    }
}
