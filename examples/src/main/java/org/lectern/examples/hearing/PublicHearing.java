package org.lectern.examples.hearing;

import java.time.ZoneId;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.examples.MadeUpNames;
import org.lectern.rule.Profile;

/**
 * A public hearing on a harbour that is to be enlarged, on a day and a half in one room; all of it is made up.
 *
 * <p>Each witness speaks for seven minutes, answers three minutes of questions of the panel, and has one to reply: three
 * turns of which each follows right after the one before. A witness on video only speaks.
 */
public final class PublicHearing {

    private static final int OPENING_MINUTES = 2;
    private static final String[] PANEL = {"chair", "engineer", "lawyer"};
    private static final List<String> TOPICS = List.of("residents", "fishers", "nature", "business", "experts");

    private final Event.Builder event = Event.builder("public-hearing", ZoneId.of("Europe/Copenhagen"));
    private int people = 100;

    private PublicHearing() {}

    /** Returns the event, the same each time. */
    public static Event event() {
        return new PublicHearing().build();
    }

    private Event build() {
        event.name("Public hearing on a larger harbour (made up)")
                .changeoverMinutes(5)
                .day("2026-06-09", "10:00/12:30", "14:00/16:00")
                .day("2026-06-10", "10:00/12:30")
                .room(Room.of("Council chamber", 80));
        for (String member : PANEL) {
            add(Person.builder(member));
        }
        event.session(session("applicant", "The harbour authority", 35, 3).build())
                .session(session("residents", "Residents", 50, 4)
                        .preferred(event.window("2026-06-09T15:00/16:00"))
                        .build())
                .session(session("fishers", "Fishers", 35, 3)
                        .region("The sea")
                        .preferred(event.window("2026-06-09T13:00/17:00"))
                        .build())
                .session(nature())
                .session(business())
                .session(experts())
                .session(closing());
        TOPICS.forEach(topic ->
                event.relation(Relation.before("applicant", topic)).relation(Relation.before(topic, "closing")));
        return event.ruleSettings(Profile.of("single-track-hearing").mergedSettings(List.of()))
                .build();
    }

    /** One witness takes part from Nova Scotia, five hours behind. */
    private Session nature() {
        Session.Builder session = session("nature", "Nature and water", 35, 2).region("The sea");
        add(Person.builder("nature-3").zone(ZoneId.of("America/Halifax")));
        return heard(session, "nature-3").build();
    }

    /** One witness has sent a video. */
    private Session business() {
        Session.Builder session = session("business", "Business", 45, 3);
        add(Person.builder("business-4"));
        return session.slot(Slot.builder("business-4", "business-4")
                        .name("Statement on video")
                        .minutes(7, 7)
                        .presence(Presence.RECORDED)
                        .build())
                .build();
    }

    /** One expert comes by train on the second day. */
    private Session experts() {
        Session.Builder session = session("experts", "Experts", 35, 2);
        add(Person.builder("experts-3").available(event.window("2026-06-10T10:40/13:00")));
        return heard(session, "experts-3").build();
    }

    /** Both sides sum up, the applicant last. */
    private Session closing() {
        return Session.builder("closing")
                .name("Closing statements")
                .allowedMinutes(35)
                .openingMinutes(OPENING_MINUTES)
                .qaMinutes(0, 0)
                .attendants(PANEL)
                .audience(70)
                .slot(Slot.builder("closing-residents", "residents-1")
                        .minutes(10, 15)
                        .build())
                .slot(Slot.builder("closing-applicant", "applicant-1")
                        .minutes(10, 15)
                        .last()
                        .build())
                .build();
    }

    private Session.Builder session(String id, String name, int minutes, int witnesses) {
        Session.Builder session = Session.builder(id)
                .name(name)
                .allowedMinutes(minutes)
                .openingMinutes(OPENING_MINUTES)
                .qaMinutes(0, 0)
                .attendants(PANEL)
                .audience(70);
        for (int i = 1; i <= witnesses; i++) {
            add(Person.builder(id + "-" + i));
            heard(session, id + "-" + i);
        }
        return session;
    }

    /** Adds the three turns of a witness, who need not sit through the rest. */
    private static Session.Builder heard(Session.Builder session, String witness) {
        String questions = witness + "-questions";
        return session.slot(turn(witness, witness, 7).name("Statement").build())
                .slot(turn(questions, "chair", 3)
                        .name("Questions of the panel")
                        .rightAfter(witness)
                        .build())
                .slot(turn(witness + "-reply", witness, 1)
                        .name("Reply")
                        .rightAfter(questions)
                        .build());
    }

    private static Slot.Builder turn(String id, String person, int minutes) {
        return Slot.builder(id, person).minutes(minutes, minutes).presence(Presence.OWN_SLOT);
    }

    private void add(Person.Builder person) {
        event.person(person.name(MadeUpNames.name(people++)).build());
    }
}
