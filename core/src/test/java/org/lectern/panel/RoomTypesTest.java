package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** Rooms of as many seats and the same features are alike. */
class RoomTypesTest {

    private static final Session MALAWI = Session.builder("mw").build();

    private static Event.Builder event() {
        return PanelSketch.event()
                .room("r2", 50)
                .room("r3", 0)
                .room(Room.builder("r4").seats(50).features("video").build())
                .room("r5", 50)
                .session(MALAWI);
    }

    private static int[] kinds(Event.Builder builder, Session session) {
        Event event = builder.build();
        return RoomTypes.of(event, EffectiveRules.of(event, StandardRules.catalogue()))
                .of(session);
    }

    @Test
    void rooms_alike_areOfOneKind() {
        assertArrayEquals(new int[] {0, 1, 0, 2, 1}, kinds(event(), MALAWI));
        assertArrayEquals(
                new int[] {0, 1, 0, 2, 1},
                kinds(event().waiver("speaker-window", "agreed", SubjectId.session("mw")), MALAWI));
    }

    @Test
    void rooms_thatAWaiverOrAPinMayTellApart_areKindsOfTheirOwn() {
        int[] each = {0, 1, 2, 3, 4};

        assertArrayEquals(each, kinds(event().waiver("room-seats", "agreed", SubjectId.room("r5")), MALAWI));
        assertArrayEquals(
                each,
                kinds(event(), MALAWI.toBuilder().pin(Pin.NONE.withRoomId("r2")).build()));
    }
}
