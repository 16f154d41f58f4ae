package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Relation;

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
    void parse_fullEvent_readsDelegations() {
        assertEquals(
                List.of(new Delegation("NL", "The Netherlands", Set.of("BY", "HR")), Delegation.of("LU")),
                Examples.fullEvent().delegations());
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
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\", \"TR\"]} | /relations/0/sessions: The relation (before) must name two sessions, not 3. Maybe write one relation for each two of them.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\"]} | /relations/0/sessions: The relation (before) must name two sessions, not 1. Maybe name the one that comes first, then the one that comes after.",
                "{\"kind\": \"before\", \"sessions\": [], \"minLagMinutes\": -1} | /relations/0/sessions: The relation (before) must name two sessions, not 0. Maybe name the one that comes first, then the one that comes after.;/relations/0/minLagMinutes: The least minutes of lag (-1) must be at least 0. Maybe write a number from 0 to 527040.",
                "{\"kind\": \"before\", \"sessions\": [\"B\"]} | /relations/0/sessions: The relation (before) must name two sessions, not 1. Maybe name the one that comes first, then the one that comes after.;/relations/0/sessions/0: The session of the relation (B) is not known. Maybe you meant (BY).",
                "{\"kind\": \"before\", \"sessions\": \"BY\"} | /relations/0/sessions: The sessions (BY) must be a list, not a text. Maybe put it in brackets: […].",
                "{\"kind\": \"before\"} | /relations/0/sessions: The relation must have the key (sessions). Maybe add it.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": 31, \"maxLagMinutes\": 30} | /relations/0/maxLagMinutes: The most minutes of lag (30) must be at least the least minutes of lag (31). Maybe swap the two.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": \"9\", \"maxLagMinutes\": -4} | /relations/0/minLagMinutes: The minLagMinutes (9) must be a whole number, not a text. Maybe remove the quotes.;/relations/0/maxLagMinutes: The most minutes of lag (-4) must be at least 0. Maybe write a number from 0 to 527040.",
                "{\"kind\": \"before\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": 527041, \"maxLagMinutes\": 8} | /relations/0/minLagMinutes: The least minutes of lag (527041) must be at most 527040. Maybe write a number from 0 to 527040.",
                "{\"kind\": \"same-day\", \"sessions\": [\"BY\", \"HR\"], \"minLagMinutes\": \"9\", \"maxLagMinutes\": 4} | /relations/0/minLagMinutes: The key (minLagMinutes) is for a relation (before), not for a relation (same-day). Maybe remove it, or add a relation (before) of two sessions.;/relations/0/maxLagMinutes: The key (maxLagMinutes) is for a relation (before), not for a relation (same-day). Maybe remove it, or add a relation (before) of two sessions.",
                "{\"kind\": \"not-parallel\", \"sessions\": [\"BY\"]} | /relations/0/sessions: The relation must name at least two sessions, not 1. Maybe add the sessions that it holds between.",
                "{\"kind\": \"back-to-back\", \"sessions\": [\"BY\", \"HR\", \"BY\"]} | /relations/0/sessions/2: The session (BY) is named twice in one relation. Maybe remove one.",
                "{\"kind\": \"different-day\", \"sessions\": [\"TV\", 7, \"BY\"]} | /relations/0/sessions/0: The session of the relation (TV) is not known. Maybe you meant (TR).;/relations/0/sessions/1: The sessions[1] (7) must be a text, not a number. Maybe put it in quotes.",
                "{\"kind\": \"sameday\", \"sessions\": [\"BY\", \"Libya\"], \"maxLagMinutes\": []} | /relations/0/kind: The kind (sameday) must be one of before, same-day, different-day, back-to-back, not-parallel. Maybe you meant (same-day).;/relations/0/sessions/1: The session of the relation (Libya) is not known. Maybe define it first, or use one of (BY, HR, TR).;/relations/0/maxLagMinutes: The maxLagMinutes ([]) must be a whole number, not a list. Maybe write it like 60.",
                "{\"sessions\": [\"BY\", \"HR\"], \"maxLagMinutes\": 5} | /relations/0/kind: The relation must have the key (kind). Maybe add it.",
                "{\"kind\": \"same-day\", \"sessions\": [\"BY\", \"HR\"], \"region\": \"Europe\"} | /relations/0/region: The key (region) of the relation is not known. Maybe remove it; known are kind, sessions, minLagMinutes, maxLagMinutes.",
                "[\"BY\", \"HR\"] | /relations/0: The relations[0] ([…]) must be an object, not a list. Maybe put it in braces: {…}.",
            })
    void parse_relation_mistakesAreReported(String relation, String lines) {
        assertMistakes("\"relations\": [%s]".formatted(relation), lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"NL\", \"wantedSessions\": [\"BY\", \"BV\"]} | /delegations/0/wantedSessions/1: The session wanted by delegation (NL) (BV) is not known. Maybe you meant (BY).",
                "{\"id\": \"NL\", \"wantedSessions\": [\"BY\", \"HR\", \"BY\", \"TV\"]} | /delegations/0/wantedSessions/2: The wantedSessions[2] (BY) is given twice. Maybe remove one.;/delegations/0/wantedSessions/3: The session wanted by delegation (NL) (TV) is not known. Maybe you meant (TR).",
                "{\"id\": \"NL\", \"wantedSessions\": {\"BY\": true}} | /delegations/0/wantedSessions: The wantedSessions ({…}) must be a list, not an object. Maybe put it in brackets: […].",
                "{\"id\": \" \"} | /delegations/0/id: The id of a delegation () must not be blank. Maybe give a short word.",
                "{\"name\": \"Luxembourg\"} | /delegations/0/id: The delegation must have the key (id). Maybe add it.",
                "{\"id\": \"NL\"}, {\"id\": \"NL\"} | /delegations/1/id: The delegation id (NL) is given twice. Maybe number the second one.",
                "{\"id\": \"NL\", \"seats\": 3} | /delegations/0/seats: The key (seats) of the delegation is not known. Maybe remove it; known are id, name, wantedSessions.",
            })
    void parse_delegation_mistakesAreReported(String delegation, String lines) {
        assertMistakes("\"delegations\": [%s]".formatted(delegation), lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"day\", \"id\": \"2020-03-13\"} | /waivers/0/subjects/0/id: The day (2020-03-13) is not known. Maybe you meant (2020-03-31).",
                "{\"kind\": \"day\", \"id\": \"31 March\"} | /waivers/0/subjects/0/id: The day (31 March) is not known. Maybe define it first, or use one of (2020-03-31).",
                "{\"kind\": \"delegation\", \"id\": \"LX\"} | /waivers/0/subjects/0/id: The delegation (LX) is not known. Maybe you meant (LU).",
                "{\"kind\": \"team\", \"id\": \"LU\"} | /waivers/0/subjects/0/kind: The kind (team) must be one of session, slot, person, room, region, delegation, day. Maybe leave the key away.",
            })
    void parse_subjectOfAWaiver_mistakesAreReported(String subject, String lines) {
        assertMistakes(
                "\"delegations\": [{\"id\": \"LU\"}], \"waivers\": [{\"rule\": \"room-conflict\", \"subjects\": [%s], \"reason\": \"agreed\"}]"
                        .formatted(subject),
                lines);
    }

    @Test
    void parse_unreadableSessionId_isTheOnlyMistakeOfWhatNamesIt() {
        assertEquals(
                "/sessions/0/id: The id (7) must be a text, not a number. Maybe put it in quotes.",
                EventMistakesTest.report(Examples.replaced(with("""
                                "relations": [{"kind": "before", "sessions": ["BY", "HR"]}, {"kind": "same-day", "sessions": ["HR", "BY"]}],
                                "delegations": [{"id": "LU", "wantedSessions": ["HR", "BY"]}],
                                "published": {"placements": [{"session": "BY", "room": "R20", "start": "2020-03-31T10:30", "minutes": 60}]}"""), "{\"id\": \"BY\"}", "{\"id\": 7}")));
    }

    @Test
    void parse_unreadableDelegationAndDay_areTheOnlyMistakesOfWaiversThatNameThem() {
        assertEquals(
                """
                /days/0/date: The date (31 March) must be a date. Maybe write it like 2020-03-31.
                /delegations/0/id: The delegation must have the key (id). Maybe add it.""",
                EventMistakesTest.report(
                        Examples.replaced(with("""
                        "delegations": [{"name": "LU"}],
                        "waivers": [{"rule": "room-conflict", "subjects": [{"kind": "day", "id": "2020-03-31"}, {"kind": "delegation", "id": "LU"}], "reason": "agreed"}]"""), "\"date\": \"2020-03-31\"", "\"date\": \"31 March\"")));
    }

    private static void assertMistakes(String members, String lines) {
        assertEquals(lines.replace(".;/", ".\n/"), EventMistakesTest.report(with(members)));
    }

    private static String with(String members) {
        return Examples.leastEventWith(
                "\"sessions\": []",
                "\"sessions\": [{\"id\": \"BY\"}, {\"id\": \"HR\"}, {\"id\": \"TR\"}], %s".formatted(members));
    }
}
