package org.lectern.publish.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.publish.Publication;
import org.lectern.publish.QualityReport;

/** A small round, and its page. */
final class RoundPage {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    static final Event EVENT = Event.builder("round", GENEVA)
            .name("Round 36")
            .days(List.of(Day.parse("2020-03-31", GENEVA, "10:00/13:00", "15:00/18:00")))
            .rooms(List.of(
                    Room.builder("xx").name("XX").seats(40).build(),
                    Room.builder("xxi").name("XXI").seats(50).build()))
            .people(List.of(
                    Person.builder("ana").name("Ana Silva").build(),
                    Person.builder("bo")
                            .name("Bo Ek")
                            .zone(ZoneId.of("Asia/Kathmandu"))
                            .build(),
                    Person.builder("cy").name("Cy Moderator").build()))
            .sessions(List.of(
                    Session.builder("by")
                            .name("Belarus")
                            .region("Europe")
                            .openingMinutes(3)
                            .statementMinutes(2)
                            .audience(45)
                            .attendants("cy")
                            .slot(Slot.builder("by-1", "ana")
                                    .name("Green Earth")
                                    .theme("Water")
                                    .build())
                            .slot(Slot.builder("by-2", "bo")
                                    .name("Blue Sky")
                                    .presence(Presence.OWN_SLOT)
                                    .build())
                            .build(),
                    Session.builder("hn")
                            .name("Honduras")
                            .region("Americas")
                            .allowedMinutes(30)
                            .slot("hn-1", "ana")
                            .build()))
            .build();

    static Instant at(String time) {
        return Instant.parse("2020-03-31T%s:00+02:00".formatted(time));
    }

    static Turn turn(String slot, String time, int minutes) {
        return new Turn(slot, at(time), minutes);
    }

    static final Placement BELARUS =
            new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7), turn("by-2", "10:50", 6)));
    static final Placement HONDURAS = new Placement("hn", "xxi", at("15:00"), 30, List.of(turn("hn-1", "15:00", 7)));

    static Timetable timetable(Placement... placements) {
        return Timetable.of(EVENT, List.of(placements));
    }

    static Publication publication(Placement... placements) {
        return Publication.of(EVENT, timetable(placements));
    }

    static Document page(Publication publication) {
        return Jsoup.parse(PageFormat.html(publication));
    }

    static Publication forOrganisers(Event event, Timetable timetable) {
        return Publication.of(event, timetable).withQuality(QualityReport.of(event, timetable));
    }

    static long number(Element element, String name) {
        for (String part : element.attr("style").split(";", -1)) {
            if (part.startsWith("--" + name + ":")) {
                return Long.parseLong(part.substring(name.length() + 3));
            }
        }
        throw new AssertionError("no " + name + " in " + element.attr("style"));
    }

    static Element byId(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), () -> "no element " + id);
    }

    private RoundPage() {}
}
