package org.lectern.examples.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Differences;
import org.lectern.difference.Message;
import org.lectern.event.Problem;
import org.lectern.language.Language;
import org.lectern.publish.text.TextPage;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What people read of differences: whom to tell what and what differs by room and hour, or a message to each person. */
final class DifferencesPage {

    @Option(
            names = "--messages",
            paramLabel = "LANGUAGE",
            description =
                    "Prints a message to each person to notify, in ar, en, es, fr, ru or zh. With --json, adds them to"
                            + " the document.")
    private @Nullable String code;

    /** Returns the language of the messages, or empty if none are asked for. */
    Optional<Language> language(CommandLine line) {
        return Optional.ofNullable(code).map(given -> {
            if (!Language.tags().contains(given)) {
                throw new AdvisedException(
                        line,
                        new Problem(
                                "usage",
                                "",
                                given,
                                "Unknown language '%s' for --messages.".formatted(given),
                                "Choose one of: %s.".formatted(String.join(", ", Language.tags()))));
            }
            return Language.of(given);
        });
    }

    static void print(Differences differences, Optional<Language> language, TextPage page) {
        if (language.isPresent() && !differences.isEmpty()) {
            differences.messages(language.get()).forEach(notice -> print(notice, page));
        } else {
            lines(differences.text(Language.english()), page);
        }
    }

    private static void print(Message notice, TextPage page) {
        page.title(notice.person().name());
        page.entry("", notice.subject());
        page.blank();
        lines(notice.text(), page);
        page.blank();
    }

    /** Prints the lines of a text. One above a rule is a title, as in other pages. */
    private static void lines(String text, TextPage page) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String words = line.stripLeading();
            if (i + 1 < lines.size() && lines.get(i + 1).startsWith("─")) {
                page.title(words);
                i++;
            } else {
                page.paragraph(line.length() - words.length(), words);
            }
        }
    }
}
