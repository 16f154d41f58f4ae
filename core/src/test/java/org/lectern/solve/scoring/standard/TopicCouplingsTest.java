package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

class TopicCouplingsTest {

    /** The first two share two themes and a language, the third shares one theme with them. */
    private static Event.Builder event(TopicRelation relation) {
        return TalliedTimetable.threeDays(
                        session("a").tags("theme:water", "theme:food", "language:fr", "difficulty:2"),
                        session("b").tags("theme:food", "theme:water", "language:fr", "difficulty:1"),
                        session("c").tags("theme:water", "language:es", "difficulty:2"),
                        session("d").tags("theme:peace", "language:fr"),
                        session("e").tags("theme:food"))
                .topicRelation(relation);
    }

    private static TalliedTimetable timetable(TopicRelation relation) {
        return TalliedTimetable.of(event(relation));
    }

    private static Event.Builder waived(Event.Builder event, String ruleId, String one, String other) {
        return event.waiver(ruleId, "agreed", SubjectId.session(one), SubjectId.session(other));
    }

    @Test
    void overlap_ofEachSharedTheme_countsInHalfHours() {
        timetable(TopicRelation.apart("theme"))
                .with("c", "red", "2026-05-04T09:20", 60)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "blue", "2026-05-04T09:10", 60)
                .with("d", "blue", "2026-05-04T09:00", 60)
                .assertAmount(2 + 1 + 2, RuleIds.TOPIC_OVERLAP);
    }

    @Test
    void overlap_ofTopicsOfTwoKinds_countsWhereBothAreShared() {
        timetable(TopicRelation.apart("theme", "language"))
                .with("c", "red", "2026-05-04T09:00", 30)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "blue", "2026-05-04T09:00", 30)
                .with("d", "blue", "2026-05-04T09:00", 30)
                .assertAmount(2, RuleIds.TOPIC_OVERLAP);
    }

    @Test
    void overlap_waivedForAPair_countsForOthers() {
        TalliedTimetable.of(waived(event(TopicRelation.apart("theme")), RuleIds.TOPIC_OVERLAP, "a", "b"))
                .with("c", "red", "2026-05-04T09:00", 30)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "blue", "2026-05-04T09:00", 30)
                .assertAmount(2, RuleIds.TOPIC_OVERLAP);
    }

    @Test
    void sessions_thatShareNoTopic_areNotConcerned() {
        assertEquals(
                List.of("a", "b", "c", "e"),
                timetable(TopicRelation.apart("theme")).concerned(RuleIds.TOPIC_OVERLAP));
        assertEquals(
                List.of("a", "b"),
                timetable(TopicRelation.apart("theme", "language")).concerned(RuleIds.TOPIC_OVERLAP));
    }

    private static TalliedTimetable repeated(String room, String start) {
        return timetable(TopicRelation.varied("theme"))
                .with("b", "red", "2026-05-04T10:00", 30)
                .with("c", room, "2026-05-04T" + start, 30);
    }

    @Test
    void repeat_withinHalfAnHourInARoom_countsOnce() {
        repeated("red", "10:30").assertAmount(1, RuleIds.TOPIC_REPEAT);
        repeated("red", "11:00").assertAmount(1, RuleIds.TOPIC_REPEAT);
        repeated("red", "09:30").assertAmount(1, RuleIds.TOPIC_REPEAT);
        repeated("red", "09:00").assertAmount(1, RuleIds.TOPIC_REPEAT);
    }

    @Test
    void repeat_laterOrElsewhereOrAtOnce_isNone() {
        repeated("red", "11:01").assertAmount(0, RuleIds.TOPIC_REPEAT);
        repeated("red", "14:00").assertAmount(0, RuleIds.TOPIC_REPEAT);
        repeated("blue", "10:30").assertAmount(0, RuleIds.TOPIC_REPEAT);
        repeated("red", "10:29").assertAmount(0, RuleIds.TOPIC_REPEAT);
        repeated("red", "09:31").assertAmount(0, RuleIds.TOPIC_REPEAT);
    }

    @Test
    void repeat_forALongerTime_countsWithinIt() {
        TalliedTimetable.of(event(TopicRelation.varied("theme"))
                        .ruleSetting(RuleSetting.of(RuleIds.TOPIC_REPEAT).withParameter("minutes", 40)))
                .with("a", "red", "2026-05-04T10:00", 30)
                .with("b", "red", "2026-05-04T11:10", 30)
                .with("c", "red", "2026-05-04T09:19", 1)
                .assertAmount(2 + 1, RuleIds.TOPIC_REPEAT);
    }

    @Test
    void repeat_withASessionBetween_isNone() {
        repeated("red", "11:00").with("d", "red", "2026-05-04T10:30", 30).assertAmount(0, RuleIds.TOPIC_REPEAT);
        repeated("red", "11:00").with("d", "red", "2026-05-04T10:29", 30).assertAmount(1, RuleIds.TOPIC_REPEAT);
        repeated("red", "11:00").with("d", "red", "2026-05-04T10:31", 30).assertAmount(1, RuleIds.TOPIC_REPEAT);
        repeated("red", "11:00").with("d", "blue", "2026-05-04T10:30", 30).assertAmount(1, RuleIds.TOPIC_REPEAT);
    }

    @Test
    void repeat_threeInARow_countsTwoPairs() {
        repeated("red", "11:00").with("a", "red", "2026-05-04T10:30", 30).assertAmount(2 + 1, RuleIds.TOPIC_REPEAT);
    }

    @Test
    void repeat_waivedForAPair_countsForOthers() {
        TalliedTimetable.of(waived(event(TopicRelation.varied("theme")), RuleIds.TOPIC_REPEAT, "a", "b"))
                .with("b", "red", "2026-05-04T10:00", 30)
                .with("a", "red", "2026-05-04T10:30", 30)
                .with("c", "red", "2026-05-04T11:00", 30)
                .assertAmount(1, RuleIds.TOPIC_REPEAT);
    }

    @Test
    void days_ofTheme_countPairsOnTwoDays() {
        timetable(TopicRelation.oneDay("theme"))
                .with("a", "red", "2026-05-04T10:00", 30)
                .with("b", "red", "2026-05-05T10:00", 30)
                .with("c", "blue", "2026-05-04T14:00", 30)
                .assertAmount(2 + 1, RuleIds.TOPIC_DAYS);
    }

    @Test
    void rooms_ofThemeOnADay_countPairsInTwoRooms() {
        timetable(TopicRelation.oneRoom("theme"))
                .with("a", "red", "2026-05-04T10:00", 30)
                .with("b", "blue", "2026-05-04T10:00", 30)
                .with("c", "blue", "2026-05-04T14:00", 30)
                .with("e", "blue", "2026-05-04T11:00", 30)
                .assertAmount(2 + 1 + 1, RuleIds.TOPIC_ROOMS);
        timetable(TopicRelation.oneRoom("theme"))
                .with("a", "red", "2026-05-04T10:00", 30)
                .with("b", "blue", "2026-05-05T10:00", 30)
                .assertAmount(0, RuleIds.TOPIC_ROOMS);
    }

    private static TalliedTimetable flow(String ofA, String ofB) {
        return timetable(TopicRelation.easierFirst("theme"))
                .with("a", "red", "2026-05-04T" + ofA, 30)
                .with("b", "blue", "2026-05-04T" + ofB, 30);
    }

    @Test
    void harder_beforeTheEasierEnds_countsEachSharedTheme() {
        flow("09:00", "10:00").assertAmount(2, RuleIds.TOPIC_FLOW);
        flow("10:29", "10:00").assertAmount(2, RuleIds.TOPIC_FLOW);
        flow("10:30", "10:00").assertAmount(0, RuleIds.TOPIC_FLOW);
    }

    @Test
    void sessions_asDifficultOrOfNoDifficulty_mayComeInAnyOrder() {
        timetable(TopicRelation.easierFirst("theme"))
                .with("a", "red", "2026-05-04T10:00", 30)
                .with("c", "red", "2026-05-04T09:00", 30)
                .with("e", "red", "2026-05-04T11:00", 30)
                .assertAmount(0, RuleIds.TOPIC_FLOW);
        assertEquals(
                List.of("a", "b", "c"),
                timetable(TopicRelation.easierFirst("theme")).concerned(RuleIds.TOPIC_FLOW));
    }

    @Test
    void relations_atTwoLevels_countOneEach() {
        TalliedTimetable timetable = TalliedTimetable.of(event(TopicRelation.apart("theme"))
                .topicRelation(TopicRelation.apart("language").withLevel(Level.MEDIUM)));

        timetable
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "blue", "2026-05-04T09:00", 30)
                .with("d", "blue", "2026-05-04T09:29", 30)
                .assertAmount(2 + 1 + 1 + 1, RuleIds.TOPIC_OVERLAP);
    }
}
