package org.lectern.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.examples.conference.Conference;
import org.lectern.examples.defences.ThesisDefences;
import org.lectern.examples.hearing.PublicHearing;
import org.lectern.examples.lightning.LightningTalks;
import org.lectern.examples.round29.Round29;
import org.lectern.examples.round31.Round31;
import org.lectern.examples.round36.October2020;
import org.lectern.examples.round36.Round36;
import org.lectern.examples.round36.Spring2020;
import org.lectern.examples.smallround.SmallRound;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;

/** The sample events and timetables as files, each written from what builds it in code. */
public final class EventFiles {

    private EventFiles() {}

    /** Returns the text of each file by its name, in alphabetical order. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (Event event : List.of(
                Round36.event(),
                Round31.event(),
                Round29.planned(),
                Round29.held(),
                October2020.event(),
                Spring2020.event(),
                Spring2020.flatHour())) {
            add(texts, event);
        }
        ofProfiles().forEach(event -> add(texts, event));
        addPublished(texts, Round29.planned(), Round29.published());
        texts.put("round-29-planned-changes.json", ChangesJson.write(Round29.planned(), Round29.changes()));
        addPublished(texts, October2020.event(), October2020.published());
        addPublished(texts, Spring2020.event(), Spring2020.published(Spring2020.event()));
        addPublished(texts, Spring2020.flatHour(), Spring2020.published(Spring2020.flatHour()));
        return texts;
    }

    /** Returns an event for each profile, in the order of {@link org.lectern.rule.Profile#all}. */
    private static List<Event> ofProfiles() {
        return List.of(
                SmallRound.event(),
                PublicHearing.event(),
                Conference.event(),
                LightningTalks.event(),
                ThesisDefences.event());
    }

    private static void add(Map<String, String> texts, Event event) {
        texts.put(event.id() + ".json", EventJson.write(event));
    }

    private static void addPublished(Map<String, String> texts, Event event, Timetable published) {
        texts.put(event.id() + "-published.json", TimetableJson.write(event, published));
    }

    /** Writes all files anew into the folder that the one argument names. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> file : texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
