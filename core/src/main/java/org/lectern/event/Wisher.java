package org.lectern.event;

import java.util.ArrayList;
import java.util.List;

/**
 * What has wishes about times: a session or a person.
 *
 * @since 0.1.0
 */
public sealed interface Wisher permits Person, Session {

    String id();

    String name();

    /** Returns the windows that are preferred as the rule counts them, which are one wish. */
    List<Window> preferredWindows();

    /** Returns the windows that are undesired as the rule counts them, which are one wish. */
    List<Window> undesiredWindows();

    /** Returns the wishes with a level and a weight of their own. */
    List<TimeWish> timeWishes();

    /** Returns all wishes of a kind: that of the windows which count as the rule does, then those of their own importance. */
    default List<TimeWish> timeWishes(TimeWish.Kind kind) {
        List<Window> plain = kind == TimeWish.Kind.PREFERRED ? preferredWindows() : undesiredWindows();
        List<TimeWish> all = new ArrayList<>();
        if (!plain.isEmpty()) {
            all.add(new TimeWish(kind, plain, Importance.OF_RULE));
        }
        timeWishes().stream().filter(wish -> wish.kind() == kind).forEach(all::add);
        return all;
    }
}
