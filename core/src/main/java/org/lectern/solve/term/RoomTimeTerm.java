package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.RoomTimeDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.BufferMinutes;

/**
 * {@code room-conflict} in the dual, for each room and half-day: its sessions follow one another, and none of them comes twice. Multipliers of
 * the room alone let half of a session follow its other half. Each place in the room has a multiplier; the copies cost nothing.
 */
public final class RoomTimeTerm {

    /** In larger events with several rooms its diagrams slow the tree down by more than they raise the bound. */
    private static final int FEW_SESSIONS = 40;

    private final TermModel model;
    private final int group;
    private final int[] sessions;
    private final int[][] multipliers;
    private final String name;
    private final List<RoomTimeDiagram.Choice> choices = new ArrayList<>();
    private final List<Payer> payers = new ArrayList<>();

    /** A session at a time that has a multiplier. */
    private record Payer(int session, TimeOption time) {}

    private RoomTimeTerm(TermModel model, int group, int halfDay, int[] sessions) {
        this.model = model;
        this.group = group;
        this.sessions = sessions;
        this.name = "room %s %s".formatted(group, halfDay);
        this.multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            addChoices(i, halfDay);
        }
    }

    /**
     * Returns whether the terms pay: a room can hold one session only, and rooms are scarce. One room must be open no longer than half as long
     * again as all sessions take, each at its shortest; several must be open less long than that takes. Time all places.
     */
    public static boolean isWorthIt(TermModel model) {
        if (!isCounted(model) || (model.instance().roomCount() > 1 && model.sessionCount() > FEW_SESSIONS)) {
            return false;
        }
        long needed = 0;
        List<BitSet> open = new ArrayList<>();
        for (int group = 0; group < model.groups().count(); group++) {
            open.add(new BitSet());
        }
        int origin = model.instance().index().horizonStart();
        for (int s = 0; s < model.sessionCount(); s++) {
            if (model.isPartlyListed(s)) {
                return false;
            }
            RankedPlaces places = model.places(s);
            int shortest = Integer.MAX_VALUE;
            for (int place = 0; place < places.size(); place++) {
                if (places.isScheduled(place)) {
                    int start = model.instance().start(s, places.option(place));
                    int end = end(model, model.instance().end(s, places.option(place)), places.group(place));
                    open.get(places.group(place)).set(start - origin, end - origin);
                    shortest = Math.min(shortest, end - start);
                }
            }
            needed += shortest == Integer.MAX_VALUE ? 0 : shortest;
        }
        long minutes = 0;
        for (int group = 0; group < open.size(); group++) {
            minutes += (long) open.get(group).cardinality() * model.groups().rooms(group).length;
        }
        return model.instance().roomCount() > 1 ? needed > minutes : 3 * needed >= 2 * minutes;
    }

    private static boolean isCounted(TermModel model) {
        Instance instance = model.instance();
        return model.counts(TermKind.ROOM_TIME)
                && instance.isHard(RuleIds.ROOM_CONFLICT)
                && instance.effectiveRules().waivers(RuleIds.ROOM_CONFLICT).isEmpty();
    }

    /**
     * Returns a term for each half-day of each room that is treated as one with no other, if its diagram is small enough; those with the fewest
     * places come first.
     *
     * @param maxArcs the maximum number of arcs of all diagrams
     */
    public static List<DualTerm> all(TermModel model, int maxArcs) {
        List<RoomTimeTerm> ofRooms = new ArrayList<>();
        for (int group = 0; group < model.groups().count() && maxArcs > 0 && isCounted(model); group++) {
            for (int halfDay = 0;
                    halfDay < model.halfDayCount() && model.groups().isSingle(group);
                    halfDay++) {
                int[] sessions = sessions(model, group, halfDay);
                if (sessions.length > 1 && sessions.length <= RoomTimeDiagram.MAX_SESSIONS) {
                    ofRooms.add(new RoomTimeTerm(model, group, halfDay, sessions));
                }
            }
        }
        ofRooms.sort(Comparator.comparingInt(term -> term.choices.size()));
        List<DualTerm> terms = new ArrayList<>();
        int left = maxArcs;
        for (int i = 0; i < ofRooms.size(); i++) {
            Optional<DualTerm> term = ofRooms.get(i).find(left / (ofRooms.size() - i));
            left -= term.map(DualTerm::arcCount).orElse(0);
            term.ifPresent(terms::add);
        }
        return terms;
    }

    private static int[] sessions(TermModel model, int group, int halfDay) {
        return IntStream.range(0, model.sessionCount())
                .filter(s -> IntStream.range(0, model.places(s).size())
                        .anyMatch(place -> model.places(s).group(place) == group && model.halfDay(s, place) == halfDay))
                .toArray();
    }

    private void addChoices(int i, int halfDay) {
        int session = sessions[i];
        RankedPlaces places = model.places(session);
        CopyKeys keys = model.copyKeys();
        multipliers[i] = new int[keys.count(session, CopyKeys.By.PLACE)];
        Arrays.fill(multipliers[i], DecisionDiagram.NONE);
        for (int place = 0; place < places.size(); place++) {
            if (places.group(place) == group && model.halfDay(session, place) == halfDay) {
                TimeOption time = model.instance().option(session, places.option(place));
                multipliers[i][keys.place(places.option(place), group)] = payers.size();
                choices.add(new RoomTimeDiagram.Choice(i, time.start(), end(model, time.end(), group), payers.size()));
                payers.add(new Payer(session, time));
            }
        }
    }

    /** Returns when a session may start in a room after one that ends at a minute: set-up and tear-down come between. */
    private static int end(TermModel model, int end, int group) {
        BufferMinutes buffers = model.instance().couplingRules().buffers();
        int room = model.groups().first(group);
        return buffers.occupiedUntil(room, end) + end - buffers.occupiedFrom(room, end);
    }

    private Optional<DualTerm> find(int maxArcs) {
        return new RoomTimeDiagram(choices)
                .build(maxArcs)
                .map(diagram -> new DiagramTerm(
                        name,
                        CopyKeys.By.PLACE,
                        sessions,
                        multipliers,
                        payers.size(),
                        diagram,
                        model.scale(),
                        this::entry));
    }

    private CertificateMultiplier entry(int multiplier, long value) {
        Instance instance = model.instance();
        Payer payer = payers.get(multiplier);
        return new CertificateMultiplier(
                CertificateMultiplier.Kind.ROOM_TIME,
                instance.event().rooms().get(model.groups().first(group)).id(),
                instance.event().sessions().get(payer.session).id(),
                instance.tables().timeline().toInstant(payer.time.start()),
                payer.time.minutes(),
                value);
    }
}
