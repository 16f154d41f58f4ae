package org.lectern.benchmarks.generate;

import java.util.Locale;

/** A class of events; docs/benchmarks/classes.md states how each quantity of each class is drawn. */
public enum EventClass {
    /** Five sessions in six fit with room to spare; most cost comes from single sessions. */
    MEDIUM(RuleChoice.COMPARABLE),
    /** Rooms are scarce, people are there for less time, and most sessions want the first day. */
    TIGHT(RuleChoice.COMPARABLE),
    /** As medium, with sessions in order relations, pinned sessions, and every rule on that kept figures know. */
    FULL(RuleChoice.EVERY),
    /** One room, sessions of several allowed lengths, regions, up to twelve half-days. */
    TRACK(RuleChoice.OWN),
    /** Defences before three attendants each from a small pool, who are there on some days. */
    COMMITTEE(RuleChoice.OWN),
    /** Rooms filled to the last minute by sessions of 30, 45, 60 and 90 minutes. */
    PACKED(RuleChoice.OWN),
    /** As packed, with half as many sessions again as fit, of priorities 1 to 9. */
    CROWDED(RuleChoice.OWN),
    /** People in three to six sessions each. */
    SHARED(RuleChoice.OWN),
    /** As shared, with regions, delegations, ties, remote people, and every rule on that kept figures know. */
    CONGRESS(RuleChoice.EVERY),
    /** Meetings of two people at equal tables in 8 to 22 slots of one day, with the fewest gaps in the day of each person. */
    MEETINGS(RuleChoice.OWN);

    private final RuleChoice rules;

    EventClass(RuleChoice rules) {
        this.rules = rules;
    }

    /** Returns the word by which the command line and event ids name the class. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the rules that are in force unless told otherwise. */
    public RuleChoice rules() {
        return rules;
    }

    /** Returns the fewest sessions that an event can be drawn with. */
    int minSessions() {
        return compareTo(FULL) <= 0 ? 1 : 8;
    }

    /** Returns the most sessions that an event can be drawn with. */
    int maxSessions() {
        return compareTo(FULL) <= 0 ? 100_000 : 1_000;
    }
}
