package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.TopicRelation;

/** Relations between sessions, and delegations that want them, as JSON. */
class RelationJsonTest {

    @Test
    void parse_fullEvent_readsEveryKindOfRelation() {
        assertEquals(
                List.of(
                        Relation.before("HR", "BY").withMinLagMinutes(20).withMaxLagMinutes(90),
                        Relation.before("BY", "HR"),
                        Relation.sameDay("BY", "HR"),
                        Relation.differentDay("HR", "BY"),
                        Relation.backToBack("HR", "BY"),
                        Relation.notParallel("BY", "HR")),
                Examples.fullEvent().relations());
    }

    @Test
    void parse_fullEvent_readsTopicRelations() {
        assertEquals(
                List.of(TopicRelation.apart("theme", "audience").withWeight(3), TopicRelation.atOnce(2)),
                Examples.fullEvent().topicRelations());
    }

    @Test
    void parse_fullEvent_readsDelegations() {
        assertEquals(
                List.of(new Delegation("NL", "The Netherlands", Set.of("BY", "HR")), Delegation.of("LU")),
                Examples.fullEvent().delegations());
    }

    @Test
    void write_importance_isReadAgain() {
        Event event = Examples.fullEvent().toBuilder()
                .relations(List.of(
                        Relation.before("HR", "BY").withLevel(Level.SOFT).withWeight(3),
                        Relation.sameDay("BY", "HR").withLevel(Level.MEDIUM),
                        Relation.backToBack("HR", "BY").withWeight(1000),
                        Relation.notParallel("BY", "HR")))
                .topicRelations(List.of(
                        TopicRelation.apart("theme").withLevel(Level.MEDIUM).withWeight(7),
                        TopicRelation.atOnce(2).withLevel(Level.SOFT)))
                .delegations(List.of(Delegation.of("LU", "BY").withWeight(4)))
                .build();

        String text = EventJson.write(event);

        assertEquals(event, EventJson.parse(text));
        assertTrue(text.contains("""
                        {"kind": "before", "sessions": ["HR", "BY"], "level": "soft", "weight": 3},
                            {"kind": "same-day", "sessions": ["BY", "HR"], "level": "medium"},
                            {"kind": "back-to-back", "sessions": ["HR", "BY"], "weight": 1000},
                            {"kind": "not-parallel", "sessions": ["BY", "HR"]}"""), text);
        assertTrue(text.contains("{\"id\": \"LU\", \"wantedSessions\": [\"BY\"], \"weight\": 4}"), text);
    }

