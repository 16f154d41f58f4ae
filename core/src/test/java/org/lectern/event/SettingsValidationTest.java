package org.lectern.event;

import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.sound;

import org.junit.jupiter.api.Test;

class SettingsValidationTest {

    @Test
    void setting_twice_isRefused() {
        assertMistake(
                sound().ruleSetting(RuleSetting.of("waiting").withEnabled(false))
                        .ruleSetting(RuleSetting.of("waiting").withWeight(3)),
                "duplicate",
                "waiting",
                "/rules/waiting: The rule 'waiting' is set twice. Join the two settings.");
    }

    @Test
    void setting_weightOutOfRange_isRefused() {
        assertMistake(
                sound().ruleSetting(RuleSetting.of("waiting").withWeight(-5)),
                "out-of-range",
                "-5",
                "/rules/waiting/weight: The weight of rule 'waiting' must be at least 0, not '-5'. Write"
                        + " a number from 0 to 1000000.");
    }

    @Test
    void setting_idWithASlash_isEscapedInThePointer() {
        assertMistake(
                sound().ruleSetting(RuleSetting.of("a/b~c").withWeight(1_000_001)),
                "out-of-range",
                "1000001",
                "/rules/a~1b~0c/weight: The weight of rule 'a/b~c' must be at most 1000000, not"
                        + " '1000001'. Write a number from 0 to 1000000.");
    }

    @Test
    void waiver_withoutSubjects_isRefused() {
        assertMistake(
                sound().waiver("room-seats", "the chair agreed"),
                "empty",
                "[]",
                "/waivers/0/subjects: The waiver of rule 'room-seats' must name at least one subject."
                        + " Name a session, or switch the rule off.");
    }

    @Test
    void waiver_withoutReason_isRefused() {
        assertMistake(
                sound().waiver("room-seats", " ", SubjectId.session("MW")),
                "empty",
                "",
                "/waivers/0/reason: The waiver of rule 'room-seats' must have a reason. Say who accepted"
                        + " it, and why.");
    }

    @Test
    void waiver_unknownSubject_isRefused() {
        assertMistake(
                sound().waiver("room-seats", "ok", SubjectId.session("MW"), SubjectId.room("r28")),
                "unknown-id",
                "r28",
                "/waivers/0/subjects/1/id: Unknown room 'r28'. Did you mean 'r27'?");
        assertMistake(
                sound().waiver("split-region", "ok", SubjectId.region("Afrika")),
                "unknown-id",
                "Afrika",
                "/waivers/0/subjects/0/id: Unknown region 'Afrika'. Did you mean 'Africa'?");
    }

    @Test
    void waiver_slotByThePersonsId_isRefused() {
        assertMistake(
                sound().waiver("slot-minutes", "ok", SubjectId.slot("ana")),
                "unknown-id",
                "ana",
                "/waivers/0/subjects/0/id: Unknown slot 'ana'. Define it first, or use one of: mw-1," + " mw-2, lr-1.");
    }
}
