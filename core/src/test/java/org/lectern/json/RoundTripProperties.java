package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.event.Waiver;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

class RoundTripProperties {

    private final Schema eventSchema = SchemaAgreementTest.schema(EventJson.schema());
    private final Schema timetableSchema = SchemaAgreementTest.schema(TimetableJson.schema());

    @Property
    void event_writtenAndRead_isEqual(@ForAll Random random) {
        Event event = RandomEvents.small(random);
        String text = EventJson.write(event);
        Event read = EventJson.parse(text);
        assertEquals(event, read);
        assertEquals(text, EventJson.write(read));
        assertTrue(text.endsWith("}\n"));
        assertEquals(List.of(), eventSchema.validate(text, InputFormat.JSON));
    }

    @Property
    void anyText_writtenAndRead_isEqual(@ForAll String first, @ForAll String second) {
        String name = whole(first);
        String reason = whole(second) + ".";
        Event full = Examples.fullEvent();
        Waiver waiver = full.waivers().get(0);
        Event event = full.toBuilder()
                .name(name)
                .waivers(List.of(new Waiver(waiver.ruleId(), waiver.subjects(), reason)))
                .build();
        byte[] bytes = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        assertEquals(event, EventJson.parse(TextFile.decode(bytes)));
    }

    private static String whole(String text) {
        return text.replaceAll("\\p{Cs}", "");
    }

    @Property
    void timetable_writtenAndRead_isEqual(@ForAll Random random) {
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        String text = TimetableJson.write(event, timetable);
        Timetable read = TimetableJson.parse(text, event);
        assertEquals(timetable, read);
        assertEquals(text, TimetableJson.write(event, read));
        assertEquals(List.of(), timetableSchema.validate(text, InputFormat.JSON));
    }
}
