package org.lectern.publish.frab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.HostileText;

/** What is written is valid by the public schemas. */
class FrabSchemaTest {

    private static final int EVENTS = 500;

    @Test
    @Tag("slow")
    void hostileEvents_always_areValid() {
        PublicSchemas schemas = PublicSchemas.read();
        for (int seed = 0; seed < EVENTS; seed++) {
            HostileText.Case hostile = HostileText.small(new Random(seed));
            FrabSchedule schedule = seed % 2 == 0
                    ? FrabSchedule.of(hostile.event(), hostile.timetable(), "2")
                    : FrabSchedule.of(
                            hostile.event(),
                            hostile.timetable(),
                            "draft",
                            id -> URI.create("https://example.org/#" + Integer.toHexString(id.hashCode())));
            assertEquals(List.of(), schemas.xmlMistakes(FrabXml.write(schedule)), "seed " + seed);
            assertEquals(List.of(), schemas.jsonMistakes(FrabJson.write(schedule)), "seed " + seed);
        }
    }

    @Test
    void brokenText_always_isFoundInvalid() {
        PublicSchemas schemas = PublicSchemas.read();
        HostileText.Case hostile = HostileText.small(new Random(1));
        FrabSchedule schedule = FrabSchedule.of(hostile.event(), hostile.timetable(), "2");
        assertEquals(
                1,
                schemas.xmlMistakes(FrabXml.write(schedule).replace("<acronym>", "<acronym>X "))
                        .size());
        assertEquals(
                1,
                schemas.jsonMistakes(FrabJson.write(schedule).replace("\"daysCount\"", "\"dayCount\"")).stream()
                        .filter(mistake -> mistake.contains("daysCount"))
                        .count());
    }
}
