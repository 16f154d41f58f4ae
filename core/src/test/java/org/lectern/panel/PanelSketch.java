package org.lectern.panel;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** One session of a small event: one day from ten to twelve o'clock, and Ana, Bob, Eve and Kim, who are always there. */
final class PanelSketch {

    /** Ten o'clock. */
    static final int START = 600;

    private PanelSketch() {}

    /** Returns the event without its session; the people given stand for those of the same ids. */
    static Event.Builder event(Person... people) {
        Event.Builder event = Event.builder("mrm", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "10:00/12:00")
                .room("r1", 0);
        for (String id : List.of("ana", "bob", "eve", "kim")) {
            event.person(Arrays.stream(people)
                    .filter(person -> person.id().equals(id))
                    .findFirst()
                    .orElse(Person.of(id)));
        }
        return event;
    }

    static PanelModel panel(Event.Builder builder, Session.Builder session) {
        return panel(builder.session(session.build()).build(), StandardRules.catalogue());
    }

    /** Returns the first session of an event as the panel looks at it. */
    static PanelModel panel(Event event, Catalogue catalogue) {
        EffectiveRules effectiveRules = EffectiveRules.of(event, catalogue);
        Timeline timeline = Timeline.of(event);
        return new PanelModel(
                event,
                PersonAvailability.of(event, effectiveRules, timeline, 0, 2880),
                event.sessions().get(0),
                effectiveRules,
                timeline);
    }
}
