package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.change.PersonEdit;
import org.lectern.change.SessionEdit;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;
import org.lectern.text.Wording;

/** Changed wishes about times in words, and for a person the limit of gaps. */
record WishText(WindowText windowText) {

    List<String> of(SessionEdit edit) {
        return of(edit.preferredWindows(), edit.undesiredWindows(), edit.timeWishes());
    }

    List<String> of(PersonEdit edit) {
        List<String> parts = of(edit.preferredWindows(), edit.undesiredWindows(), edit.timeWishes());
        if (edit.maxGapsPerDay() != null) {
            parts.add("at most %s a day".formatted(Wording.count(edit.maxGapsPerDay(), "gap")));
        }
        return parts;
    }

    private List<String> of(
            @Nullable List<Window> preferred, @Nullable List<Window> undesired, @Nullable List<TimeWish> wishes) {
        List<String> parts = new ArrayList<>();
        add(parts, "preferably", preferred);
        add(parts, "preferably not", undesired);
        if (wishes != null && wishes.isEmpty()) {
            parts.add("no other wishes about times");
        } else if (wishes != null) {
            wishes.forEach(wish -> parts.add(words(wish)));
        }
        return parts;
    }

    private String words(TimeWish wish) {
        String how = wish.kind() == TimeWish.Kind.PREFERRED ? "preferably on " : "preferably not on ";
        return how + windowText.shown(wish.windows()) + RelationText.of(wish.importance());
    }

    private void add(List<String> parts, String how, @Nullable List<Window> windows) {
        if (windows != null) {
            parts.add(
                    windows.isEmpty()
                            ? "no longer %s at a time".formatted(how)
                            : how + " on " + windowText.shown(windows));
        }
    }
}
