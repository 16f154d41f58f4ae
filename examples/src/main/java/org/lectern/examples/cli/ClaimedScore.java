package org.lectern.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.event.Level;
import org.lectern.event.Problem;
import org.lectern.rule.Score;

/** Reads a score that a result claims. */
final class ClaimedScore {

    private static final String CODE = "wrong-score";

    private final String pointer;
    private final String name;
    private final String advice;
    private final List<Problem> problems = new ArrayList<>();

    private ClaimedScore(String key, String name, String advice) {
        this.pointer = "/" + key;
        this.name = name;
        this.advice = advice;
    }

    /**
     * Returns the score that a result has at a key.
     *
     * @param name what it is, in words
     * @param advice what to do if it has mistakes
     * @param problems takes its mistakes; it stands for nothing if there is any
     */
    static Score read(JsonNode result, String key, String name, String advice, List<Problem> problems) {
        ClaimedScore reader = new ClaimedScore(key, name, advice);
        Score score = reader.score(result.path(key));
        problems.addAll(reader.problems);
        return score;
    }

    private Score score(JsonNode score) {
        if (score.isMissingNode()) {
            add("", "", "The %s is missing.".formatted(name));
        } else if (!score.isObject()) {
            String shown = Problem.shown(text(score));
            add("", shown, "The %s '%s' must be an object with hard, medium and soft.".formatted(name, shown));
        } else {
            return new Score(cost(score, Level.HARD), cost(score, Level.MEDIUM), cost(score, Level.SOFT));
        }
        return Score.ZERO;
    }

    private long cost(JsonNode score, Level level) {
        String key = level.name().toLowerCase(Locale.ROOT);
        JsonNode cost = score.path(key);
        // As in other files, 141.0 is a whole number too.
        if (cost.isNumber() && cost.canConvertToExactIntegral() && cost.canConvertToLong() && cost.asLong() >= 0) {
            return cost.asLong();
        }
        if (cost.isMissingNode()) {
            add("/" + key, "", "The %s has no %s cost.".formatted(name, key));
        } else {
            String shown = Problem.shown(text(cost));
            add(
                    "/" + key,
                    shown,
                    "The %s cost '%s' of the %s must be a whole number from 0 to %s%s."
                            .formatted(key, shown, name, Long.MAX_VALUE, cost.isTextual() ? ", without quotes" : ""));
        }
        return 0;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private void add(String key, String value, String message) {
        problems.add(new Problem(CODE, pointer + key, value, message, advice));
    }
}
