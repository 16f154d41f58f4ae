package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.Profile;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;

class RulesJsonTest {

    private static List<Profile> all() {
        return Profile.all();
    }

    @Test
    void settings_written_standOneALine() {
        List<RuleSetting> settings = List.of(
                RuleSetting.of("waiting")
                        .withLevel(Level.MEDIUM)
                        .withWeight(7)
                        .withEnabled(true)
                        .withReason("The room is dear."),
                RuleSetting.of("max-parallel").withParameter("limit", 3));

        assertEquals("""
                {
                  "version": 1,
                  "rules": {
                    "waiting": {"level": "medium", "weight": 7, "enabled": true, "reason": "The room is dear."},
                    "max-parallel": {"parameters": {"limit": 3}}
                  }
                }
                """, RulesJson.write(settings));
    }

    @Test
    void definitions_written_haveAllThatIsKnown() {
        RuleDefinition walks = RuleDefinition.soft(
                        "short-walks", RuleScope.PLACE, 7, "minutes", "Walks are short.", "Nobody likes rain.")
                .withScopes(RuleScope.PLACE, RuleScope.COUPLING)
                .withFindingsAbout("a person")
                .withParameters(
                        new RuleParameter("limit", OptionalLong.of(5), 0, 9, "Minutes of a walk."),
                        new RuleParameter("rain", OptionalLong.empty(), 1, 2, "How wet it is."));

        assertEquals("""
                {
                  "version": 1,
                  "rules": [
                    {
                      "id": "short-walks",
                      "level": "soft",
                      "weight": 7,
                      "enabled": true,
                      "unit": "minutes",
                      "description": "Walks are short.",
                      "weightReason": "Nobody likes rain.",
                      "findingsAbout": "a person",
                      "scopes": ["place", "coupling"],
                      "parameters": [
                        {"name": "limit", "default": 5, "min": 0, "max": 9, "description": "Minutes of a walk."},
                        {"name": "rain", "min": 1, "max": 2, "description": "How wet it is."}
                      ]
                    }
                  ]
                }
                """, RulesJson.writeDefinitions(List.of(walks)));
    }

    @Test
    void profiles_written_haveNameAndDescription() {
        Profile first = all().getFirst();

        assertEquals("""
                {
                  "version": 1,
                  "profiles": [
                    {
                      "name": "%s",
                      "description": "%s"
                    }
                  ]
                }
                """.formatted(first.name(), first.description()), RulesJson.writeProfiles(List.of(first)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void settings_pastedIntoAnEvent_areReadAsTheyWere(Profile profile) {
        String rules = RulesJson.write(profile.settings());
        String event = rules.replace("\"version\": 1,", """
                        "version": 1, "id": "tea", "zone": "Europe/London", "sessions": [{"id": "mint"}],
                        "rooms": [{"id": "green", "seats": 4}],
                        "days": [{"date": "2026-05-04", "windows": [{"start": "9h", "end": "12h"}]}],
                        """);

        assertEquals(profile.settings(), EventJson.parse(event).ruleSettings());
    }
}
