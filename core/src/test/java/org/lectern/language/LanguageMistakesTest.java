package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.rule.TranslatableSentence;

final class LanguageMistakesTest {

    static List<Language> languages() {
        return Language.all();
    }

    private static List<String> mistakes(String file) {
        return assertThrows(InvalidInputException.class, () -> Language.read("pt", new StringReader(file)))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void texts_ofLectern_haveNoMistakes(Language language) {
        assertDoesNotThrow(() -> LanguageMistakes.requireNone(language.tag(), language.texts()));
    }

    @Test
    void read_textsWithWrongValues_namesAllOfThem() {
        assertEquals(
                List.of(
                        "break: The text 'Pausa {0}' of the language 'pt' has {0}, for which there is no value."
                                + " Leave it out.",
                        "finding.short-qa: The text '{0}: {4}' of the language 'pt' has {4}, for which there is no"
                                + " value. Use only {0}, {1}, {2}, {3}.",
                        "message.own: The text 'Em {zona}: {place}' of the language 'pt' has {zona}, for which there is"
                                + " no value. Use only {place}, {zone}.",
                        "minutes: The text '{O} min' of the language 'pt' has {O}, for which there is no value."
                                + " Use only {0}.",
                        "org.gap.left-out: The text '{5} {99999999999}' of the language 'pt' has {5}, for which there is"
                                + " no value. Use only {0}, {1}, {2}.",
                        "org.gap.left-out: The text '{5} {99999999999}' of the language 'pt' has {99999999999}, for"
                                + " which there is no value. Use only {0}, {1}, {2}."),
                mistakes("""
                        minutes={O} min
                        org.gap.left-out={5} {99999999999}
                        break=Pausa {0}
                        message.own=Em {zona}: {place}
                        finding.short-qa={0}: {4}
                        qa=Perguntas
                        """));
    }

    @Test
    void read_settingsThatAreNone_areNamed() {
        assertEquals(
                List.of(
                        "difference.day: The text 'Tag' of the language 'pt' is no pattern of Java's DateTimeFormatter."
                                + " Write it like 'EEEE d MMMM uuuu'.",
                        "plural.from: The text 'two' of the language 'pt' must be a whole number. Write it like 2."),
                mistakes("plural.from=two\ndifference.day=Tag\ndifference.time=HH'h'mm\n"));
    }

    @Test
    void read_brokenEscape_isRefused() {
        assertEquals(
                List.of("A text of the language 'pt' has '\\u' without four hexadecimal digits after it. Write the"
                        + " character itself, or '\\\\u' for the two letters."),
                mistakes("qa=caf\\u00g9"));
    }

    @Test
    void read_textThatLeavesAValueOut_isFilled() throws IOException {
        Language own = Language.read("pt", new StringReader("changes.count=Novo: {0}\nminutes=algum tempo"));

        assertEquals("Novo: 3", own.text("changes.count", 3, 4));
        assertEquals("algum tempo", own.text("minutes", 7));
    }

    @Test
    void translate_sentenceOfAnApplicationWithAWrongValue_namesIt() throws IOException {
        Language own = Language.read("pt", new StringReader("finding.my-rule={0} canta {one}."));
        TranslatableSentence sentence = TranslatableSentence.of("my-rule", "%s hums.", "Room XX");

        assertEquals(
                "The text 'my-rule' lacks a value for {one}.",
                assertThrows(IllegalArgumentException.class, () -> own.translate(sentence))
                        .getMessage());
    }
}
