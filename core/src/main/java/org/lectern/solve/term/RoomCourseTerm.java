package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.panel.TimeOption;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.RoomCourseDiagram;
import org.lectern.solve.diagram.RoomCourseDiagram.Choice;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * Changes of rooms in the dual, for a region or a person and a day on which few sessions and places are left: all that they
 * cost. Each place has a multiplier, unless its room is treated as one with others.
 */
final class RoomCourseTerm {

    private final TermModel model;
    private final Walker walker;
    private final int day;
    private final int[] sessions;
    private final int[][] multipliers;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Payer> payers = new ArrayList<>();

    /** Who goes from room to room. */
    sealed interface Walker {

        String name();

        /** Sessions that may overlap, each in a room of its own. */
        record Region(String name) implements Walker {}

        /**
         * Somebody who is in one session at a time.
         *
         * @param index the position among the event's people
         */
        record Attendant(String name, int index) implements Walker {}
    }

    /** A session at a place that has a multiplier. */
    private record Payer(int session, TimeOption time, int room) {}

    private RoomCourseTerm(TermModel model, Walker walker, int day, int[] sessions) {
        this.model = model;
        this.walker = walker;
        this.day = day;
        this.sessions = sessions;
        this.multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            addChoices(i);
        }
    }

    /**
     * Returns the term of the sessions of a region or person, or empty if a region's may be in rooms that are treated as one
     * with others, or there are too many sessions or places.
     *
     * @param sessions those that may be on the day
     * @param change what a change costs
     * @param maxArcs how many arcs its diagram may have
     */
    static Optional<DualTerm> find(TermModel model, Walker walker, int day, int[] sessions, long change, int maxArcs) {
        if (sessions.length > Certificate.MAX_TIMED_SESSIONS
                || Arrays.stream(sessions).anyMatch(model::isPartlyListed)) {
            return Optional.empty();
        }
        RoomCourseTerm term = new RoomCourseTerm(model, walker, day, sessions);
        boolean isRegion = walker instanceof Walker.Region;
        boolean isLarge = (long) term.choices.size() << sessions.length > 2L * maxArcs;
        if (isLarge || (isRegion && term.payers.size() < term.choices.size())) {
            return Optional.empty();
        }
        return new RoomCourseDiagram(term.choices, sessions.length, change, !isRegion)
                .build(maxArcs)
                .map(diagram -> new DiagramTerm(
                        "%s %s %s".formatted(isRegion ? "course" : "walk", day, walker.name()),
                        CopyKeys.By.PLACE,
                        sessions,
                        term.multipliers,
                        term.payers.size(),
                        diagram,
                        model.scale(),
                        term::entry));
    }

    private void addChoices(int i) {
        int session = sessions[i];
        RankedPlaces places = model.places(session);
        CopyKeys keys = model.copyKeys();
        int pause =
                walker instanceof Walker.Attendant ? model.instance().event().changeoverMinutes() : 0;
        multipliers[i] = new int[keys.count(session, CopyKeys.By.PLACE)];
        Arrays.fill(multipliers[i], DecisionDiagram.NONE);
        for (int place = 0; place < places.size(); place++) {
            if (model.day(session, place) == day) {
                TimeOption time = model.instance().option(session, places.option(place));
                int group = places.group(place);
                int multiplier = DecisionDiagram.NONE;
                if (model.groups().isSingle(group)) {
                    multiplier = payers.size();
                    multipliers[i][keys.place(places.option(place), group)] = multiplier;
                    payers.add(new Payer(session, time, model.groups().first(group)));
                }
                choices.add(new Choice(i, time.start(), time.end() + pause, group, multiplier));
            }
        }
    }

    private CertificateMultiplier entry(int multiplier, long value) {
        Instance instance = model.instance();
        Payer payer = payers.get(multiplier);
        return new CertificateMultiplier(
                walker instanceof Walker.Region
                        ? CertificateMultiplier.Kind.ROOM_AT_TIME
                        : CertificateMultiplier.Kind.PERSON_IN_ROOM,
                switch (walker) {
                    case Walker.Region ignored ->
                        instance.event().rooms().get(payer.room).id();
                    case Walker.Attendant person -> person.index() + "/" + payer.room;
                },
                instance.event().sessions().get(payer.session).id(),
                instance.tables().timeline().toInstant(payer.time.start()),
                payer.time.minutes(),
                value);
    }
}
