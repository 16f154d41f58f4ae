package org.lectern.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.language.Language;
import org.lectern.text.NearestWord;

/**
 * The text of messages, which an organiser may edit. A first line {@code Subject: …} is the subject; words in braces stand
 * for what differs from one message to the next. A line of such words alone is left out where they are empty.
 *
 * @param subject the subject, on one line
 * @param lines the lines of the text
 * @since 0.1.0
 */
public record MessageTemplate(String subject, List<String> lines) {

    /** The words that may stand in braces. */
    public static final List<String> WORDS =
            List.of("subject", "name", "event", "opening", "changes", "unchanged", "zone");

    private static final Pattern WORD = Pattern.compile("\\{([^{}\\r\\n]*)}");
    private static final String SUBJECT = "Subject:";
    private static final String CHANGES = "{changes}";

    public MessageTemplate {
        Objects.requireNonNull(subject, "subject");
        lines = List.copyOf(lines);
    }

    /** Returns the template of a language. */
    public static MessageTemplate of(Language language) {
        return parse(text(language));
    }

    /** Returns the text of the template of a language, for somebody to edit. */
    public static String text(Language language) {
        return String.join(
                "\n",
                SUBJECT + " {subject}",
                "",
                language.text("message.greeting", Map.of("name", "{name}")),
                "",
                "{opening}",
                "",
                "{changes}",
                "",
                "{unchanged}",
                "{zone}",
                "");
    }

    /**
     * Reads a template.
     *
     * @throws InvalidInputException if a word in braces is unknown, or {@code {changes}} is not in the text below the subject;
     *     it carries all mistakes
     */
    public static MessageTemplate parse(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            WORD.matcher(lines.get(i))
                    .results()
                    .map(result -> result.group(1))
                    .filter(word -> !WORDS.contains(word))
                    .forEach(word -> problems.add(unknown(word, number)));
        }
        boolean hasSubject = !lines.isEmpty() && lines.getFirst().startsWith(SUBJECT);
        if (lines.stream().skip(hasSubject ? 1 : 0).noneMatch(line -> line.contains(CHANGES))) {
            problems.add(noChanges(hasSubject && lines.getFirst().contains(CHANGES)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        String subject = "{subject}";
        if (hasSubject) {
            subject = lines.removeFirst().substring(SUBJECT.length()).strip();
            while (!lines.isEmpty() && lines.getFirst().isBlank()) {
                lines.removeFirst();
            }
        }
        return new MessageTemplate(subject, lines);
    }

    private static Problem noChanges(boolean areInSubject) {
        return new Problem(
                "no-changes",
                areInSubject ? "line 1" : "",
                areInSubject ? CHANGES : "",
                areInSubject
                        ? "The template has {changes} in its subject alone, which is one line."
                        : "The template does not say where the changes go.",
                "Write {changes} on a line of its own%s.".formatted(areInSubject ? " below the subject" : ""));
    }

    private static Problem unknown(String word, int line) {
        return new Problem(
                "unknown-word",
                "line " + line,
                Problem.shown(word),
                NearestWord.unknown("word", "{" + word + "}"),
                NearestWord.find(word, WORDS)
                        .map(known -> NearestWord.didYouMean("{" + known + "}"))
                        .orElseGet(() -> "Use one of: {%s}.".formatted(String.join("}, {", WORDS))));
    }

    /** Returns a message with a text for each word. */
    Message filled(Person person, Map<String, String> texts) {
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            String text = fill(line, texts);
            boolean isEmpty = text.isBlank() && WORD.matcher(line).find();
            if (!isEmpty) {
                filled.add(text);
            }
        }
        return new Message(person, fill(subject, texts), String.join("\n", filled) + "\n");
    }

    private static String fill(String line, Map<String, String> texts) {
        return WORD.matcher(line).replaceAll(match -> Matcher.quoteReplacement(text(match, texts)));
    }

    private static String text(MatchResult match, Map<String, String> texts) {
        return texts.getOrDefault(match.group(1), "");
    }
}
