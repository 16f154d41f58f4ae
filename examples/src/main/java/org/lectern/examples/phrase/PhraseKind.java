package org.lectern.examples.phrase;

import org.lectern.text.Wording;

/** The changes that words can say, each an option of the command line. */
public enum PhraseKind {
    WITHDRAW("WHO [from SESSION]", "Somebody takes part in nothing any more, or has no turn in a session."),
    REPLACE("WHO by WHO [in SESSION]", "Somebody else takes a turn."),
    RECORDED("WHO [in SESSION]", "Somebody speaks by video."),
    OWN_TURN("WHO [in SESSION]", "Somebody is there for their own turn only."),
    WHOLE_SESSION("WHO [in SESSION]", "Somebody is there for the whole session."),
    TURN_MINUTES("WHO [in SESSION]: 5-7", "A turn gets other minutes, from a minimum to a maximum."),
    ADD_PERSON("NAME", "Somebody becomes known, for options that follow."),
    ADD_SPEAKER("NAME in SESSION[: TOPIC]", "Somebody speaks in a session too."),
    AWAY("WHO WHEN", "Somebody is not there at a time."),
    LATE("WHO until WHEN", "Somebody arrives late."),
    ONLY_WITHIN("WHO WHEN", "Somebody, or a room, is there at a time only, or a session takes place only then."),
    AVAILABLE(
            "WHO: WHEN, WHEN",
            "Somebody, or a room, is there at these times, or a session takes place then; or 'always', or 'never'."),
    MOVE_WINDOW(
            "WHO: WHEN becomes WHEN",
            "A time at which somebody is there, a room is open or a session takes place is another one."),
    CANCEL("SESSION", "A session is not held."),
    ADD_SESSION("NAME [for 60 minutes]", "One more session is held."),
    MOVE("SESSION to [DAY] [TIME] [in ROOM]", "A session is held then or there."),
    UNPIN("SESSION", "A session may be moved again."),
    LENGTH("SESSION: 30 or 60", "A session gets other lengths to choose from, in minutes."),
    OPENING("SESSION: 5", "Opening remarks of a session take other minutes."),
    STATEMENT("SESSION: 2", "The statement of a session takes other minutes."),
    QA("SESSION: 5-10", "Questions and answers get other minutes: the minimum and the preferred ones."),
    AUDIENCE("SESSION: 80, or SESSION: unknown", "Another number of people is expected at a session."),
    NEEDS("SESSION: booths, screen, or SESSION: none", "A session needs these features of its room."),
    EXCLUDES("SESSION: stage, or SESSION: none", "The room of a session must not have these features."),
    PRIORITY("SESSION: 3, or WHO in SESSION: 3", "A session or a turn counts more or less if it is left out."),
    ROOM(
            "SESSION only in ROOM or ROOM, or SESSION in any room",
            "A session takes place in these rooms only; 'preferably in' and 'preferably not in' too."),
    SPLIT("SESSION into 30 and 45", "A session becomes two, with these minutes, which share its turns."),
    ADD_ROOM("NAME with 120 seats", "One more room can be used."),
    SEATS("ROOM: 120", "A room has another number of seats."),
    FEATURES("ROOM: booths, screen, or ROOM: none", "A room has these features."),
    CLOSE_ROOM("ROOM [WHEN]", "A room cannot be used, for good or at a time."),
    ADD_DAY("DAY 10:00-13:00, 15:00-18:00", "One more day can be used, at these times."),
    CLOSE_DAY("DAY [TIMES]", "Nothing is held on a day, or at a time of it."),
    SHIFT_DAY("DAY to DAY, or DAY by 30 minutes", "A day, with all on it, is another day or starts later."),
    POSTPONE("7 days", "The whole event is held later."),
    ADD_BREAK("NAME: WHEN, WHEN [in ROOM or ROOM]", "There is one more break, in all rooms or in some."),
    MOVE_BREAK("BREAK [on DAY] to WHEN", "A break is at another time."),
    CANCEL_BREAK("BREAK [on DAY]", "There is no such break."),
    RELATE(
            "A before B, or A, B on one day: soft, 3",
            "Sessions depend on one another; 'on different days', 'back to back' and 'not in parallel' too. After a"
                    + " colon: a level, and how many times it counts."),
    UNRELATE("A before B, or A, B on one day", "Sessions no longer depend on one another in this way."),
    RULE("RULE off, on, hard, medium, soft or 20", "A rule is switched, or gets another level or weight."),
    WAIVE("RULE for NAME: REASON", "An exception to a rule is accepted.");

    private final String form;
    private final String description;

    PhraseKind(String form, String description) {
        this.form = form;
        this.description = description;
    }

    /** Returns the name of the option, such as {@code --close-room}. */
    public String option() {
        return "--" + Wording.word(this);
    }

    /** Returns the form of its words. */
    public String form() {
        return form;
    }

    /** Returns what it says, in a sentence. */
    public String description() {
        return description;
    }
}
