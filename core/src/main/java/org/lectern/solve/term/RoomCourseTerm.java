package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.panel.TimeOption;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.term.RoomCourseDiagram.Choice;

/**
 * {@code room-change} in the dual, for a region and a day on which few sessions and places are left: all of what it costs. Each
 * place has a multiplier.
 */
final class RoomCourseTerm {

    private final TermModel model;
    private final int day;
    private final int[] sessions;
    private final int[][] multipliers;
    private final List<Choice> choices = new ArrayList<>();
    /** The session and the time of each choice. */
    private final List<Integer> payers = new ArrayList<>();

    private final List<TimeOption> times = new ArrayList<>();

    private RoomCourseTerm(TermModel model, int day, int[] sessions) {
        this.model = model;
        this.day = day;
        this.sessions = sessions;
        this.multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            addChoices(i);
        }
    }

    /**
     * Returns the term of the sessions of a region, or empty if they may be in rooms that are treated as one with others, or
     * have too many sessions or places.
     *
     * @param sessions those that may be on the day
     * @param change what a change costs
     * @param maxArcs how many arcs its diagram may have
     */
    static Optional<DualTerm> find(TermModel model, String region, int day, int[] sessions, long change, int maxArcs) {
        if (sessions.length > Certificate.MAX_TIMED_SESSIONS
                || Arrays.stream(sessions).anyMatch(model::isPartlyListed)) {
            return Optional.empty();
        }
        RoomCourseTerm term = new RoomCourseTerm(model, day, sessions);
        boolean isLarge = (long) term.choices.size() << sessions.length > 2L * maxArcs;
        if (isLarge || term.choices.stream().anyMatch(choice -> !model.groups().isSingle(choice.room()))) {
            return Optional.empty();
        }
        return new RoomCourseDiagram(term.choices, sessions.length, change)
                .build(maxArcs)
                .map(diagram -> new DiagramTerm(
                        "course %s %s".formatted(day, region),
                        CopyKeys.By.PLACE,
                        sessions,
                        term.multipliers,
                        term.choices.size(),
                        diagram,
                        model.scale(),
                        term::entry));
    }

    private void addChoices(int i) {
        int session = sessions[i];
        RankedPlaces places = model.places(session);
        CopyKeys keys = model.copyKeys();
        multipliers[i] = new int[keys.count(session, CopyKeys.By.PLACE)];
        Arrays.fill(multipliers[i], DecisionDiagram.NONE);
        for (int place = 0; place < places.size(); place++) {
            if (model.day(session, place) == day) {
                TimeOption time = model.instance().option(session, places.option(place));
                multipliers[i][keys.place(places.option(place), places.group(place))] = choices.size();
                choices.add(new Choice(i, time.start(), time.end(), places.group(place), choices.size()));
                payers.add(session);
                times.add(time);
            }
        }
    }

    private CertificateMultiplier entry(int multiplier, long value) {
        Instance instance = model.instance();
        int room = model.groups().first(choices.get(multiplier).room());
        TimeOption time = times.get(multiplier);
        return new CertificateMultiplier(
                CertificateMultiplier.Kind.ROOM_AT_TIME,
                instance.event().rooms().get(room).id(),
                instance.event().sessions().get(payers.get(multiplier)).id(),
                instance.tables().timeline().toInstant(time.start()),
                time.minutes(),
                value);
    }
}
