package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

class ChainSearchTest {

    private static final Window EARLY = Window.parse("2020-03-31T10:00/10:20", ZoneOffset.UTC);
    private static final Window LATE = Window.parse("2020-03-31T10:20/10:40", ZoneOffset.UTC);

    /** Fiji needs the large room at 10:00, where Ghana is; Ghana takes Peru's place, and Peru shares a speaker with it. */
    @Test
    void chain_placeBlockedByASessionThatMovesAnyway_isFound() {
        Event event = Event.builder("small", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/10:40")
                .startStepMinutes(20)
                .room("large", 50)
                .room("small", 10)
                .person(Person.builder("anna").available(EARLY).build())
                .people("ben")
                .session(session("fiji", "anna").audience(30).build())
                .session(session("ghana", "ben").build())
                .session(session("peru", "ben").build())
                .published(Published.of(new Timetable(
                        "small", List.of(placement("ghana", "large", EARLY), placement("peru", "small", LATE)))))
                .build();
        ReplanModel model = new ReplanModel(event, StandardRules.catalogue(), StartedSessions.of(event));
        int late = model.index.startMinute(placement("peru", "small", LATE));
        Set<String> forbidden = model.places(1).stream()
                .filter(place -> place.room() != 1 || place.time().start() != late)
                .map(place -> PlacementSearch.key(1, place))
                .collect(Collectors.toSet());
        PartialRepair repair = new PartialRepair(model, ReplanCases.trivialBound(model));

        List<ChainSearch.ChainLink> chain =
                new ChainSearch(model, repair, forbidden).find(0, Integer.MAX_VALUE, Set.of());

        assertEquals(
                List.of("fiji in large at 10:00", "ghana in small at 10:20", "peru in small at 10:00"),
                chain.stream().map(link -> text(model, link)).toList());
    }

    private static Session.Builder session(String id, String personId) {
        return Session.builder(id).allowedMinutes(20).slot(id, personId);
    }

    private static Placement placement(String id, String roomId, Window time) {
        return new Placement(id, roomId, time.startInclusive(), 20, List.of(new Turn(id, time.startInclusive(), 7)));
    }

    private static String text(ReplanModel model, ChainSearch.ChainLink link) {
        Placement placement = model.placement(link.session(), link.place());
        return "%s in %s at %s"
                .formatted(
                        placement.sessionId(),
                        placement.roomId(),
                        placement.start().atZone(ZoneOffset.UTC).toLocalTime());
    }
}
