package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.proof.PriceTag.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Split;

/**
 * Certificates written by hand.
 *
 * <p>Malawi and Panama would both rather be held at 10:00, in the one room of a morning that holds both only one after
 * the other. A place costs 0 at 10:00, 60 at 10:30 and 120 at 11:00, so the best timetable costs 120.
 */
class CertificateVerifierTest {

    private static final Score BEST = new Score(0, 0, 120);
    private static final PriceTag AT_HALF_PAST = new PriceTag(Kind.ROOM, "r1", at("10:30"), 240);
    private static final String PROVEN = "No timetable of event (rush) scores less than 0 hard, 0 medium, 120 soft.";

    @Test
    void prices_thatMeetTheOptimum_proveIt() {
        assertEquals(new Verdict(true, PROVEN), verify(rush(), BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void bound_raisedByOne_isNotProven() {
        assertInvalid(
                "A leaf with prices at 1 points is worth 120, and the bound 121, both packed.",
                verify(rush(), new Score(0, 0, 121), new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void prices_tooLow_proveLess() {
        assertInvalid(
                "A leaf with prices at 1 points is worth 50, and the bound 120, both packed.",
                verify(rush(), BEST, new Leaf(List.of(new PriceTag(Kind.ROOM, "r1", at("10:30"), 100)))));
    }

    @Test
    void prices_thatLeaveOneStartEach_prove() {
        PriceTag dear = new PriceTag(Kind.ROOM, "r1", at("10:30"), 600);

        assertEquals(new Verdict(true, PROVEN), verify(rush(), BEST, new Leaf(List.of(dear))));
    }

    @Test
    void price_ofTwoTagsAtOnePoint_isTheirSum() {
        PriceTag half = new PriceTag(Kind.ROOM, "r1", at("10:30"), 120);

        assertEquals(new Verdict(true, PROVEN), verify(rush(), BEST, new Leaf(List.of(half, half))));
    }

    @Test
    void price_belowZero_isRefused() {
        assertInvalid(
                "The price (-1) of room (r1) is below 0.",
                verify(rush(), BEST, new Leaf(List.of(new PriceTag(Kind.ROOM, "r1", at("10:30"), -1)))));
    }

    @Test
    void price_ofUnknownRoom_isRefused() {
        assertInvalid(
                "The room (r9) of a price is not in the event.",
                verify(rush(), BEST, new Leaf(List.of(new PriceTag(Kind.ROOM, "r9", at("10:30"), 240)))));
    }

    @Test
    void price_whereHardCostIsAllowed_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 1, 1000, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "There is a price of room (r1), though timetables of hard cost 1, which may break any rule, are looked at.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void price_ofRoomWhereRoomConflictIsSoft_isRefused() {
        Event event = rush(builder ->
                builder.ruleSettings(List.of(RuleSetting.of("room-conflict").withLevel(Level.SOFT))));

        assertInvalid(
                "There is a price of room (r1), but room-conflict is not in force at hard level.",
                verify(event, BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void price_ofRoomThatSessionMayShare_isNotPaid() {
        Event event = rush(builder -> builder.waivers(List.of(
                new Waiver("room-conflict", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "one stage"))));

        assertInvalid(
                "A leaf with prices at 1 points is worth -120, and the bound 120, both packed.",
                verify(event, BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void price_ofRoomThatAnySessionsMayShare_isNotPaid() {
        Event event = rush(builder ->
                builder.waivers(List.of(new Waiver("room-conflict", Set.of(SubjectId.room("r1")), "two stages"))));

        assertInvalid(
                "A leaf with prices at 1 points is worth -120, and the bound 120, both packed.",
                verify(event, BEST, new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void price_ofTrackWithoutLimit_isRefused() {
        PriceTag track = new PriceTag(Kind.TRACK, "", at("10:30"), 240);

        assertInvalid(
                "There is a price of the track, but max-parallel is not in force at hard level with a limit.",
                verify(rush(), BEST, new Leaf(List.of(track))));
    }

    @Test
    void price_ofSingleTrack_proves() {
        Event event = rush(builder -> builder.ruleSettings(List.of(
                RuleSetting.of("max-parallel").withParameter("limit", 1),
                RuleSetting.of("room-conflict").withOn(false))));
        PriceTag track = new PriceTag(Kind.TRACK, "", at("10:30"), 240);

        assertEquals(new Verdict(true, PROVEN), verify(event, BEST, new Leaf(List.of(track))));
    }

    @Test
    void price_ofTrackThatIsWaived_isRefused() {
        Event event = rush(builder -> builder.ruleSettings(
                        List.of(RuleSetting.of("max-parallel").withParameter("limit", 1)))
                .waivers(List.of(new Waiver("max-parallel", Set.of(SubjectId.session("mw")), "short"))));
        PriceTag track = new PriceTag(Kind.TRACK, "", at("10:30"), 240);

        assertInvalid(
                "There is a price of the track, but max-parallel is waived for some sessions.",
                verify(event, BEST, new Leaf(List.of(track))));
    }

    @Test
    void price_ofPersonInBothSessions_proves() {
        Event event = rush(builder ->
                builder.ruleSettings(List.of(RuleSetting.of("room-conflict").withOn(false))));
        PriceTag ana = new PriceTag(Kind.PERSON, "ana", at("10:30"), 240);

        assertEquals(new Verdict(true, PROVEN), verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonWaivedInTheOnlyPair_isNotPaid() {
        Event event = rush(builder -> builder.waivers(List.of(new Waiver(
                "person-conflict", Set.of(SubjectId.session("pa"), SubjectId.person("ana")), "joins by video"))));
        PriceTag ana = new PriceTag(Kind.PERSON, "ana", at("10:30"), 240);

        assertInvalid(
                "A leaf with prices at 1 points is worth -120, and the bound 120, both packed.",
                verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonWaivedInOnePairOfThree_isRefused() {
        Event event = rush(builder -> builder.sessions(List.of(session("mw"), session("pa"), session("by")))
                .waivers(List.of(new Waiver(
                        "person-conflict", Set.of(SubjectId.session("mw"), SubjectId.session("by")), "one panel"))));
        PriceTag ana = new PriceTag(Kind.PERSON, "ana", at("10:30"), 240);

        assertInvalid(
                "There is a price of person (ana), but person-conflict is waived for sessions (mw) and (by).",
                verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonWaivedForOneSession_isPaidByTheOthers() {
        Event event = rush(builder -> builder.sessions(List.of(session("mw"), session("pa"), session("by")))
                .ruleSettings(List.of(RuleSetting.of("room-conflict").withOn(false)))
                .waivers(List.of(new Waiver("person-conflict", Set.of(SubjectId.session("by")), "by video"))));
        PriceTag ana = new PriceTag(Kind.PERSON, "ana", at("10:30"), 240);

        assertEquals(new Verdict(true, PROVEN), verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void price_ofPersonInNoSession_isRefused() {
        PriceTag bo = new PriceTag(Kind.PERSON, "bo", at("10:30"), 240);

        assertInvalid(
                "The person (bo) of a price is live in no session of the event.",
                verify(rush(), BEST, new Leaf(List.of(bo))));
    }

    @Test
    void price_ofPersonWherePersonConflictIsOff_isRefused() {
        Event event = rush(builder ->
                builder.ruleSettings(List.of(RuleSetting.of("person-conflict").withOn(false))));
        PriceTag ana = new PriceTag(Kind.PERSON, "ana", at("10:30"), 240);

        assertInvalid(
                "There is a price of person (ana), but person-conflict is not in force at hard level.",
                verify(event, BEST, new Leaf(List.of(ana))));
    }

    @Test
    void certificate_ofAnotherEvent_isRefused() {
        Certificate certificate = new Certificate("calm", BEST, 0, 1000, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The certificate is about event (calm), not (rush).", CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void mediumStep_notAboveSoftCosts_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 240, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The medium step (240) is not above all soft costs, which may add up to 240.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void hardStep_notAboveOtherCosts_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 241, 722, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The hard step (722) is not above all medium and soft costs, which may add up to 722.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void scale_changed_isNotProven() {
        Certificate certificate = new Certificate("rush", BEST, 0, 1000, 1_000_000, 8, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "A leaf with prices at 1 points is worth 30, and the bound 120, both packed.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void scale_zero_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 1000, 1_000_000, 0, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid("The scale and both steps must be at least 1.", CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void bound_aboveTheHardCostLookedAt_isRefused() {
        Certificate certificate =
                new Certificate("rush", new Score(1, 0, 1), 0, 1000, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The bound of 1 hard, 0 medium, 1 soft is above 1 hard, 0 medium, 0 soft,"
                        + " where timetables are no longer looked at.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void bound_belowZero_isRefused() {
        assertInvalid(
                "The bound or the most hard cost (-1) is below 0.",
                verify(rush(), new Score(0, -1, 0), new Leaf(List.of())));
    }

    @Test
    void numbers_tooLarge_areRefused() {
        PriceTag huge = new PriceTag(Kind.ROOM, "r1", at("10:30"), Long.MAX_VALUE);

        assertInvalid(
                "The certificate's numbers are too large to be added up.",
                verify(rush(), BEST, new Leaf(List.of(huge, huge))));
    }

    @Test
    void tree_withoutPrices_proves() {
        assertEquals(new Verdict(true, PROVEN), verify(rush(), BEST, tree(place("10:00"), false)));
    }

    @Test
    void tree_withSwappedParts_isNotProven() {
        assertInvalid(
                "A leaf with prices at 0 points is worth 0, and the bound 120, both packed.",
                verify(rush(), BEST, tree(place("10:00"), true)));
    }

    @Test
    void tree_withAnotherPlaceInItsFirstPart_isNotProven() {
        assertInvalid(
                "A leaf with prices at 0 points is worth 0, and the bound 120, both packed.",
                verify(rush(), BEST, tree(place("11:00"), false)));
    }

    @Test
    void tree_withPlaceOfNoSession_isRefused() {
        assertInvalid(
                "Session (mw) has no place in room (r1) at 2020-04-01T10:05:00Z for 60 minutes that a split could name.",
                verify(rush(), BEST, tree(place("10:05"), false)));
    }

    @Test
    void tree_withUnknownSession_isRefused() {
        Leaf leaf = new Leaf(List.of());

        assertInvalid(
                "The session (by) of a split is not in the event.",
                verify(rush(), BEST, new Split(List.of(), "by", List.of(), leaf, leaf)));
    }

    @Test
    void region_thatCannotBeTogether_countsItsSpread() {
        String proven = "No timetable of event (rush) scores less than 0 hard, 0 medium, 30 soft.";

        assertEquals(new Verdict(true, proven), verify(apart(List.of()), new Score(0, 0, 30), new Leaf(List.of())));
    }

    @Test
    void region_whoseSpreadIsImpossible_leavesOneOut() {
        Event event = apart(List.of()).toBuilder()
                .ruleSettings(List.of(
                        RuleSetting.of("split-region").withLevel(Level.HARD).withWeight(1_000_000)))
                .build();
        Certificate certificate = new Certificate(
                "rush", new Score(0, 1, 0), 0, 1_000_000, 1_000_000_000_000L, 1_000_000, new Leaf(List.of()));

        assertEquals(
                new Verdict(true, "No timetable of event (rush) scores less than 0 hard, 1 medium, 0 soft."),
                CertificateVerifier.verify(event, certificate));
        assertEquals(new Score(0, 1, 0), Lectern.solve(event).score());
    }

    @Test
    void region_waived_countsNothing() {
        Waiver waiver = new Waiver("split-region", Set.of(SubjectId.region("Africa")), "two delegations");

        assertInvalid(
                "A leaf with prices at 0 points is worth 0, and the bound 30, both packed.",
                verify(apart(List.of(waiver)), new Score(0, 0, 30), new Leaf(List.of())));
    }

    @Test
    void overLimit_thatAThirdSessionMayFree_isNotCounted() {
        // Malawi and Belarus at once are over the limit, but Panama beside them is waived.
        assertInvalid(
                "A leaf with prices at 0 points is worth 0, and the bound 1, both packed.",
                verify(
                        block(Set.of(SubjectId.session("mw"), SubjectId.session("pa"))),
                        new Score(0, 0, 1),
                        new Leaf(List.of())));
    }

    @Test
    void overLimit_thatNothingFrees_isCounted() {
        assertEquals(
                new Verdict(true, "No timetable of event (rush) scores less than 0 hard, 1 medium, 0 soft."),
                verify(block(Set.of(SubjectId.room("r1"))), new Score(0, 1, 0), new Leaf(List.of())));
    }

    /** Three sessions in the one hour that there is, Malawi and Belarus in rooms of their own, and a single track. */
    private static Event block(Set<SubjectId> waived) {
        Session.Builder malawi = Session.builder("mw").qa(0, 0).pin(Pin.NONE.withRoomId("r1"));
        Session.Builder belarus = Session.builder("by").qa(0, 0).pin(Pin.NONE.withRoomId("r2"));
        Session.Builder panama = Session.builder("pa").qa(0, 0);
        return Event.builder("rush", ZoneOffset.UTC)
                .startStepMinutes(60)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0), Room.of("r3", 0)))
                .sessions(List.of(malawi.build(), belarus.build(), panama.build()))
                .ruleSettings(List.of(RuleSetting.of("max-parallel").withParameter("limit", 1)))
                .waivers(List.of(new Waiver("max-parallel", waived, "one block")))
                .build();
    }

    /** Splits between 10:00, 10:30 and later for Malawi, and for Panama where Malawi is early. */
    private static Split tree(PlaceTag first, boolean swapped) {
        Leaf leaf = new Leaf(List.of());
        Split late = new Split(List.of(), "pa", List.of(place("10:30")), leaf, leaf);
        Split early = new Split(List.of(), "pa", List.of(place("10:00")), leaf, late);
        Split halfPast = new Split(List.of(), "pa", List.of(place("10:00")), leaf, leaf);
        Split rest = new Split(List.of(), "mw", List.of(place("10:30")), halfPast, leaf);
        return new Split(List.of(), "mw", List.of(first), swapped ? rest : early, swapped ? early : rest);
    }

    private static PlaceTag place(String time) {
        return new PlaceTag("r1", at(time), 60);
    }

    private static Instant at(String time) {
        return Instant.parse("2020-04-01T" + time + ":00Z");
    }

    private static Verdict verify(Event event, Score bound, ProofNode root) {
        return CertificateVerifier.verify(event, new Certificate("rush", bound, 0, 1000, 1_000_000, 2, root));
    }

    private static void assertInvalid(String reason, Verdict verdict) {
        assertEquals(new Verdict(false, reason), verdict);
    }

    private static Event rush() {
        return rush(builder -> builder);
    }

    private static Event rush(UnaryOperator<EventBuilder> change) {
        return change.apply(Event.builder("rush", ZoneOffset.UTC)
                        .startStepMinutes(30)
                        .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00")))
                        .rooms(List.of(Room.of("r1", 0)))
                        .people(List.of(Person.of("ana"), Person.of("bo")))
                        .sessions(List.of(session("mw"), session("pa"))))
                .build();
    }

    private static Session session(String id) {
        return Session.builder(id)
                .qa(0, 0)
                .prefers(Window.of(at("10:00"), 60))
                .attendants("ana")
                .build();
    }

    /** Two sessions of one region that are pinned to different days, of which each could hold both. */
    private static Event apart(List<Waiver> waivers) {
        List<Day> days = List.of(
                Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00"),
                Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/12:00"));
        return Event.builder("rush", ZoneOffset.UTC)
                .startStepMinutes(30)
                .days(days)
                .rooms(List.of(Room.of("r1", 0)))
                .sessions(List.of(pinned("mw", "2020-04-01"), pinned("pa", "2020-04-02")))
                .waivers(waivers)
                .build();
    }

    private static Session pinned(String id, String day) {
        return Session.builder(id)
                .qa(0, 0)
                .region("Africa")
                .pin(Pin.NONE.withDay(LocalDate.parse(day)))
                .build();
    }
}
