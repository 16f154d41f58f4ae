package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.standard.StandardRules;

class ProfileTest {

    private static List<Profile> all() {
        return Profile.all();
    }

    @Test
    void all_always_areTheFiveInOrder() {
        assertEquals(
                List.of(
                        "pre-session-round",
                        "single-track-hearing",
                        "multi-track-conference",
                        "lightning-talks",
                        "thesis-defences"),
                all().stream().map(Profile::name).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void settings_ofAProfile_areAllowedByTheCatalogue(Profile profile) {
        assertEquals(List.of(), EffectiveRules.problems(profile.settings(), List.of(), StandardRules.catalogue()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void settings_ofAProfile_eachChangeTheCatalogueAndSayWhy(Profile profile) {
        EffectiveRules plain = EffectiveRules.of(List.of(), List.of(), StandardRules.catalogue());
        EffectiveRules changed = EffectiveRules.of(profile.settings(), List.of(), StandardRules.catalogue());

        assertFalse(profile.settings().isEmpty());
        for (RuleSetting setting : profile.settings()) {
            assertNotEquals(plain.config(setting.ruleId()), changed.config(setting.ruleId()), setting::ruleId);
            assertFalse(setting.reason().isBlank(), setting::ruleId);
        }
    }

    @Test
    void named_knownName_isThatProfile() {
        assertEquals("lightning-talks", Profile.of("lightning-talks").name());
    }

    @Test
    void named_mistypedName_tellsTheNearestAndAll() {
        InvalidInputException mistake = assertThrows(InvalidInputException.class, () -> Profile.of("lightening-talk"));

        assertEquals(
                "/profile: Unknown profile 'lightening-talk'. Did you mean 'lightning-talks'? Choose one of:"
                        + " pre-session-round, single-track-hearing, multi-track-conference, lightning-talks,"
                        + " thesis-defences.",
                mistake.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "conference, multi-track-conference",
        "presession, pre-session-round",
        "public witnesses, single-track-hearing",
        "defenses of PhDs, thesis-defences",
        "COUNTRY, pre-session-round"
    })
    void named_partOrOtherWord_tellsWhatIsMeant(String name, String meant) {
        InvalidInputException mistake = assertThrows(InvalidInputException.class, () -> Profile.of(name));

        String advice = mistake.problems().getFirst().advice();
        assertTrue(advice.startsWith("Did you mean '%s'? Choose one of: ".formatted(meant)), advice);
    }

    @Test
    void named_nameLikeNoOther_listsAll() {
        InvalidInputException mistake = assertThrows(InvalidInputException.class, () -> Profile.of("x"));

        assertEquals(
                "Choose one of: pre-session-round, single-track-hearing, multi-track-conference, lightning-talks,"
                        + " thesis-defences.",
                mistake.problems().getFirst().advice());
    }

    @Test
    void under_ownSettings_winsRuleByRule() {
        Profile profile = new Profile(
                "tea-parties",
                "Parties with tea.",
                List.of(
                        RuleSetting.of("waiting").withWeight(13).withReason("Tea gets cold."),
                        RuleSetting.of("max-parallel").withParameter("limit", 2)));
        RuleSetting own = RuleSetting.of("waiting").withLevel(Level.MEDIUM);
        RuleSetting another = RuleSetting.of("far-zone").withEnabled(false);

        List<RuleSetting> settings = profile.mergedSettings(List.of(another, own));

        assertEquals(List.of(own, RuleSetting.of("max-parallel").withParameter("limit", 2), another), settings);
        assertEquals(profile.settings(), profile.mergedSettings(List.of()));
    }

    @Test
    void profile_thatSetsARuleTwice_isRefused() {
        List<RuleSetting> twice = List.of(
                RuleSetting.of("waiting").withWeight(1),
                RuleSetting.of("waiting").withEnabled(false));

        assertEquals(
                "The profile 'tea-parties' sets the rule 'waiting' twice. Join the two settings.",
                assertThrows(IllegalArgumentException.class, () -> new Profile("tea-parties", "Parties.", twice))
                        .getMessage());
    }

    @Test
    void setting_ofARuleNotChanged_isEmpty() {
        Profile conference = Profile.of("multi-track-conference");

        assertEquals(
                OptionalLong.of(3),
                conference.findSetting("shared-audience").orElseThrow().findWeight());
        assertFalse(conference.findSetting("max-parallel").isPresent());
    }
}
