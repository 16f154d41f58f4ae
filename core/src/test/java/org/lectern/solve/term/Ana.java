package org.lectern.solve.term;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.diagram.PathDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Sessions of an hour in which Ana is needed on 1 and 3 April, which may start at some times alone. */
record Ana(LagrangianModel model, TermOptions options, PathDiagram diagram, long[] values) {

    static final int MAX_ARCS = 1_000_000;

    static final String ABSENT = "absent";
    private static final String OR = " or ";

    static Ana of(int changeover, PersonDiagram.Costs costs, String... starts) {
        Event.Builder event = Event.builder("e", ZoneOffset.UTC)
                .startStepMinutes(10)
                .changeoverMinutes(changeover)
                .day("2020-04-01", "10:00/17:00")
                .day("2020-04-03", "10:00/17:00")
                .room("r1", 0)
                .people("ana");
        for (int s = 0; s < starts.length; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(60)
                    .qaMinutes(0, 0)
                    .attendants("ana")
                    .build());
        }
        Instance instance = ManyRooms.instance(event.build());
        LagrangianModel all = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        int[][] kept = new int[starts.length][];
        Arrays.setAll(
                kept,
                s -> IntStream.range(0, all.places(s).size())
                        .filter(place -> List.of(starts[s].split(OR)).contains(start(all, s, place)))
                        .toArray());
        LagrangianModel model = all.narrowed(kept, new boolean[kept.length], new ArcBudget(MAX_ARCS, 0));
        TermOptions options =
                new TermOptions(model, IntStream.range(0, kept.length).toArray());
        PathDiagram diagram = new PersonDiagram(
                        instance.index().halfDays(), instance.index().horizonStart(), changeover, costs, options)
                .build(MAX_ARCS)
                .orElseThrow();
        return new Ana(model, options, diagram, new long[options.count()]);
    }

    private static String start(LagrangianModel model, int session, int place) {
        int option = model.places(session).option(place);
        return option < 0 ? ABSENT : start(model, model.instance().start(session, option));
    }

    /** Returns a start such as {@code 3 10:00}: day of the month and time. */
    private static String start(LagrangianModel model, int minute) {
        Instant instant = model.instance().tables().timeline().toInstant(minute);
        return instant.toString().substring(9, 16).replace('T', ' ');
    }

    Ana givingBack(int session, String start, long value) {
        for (int option = 0; option < options.count(); option++) {
            if (options.session(option) == session
                    && start(model, options.time(option).start()).equals(start)) {
                values[option] = value;
            }
        }
        return this;
    }

    long least() {
        return diagram.minCost(values, 0, new int[values.length]);
    }

    /** Returns the times that a session may have. */
    static String at(String... starts) {
        return String.join(OR, starts);
    }

    /** Returns these times, one by one. */
    static String[] each(String starts) {
        return starts.split(OR);
    }
}
