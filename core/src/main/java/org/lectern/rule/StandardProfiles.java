package org.lectern.rule;

import static org.lectern.rule.RuleIds.DAY_BALANCE;
import static org.lectern.rule.RuleIds.EMPTY_SEATS;
import static org.lectern.rule.RuleIds.IDLE_GAP;
import static org.lectern.rule.RuleIds.LONG_STAY;
import static org.lectern.rule.RuleIds.MAX_PARALLEL;
import static org.lectern.rule.RuleIds.MOVED;
import static org.lectern.rule.RuleIds.NO_SLACK;
import static org.lectern.rule.RuleIds.ROOM_CHANGE;
import static org.lectern.rule.RuleIds.ROUND_START;
import static org.lectern.rule.RuleIds.SEAT_INVERSION;
import static org.lectern.rule.RuleIds.SHARED_AUDIENCE;
import static org.lectern.rule.RuleIds.SHORT_QA;
import static org.lectern.rule.RuleIds.SIMILAR_NEIGHBOURS;
import static org.lectern.rule.RuleIds.SPLIT_REGION;
import static org.lectern.rule.RuleIds.UNEVEN_MINUTES;
import static org.lectern.rule.RuleIds.WAITING;

import java.util.List;
import org.lectern.event.RuleSetting;

/** The profiles that come with Lectern. */
final class StandardProfiles {

    static final List<Profile> ALL = List.of(
            preSessionRound(), singleTrackHearing(), multiTrackConference(), lightningTalks(), thesisDefences());

    private StandardProfiles() {}

    private static Profile preSessionRound() {
        return new Profile(
                "pre-session-round",
                "A round of country sessions in one track. Every mission attends, and speakers travel" + " to it.",
                List.of(
                        RuleSetting.of(MAX_PARALLEL)
                                .withParameter(ParameterNames.LIMIT, 1)
                                .withReason("Every mission attends every country session."),
                        off(SHARED_AUDIENCE, "In a single track, no delegation has to choose between two sessions."),
                        RuleSetting.of(SIMILAR_NEIGHBOURS)
                                .withWeight(5)
                                .withReason("Missions note one theme after another, and hear two similar ones as one."),
                        off(
                                IDLE_GAP,
                                "Between sessions, speakers meet missions in the corridor, and they came for that too."),
                        RuleSetting.of(DAY_BALANCE)
                                .withWeight(10)
                                .withReason(
                                        "The same people sit through every session, so a full day tires all of them."),
                        RuleSetting.of(MOVED)
                                .withParameter(ParameterNames.DAY_GRADE, 6)
                                .withReason("Speakers have a ticket and a visa for the published day.")));
    }

    private static Profile singleTrackHearing() {
        return new Profile(
                "single-track-hearing",
                "A public hearing in one track: a panel hears each witness, asks, and lets the witness reply.",
                List.of(
                        RuleSetting.of(MAX_PARALLEL)
                                .withParameter(ParameterNames.LIMIT, 1)
                                .withReason("There is one panel, and it hears every witness."),
                        RuleSetting.of(UNEVEN_MINUTES)
                                .withWeight(5)
                                .withReason("Witnesses of both sides compare their minutes."),
                        off(
                                SHORT_QA,
                                "The panel puts its questions to each witness in turn, so none are left for the end."),
                        RuleSetting.of(WAITING)
                                .withWeight(10)
                                .withReason("During a pause, the whole panel waits for a witness."),
                        off(
                                SIMILAR_NEIGHBOURS,
                                "Statement, questions and reply of a witness follow one another and are on one theme."),
                        off(SHARED_AUDIENCE, "In a single track, nobody has to choose between two sessions."),
                        off(LONG_STAY, "Panel and parties are there every day, and most witnesses live nearby."),
                        off(IDLE_GAP, "The panel rests and confers between sessions."),
                        off(
                                DAY_BALANCE,
                                "A hearing ends as soon as everybody is heard, however short its last day is.")));
    }

    private static Profile multiTrackConference() {
        return new Profile(
                "multi-track-conference",
                "A conference with parallel sessions in several tracks, among which participants" + " choose.",
                List.of(
                        RuleSetting.of(SHARED_AUDIENCE)
                                .withWeight(3)
                                .withReason("Participants can only be in one room, and they complain about clashes."),
                        RuleSetting.of(SEAT_INVERSION)
                                .withEnabled(true)
                                .withReason(
                                        "With parallel sessions, the larger room belongs to the session that more people want."),
                        RuleSetting.of(SHORT_QA)
                                .withWeight(4)
                                .withReason("People come for the discussion. They can read the papers at home."),
                        RuleSetting.of(ROUND_START)
                                .withEnabled(true)
                                .withReason("People move between rooms by the clock, not by the programme."),
                        off(SPLIT_REGION, "A track runs through all days, and its followers are there anyway."),
                        RuleSetting.of(ROOM_CHANGE)
                                .withWeight(8)
                                .withReason("A track is announced with its room, and people look for it there."),
                        RuleSetting.of(LONG_STAY)
                                .withWeight(5)
                                .withReason("Speakers stay to hear the others, so one more night is seldom a loss."),
                        off(IDLE_GAP, "Between two sessions of their own, speakers attend those of others."),
                        RuleSetting.of(NO_SLACK)
                                .withParameter(ParameterNames.MINUTES, 10)
                                .withReason("Between parallel sessions, most people change rooms.")));
    }

    private static Profile lightningTalks() {
        return new Profile(
                "lightning-talks",
                "Blocks of very short talks, back to back and without questions.",
                List.of(
                        RuleSetting.of(UNEVEN_MINUTES)
                                .withWeight(5)
                                .withReason(
                                        "One gong ends all talks, so a minute less for one must be a minute less for all."),
                        off(SHORT_QA, "One talk follows another; questions wait for the break."),
                        RuleSetting.of(WAITING)
                                .withWeight(20)
                                .withReason("People come for the pace, and a pause breaks it."),
                        RuleSetting.of(SIMILAR_NEIGHBOURS)
                                .withWeight(5)
                                .withReason("Variety is the point of short talks."),
                        off(SPLIT_REGION, "A block mixes talks of all themes."),
                        off(IDLE_GAP, "Between two short talks of their own, speakers sit in the audience."),
                        off(DAY_BALANCE, "Blocks fill what the rest of the programme leaves free.")));
    }

    private static Profile thesisDefences() {
        return new Profile(
                "thesis-defences",
                "Defences of theses, each before a chair, a supervisor and an examiner. All of them"
                        + " are needed throughout.",
                List.of(
                        RuleSetting.of(SHORT_QA)
                                .withWeight(10)
                                .withReason(
                                        "The questions are the examination. A minute of them is worth a minute of the talk."),
                        off(EMPTY_SEATS, "Few people listen, and an oversized room harms no candidate."),
                        off(SPLIT_REGION, "Defences are linked by their examiners, not by their subject."),
                        RuleSetting.of(LONG_STAY)
                                .withWeight(30)
                                .withReason(
                                        "Examiners prefer to come on one day only, and a guest then saves the night."),
                        RuleSetting.of(IDLE_GAP)
                                .withWeight(3)
                                .withReason(
                                        "Examiners attend several defences a day, and can do little else in between."),
                        off(
                                NO_SLACK,
                                "A committee stays seated from one candidate to the next, so an overrun affects"
                                        + " nobody else."),
                        off(DAY_BALANCE, "A day without a defence is a working day for all examiners.")));
    }

    private static RuleSetting off(String ruleId, String reason) {
        return RuleSetting.of(ruleId).withEnabled(false).withReason(reason);
    }
}
