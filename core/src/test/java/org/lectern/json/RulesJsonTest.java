package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.Profile;

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
