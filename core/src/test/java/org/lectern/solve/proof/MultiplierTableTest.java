package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.AT_HALF_PAST;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.session;
import static org.lectern.solve.proof.Rush.verify;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** The prices of a certificate. */
class MultiplierTableTest {

    @Test
    void prices_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(rush(), BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void prices_tooLow_proveLess() {
        assertInvalid(
                "A leaf proves only 50, less than the lower bound of 120 (both packed).",
                verify(rush(), BEST, new Leaf(List.of(CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), 100)))));
    }

    @Test
    void prices_thatLeaveOneStartEach_prove() {
        CertificateMultiplier dear = CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), 600);

        assertEquals(PROVEN, verify(rush(), BEST, new Leaf(List.of(dear))));
    }

    @Test
    void price_ofTwoTagsAtOnePoint_isTheirSum() {
        CertificateMultiplier half = CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), 120);

        assertEquals(PROVEN, verify(rush(), BEST, new Leaf(List.of(half, half))));
    }

    @Test
    void price_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of room 'r1' is below 0.",
                verify(rush(), BEST, new Leaf(List.of(CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), -1)))));
    }

    /** The other room costs nothing at that time. */
    @Test
    void price_ofARoom_isPaidThereAlone() {
        Event event = rush(builder -> builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(Rush.preferring("mw", "10:00"), Rush.preferring("pa", "10:00"))));

        assertInvalid(
                "A leaf proves only -120, less than the lower bound of 120 (both packed).",
                verify(event, BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void price_ofUnknownRoom_isRefused() {
        assertInvalid(
                "A multiplier names room 'r9', which the event does not have.",
                verify(rush(), BEST, new Leaf(List.of(CertificateMultiplier.of(Kind.ROOM, "r9", at("10:30"), 240)))));
    }

    @Test
    void price_whereHardCostIsAllowed_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 1, 1000, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "There is a multiplier of room 'r1', but the certificate covers timetables with a hard cost of 1,"
                        + " which may break any rule.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void price_ofRoomWhereRoomConflictIsOff_isRefused() {
        Event event = rush(builder ->
                builder.ruleSettings(List.of(RuleSetting.of("room-conflict").withEnabled(false))));

        assertInvalid(
                "There is a multiplier of room 'r1', but room-conflict is not in force.",
                verify(event, BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    /** Returns the event with a rule at soft level, at so much a minute. */
    private static Event softened(String ruleId, long weight) {
        return rush(builder -> builder.editRule("room-conflict", rule -> rule.withEnabled(false))
                .editRule("person-conflict", rule -> rule.withEnabled(false))
                .editRule(
                        ruleId,
                        rule -> rule.withEnabled(true).withLevel(Level.SOFT).withWeight(weight)));
    }

    /** Two sessions at 10:30 share half an hour at least. At 4 a minute that costs the 120 of the multiplier. */
    private static void assertProvesAtSoftLevel(
            String ruleId, Event enough, Event tooLittle, CertificateMultiplier tag) {
        assertEquals(PROVEN, verify(enough, BEST, new Leaf(List.of(tag))));
        assertInvalid(
                "A multiplier of %s is above what %s costs in its minutes.".formatted(tag.describe(), ruleId),
                verify(tooLittle, BEST, new Leaf(List.of(tag))));
    }

    @Test
    void price_ofRoomWhereRoomConflictIsSoft_isAtMostWhatItCosts() {
        assertProvesAtSoftLevel(
                "room-conflict", softened("room-conflict", 4), softened("room-conflict", 3), AT_HALF_PAST);
    }

    @Test
    void price_ofPersonWherePersonConflictIsSoft_isAtMostWhatItCosts() {
        assertProvesAtSoftLevel(
                "person-conflict",
                softened("person-conflict", 4),
                softened("person-conflict", 3),
                CertificateMultiplier.of(Kind.PERSON, "ana", at("10:30"), 240));
    }

    @Test
    void price_ofTrackWhereMaxParallelIsSoft_isAtMostWhatItCosts() {
        UnaryOperator<Event> single = event -> event.toBuilder()
                .editRule("max-parallel", rule -> rule.withParameter("limit", 1))
                .build();

        assertProvesAtSoftLevel(
                "max-parallel",
                single.apply(softened("max-parallel", 4)),
                single.apply(softened("max-parallel", 3)),
                CertificateMultiplier.of(Kind.PARALLEL_LIMIT, "", at("10:30"), 240));
    }

    /** Points so near one another share minutes, which are paid for once. */
    @Test
    void prices_atSoftLevel_areLimitedByTheNextOfTheirRoom() {
        CertificateMultiplier soonAfter = CertificateMultiplier.of(Kind.ROOM, "r1", at("10:45"), 120);

        assertInvalid(
                "A multiplier of room 'r1' is above what room-conflict costs in its minutes.",
                verify(softened("room-conflict", 4), BEST, new Leaf(List.of(AT_HALF_PAST, soonAfter))));
    }

    @Test
    void price_ofRoomThatSessionMayShare_isNotPaid() {
        Event event = rush(builder -> builder.waivers(List.of(
                new Waiver("room-conflict", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "one stage"))));

        assertInvalid(
                "A leaf proves only -120, less than the lower bound of 120 (both packed).",
                verify(event, BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void price_ofRoomThatAnySessionsMayShare_isNotPaid() {
        Event event = rush(builder ->
                builder.waivers(List.of(new Waiver("room-conflict", Set.of(SubjectId.room("r1")), "two stages"))));

        assertInvalid(
                "A leaf proves only -120, less than the lower bound of 120 (both packed).",
                verify(event, BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void price_ofTrackWithoutLimit_isRefused() {
        CertificateMultiplier track = CertificateMultiplier.of(Kind.PARALLEL_LIMIT, "", at("10:30"), 240);

        assertInvalid(
                "There is a multiplier of the parallel limit, but max-parallel has no limit.",
                verify(rush(), BEST, new Leaf(List.of(track))));
    }

    @Test
    void price_ofSingleTrack_proves() {
        Event event = rush(builder -> builder.ruleSettings(List.of(
                RuleSetting.of("max-parallel").withParameter("limit", 1),
                RuleSetting.of("room-conflict").withEnabled(false))));
        CertificateMultiplier track = CertificateMultiplier.of(Kind.PARALLEL_LIMIT, "", at("10:30"), 240);

        assertEquals(PROVEN, verify(event, BEST, new Leaf(List.of(track))));
    }

    @Test
    void price_ofTrackThatIsWaived_isRefused() {
        Event event = rush(builder -> builder.ruleSettings(
                        List.of(RuleSetting.of("max-parallel").withParameter("limit", 1)))
                .waivers(List.of(new Waiver("max-parallel", Set.of(SubjectId.session("mw")), "short"))));
        CertificateMultiplier track = CertificateMultiplier.of(Kind.PARALLEL_LIMIT, "", at("10:30"), 240);

        assertInvalid(
                "There is a multiplier of the parallel limit, but max-parallel is waived for some sessions.",
                verify(event, BEST, new Leaf(List.of(track))));
    }

    @Test
    void price_ofPersonInBothSessions_proves() {
        Event event = rush(builder ->
                builder.ruleSettings(List.of(RuleSetting.of("room-conflict").withEnabled(false))));
        CertificateMultiplier ana = CertificateMultiplier.of(Kind.PERSON, "ana", at("10:30"), 240);

        assertEquals(PROVEN, verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonWaivedInTheOnlyPair_isNotPaid() {
        Event event = rush(builder -> builder.waivers(List.of(new Waiver(
                "person-conflict", Set.of(SubjectId.session("pa"), SubjectId.person("ana")), "joins by video"))));
        CertificateMultiplier ana = CertificateMultiplier.of(Kind.PERSON, "ana", at("10:30"), 240);

        assertInvalid(
                "A leaf proves only -120, less than the lower bound of 120 (both packed).",
                verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonWaivedInOnePairOfThree_isRefused() {
        Event event = rush(builder -> builder.sessions(List.of(session("mw"), session("pa"), session("by")))
                .waivers(List.of(new Waiver(
                        "person-conflict", Set.of(SubjectId.session("mw"), SubjectId.session("by")), "one panel"))));
        CertificateMultiplier ana = CertificateMultiplier.of(Kind.PERSON, "ana", at("10:30"), 240);

        assertInvalid(
                "There is a multiplier of person 'ana', but person-conflict is waived for sessions 'mw' and 'by'.",
                verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonWaivedForOneSession_isPaidByTheOthers() {
        Event event = rush(builder -> builder.sessions(List.of(session("mw"), session("pa"), session("by")))
                .ruleSettings(List.of(RuleSetting.of("room-conflict").withEnabled(false)))
                .waivers(List.of(new Waiver("person-conflict", Set.of(SubjectId.session("by")), "by video"))));
        CertificateMultiplier ana = CertificateMultiplier.of(Kind.PERSON, "ana", at("10:30"), 240);

        assertEquals(PROVEN, verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonInNoSession_isRefused() {
        CertificateMultiplier bo = CertificateMultiplier.of(Kind.PERSON, "bo", at("10:30"), 240);

        assertInvalid(
                "A multiplier names person 'bo', who is live in no session of the event.",
                verify(rush(), BEST, new Leaf(List.of(bo))));
    }

    @Test
    void price_ofPersonWherePersonConflictIsOff_isRefused() {
        Event event = rush(builder ->
                builder.ruleSettings(List.of(RuleSetting.of("person-conflict").withEnabled(false))));
        CertificateMultiplier ana = CertificateMultiplier.of(Kind.PERSON, "ana", at("10:30"), 240);

        assertInvalid(
                "There is a multiplier of person 'ana', but person-conflict is not in force.",
                verify(event, BEST, new Leaf(List.of(ana))));
    }

    /** A session at 10:00 is over by 11:00, but holds what takes half an hour more at 11:15. */
    @Test
    void price_afterASession_isPaidWhileItsRoomAndPeopleAreStillTaken() {
        Event longer = rush(builder -> builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:30"))));
        Room cleaned = Room.builder("r1").setUpMinutes(10).tearDownMinutes(20).build();
        CertificateMultiplier room = CertificateMultiplier.of(Kind.ROOM, "r1", at("11:15"), 240);
        CertificateMultiplier ana = CertificateMultiplier.of(Kind.PERSON, "ana", at("11:15"), 240);

        Event inRoom = longer.toBuilder().rooms(List.of(cleaned)).build();
        Event between = longer.toBuilder().changeoverMinutes(30).build();
        assertEquals(PROVEN, verify(inRoom, BEST, new Leaf(List.of(room))));
        assertEquals(PROVEN, verify(between, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofTwoTracks_isGivenBackTwice() {
        Event event = rush(builder -> builder.sessions(
                        List.of(preferring("mw", "10:00"), preferring("pa", "10:00"), preferring("by", "10:00")))
                .ruleSetting(RuleSetting.of("max-parallel").withParameter("limit", 2)));
        CertificateMultiplier track = CertificateMultiplier.of(Kind.PARALLEL_LIMIT, "", at("10:30"), 240);

        assertEquals(PROVEN, verify(event, BEST, new Leaf(List.of(track))));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(event, BEST.plus(new Score(0, 0, 1)), new Leaf(List.of(track))));
    }
}
