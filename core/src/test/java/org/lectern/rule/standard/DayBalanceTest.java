package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.Score;

class DayBalanceTest implements RuleContract {

    private static final LocalDate TUESDAY = LocalDate.parse("2020-03-31");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2020-04-01");

    /** Four sessions of 41 to 44 minutes, changed alike. */
    private static Scene scene(UnaryOperator<Session.Builder> change) {
        Scene scene = Scene.of("day-balance").room(Room.builder("r27"));
        for (int i = 1; i <= 4; i++) {
            scene.session(change.apply(Session.builder("s" + i).allowedMinutes(40 + i)));
        }
        return scene;
    }

    private static Scene scene() {
        return scene(UnaryOperator.identity());
    }

    private static Scene onTuesday(Scene scene, int sessions) {
        for (int i = 1; i <= sessions; i++) {
            scene.held("s" + i, "r27", 9 + i + ":00", 40 + i);
        }
        return scene;
    }

    private static UnaryOperator<Session.Builder> pinned(Pin pin) {
        return session -> session.pin(pin);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                onTuesday(scene(), 3).held("s4", "r27", "2020-04-01T10:00", 44),
                2,
                10,
                "The fullest days have 3 sessions (Tuesday 31 March), the emptiest 1 (Wednesday 1 April): 2 fewer.",
                "day 2020-03-31 Tuesday 31 March",
                "day 2020-04-01 Wednesday 1 April");
    }

    @Test
    void dayBalance_asMany_holds() {
        assertEquals(
                List.of(),
                onTuesday(scene(), 2)
                        .held("s3", "r27", "2020-04-01T10:00", 43)
                        .held("s4", "r27", "2020-04-01T11:00", 44)
                        .told());
    }

    @Test
    void dayBalance_oneMore_costsOne() {
        assertEquals(
                List.of(1L),
                onTuesday(scene(), 2).held("s4", "r27", "2020-04-01T10:00", 44).units());
    }

    @Test
    void dayBalance_nothingHeld_holds() {
        assertEquals(List.of(), scene().told());
    }

    @Test
    void dayBalance_dayWithout_countsNone() {
        assertEquals(
                List.of(
                        "3: The fullest days have 3 sessions (Tuesday 31 March), the emptiest 0 (Wednesday 1 April): 3 fewer."),
                onTuesday(scene(), 3).told());
    }

    @Test
    void dayBalance_laterDayFuller_isNamedFirst() {
        assertEquals(
                List.of(
                        "1: The fullest days have 1 session (Wednesday 1 April), the emptiest 0 (Tuesday 31 March): 1 fewer."),
                scene().held("s4", "r27", "2020-04-01T10:00", 44).told());
    }

    @Test
    void dayBalance_ties_nameAllDays() {
        Scene ties = scene().day("2020-04-03", "10:00/13:00")
                .day("2020-04-02", "10:00/13:00")
                .held("s1", "r27", "2020-04-03T10:00", 41)
                .held("s2", "r27", "2020-04-01T10:00", 42);

        assertEquals(List.of(List.of("2020-04-01", "2020-04-03", "2020-03-31", "2020-04-02")), ties.subjectIds());
        assertEquals(
                List.of(
                        "1: The fullest days have 1 session (Wednesday 1 April, Friday 3 April), the emptiest 0 (Tuesday"
                                + " 31 March, Thursday 2 April): 1 fewer."),
                ties.told());
    }

    @Test
    void dayBalance_waiverForATiedDay_coversWhicheverComesFirst() {
        for (String day : List.of("2020-03-31", "2020-04-01", "2020-04-02", "2020-04-03")) {
            Scene ties = scene().day("2020-04-03", "10:00/13:00")
                    .day("2020-04-02", "10:00/13:00")
                    .held("s1", "r27", "2020-04-03T10:00", 41)
                    .held("s2", "r27", "2020-04-01T10:00", 42);

            assertEquals(
                    Score.ZERO,
                    ties.waived(SubjectId.day(LocalDate.parse(day))).report().score(),
                    day);
        }
    }

    @Test
    void dayBalance_waiverForADayInBetween_coversNothing() {
        Scene between = scene().day("2020-04-02", "10:00/13:00")
                .held("s1", "r27", "10:00", 41)
                .held("s2", "r27", "11:00", 42)
                .held("s3", "r27", "2020-04-01T10:00", 43);

        assertEquals(List.of(2L), between.waived(SubjectId.day(WEDNESDAY)).units());
        assertEquals(
                Score.of(Level.SOFT, 10),
                between.waived(SubjectId.day(WEDNESDAY)).report().score());
    }

    @Test
    void dayBalance_allPinnedToOneDay_holds() {
        assertEquals(
                List.of(),
                onTuesday(scene(pinned(Pin.NONE.withDay(TUESDAY))), 3).told());
    }

    @Test
    void dayBalance_allPinnedToStartOnOneDay_holds() {
        assertEquals(
                List.of(),
                onTuesday(scene(pinned(Pin.NONE.withStart(Scene.at("10:00")))), 3)
                        .told());
    }

    @Test
    void dayBalance_oneNotPinned_letsAllDaysCount() {
        Scene one = onTuesday(scene(pinned(Pin.NONE.withDay(TUESDAY))), 3).session(Session.builder("free"));

        assertEquals(List.of(3L), one.units());
    }

    @Test
    void dayBalance_onePinnedToTheOtherDay_letsItCount() {
        Scene one = onTuesday(scene(pinned(Pin.NONE.withDay(TUESDAY))), 3)
                .session(Session.builder("other").pin(Pin.NONE.withDay(WEDNESDAY)));

        assertEquals(List.of(3L), one.units());
    }

    @Test
    void dayBalance_onePinnedToStartOnTheOtherDay_letsItCount() {
        Scene one = onTuesday(scene(pinned(Pin.NONE.withDay(TUESDAY))), 3)
                .session(Session.builder("other").pin(Pin.NONE.withStart(Scene.at("2020-04-01T09:30"))));

        assertEquals(List.of(3L), one.units());
    }

    /** A window of 90 minutes with ten of a break in the middle: 40 minutes before it, and 40 after. */
    private static Scene withBreak(UnaryOperator<Break> change) {
        Break coffee = Break.of("coffee", Scene.window("2020-04-01T10:40/10:50"));
        return onTuesday(scene().onlyDay("2020-04-01", "10:00/11:30").day("2020-03-31", "10:00/18:00"), 3)
                .breaks(change.apply(coffee));
    }

    @Test
    void dayBalance_breakThatSplitsTheOnlyWindow_leavesTwoHalfDaysTooShort() {
        assertEquals(List.of(), withBreak(Break::splittingHalfDay).told());
    }

    @Test
    void dayBalance_breakThatDoesNotSplit_leavesTheWindowWhole() {
        assertEquals(List.of(3L), withBreak(UnaryOperator.identity()).units());
    }

    @Test
    void dayBalance_pinnedToARoomOnly_letsAllDaysCount() {
        assertEquals(
                List.of(3L),
                onTuesday(scene(pinned(Pin.NONE.withRoomId("r27"))), 3).units());
    }

    /** After the last window of Tuesday a session belongs to the next, which is Wednesday's. */
    @Test
    void dayBalance_pinnedToStartBetweenDays_mayUseTheDayToWhichItBelongs() {
        Scene between = onTuesday(scene(pinned(Pin.NONE.withStart(Scene.at("20:00")))), 3);

        assertEquals(
                List.of(),
                between.session(Session.builder("wed").pin(Pin.NONE.withDay(WEDNESDAY)))
                        .told());
        assertEquals(
                List.of(3L),
                between.session(Session.builder("tue").pin(Pin.NONE.withDay(TUESDAY)))
                        .units());
    }

    @Test
    void dayBalance_pinsThatContradict_mayUseNeitherDay() {
        Pin contradiction = Pin.NONE.withDay(WEDNESDAY).withStart(Scene.at("10:00"));

        assertEquals(
                List.of(),
                onTuesday(scene(pinned(contradiction)), 3)
                        .session(Session.builder("wed").pin(Pin.NONE.withDay(WEDNESDAY)))
                        .told());
        assertEquals(
                List.of(),
                onTuesday(scene(pinned(contradiction)), 3)
                        .session(Session.builder("tue").pin(Pin.NONE.withDay(TUESDAY)))
                        .told());
    }

    /** From 23:40 half an hour is mostly Tuesday's and an hour mostly Wednesday's. */
    @Test
    void dayBalance_pinnedToStartNearMidnight_belongsWithItsShortestLength() {
        Scene night = Scene.of("day-balance")
                .onlyDay("2020-03-31", "22:00/2020-04-01T00:00")
                .day("2020-04-01", "00:00/02:00")
                .room(Room.builder("r27"))
                .session(Session.builder("s1").allowedMinutes(60, 30).pin(Pin.NONE.withStart(Scene.at("23:40"))))
                .held("s1", "r27", "22:00", 30);

        assertEquals(List.of(), night.told());
        assertEquals(
                List.of(1L),
                night.session(Session.builder("s2").allowedMinutes(60).pin(Pin.NONE.withStart(Scene.at("23:40"))))
                        .units());
    }

    @Test
    void dayBalance_heldOnADayThatNoneMayUse_doesNotCount() {
        Scene moved = scene(pinned(Pin.NONE.withDay(TUESDAY)))
                .held("s1", "r27", "2020-04-01T10:00", 41)
                .held("s2", "r27", "2020-04-01T11:00", 42);

        assertEquals(List.of(), moved.told());
    }

    @Test
    void dayBalance_windowsOneMinuteTooShort_letTheDayNotCount() {
        assertEquals(List.of(), withThursdayOf("10:40", 41, 90).told());
    }

    @Test
    void dayBalance_windowThatTheShortestLengthFills_letsTheDayCount() {
        assertEquals(
                List.of(
                        "1: The fullest days have 1 session (Tuesday 31 March, Wednesday 1 April), the emptiest 0 (Thursday 2 April): 1 fewer."),
                withThursdayOf("10:41", 90, 41).told());
    }

    @Test
    void dayBalance_twoShortWindowsOfADay_areNotOneLongOne() {
        assertEquals(
                List.of(),
                withThursdayOf("10:40", 41)
                        .event(event -> event.day("2020-04-03", "10:00/10:30", "10:30/11:00"))
                        .told());
    }

    @Test
    void dayBalance_pinnedToADayWithoutAWindowLongEnough_doesNotLetItCount() {
        Scene pinned = Scene.of("day-balance")
                .room(Room.builder("r27"))
                .session(Session.builder("s1").allowedMinutes(181).pin(Pin.NONE.withDay(TUESDAY)))
                .session(Session.builder("s2").allowedMinutes(40).pin(Pin.NONE.withDay(WEDNESDAY)))
                .held("s1", "r27", "10:00", 181);

        assertEquals(List.of(), pinned.told());
    }

    /** One session on Tuesday and one on Wednesday; both may be as long as said. */
    private static Scene withThursdayOf(String end, Integer... minutes) {
        return Scene.of("day-balance")
                .day("2020-04-02", "10:00/" + end)
                .room(Room.builder("r27"))
                .session(Session.builder("s1").allowedMinutes(minutes))
                .session(Session.builder("s2").allowedMinutes(minutes))
                .held("s1", "r27", "10:00", 41)
                .held("s2", "r27", "2020-04-01T10:00", 41);
    }
}
