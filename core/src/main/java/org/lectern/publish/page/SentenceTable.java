package org.lectern.publish.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lectern.language.Language;
import org.lectern.rule.Finding;
import org.lectern.rule.TranslatableSentence;

/**
 * The sentences of findings and reasons in every language of a page. Each is the number of a pattern and its values, so that a
 * page holds a pattern once and not with each finding.
 */
final class SentenceTable {

    private final Language page;
    private final List<Language> languages;
    private final Map<List<String>, Integer> patterns = new LinkedHashMap<>();
    private final Map<List<String>, Integer> values = new LinkedHashMap<>();
    private final Map<ArrayNode, Integer> sentences = new LinkedHashMap<>();

    SentenceTable(Language page) {
        this.page = page;
        this.languages = PageData.languagesOfPage(page);
    }

    /** Adds a finding's sentence; one of an application's own rule may be in English alone. */
    Translation add(Finding finding) {
        TranslatableSentence wording = finding.translatableSentence();
        if (wording != null) {
            return add(wording);
        }
        return translation(
                inEach(language -> language.equals(Language.english()) ? "{0}" : ""),
                List.of(inEach(language -> finding.sentence())),
                finding.sentence(),
                page.equals(Language.english()));
    }

    /** Adds a sentence. */
    Translation add(TranslatableSentence sentence) {
        boolean isOfPage = page.hasText(sentence);
        String shown = (isOfPage ? page : Language.english()).translate(sentence);
        List<List<String>> texts = languages.stream()
                .map(language -> SentenceParts.texts(sentence, language))
                .toList();
        List<String> pattern = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            String own = SentenceParts.pattern(sentence, texts.get(i), language);
            if (!SentenceParts.filled(own, texts.get(i)).equals(language.translate(sentence))) {
                // Braces in a text: rare, so kept as it is.
                return translation(
                        inEach(each -> each.hasText(sentence) ? "{0}" : ""),
                        List.of(inEach(each -> each.translate(sentence))),
                        shown,
                        isOfPage);
            }
            pattern.add(language.hasText(sentence) ? own : "");
        }
        List<List<String>> own = new ArrayList<>();
        for (int part = 0; part < texts.getFirst().size(); part++) {
            int at = part;
            own.add(texts.stream().map(each -> each.get(at)).toList());
        }
        return translation(pattern, own, shown, isOfPage);
    }

    private Translation translation(List<String> pattern, List<List<String>> own, String shown, boolean isOfPage) {
        ArrayNode sentence = JsonNodeFactory.instance.arrayNode().add(number(patterns, pattern));
        for (List<String> value : own) {
            if (value.stream().distinct().count() == 1) {
                sentence.add(value.getFirst());
            } else {
                sentence.add(number(values, value));
            }
        }
        return new Translation(number(sentences, sentence), shown, isOfPage ? null : Language.english());
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private List<String> inEach(Function<Language, String> text) {
        return languages.stream().map(text).toList();
    }

    /** Writes what was added: sentences, and their patterns and values in the order of the page's languages. */
    void writeTo(ObjectNode root) {
        if (!sentences.isEmpty()) {
            sentences.keySet().forEach(root.putArray("sentences")::add);
            write(root.putArray("patterns"), patterns);
            write(root.putArray("values"), values);
        }
    }

    private static void write(ArrayNode node, Map<List<String>, Integer> texts) {
        for (List<String> each : texts.keySet()) {
            ArrayNode own = node.addArray();
            each.forEach(own::add);
        }
    }
}
