package org.lectern.examples.cli;

import org.lectern.event.Problem;
import org.lectern.language.Language;
import picocli.CommandLine;

/** The language that an option names. */
final class LanguageOption {

    private LanguageOption() {}

    /** @throws AdvisedException if there is no language of that tag */
    static Language of(String tag, CommandLine line) {
        return Language.find(tag)
                .orElseThrow(() -> new AdvisedException(
                        line,
                        new Problem(
                                "unknown-language",
                                "",
                                tag,
                                "Unknown language '%s'.".formatted(Problem.shown(tag)),
                                "Choose one of: %s.".formatted(String.join(", ", Language.tags())))));
    }
}
