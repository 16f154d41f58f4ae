package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lectern.panel.TimeOption;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.PathDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * The time options that some sessions have in a model, numbered one after another: one multiplier each. If not all places of a
 * session are listed, it has all of its time options.
 */
final class TermOptions {

    private final int[] sessions;
    private final int[][] multipliers;
    private final boolean[] mayBeAbsent;
    /** The position in {@link #sessions}, and the time, of each option. */
    private final List<Integer> positions = new ArrayList<>();

    private final List<TimeOption> times = new ArrayList<>();

    TermOptions(TermModel model, int[] sessions) {
        this.sessions = sessions;
        this.multipliers = new int[sessions.length][];
        this.mayBeAbsent = new boolean[sessions.length];
        for (int i = 0; i < sessions.length; i++) {
            List<TimeOption> options = model.instance().table(sessions[i]).options();
            BitSet open = openOptions(model, i, options.size());
            multipliers[i] = new int[options.size()];
            for (TimeOption option : options) {
                boolean isOpen = open.get(option.index());
                multipliers[i][option.index()] = isOpen ? times.size() : DecisionDiagram.NONE;
                if (isOpen) {
                    positions.add(i);
                    times.add(option);
                }
            }
        }
    }

    private BitSet openOptions(TermModel model, int i, int count) {
        RankedPlaces places = model.places(sessions[i]);
        BitSet open = new BitSet(count);
        if (places.unlistedCost() != RankedPlaces.NONE) {
            open.set(0, count);
            mayBeAbsent[i] = true;
        }
        for (int place = 0; place < places.size(); place++) {
            if (places.isScheduled(place)) {
                open.set(places.option(place));
            } else {
                mayBeAbsent[i] = true;
            }
        }
        return open;
    }

    int sessionCount() {
        return sessions.length;
    }

    int count() {
        return times.size();
    }

    /** Returns the session of an option, by its position among the sessions here. */
    int session(int option) {
        return positions.get(option);
    }

    TimeOption time(int option) {
        return times.get(option);
    }

    /** Returns whether a session may be unscheduled. */
    boolean mayBeAbsent(int i) {
        return mayBeAbsent[i];
    }

    /** Returns the term whose multipliers are those of the options, each paid at one time. */
    DualTerm term(TermModel model, CertificateMultiplier.Kind kind, String name, String id, PathDiagram diagram) {
        Instance instance = model.instance();
        return new DiagramTerm(
                name,
                sessions,
                multipliers,
                times.size(),
                diagram,
                model.scale(),
                (option, value) -> new CertificateMultiplier(
                        kind,
                        id,
                        instance.event()
                                .sessions()
                                .get(sessions[positions.get(option)])
                                .id(),
                        instance.tables().timeline().toInstant(times.get(option).start()),
                        times.get(option).minutes(),
                        value));
    }
}
