package org.lectern.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;
import org.lectern.text.Wording;

/** Compares what a result says of the gap with what score and lower bound make it. */
final class ClaimedGap {

    private ClaimedGap() {}

    /**
     * Returns a sentence for each key that says something else. What a result does not say is no flaw.
     *
     * @param score what the timetable scores
     * @param lowerBound that of the certificate; zero, if it is no less than the score and the certificate does not speak of the timetable
     */
    static List<String> flaws(ResultFile.Claim claim, Score score, Score lowerBound) {
        List<String> flaws = new ArrayList<>();
        boolean isOptimal = score.equals(lowerBound);
        JsonNode optimal = claim.isProvenOptimal();
        if (!optimal.isMissingNode() && !(optimal.isBoolean() && optimal.booleanValue() == isOptimal)) {
            flaws.add(flaw("provenOptimal", optimal, String.valueOf(isOptimal)));
        }
        Optional<Gap> gap = Gap.find(score, lowerBound);
        double share = gap.map(Gap::share).orElse(0.0);
        JsonNode claimed = claim.gap();
        if (!claimed.isMissingNode() && !(claimed.isNumber() && claimed.doubleValue() == share)) {
            flaws.add(flaw("gap", claimed, String.valueOf(share)));
        }
        String level = gap.map(found -> Wording.word(found.level())).orElse("");
        JsonNode claimedLevel = claim.gapLevel();
        if (!claimedLevel.isMissingNode()
                && !(claimedLevel.isTextual() && claimedLevel.textValue().equals(level))) {
            flaws.add(
                    gap.isPresent()
                            ? flaw("gapLevel", claimedLevel, "\"%s\"".formatted(level))
                            : "The result has %s as 'gapLevel', but there is no gap, so leave it out."
                                    .formatted(claimedLevel));
        }
        return flaws;
    }

    private static String flaw(String key, JsonNode value, String right) {
        return "The result has %s as '%s', but score and lower bound make it %s.".formatted(value, key, right);
    }
}
