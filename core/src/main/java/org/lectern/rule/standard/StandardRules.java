package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.Rule;

/** The whole catalogue on one screen. */
public final class StandardRules {

    private StandardRules() {}

    /** Returns all rules, hard ones first, in the order of the specification. */
    public static List<Rule> all() {
        return List.of(new RoomConflict());
    }
}
