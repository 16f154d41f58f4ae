package org.lectern.json;

import org.lectern.change.Change;

/** The kinds of changes, named as files name them, and the keys of each. */
enum ChangeKind {
    WITHDRAW_SLOT("slot", ""),
    WITHDRAW_PERSON("person", ""),
    REPLACE_SPEAKER("slot person", ""),
    ADD_PERSON("person", ""),
    ADD_SLOT("session slot", ""),
    EDIT_SLOT("slot", "presence minMinutes maxMinutes priority"),
    CANCEL_SESSION("session", ""),
    ADD_SESSION("session", ""),
    EDIT_SESSION(
            "session",
            "allowedMinutes openingMinutes statementMinutes minQaMinutes preferredQaMinutes audience neededFeatures"
                    + " preferredWindows undesiredWindows attendants priority pin"),
    ADD_ROOM("room", ""),
    EDIT_ROOM("room", "seats features setUpMinutes tearDownMinutes"),
    CLOSE_ROOM("room", "window"),
    ADD_DAY("day", ""),
    CLOSE_DAY("day", "window"),
    AWAY("person window", ""),
    ONLY_WITHIN("window", "person room day"),
    MOVE_WINDOW("window to", "person room day"),
    SET_WINDOWS("windows", "person room day"),
    SHIFT_DAY("day", "to minutes"),
    POSTPONE("days", ""),
    ADD_RELATION("relation", ""),
    REMOVE_RELATION("relation", ""),
    SET_RULE("rule setting", ""),
    WAIVE("waiver", "");

    private final String required;
    private final String optional;

    ChangeKind(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Returns the keys that such a change may have. */
    ObjectShape shape() {
        return ObjectShape.of(
                "change '%s'".formatted(ValueReader.word(this)),
                required.isEmpty() ? "kind" : "kind " + required,
                optional);
    }

    static ChangeKind of(Change change) {
        return switch (change) {
            case Change.WithdrawSlot withdrawn -> WITHDRAW_SLOT;
            case Change.WithdrawPerson withdrawn -> WITHDRAW_PERSON;
            case Change.ReplaceSpeaker replaced -> REPLACE_SPEAKER;
            case Change.AddPerson added -> ADD_PERSON;
            case Change.AddSlot added -> ADD_SLOT;
            case Change.EditSlot edited -> EDIT_SLOT;
            case Change.CancelSession cancelled -> CANCEL_SESSION;
            case Change.AddSession added -> ADD_SESSION;
            case Change.EditSession edited -> EDIT_SESSION;
            case Change.AddRoom added -> ADD_ROOM;
            case Change.EditRoom edited -> EDIT_ROOM;
            case Change.CloseRoom closed -> CLOSE_ROOM;
            case Change.AddDay added -> ADD_DAY;
            case Change.CloseDay closed -> CLOSE_DAY;
            case Change.Away away -> AWAY;
            case Change.OnlyWithin within -> ONLY_WITHIN;
            case Change.MoveWindow moved -> MOVE_WINDOW;
            case Change.SetWindows set -> SET_WINDOWS;
            case Change.ShiftDay shifted -> SHIFT_DAY;
            case Change.Postpone postponed -> POSTPONE;
            case Change.AddRelation added -> ADD_RELATION;
            case Change.RemoveRelation removed -> REMOVE_RELATION;
            case Change.SetRule set -> SET_RULE;
            case Change.Waive waived -> WAIVE;
        };
    }
}
