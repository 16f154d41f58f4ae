package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.language.Language;
import org.lectern.rule.Gap;

final class GapTextTest {

    @Test
    void of_medium_tellsWhatIsUnavoidable() {
        GapText text = GapText.of(new Gap(Level.MEDIUM, 122, 115), event().build());

        assertEquals(new GapText("org.gap.left-out", new BigDecimal("5.74"), 115, 122), text);
        assertEquals(
                "5.74%: at least 115 of the 122 priority points left out are unavoidable",
                Language.english().text(text.key(), text.percent(), text.lowerBound(), text.cost()));
    }

    @Test
    void of_mediumWithOtherRules_speaksOfCost() {
        Event event = event().ruleSetting(RuleSetting.of("room-change").withLevel(Level.MEDIUM))
                .build();

        assertEquals(
                "org.gap.medium",
                GapText.of(new Gap(Level.MEDIUM, 122, 115), event).key());
    }

    @Test
    void of_aGapTooNarrowToShow_isNotNone() {
        assertEquals(
                new BigDecimal("0.01"),
                GapText.of(new Gap(Level.SOFT, 60_000_021, 59_999_021), event().build())
                        .percent());
    }

    @Test
    void of_otherLevels_haveTheirOwnTexts() {
        assertEquals(
                "org.gap.hard",
                GapText.of(new Gap(Level.HARD, 2, 1), event().build()).key());
        assertEquals(
                "org.gap.soft",
                GapText.of(new Gap(Level.SOFT, 2, 1), event().build()).key());
    }

    private static Event.Builder event() {
        return Event.builder("gap", ZoneId.of("UTC"))
                .name("Gap")
                .day("2030-03-04", "09:00/10:00")
                .room("a", 10);
    }
}
