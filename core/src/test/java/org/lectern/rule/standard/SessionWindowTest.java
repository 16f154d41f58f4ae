package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Room;
import org.lectern.event.Session;

class SessionWindowTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("session-window")
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .session(Session.builder("GH")
                        .name("Ghana")
                        .allowedMinutes(50)
                        .available(window("10:20/11:20"), window("15:00/16:00")));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("GH", "r27", "10:45", 50),
                15,
                "Ghana takes place on Tuesday 31 March 10:45–11:35, 15 minutes of it outside the times allowed for it.",
                "session GH Ghana");
    }

    @Test
    void sessionWindow_toTheMinute_holds() {
        assertEquals(List.of(), scene().held("GH", "r27", "10:30", 50).told());
        assertEquals(List.of(), scene().held("GH", "r27", "15:00", 50).told());
    }

    @Test
    void sessionWindow_oneMinuteLate_costsOne() {
        assertEquals(List.of(1L), scene().held("GH", "r27", "10:31", 50).units());
    }

    @Test
    void sessionWindow_none_isAnyTime() {
        Scene always = Scene.of("session-window")
                .room(Room.builder("r27"))
                .session(Session.builder("GH"))
                .held("GH", "r27", "23:00", 60);

        assertEquals(List.of(), always.told());
    }

    @Test
    void sessionWindow_never_costsEachMinute() {
        Scene never = Scene.of("session-window")
                .room(Room.builder("r27"))
                .session(Session.builder("GH").name("Ghana").availability(Availability.never()))
                .held("GH", "r27", "10:00", 60);

        assertEquals(
                List.of("60: Ghana takes place on Tuesday 31 March 10:00–11:00, although no time is allowed for it."),
                never.told());
    }
}
