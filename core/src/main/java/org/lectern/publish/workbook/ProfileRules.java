package org.lectern.publish.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lectern.event.InvalidInputException;
import org.lectern.json.RulesJson;
import org.lectern.rule.Profile;

/** The rule settings of the profile that the sheet of settings names. */
final class ProfileRules {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProfileRules() {}

    /** Adds what the profile of an event sets of those rules that the event does not set itself. */
    static void addTo(ObjectNode event, CellProblems problems) {
        JsonNode name = event.remove("profile");
        if (name == null) {
            return;
        }
        try {
            JsonNode settings = settings(name.asText());
            ObjectNode rules = event.withObject("/rules");
            settings.properties().forEach(rule -> {
                if (!rules.has(rule.getKey())) {
                    rules.set(rule.getKey(), rule.getValue());
                }
            });
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
    }

    private static JsonNode settings(String profile) {
        try {
            return MAPPER.readTree(RulesJson.write(Profile.of(profile).settings()))
                    .path("rules");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library's own JSON cannot be read.", e);
        }
    }
}
