package org.lectern.replan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

/**
 * Random published events of four or five sessions, three starts and two or three rooms, in which some speakers are no
 * longer available all the time and some rooms have lost seats.
 */
final class ReplanCases {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Instant START =
            Window.parse("2020-03-31T10:00/11:00", GENEVA).startInclusive();
    private static final int MINUTES = 20;
    private static final int STARTS = 3;

    private final Random random;
    private final int rooms;
    private final int sessions;

    private ReplanCases(Random random) {
        this.random = random;
        this.rooms = 2 + random.nextInt(2);
        this.sessions = 4 + random.nextInt(2);
    }

    static List<ReplanModel> random(int firstSeed, int count) {
        List<ReplanModel> models = new ArrayList<>();
        for (int seed = firstSeed; seed < firstSeed + count; seed++) {
            Event event = new ReplanCases(new Random(seed)).event();
            models.add(new ReplanModel(event, StandardRules.catalogue(), StartedSessions.of(event)));
        }
        return models;
    }

    private Event event() {
        Event.Builder event = Event.builder("small", GENEVA)
                .day("2020-03-31", "10:00/11:00")
                .startStepMinutes(MINUTES)
                .changeoverMinutes(0);
        for (int room = 0; room < rooms; room++) {
            event.room("R" + room, random.nextInt(4) == 0 ? 10 : 50);
        }
        for (int person = 0; person < sessions + 2; person++) {
            Person.Builder builder = Person.builder("p" + person);
            if (random.nextInt(5) == 0) {
                builder.available(Window.of(at(random.nextInt(2)), 2 * MINUTES));
            }
            event.person(builder.build());
        }
        List<Placement> placements = new ArrayList<>();
        BitSet taken = new BitSet();
        for (int s = 0; s < sessions; s++) {
            Session.Builder session =
                    Session.builder("s" + s).allowedMinutes(MINUTES).audience(random.nextInt(3) == 0 ? 30 : 5);
            List<Turn> turns = new ArrayList<>();
            int place = random.nextInt(STARTS * rooms);
            Instant start = at(place / rooms);
            int first = random.nextInt(sessions + 2);
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                session.slot("s" + s + "-" + i, "p" + (first + i) % (sessions + 2));
                turns.add(new Turn("s" + s + "-" + i, start.plusSeconds(600L * i), 7));
            }
            event.session(session.build());
            // Some sessions are new, or have a place that another one has.
            if (random.nextInt(6) > 0 && (!taken.get(place) || random.nextInt(4) == 0)) {
                taken.set(place);
                placements.add(new Placement("s" + s, "R" + place % rooms, start, MINUTES, turns));
            }
        }
        return event.published(new Published(new Timetable("small", placements), null, List.of()))
                .build();
    }

    private static Instant at(int start) {
        return START.plusSeconds(60L * MINUTES * start);
    }

    /** Returns the timetable that has the sessions at these places. */
    static Timetable timetable(ReplanModel model, @Nullable CandidatePlace[] places) {
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = places[s];
            if (place != null) {
                placements.add(
                        place.equals(model.publishedPlaces[s])
                                ? Objects.requireNonNull(model.publishedPlacements[s])
                                : model.placement(s, place));
            }
        }
        return Timetable.of(model.index.event(), placements);
    }

    /** Returns the sum of what each session costs at hard and medium level at least. */
    static CostBound trivialBound(ReplanModel model) {
        CostBound bound = new CostBound(0, 0);
        for (int s = 0; s < model.size; s++) {
            bound = bound.plus(model.lowerBound(s));
        }
        return bound;
    }
}
