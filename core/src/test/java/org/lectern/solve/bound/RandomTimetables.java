package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Random timetables without hard violations, as the checker has it. */
final class RandomTimetables {

    private static final int UNSCHEDULED = -1;

    private final Event event;
    private final Checker checker;
    private final Instance instance;
    private final LagrangianModel model;
    private final Random random;

    /** What the checker says of a timetable, and the place of each session in the model of all places. */
    record Tried(AssignmentSnapshot assignment, Report report) {

        /** Returns whether a session takes one of the places of a model. */
        boolean has(LagrangianModel model, int session, int place) {
            int option = assignment.isScheduled(session) ? assignment.option(session) : UNSCHEDULED;
            int group = assignment.isScheduled(session) ? model.groups().of(assignment.room(session)) : UNSCHEDULED;
            return model.places(session).option(place) == option
                    && model.places(session).group(place) == group;
        }
    }

    RandomTimetables(Event event, Random random) {
        this(event, StandardRules.catalogue(), random);
    }

    RandomTimetables(Event event, Catalogue catalogue, Random random) {
        this.event = event;
        this.checker = Checker.of(catalogue);
        this.random = random;
        this.instance = ManyRooms.instance(event, catalogue);
        this.model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    Instance instance() {
        return instance;
    }

    /** Returns some timetables: in each, one session after another gets a place where nothing hard is broken. */
    List<Tried> some(int count) {
        List<Tried> found = new ArrayList<>();
        for (int i = 0; i < count && !isInfeasible(model); i++) {
            Tried tried = any();
            if (tried.report.score().hard() == 0) {
                found.add(tried);
            }
        }
        return found;
    }

    private Tried any() {
        int[] rooms = new int[instance.sessionCount()];
        int[] options = new int[rooms.length];
        Arrays.fill(rooms, UNSCHEDULED);
        Arrays.fill(options, UNSCHEDULED);
        List<Integer> sessions =
                new ArrayList<>(IntStream.range(0, rooms.length).boxed().toList());
        Collections.shuffle(sessions, random);
        Tried best = tried(rooms, options);
        for (int session : sessions) {
            for (int tries = 0; tries < 3 && rooms[session] == UNSCHEDULED; tries++) {
                int place = random.nextInt(model.places(session).size());
                rooms[session] = model.room(session, place);
                options[session] = model.places(session).option(place);
                Tried next = tried(rooms, options);
                if (next.report.score().hard() <= best.report.score().hard()) {
                    best = next;
                } else {
                    rooms[session] = UNSCHEDULED;
                    options[session] = UNSCHEDULED;
                }
            }
        }
        return best;
    }

    private Tried tried(int[] rooms, int[] options) {
        AssignmentSnapshot assignment = AssignmentSnapshot.of(rooms, options);
        return new Tried(assignment, checker.check(event, instance.timetable(assignment)));
    }

    private static boolean isInfeasible(LagrangianModel model) {
        return IntStream.range(0, model.sessionCount())
                .anyMatch(s -> model.places(s).size() == 0 && !model.isPartlyListed(s));
    }
}
