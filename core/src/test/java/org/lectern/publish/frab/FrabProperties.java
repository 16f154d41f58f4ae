package org.lectern.publish.frab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.testing.HostileText;

@Tag("slow")
class FrabProperties {

    @Property
    void hostileEvent_writtenAndRead_agreesWithTheTimetable(@ForAll Random random) {
        HostileText.Case hostile = HostileText.small(random);
        Event event = hostile.event();
        FrabSchedule schedule = random.nextBoolean()
                ? FrabSchedule.of(event, hostile.timetable(), "2")
                : FrabSchedule.of(
                        event, hostile.timetable(), "draft", id -> URI.create("https://example.org/#" + id.hashCode()));

        FrabSchedule xml = FrabXml.read(FrabXml.write(schedule));
        FrabSchedule json = FrabJson.read(FrabJson.write(schedule));
        assertEquals(withoutSeats(schedule), xml);
        assertEquals(schedule, json);
        Timetable told = xml.timetable(event);
        assertEquals(
                Timetable.of(event, hostile.timetable().placements()).placements().stream()
                        .map(held ->
                                new Placement(held.sessionId(), held.roomId(), held.start(), held.minutes(), List.of()))
                        .toList(),
                told.placements());
        assertEquals(
                hostile.timetable().placements().stream()
                        .flatMap(held -> held.turns().stream())
                        .count(),
                xml.talks().stream()
                        .flatMap(talk -> talk.text().description().lines())
                        .count());
    }

    /** The XML form has no seats. */
    private static FrabSchedule withoutSeats(FrabSchedule schedule) {
        return new FrabSchedule(
                schedule.version(),
                schedule.title(),
                schedule.acronym(),
                schedule.timeslotMinutes(),
                schedule.zoneName(),
                schedule.days().stream()
                        .map(day -> new FrabDay(
                                day.date(),
                                day.start(),
                                day.end(),
                                day.rooms().stream()
                                        .map(room -> new FrabRoom(room.name(), room.guid(), null, room.talks()))
                                        .toList()))
                        .toList());
    }
}
