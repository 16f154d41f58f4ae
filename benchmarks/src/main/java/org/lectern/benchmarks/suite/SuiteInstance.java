package org.lectern.benchmarks.suite;

import java.nio.file.Path;
import java.util.Objects;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.run.Sha256;
import org.lectern.event.Event;
import org.lectern.json.EventJson;

/**
 * A generated event.
 *
 * @param eventClass its class
 * @param sessions how many sessions it has
 * @param seed the seed that it is drawn from
 */
public record SuiteInstance(EventClass eventClass, int sessions, long seed) {

    public SuiteInstance {
        Objects.requireNonNull(eventClass, "eventClass");
    }

    /** Returns the id of the event. */
    public String id() {
        return "%s-%s-%s".formatted(eventClass.word(), sessions, seed);
    }

    /** Draws the event. */
    public Event event() {
        return EventGenerator.generate(eventClass, sessions, seed).event();
    }

    /** Draws the event and returns SHA-256 of its file. */
    public String eventHash() {
        return Sha256.of(EventJson.write(event()));
    }

    /** Draws the event and writes it to a folder. */
    public Path write(Path folder) {
        Path file = folder.resolve(id() + ".json");
        EventJson.write(event(), file);
        return file;
    }
}
