package org.lectern.publish.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.text.TimeFormat;

class CsvTablesTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final Event event = Event.builder("e", KOLKATA)
            .day("2020-03-31", "10:00/18:00")
            .room(Room.builder("R1").name("=1+1").seats(30).build())
            .room("R2", 20)
            .people(List.of(
                    Person.of("ana"),
                    Person.builder("chi").zone(ZoneId.of("Europe/Paris")).build()))
            .session(Session.builder("S")
                    .name("Say \"hi\", all")
                    .tags("=1", "live")
                    .slot(Slot.builder("S-1", "ana").name("@home").build())
                    .slot(Slot.builder("S-2", "chi")
                            .presence(Presence.RECORDED)
                            .theme("x;=2")
                            .build())
                    .build())
            .session(Session.builder("T").build())
            .breaks(Break.of("tea", Window.parse("2020-03-31T12:00/12:20", KOLKATA))
                    .withName("-Tea")
                    .withRooms("R1", "R2"))
            .build();
    private final CsvTables tables = CsvTables.of(
            event,
            new Timetable(
                    "e",
                    List.of(new Placement(
                            "S",
                            "R1",
                            TimeFormat.parseInstant("2020-03-31T10:30", LocalDate.EPOCH, KOLKATA),
                            60,
                            List.of(
                                    new Turn(
                                            "S-1",
                                            TimeFormat.parseInstant("2020-03-31T10:32", LocalDate.EPOCH, KOLKATA),
                                            7),
                                    new Turn(
                                            "S-2",
                                            TimeFormat.parseInstant("2020-03-31T10:39", LocalDate.EPOCH, KOLKATA),
                                            5))))));

    @Test
    void breaks_always_haveALineEach() {
        assertEquals("""
                "break id","break","date","room ids","start","end","minutes","splits half-day"\r
                "tea","'-Tea","2020-03-31","R1, R2","2020-03-31T12:00+05:30","2020-03-31T12:20+05:30","20","no"\r
                """, tables.breaks());
    }

    @Test
    void sessions_heldAndNot_areLines() {
        assertEquals("""
                "session id","session","region","tags","held","date","room id","room","start","end","minutes","turns"
                "S","Say ""hi"", all","","'=1, live","yes","2020-03-31","R1","'=1+1","2020-03-31T10:30+05:30","2020-03-31T11:30+05:30","60","2"
                "T","T","","","no","","","","","","",""
                """.replace("\n", "\r\n"), tables.sessions());
    }

    @Test
    void slots_always_areSafe() {
        assertEquals("""
                "session id","session","slot id","slot","person id","person","presence","theme","kind","seated","room id","start","end","minutes"
                "S","Say ""hi"", all","S-1","'@home","ana","ana","whole-session","","","yes","R1","2020-03-31T10:32+05:30","2020-03-31T10:39+05:30","7"
                "S","Say ""hi"", all","S-2","S-2","chi","chi","recorded","x;'=2","","yes","R1","2020-03-31T10:39+05:30","2020-03-31T10:44+05:30","5"
                """.replace("\n", "\r\n"), tables.slots());
    }

    @Test
    void people_byPresence_haveALineForEachNeed() {
        assertEquals("""
                "person id","person","needed for","session id","session","slot id","room id","room","start","end","minutes","own zone","start there"
                "ana","ana","session","S","Say ""hi"", all","","R1","'=1+1","2020-03-31T10:30+05:30","2020-03-31T11:30+05:30","60","",""
                "ana","ana","slot","S","Say ""hi"", all","S-1","R1","'=1+1","2020-03-31T10:32+05:30","2020-03-31T10:39+05:30","7","",""
                "chi","chi","video","S","Say ""hi"", all","S-2","R1","'=1+1","2020-03-31T10:39+05:30","2020-03-31T10:44+05:30","5","Europe/Paris","2020-03-31T07:09+02:00"
                """.replace("\n", "\r\n"), tables.people());
    }

    @Test
    void rooms_usedAndNot_areLines() {
        assertEquals("""
                "room id","room","building","seats","date","start","end","minutes","session id","session"
                "R1","'=1+1","","30","2020-03-31","2020-03-31T10:30+05:30","2020-03-31T11:30+05:30","60","S","Say ""hi"", all"
                "R2","R2","","20","","","","","",""
                """.replace("\n", "\r\n"), tables.rooms());
    }
}
