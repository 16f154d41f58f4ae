package org.lectern.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tags of a session, as many and as long as an event takes. */
final class KeptTags {

    private static final int MAX_TAGS = 100;
    private static final int MAX_CHARACTERS = 100;

    private KeptTags() {}

    /**
     * Returns the tags that a session keeps, and notes the others.
     *
     * @param place where the session stands
     */
    static Set<String> of(List<String> given, String place, String title, ImportNotes notes) {
        Set<String> kept = new LinkedHashSet<>();
        Set<String> beyond = new LinkedHashSet<>();
        for (String tag : given) {
            String name = EventDraft.named(tag, "");
            if (tag.length() > MAX_CHARACTERS) {
                notes.loss(
                        "long-tag",
                        place,
                        tag,
                        "The tag '%s' of session '%s' is left out: a tag has at most 100 characters."
                                .formatted(EventDraft.shown(tag), EventDraft.shown(title)),
                        "Shorten it.");
            } else if (kept.size() < MAX_TAGS || kept.contains(name)) {
                kept.add(name);
            } else {
                beyond.add(name);
            }
        }
        kept.remove("");
        if (!beyond.isEmpty()) {
            notes.loss(
                    "many-tags",
                    place,
                    kept.size() + beyond.size(),
                    "The session '%s' has %s tags, of which the last %s are left out: a session has at most 100."
                            .formatted(EventDraft.shown(title), kept.size() + beyond.size(), beyond.size()),
                    "Keep the tags that matter.");
        }
        return kept;
    }
}
