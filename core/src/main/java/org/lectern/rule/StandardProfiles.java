package org.lectern.rule;

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
                "A round of country sessions in one track, to which every mission comes and speakers travel.",
                List.of(
                        RuleSetting.of(RuleIds.MAX_PARALLEL)
                                .withParameter(ParameterNames.LIMIT, 1)
                                .withReason("Every mission goes to every country session."),
                        off(
                                RuleIds.SHARED_AUDIENCE,
                                "In a single track no delegation has to choose between two sessions."),
                        RuleSetting.of(RuleIds.SIMILAR_NEIGHBOURS)
                                .withWeight(5)
                                .withReason("Missions write down one theme after another, and hear two alike as one."),
                        off(
                                RuleIds.IDLE_GAP,
                                "Between sessions speakers meet missions in the corridor, for which they came too."),
                        RuleSetting.of(RuleIds.DAY_BALANCE)
                                .withWeight(10)
                                .withReason(
                                        "The same people sit through every session, so a full day tires all of them."),
                        RuleSetting.of(RuleIds.MOVED)
                                .withParameter(ParameterNames.DAY_GRADE, 6)
                                .withReason("Speakers have a ticket and a visa for the day they were told.")));
    }

    private static Profile singleTrackHearing() {
        return new Profile(
                "single-track-hearing",
                "A public hearing in one track: a panel hears each witness, asks, and lets the witness reply.",
                List.of(
                        RuleSetting.of(RuleIds.MAX_PARALLEL)
                                .withParameter(ParameterNames.LIMIT, 1)
                                .withReason("There is one panel, and it hears every witness."),
                        RuleSetting.of(RuleIds.UNEVEN_MINUTES)
                                .withWeight(5)
                                .withReason("Witnesses of both sides compare the minutes that they were given."),
                        off(
                                RuleIds.SHORT_QA,
                                "The panel puts its questions to each witness in turn, so none are left for the end."),
                        RuleSetting.of(RuleIds.WAITING)
                                .withWeight(10)
                                .withReason("While the room waits for a witness, the whole panel does."),
                        off(
                                RuleIds.SIMILAR_NEIGHBOURS,
                                "Statement, questions and reply of a witness are on one theme, in a row."),
                        off(RuleIds.SHARED_AUDIENCE, "In a single track nobody has to choose between two sessions."),
                        off(
                                RuleIds.LONG_STAY,
                                "Panel and parties are there every day, and most witnesses live nearby."),
                        off(RuleIds.IDLE_GAP, "The panel rests and confers between sessions."),
                        off(
                                RuleIds.DAY_BALANCE,
                                "A hearing is over as soon as all are heard, however short its last day.")));
    }

    private static Profile multiTrackConference() {
        return new Profile(
                "multi-track-conference",
                "A conference with parallel sessions in several tracks, among which those who attend choose.",
                List.of(
                        RuleSetting.of(RuleIds.SHARED_AUDIENCE)
                                .withWeight(3)
                                .withReason(
                                        "Those who attend may be in one room only, and a clash is what they complain of."),
                        RuleSetting.of(RuleIds.SEAT_INVERSION)
                                .withEnabled(true)
                                .withReason(
                                        "With parallel sessions the larger room belongs to the session that more want."),
                        RuleSetting.of(RuleIds.SHORT_QA)
                                .withWeight(4)
                                .withReason("People come for the discussion: the papers they can read at home."),
                        off(
                                RuleIds.SPLIT_REGION,
                                "A track runs through all days, and whoever follows it is there anyway."),
                        RuleSetting.of(RuleIds.ROOM_CHANGE)
                                .withWeight(8)
                                .withReason("A track is announced with its room, and is looked for there."),
                        RuleSetting.of(RuleIds.LONG_STAY)
                                .withWeight(5)
                                .withReason("Speakers stay to hear the others, so a night more is seldom a loss."),
                        off(RuleIds.IDLE_GAP, "Between two sessions of their own, speakers go to those of others."),
                        RuleSetting.of(RuleIds.NO_SLACK)
                                .withParameter(ParameterNames.MINUTES, 10)
                                .withReason("Between parallel sessions most people change rooms.")));
    }

    private static Profile lightningTalks() {
        return new Profile(
                "lightning-talks",
                "Blocks of very short talks, one right after another and without questions.",
                List.of(
                        RuleSetting.of(RuleIds.UNEVEN_MINUTES)
                                .withWeight(5)
                                .withReason(
                                        "One gong ends all talks, so that a minute less must be a minute less for all."),
                        off(RuleIds.SHORT_QA, "One talk follows another; questions wait for the break."),
                        RuleSetting.of(RuleIds.WAITING)
                                .withWeight(20)
                                .withReason("The pace is what people come for, and a block that stops has lost it."),
                        RuleSetting.of(RuleIds.SIMILAR_NEIGHBOURS)
                                .withWeight(5)
                                .withReason("Variety is the point of short talks."),
                        off(RuleIds.SPLIT_REGION, "A block is a mixture, whatever its talks are about."),
                        off(RuleIds.IDLE_GAP, "Between two short talks of their own, speakers sit in the audience."),
                        off(RuleIds.DAY_BALANCE, "Blocks fill what the rest of the programme leaves free.")));
    }

    private static Profile thesisDefences() {
        return new Profile(
                "thesis-defences",
                "Defences of theses, each before a chair, a supervisor and an examiner who are all needed throughout.",
                List.of(
                        RuleSetting.of(RuleIds.SHORT_QA)
                                .withWeight(10)
                                .withReason(
                                        "The questions are the examination: a minute of them is worth one of the talk."),
                        off(RuleIds.EMPTY_SEATS, "Few people listen, and a room too large harms no candidate."),
                        off(
                                RuleIds.SPLIT_REGION,
                                "What ties defences together is who sits in them, not their subject."),
                        RuleSetting.of(RuleIds.LONG_STAY)
                                .withWeight(30)
                                .withReason(
                                        "All who examine would rather keep it to one day; a guest then saves the night."),
                        RuleSetting.of(RuleIds.IDLE_GAP)
                                .withWeight(3)
                                .withReason(
                                        "Examiners sit in several defences a day, and can do little else in between."),
                        off(
                                RuleIds.NO_SLACK,
                                "A committee stays seated from one candidate to the next, so an overrun disturbs nobody else."),
                        off(RuleIds.DAY_BALANCE, "A day without a defence is a day of work for all who examine.")));
    }

    private static RuleSetting off(String ruleId, String reason) {
        return RuleSetting.of(ruleId).withEnabled(false).withReason(reason);
    }
}