    @Test
    void write_wantsInAnotherOrder_isTheSameText() {
        Event event = Examples.fullEvent();
        Delegation turned = new Delegation("NL", "The Netherlands", new LinkedHashSet<>(List.of("HR", "BY")));

        Event equal = event.toBuilder()
                .delegations(List.of(turned, Delegation.of("LU")))
                .build();

        assertEquals(Examples.FULL_EVENT, EventJson.write(equal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\", \"TR\"]} | /relations/0/sessions:"
                        + " The relation (before) must name two sessions, not 3. Write one relation for each two"
                        + " of them.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\"]} | /relations/0/sessions: The relation"
                        + " (before) must name two sessions, not 1. Name the one that comes first, then the one"
                        + " that comes after.",
                "{\"kind\": \"before\", \"sessions\": [], \"minLagMinutes\": -1} |"
                        + " /relations/0/sessions: The relation (before) must name two sessions, not 0. Name the"
                        + " one that comes first, then the one that comes after.;/relations/0/minLagMinutes: The"
                        + " minimum minutes of lag must be at least 0, not '-1'. Write a number from 0 to 527040.",
                "{\"kind\": \"before\", \"sessions\": [\"B\"]} | /relations/0/sessions: The relation"
                        + " (before) must name two sessions, not 1. Name the one that comes first, then the one"
                        + " that comes after.;/relations/0/sessions/0: Unknown session 'B' in the relation. Did"
                        + " you mean 'BY'?",
                "{\"kind\": \"before\", \"sessions\": \"BY\"} | /relations/0/sessions: The sessions 'BY'"
                        + " must be a list, not a text. Put it in brackets: […].",
                "{\"kind\": \"before\"} | /relations/0/sessions: The relation must have the key"
                        + " 'sessions'. Add it.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": 31,"
                        + " \"maxLagMinutes\": 30} | /relations/0/maxLagMinutes: The maximum lag must be at least"
                        + " the minimum lag of 31 minutes, not '30'. Swap the two.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": \"9\","
                        + " \"maxLagMinutes\": -4} | /relations/0/minLagMinutes: The minLagMinutes '9' must be a"
                        + " whole number, not a text. Remove the quotes.;/relations/0/maxLagMinutes: The maximum"
                        + " minutes of lag must be at least 0, not '-4'. Write a number from 0 to 527040.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": 527041,"
                        + " \"maxLagMinutes\": 8} | /relations/0/minLagMinutes: The minimum minutes of lag must be"
                        + " at most 527040, not '527041'. Write a number from 0 to 527040.",
                "{\"kind\": \"same-day\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": \"9\","
                        + " \"maxLagMinutes\": 4} | /relations/0/minLagMinutes: The key 'minLagMinutes' is for a"
                        + " relation (before), not for a relation 'same-day'. Remove it, or add a relation"
                        + " (before) of two sessions.;/relations/0/maxLagMinutes: The key 'maxLagMinutes' is for a"
                        + " relation (before), not for a relation 'same-day'. Remove it, or add a relation"
                        + " (before) of two sessions.",
                "{\"kind\": \"not-parallel\", \"sessions\": [\"BY\"]} | /relations/0/sessions: The"
                        + " relation must name at least two sessions, not 1. Add the sessions that it links.",
                "{\"kind\": \"back-to-back\", \"sessions\": [\"BY\", \"HR\", \"BY\"]} |"
                        + " /relations/0/sessions/2: The session 'BY' is named twice in one relation. Remove one.",
                "{\"kind\": \"different-day\", \"sessions\": [\"TV\", 7, \"BY\"]} |"
                        + " /relations/0/sessions/0: Unknown session 'TV' in the relation. Did you mean"
                        + " 'TR'?;/relations/0/sessions/1: The sessions[1] '7' must be a text, not a number. Put"
                        + " it in quotes.",
                "{\"kind\": \"sameday\", \"sessions\": [\"BY\", \"Libya\"], \"maxLagMinutes\": []} |"
                        + " /relations/0/kind: The kind must be one of before, same-day, different-day,"
                        + " back-to-back, not-parallel, not 'sameday'. Did you mean"
                        + " 'same-day'?;/relations/0/sessions/1: Unknown session 'Libya' in the relation. Define"
                        + " it first, or use one of: BY, HR, TR.;/relations/0/maxLagMinutes: The maxLagMinutes"
                        + " must be a whole number, not a list. Write it like 60.",
                "{\"sessions\": [\"BY\", \"HR\"], \"maxLagMinutes\": 5} | /relations/0/kind: The"
                        + " relation must have the key 'kind'. Add it.",
                "{\"kind\": \"same-day\", \"sessions\": [\"BY\", \"HR\"], \"region\": \"Europe\"} |"
                        + " /relations/0/region: Unknown key 'region' in the relation. Remove it, or use one of:"
                        + " kind, sessions, minLagMinutes, maxLagMinutes, level, weight.",
                "{\"kind\": \"same-day\", \"sessions\": [\"BY\", \"HR\"], \"level\": \"softly\", \"weight\": 0} |"
                        + " /relations/0/level: The level must be one of hard, medium, soft, not 'softly'. Did you"
                        + " mean 'soft'?;/relations/0/weight: The weight of the relation must be at least 1,"
                        + " not '0'. Write a number from 1 to 1000.",
                "[\"BY\", \"HR\"] | /relations/0: The relations[0] must be an object, not a list."
                        + " Put it in braces: {…}.",
            })
    void parse_relation_mistakesAreReported(String relation, String lines) {
        assertMistakes("\"relations\": [%s]".formatted(relation), lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"NL\", \"wantedSessions\": [\"BY\", \"BV\"]} |"
                        + " /delegations/0/wantedSessions/1: Unknown wanted session 'BV' in delegation 'NL'. Did"
                        + " you mean 'BY'?",
                "{\"id\": \"NL\", \"wantedSessions\": [\"BY\", \"HR\", \"BY\", \"TV\"]} |"
                        + " /delegations/0/wantedSessions/2: The wantedSessions[2] 'BY' is given twice. Remove"
                        + " one.;/delegations/0/wantedSessions/3: Unknown wanted session 'TV' in delegation 'NL'."
                        + " Did you mean 'TR'?",
                "{\"id\": \"NL\", \"wantedSessions\": {\"BY\": true}} | /delegations/0/wantedSessions:"
                        + " The wantedSessions must be a list, not an object. Put it in brackets: […].",
                "{\"id\": \" \"} | /delegations/0/id: The id of a delegation must not be blank. Give it"
                        + " a short word.",
                "{\"name\": \"Luxembourg\"} | /delegations/0/id: The delegation must have the key 'id'." + " Add it.",
                "{\"id\": \"NL\"}, {\"id\": \"NL\"} | /delegations/1/id: The delegation id 'NL' is given"
                        + " twice. Give each its own id.",
                "{\"id\": \"NL\", \"seats\": 3} | /delegations/0/seats: Unknown key 'seats' in the"
                        + " delegation. Remove it, or use one of: id, name, wantedSessions, weight.",
                "{\"id\": \"NL\", \"weight\": 1001} | /delegations/0/weight: The weight of delegation"
                        + " 'NL' must be at most 1000, not '1001'. Write a number from 1 to 1000.",
            })
    void parse_delegation_mistakesAreReported(String delegation, String lines) {
        assertMistakes("\"delegations\": [%s]".formatted(delegation), lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"day\", \"id\": \"2020-03-13\"} | /waivers/0/subjects/0/id: Unknown day"
                        + " '2020-03-13'. Did you mean '2020-03-31'?",
                "{\"kind\": \"day\", \"id\": \"31 March\"} | /waivers/0/subjects/0/id: Unknown day '31"
                        + " March'. Define it first, or use one of: 2020-03-31.",
                "{\"kind\": \"delegation\", \"id\": \"LX\"} | /waivers/0/subjects/0/id: Unknown"
                        + " delegation 'LX'. Did you mean 'LU'?",
                "{\"kind\": \"team\", \"id\": \"LU\"} | /waivers/0/subjects/0/kind: The kind must be one"
                        + " of session, slot, person, room, region, delegation, day, break, not 'team'. Write one of these.",
            })
    void parse_subjectOfAWaiver_mistakesAreReported(String subject, String lines) {
        assertMistakes(
                "\"delegations\": [{\"id\": \"LU\"}], \"waivers\": [{\"rule\": \"room-conflict\", \"subjects\": [%s], \"reason\": \"agreed\"}]"
                        .formatted(subject),
                lines);
    }

    @Test
    void parse_misspeltLagOfAnotherRelation_isToldOnce() {
        assertMistakes(
                "\"relations\": [{\"kind\": \"same-day\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinute\": 5}]",
                "/relations/0/minLagMinute: Unknown key 'minLagMinute' in the relation. Did you mean 'minLagMinutes'?");
    }

    @Test
    void parse_topicRelationOfNoKnownKind_isToldOnce() {
        assertMistakes(
                "\"topicRelations\": [{\"kind\": \"at-onse\", \"topics\": [\"level\"], \"count\": 2}]",
                "/topicRelations/0/kind: The kind must be one of apart, varied, one-day, one-room, easier-first, at-once, not"
                        + " 'at-onse'. Did you mean 'at-once'?");
    }

    @Test
    void parse_unreadableSessionId_isTheOnlyMistakeOfWhatNamesIt() {
        assertEquals(
                "/sessions/0/id: The id '7' must be a text, not a number. Put it in quotes.",
                EventMistakesTest.report(Examples.replaced(with("""
                                "relations": [{"kind": "before", "sessions": ["BY", "HR"]}, {"kind": "same-day", "sessions": ["HR", "BY"]}],
                                "delegations": [{"id": "LU", "wantedSessions": ["HR", "BY"]}],
                                "published": {"placements": [{"session": "BY", "room": "R20", "start": "2020-03-31T10:30", "minutes": 60}]}"""), "{\"id\": \"BY\"}", "{\"id\": 7}")));
    }

    @Test
    void parse_unreadableDelegationAndDay_areTheOnlyMistakesOfWaiversThatNameThem() {
        assertEquals(
                """
                /days/0/date: The date '31 March' is not written as a date. Write it like 2020-03-31.
                /delegations/0/id: The delegation must have the key 'id'. Add it.""",
                EventMistakesTest.report(
                        Examples.replaced(with("""
                        "delegations": [{"name": "LU"}],
                        "waivers": [{"rule": "room-conflict", "subjects": [{"kind": "day", "id": "2020-03-31"}, {"kind": "delegation", "id": "LU"}], "reason": "agreed"}]"""), "\"date\": \"2020-03-31\"", "\"date\": \"31 March\"")));
    }

    private static void assertMistakes(String members, String lines) {
        assertEquals(lines.replaceAll("([.?]);/", "$1\n/"), EventMistakesTest.report(with(members)));
    }

    private static String with(String members) {
        return Examples.leastEventWith(
                "\"sessions\": []",
                "\"sessions\": [{\"id\": \"BY\"}, {\"id\": \"HR\"}, {\"id\": \"TR\"}], %s".formatted(members));
    }
}
