package org.lectern.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lectern.event.Problem;
import org.lectern.json.ProblemsJson;
import org.lectern.json.ReportJson;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Gap;
import org.lectern.rule.Profile;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Score;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/** What {@code --json} prints: documents of one object each, made of the library's own where it has them. */
final class JsonDocuments {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonDocuments() {}

    /** Returns the mistakes in a file, which is empty for those of the command line. */
    static String mistakes(String file, List<Problem> problems) {
        ObjectNode document = document();
        document.put("file", file);
        document.set("problems", read(ProblemsJson.write(problems)).get("problems"));
        return text(document);
    }

    /**
     * Returns a search's result: the same event, seed and step limit give the same text.
     *
     * @param tellsReasons whether each reason for something unplaced names the violation
     */
    static String solveResult(SolveResult result, boolean tellsReasons) {
        ObjectNode document = document();
        document.put("event", result.event().id());
        document.set("score", score(result.score()));
        document.set("lowerBound", score(result.lowerBound()));
        document.set("trivialBound", score(result.trivialBound()));
        document.put("provenOptimal", result.isProvenOptimal());
        document.put("gap", result.findGap().map(Gap::share).orElse(0.0));
        result.findGap().ifPresent(gap -> document.put("gapLevel", word(gap.level())));
        document.put("stopReason", word(result.stopReason()));
        document.put("seed", result.seed());
        document.put("steps", result.steps());
        ArrayNode leftOut = document.putArray("unplaced");
        for (UnplacedItem item : result.unplaced()) {
            ObjectNode node = leftOut.addObject()
                    .put("kind", word(item.subject().kind()))
                    .put("id", item.subject().id())
                    .put(
                            "sentence",
                            tellsReasons ? item.sentence() : item.reason().toString());
            item.findNearestFit()
                    .ifPresent(fit -> node.put("rule", fit.brokenRuleIds().getFirst()));
        }
        JsonNode report = read(ReportJson.write(result.report()));
        document.set("costs", report.get("costs"));
        document.set("findings", report.get("findings"));
        document.set("timetable", read(TimetableJson.write(result.event(), result.timetable())));
        return text(document);
    }

    /** Returns the rules as the catalogue has them. */
    static String rules(List<RuleDefinition> rules) {
        ObjectNode document = document();
        ArrayNode list = document.putArray("rules");
        for (RuleDefinition rule : rules) {
            ObjectNode node = list.addObject()
                    .put("id", rule.id())
                    .put("level", word(rule.level()))
                    .put("weight", rule.weight())
                    .put("enabled", rule.enabled())
                    .put("unit", rule.unit())
                    .put("description", rule.description())
                    .put("weightReason", rule.weightReason())
                    .put("findingsAbout", rule.findingsAbout());
            ArrayNode scopes = node.putArray("scopes");
            rule.scopes().stream().map(JsonDocuments::word).forEach(scopes::add);
            ArrayNode parameters = node.putArray("parameters");
            rule.parameters().forEach(parameter -> {
                ObjectNode own = parameters.addObject().put("name", parameter.name());
                parameter.defaultValue().ifPresent(value -> own.put("default", value));
                own.put("min", parameter.min()).put("max", parameter.max()).put("description", parameter.description());
            });
        }
        return text(document);
    }

    /** Returns the profiles that come with Lectern. */
    static String profiles(List<Profile> profiles) {
        ObjectNode document = document();
        ArrayNode list = document.putArray("profiles");
        profiles.forEach(
                profile -> list.addObject().put("name", profile.name()).put("description", profile.description()));
        return text(document);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode document() {
        return MAPPER.createObjectNode().put("version", 1);
    }

    static ObjectNode score(Score score) {
        return MAPPER.createObjectNode()
                .put("hard", score.hard())
                .put("medium", score.medium())
                .put("soft", score.soft());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library's own JSON cannot be read.", e);
        }
    }

    static String text(JsonNode document) {
        try {
            return MAPPER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be written.", e);
        }
    }
}
