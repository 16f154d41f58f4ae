package org.lectern.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lectern.change.Change;
import org.lectern.text.Wording;

/** The kinds of changes, named as files name them, and the keys of each. */
enum ChangeKind {
    WITHDRAW_SLOT(Change.WithdrawSlot.class, "slot", ""),
    WITHDRAW_PERSON(Change.WithdrawPerson.class, "person", ""),
    REPLACE_SPEAKER(Change.ReplaceSpeaker.class, "slot person", ""),
    ADD_PERSON(Change.AddPerson.class, "person", ""),
    ADD_SLOT(Change.AddSlot.class, "session slot", ""),
    EDIT_SLOT(Change.EditSlot.class, "slot", "presence minMinutes maxMinutes priority"),
    CANCEL_SESSION(Change.CancelSession.class, "session", ""),
    ADD_SESSION(Change.AddSession.class, "session", ""),
    EDIT_SESSION(
            Change.EditSession.class,
            "session",
            "allowedMinutes openingMinutes statementMinutes minQaMinutes preferredQaMinutes audience allowedRooms"
                    + " neededFeatures excludedFeatures roomWishes preferredWindows undesiredWindows timeWishes"
                    + " attendants priority pin tags data"),
    EDIT_PERSON(Change.EditPerson.class, "person", "preferredWindows undesiredWindows timeWishes maxGapsPerDay"),
    ADD_ROOM(Change.AddRoom.class, "room", ""),
    EDIT_ROOM(Change.EditRoom.class, "room", "seats features parts setUpMinutes tearDownMinutes"),
    CLOSE_ROOM(Change.CloseRoom.class, "room", "window"),
    ADD_DAY(Change.AddDay.class, "day", ""),
    CLOSE_DAY(Change.CloseDay.class, "day", "window"),
    ADD_BREAK(Change.AddBreak.class, "break", ""),
    MOVE_BREAK(Change.MoveBreak.class, "break to", ""),
    CANCEL_BREAK(Change.CancelBreak.class, "break", ""),
    AWAY(Change.Away.class, "person window", ""),
    ONLY_WITHIN(Change.OnlyWithin.class, "window", "person room session day"),
    MOVE_WINDOW(Change.MoveWindow.class, "window to", "person room session day"),
    SET_WINDOWS(Change.SetWindows.class, "", "windows person room session day"),
    SHIFT_DAY(Change.ShiftDay.class, "day", "to minutes"),
    POSTPONE(Change.Postpone.class, "days", ""),
    SET_LIMIT(Change.SetLimit.class, "", "person room dailyLimit shiftLimits roomLimits changeoverMinutes travel"),
    ADD_RELATION(Change.AddRelation.class, "relation", ""),
    REMOVE_RELATION(Change.RemoveRelation.class, "relation", ""),
    ADD_TOPIC_RELATION(Change.AddTopicRelation.class, "topicRelation", ""),
    REMOVE_TOPIC_RELATION(Change.RemoveTopicRelation.class, "topicRelation", ""),
    SET_RULE(Change.SetRule.class, "rule setting", ""),
    WAIVE(Change.Waive.class, "waiver", "");

    private final Class<? extends Change> type;
    private final String required;
    private final String optional;

    ChangeKind(Class<? extends Change> type, String required, String optional) {
        this.type = type;
        this.required = required;
        this.optional = optional;
    }

    /** Returns the keys that such a change may have. */
    ObjectShape shape() {
        return ObjectShape.of("change '%s'".formatted(Wording.word(this)), ("kind " + required).strip(), optional);
    }

    /** Returns the keys that a change of any kind may have, so that one without a kind is one mistake. */
    static ObjectShape anyShape() {
        String keys = Arrays.stream(values())
                .map(kind -> kind.required + " " + kind.optional)
                .flatMap(all -> Arrays.stream(all.strip().split(" +", -1)))
                .distinct()
                .collect(Collectors.joining(" "));
        return ObjectShape.of("change", "kind", keys);
    }

    static ChangeKind of(Change change) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(change))
                .findFirst()
                .orElseThrow();
    }
}
