package org.lectern.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.publish.names.ForeignJson;

/** The answers of pretalx's API, whatever the files are called: told apart by the keys of their objects. */
final class PretalxFiles {

    /** What an object of pretalx's API is. */
    enum Kind {
        EVENT,
        ROOM,
        SUBMISSION,
        SPEAKER,
        SLOT,
        SUBMISSION_TYPE,
        TRACK,
        TAG,
        /** A line of the export of sessions that organisers download. */
        SESSION_ROW,
        /** A line of the export of speakers that organisers download. */
        SPEAKER_ROW
    }

    private final Map<Kind, List<PretalxNode>> objects = new LinkedHashMap<>();

    /**
     * Returns the objects of files by their names.
     *
     * @param texts the texts of the files
     * @throws org.lectern.event.InvalidInputException if a file is no JSON; it has the mistakes of all files
     */
    static PretalxFiles of(Map<String, String> texts, ImportNotes notes) {
        PretalxFiles files = new PretalxFiles();
        FileMistakes.forEach(texts, (name, text) -> files.add(name, ForeignJson.parse(text), notes));
        return files;
    }

    List<PretalxNode> all(Kind kind) {
        return objects.getOrDefault(kind, List.of());
    }

    private void add(String name, JsonNode root, ImportNotes notes) {
        if (root.path("results").isArray()) {
            addAll(PretalxNode.items(root.path("results"), name + "/results"), name, notes);
        } else if (root.isArray()) {
            addAll(PretalxNode.items(root, name), name, notes);
        } else if (root.has("slots") && root.has("version")) {
            addAll(new PretalxNode(root, name).list("slots"), name, notes);
        } else {
            addAll(List.of(new PretalxNode(root, name)), name, notes);
        }
    }

    private void addAll(List<PretalxNode> nodes, String name, ImportNotes notes) {
        LinkedHashSet<String> unknown = new LinkedHashSet<>();
        for (PretalxNode node : nodes) {
            Kind kind = kind(node);
            if (kind != null) {
                objects.computeIfAbsent(kind, ignored -> new ArrayList<>()).add(node);
            } else {
                unknown.add(node.place());
            }
        }
        if (!unknown.isEmpty()) {
            String first = unknown.iterator().next();
            notes.note(
                    "unknown-object",
                    first,
                    first,
                    "The file '%s' has %s that are no events, rooms, submissions, speakers or slots, from '%s' on."
                            .formatted(
                                    Problem.shown(name),
                                    unknown.size() == 1 ? "1 object" : unknown.size() + " objects",
                                    Problem.shown(first)),
                    "Expand slots with '?expand=slots', or leave the file away.");
        }
    }

    private static @Nullable Kind kind(PretalxNode node) {
        if (node.has("slug", "date_from")) {
            return Kind.EVENT;
        }
        if (node.has("code", "title")) {
            return Kind.SUBMISSION;
        }
        if (node.has("code", "name")) {
            return Kind.SPEAKER;
        }
        if (node.has("submission", "start")) {
            return Kind.SLOT;
        }
        if (node.has("name", "default_duration")) {
            return Kind.SUBMISSION_TYPE;
        }
        if (node.has("name", "capacity") || node.has("name", "availabilities") || node.has("name", "uuid")) {
            return Kind.ROOM;
        }
        if (node.has("id", "tag")) {
            return Kind.TAG;
        }
        if (node.has("id", "name")) {
            return Kind.TRACK;
        }
        if (node.has("ID")) {
            return node.has("Proposal IDs") || node.has("Biography") || node.has("Email")
                    ? Kind.SPEAKER_ROW
                    : Kind.SESSION_ROW;
        }
        return null;
    }
}
