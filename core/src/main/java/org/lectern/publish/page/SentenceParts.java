package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.language.Language;
import org.lectern.rule.TranslatableSentence;

/** A sentence in one language, taken apart: the texts of its values, and a pattern with a blank such as {@code {0}} for each. */
final class SentenceParts {

    private static final Pattern BLANK = Pattern.compile("\\{(\\d{1,4})}");

    private SentenceParts() {}

    /** Returns the texts of a sentence's values, those of sentences and lists within it one by one. */
    static List<String> texts(TranslatableSentence sentence, Language language) {
        List<String> texts = new ArrayList<>();
        addTexts(sentence, language, false, texts);
        return texts;
    }

    /** A sentence without a pattern in a language is in English with all that it holds. */
    private static void addTexts(Object value, Language language, boolean isEnglish, List<String> texts) {
        switch (value) {
            case TranslatableSentence sentence -> {
                boolean isLacking = isEnglish || !hasPattern(sentence, language);
                sentence.values().forEach(inner -> addTexts(inner, language, isLacking, texts));
            }
            case TranslatableSentence.ValueList list ->
                list.values().forEach(inner -> addTexts(inner, language, isEnglish, texts));
            default -> texts.add(isEnglish ? String.valueOf(value) : language.format(value));
        }
    }

    private static boolean hasPattern(TranslatableSentence sentence, Language language) {
        return language.findText("finding." + sentence.key())
                .or(() -> language.findText(sentence.key()))
                .isPresent();
    }

    /** Returns a sentence with a blank for each text: it is translated with marks behind the texts, by which they are found. */
    static String pattern(TranslatableSentence sentence, List<String> texts, Language language) {
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            marked.add(texts.get(i) + "\uE000" + i + "\uE001");
        }
        String pattern = language.translate(withValues(sentence, marked.iterator()));
        for (int i = 0; i < texts.size(); i++) {
            pattern = pattern.replace(marked.get(i), "{" + i + "}");
        }
        return pattern;
    }

    private static TranslatableSentence withValues(TranslatableSentence sentence, Iterator<String> texts) {
        return new TranslatableSentence(
                sentence.key(), sentence.englishPattern(), withValues(sentence.values(), texts));
    }

    private static List<Object> withValues(List<Object> values, Iterator<String> texts) {
        List<Object> replaced = new ArrayList<>();
        for (Object value : values) {
            replaced.add(
                    switch (value) {
                        case TranslatableSentence inner -> withValues(inner, texts);
                        case TranslatableSentence.ValueList list ->
                            new TranslatableSentence.ValueList(withValues(list.values(), texts), list.joinedByAnd());
                        default -> texts.next();
                    });
        }
        return replaced;
    }

    /** Returns a pattern with texts in its blanks, as the page's script fills it. */
    static String filled(String pattern, List<String> texts) {
        return BLANK.matcher(pattern).replaceAll(blank -> {
            int text = Integer.parseInt(blank.group(1));
            return text < texts.size() ? Matcher.quoteReplacement(texts.get(text)) : "";
        });
    }
}
