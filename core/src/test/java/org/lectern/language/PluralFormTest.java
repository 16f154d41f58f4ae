package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.rule.TranslatableSentence;

/** Nouns after numbers, with examples from CLDR. */
final class PluralFormTest {

    @ParameterizedTest
    @CsvSource({
        "ru, 1, 1 минута", "ru, 2, 2 минуты", "ru, 5, 5 минут", "ru, 11, 11 минут", "ru, 12, 12 минут",
                "ru, 21, 21 минута",
        "ru, 22, 22 минуты", "ru, 112, 112 минут", "ru, 0, 0 минут", "fr, 0, 0 minute", "fr, 1, 1 minute",
                "fr, 2, 2 minutes",
        "es, 0, 0 minutos", "es, 1, 1 minuto", "es, 2, 2 minutos", "zh, 1, 1 分钟", "zh, 5, 5 分钟", "ar, 1, 1 دقيقة",
        "ar, 2, 2 دقيقتان", "ar, 3, 3 دقائق", "ar, 11, 11 دقيقة", "ar, 103, 103 دقائق"
    })
    void noun_afterANumber_hasTheFormOfItsLanguage(String tag, long count, String expected) {
        TranslatableSentence sentence =
                TranslatableSentence.of("word.min", "at least %s", new TranslatableSentence.Count(count, "minute"));

        String told = Language.of(tag).translate(sentence);

        assertEquals(Language.of(tag).text("finding.word.min", expected), told);
    }
}
