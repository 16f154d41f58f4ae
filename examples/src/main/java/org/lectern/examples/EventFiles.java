package org.lectern.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.event.Event;
import org.lectern.examples.conference.Conference;
import org.lectern.examples.defences.ThesisDefences;
import org.lectern.examples.hearing.PublicHearing;
import org.lectern.examples.lightning.LightningTalks;
import org.lectern.examples.round36.Round36;
import org.lectern.examples.round36.Spring2020;
import org.lectern.examples.smallround.SmallRound;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;

/** The sample events and timetables as files, each written from what builds it in code. */
public final class EventFiles {

    private EventFiles() {}

    /** Returns the text of each file by its name, in alphabetical order. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("round-36.json", EventJson.write(Round36.event()));
        addSpring(texts, Spring2020.event());
        addSpring(texts, Spring2020.flatHour());
        for (Event event : ofProfiles()) {
            texts.put(event.id() + ".json", EventJson.write(event));
        }
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

    private static void addSpring(Map<String, String> texts, Event event) {
        texts.put(event.id() + ".json", EventJson.write(event));
        texts.put(event.id() + "-published.json", TimetableJson.write(event, Spring2020.published(event)));
    }

    /** Writes all files anew into the folder that the one argument names. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> file : texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
