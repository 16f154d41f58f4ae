package org.lectern.json;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.event.Problem;

/** The place at which a text stops being JSON, in words. */
final class SyntaxProblem {

    private static final int SNIPPET = 20;
    private static final int HEAD = 200;
    private static final Pattern WEB_PAGE = Pattern.compile("<(!doctype html|html)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?(NaN|INF|Infinity)");

    private SyntaxProblem() {}

    /** Returns the problem of a text that is cut off within the value at {@code pointer}. */
    static Problem end(String pointer, JsonLocation location) {
        return new Problem(
                "syntax",
                pointer,
                "",
                "The text ends too early, at line %s, column %s."
                        .formatted(location.getLineNr(), location.getColumnNr()),
                "Check whether the file was cut off.");
    }

    /**
     * Returns the problem of a text that goes wrong.
     *
     * @param pointer the value in which it is
     * @param location where the parser stopped, at the offending characters or right after them
     */
    static Problem at(String text, String pointer, JsonLocation location) {
        int stop = (int) Math.max(0, Math.min(text.length(), location.getCharOffset()));
        int start = startOfWord(text, stop);
        Optional<Problem> other = otherFormat(text, start);
        return other.isPresent()
                ? other.get()
                : problem(text, pointer, start, location.getLineNr(), location.getColumnNr() - (stop - start));
    }

    /** Returns the problem of a text that goes on after its value has ended. */
    static Problem after(String text, JsonLocation location) {
        int stop = (int) Math.max(0, location.getCharOffset());
        // A text that is cut off stops after its last character.
        int start = Math.min(text.length() - 1, stop);
        Problem found = problem(text, "", start, location.getLineNr(), location.getColumnNr() - (stop - start));
        return new Problem(found.code(), "", found.value(), found.message(), "Remove what comes after the end.");
    }

    /** Returns what else a text plainly is, if it is no JSON from its first character on. */
    private static Optional<Problem> otherFormat(String text, int start) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
        if (!text.substring(0, start).isBlank() || head.startsWith("{") || head.startsWith("[")) {
            return Optional.empty();
        }
        if (isTable(head)) {
            return Optional.of(new Problem(
                    "not-json",
                    "",
                    "",
                    "The document is a table (CSV), not JSON.",
                    "Copy its rows into a workbook (.xlsx), or import it if its rows are sessions."));
        }
        boolean isWebPage = WEB_PAGE.matcher(head).lookingAt();
        boolean isXml = head.startsWith("<");
        String found = Problem.shown(head.lines().findFirst().orElse(""));
        return Optional.of(new Problem(
                "not-json",
                "",
                found,
                isWebPage
                        ? "The document is a web page, not JSON."
                        : isXml
                                ? "The document is XML, not JSON."
                                : "The document is not JSON: it begins with '%s'.".formatted(found),
                isWebPage
                        ? "Download the file itself, perhaps after signing in."
                        : "Check whether it is the right one."));
    }

    /** Returns whether a text begins with two lines of as many cells, at least two. */
    private static boolean isTable(String head) {
        List<String> lines = head.lines().limit(2).toList();
        return lines.size() == 2
                && Stream.of(",", ";", "\t")
                        .anyMatch(mark -> cells(lines.getFirst(), mark) > 1
                                && cells(lines.getFirst(), mark) == cells(lines.getLast(), mark));
    }

    /** Marks within quotes separate nothing. */
    private static int cells(String line, String mark) {
        return line.replaceAll("\"[^\"]*\"", "").split(mark, -1).length;
    }

    private static Problem problem(String text, String pointer, int start, int line, int column) {
        String found = Problem.shown(text.substring(start, Math.min(text.length(), start + SNIPPET)));
        return new Problem(
                "syntax",
                pointer,
                found,
                "The text is not JSON at line %s, column %s: found '%s'.".formatted(line, column, found),
                advice(text, start, found));
    }

    private static int startOfWord(String text, int stop) {
        if (stop >= text.length()) {
            return text.length() - 1;
        }
        if (Character.isISOControl(text.charAt(stop))) {
            return stop;
        }
        int start = stop;
        while (start > 0 && stop - start < SNIPPET && isInWord(text.charAt(start - 1))) {
            start--;
        }
        // A mark that closes or separates is itself what is wrong, unless it comes after a word that is no number.
        boolean atMark = "]},:".indexOf(text.charAt(stop)) >= 0;
        return atMark && !NO_NUMBER.matcher(text.substring(start, stop)).matches() ? stop : start;
    }

    private static boolean isInWord(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '+' || c == '-' || c == '.' || c == '\\';
    }

    private static String advice(String text, int start, String found) {
        if (NO_NUMBER.matcher(found).lookingAt()) {
            return "Write a number.";
        }
        char c = text.charAt(start);
        return switch (c) {
            case '/', '#' -> "Remove the comment; JSON has none.";
            case '\'' -> "Use double quotes.";
            case '"' -> "Add a comma before it.";
            case ']', '}' ->
                text.substring(Math.max(0, start - 100), start).stripTrailing().endsWith(",")
                        ? "Remove the comma before it."
                        : "Check for a missing bracket or value before it.";
            case '\\' -> "Write a backslash twice.";
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                "Write a number like 60 or 0.5, and a comma or colon before it.";
            default -> {
                if (Character.isISOControl(c)) {
                    yield "Check for a missing quote. A line break in a text is written \\n.";
                }
                yield Character.isLetter(c)
                        ? "Put it in double quotes."
                        : "Check for a missing comma, colon, quote or bracket.";
            }
        };
    }
}
