package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.lectern.language.Language;
import org.lectern.rule.Finding;
import org.lectern.rule.TranslatableSentence;

/**
 * A sentence in one language.
 *
 * @param language the language
 * @param sentence the sentence
 * @param isShown whether it is the one that the page opens with
 */
public record Translation(Language language, String sentence, boolean isShown) {

    /** Returns a sentence in each language that has it; one is shown, in the page's language if that has it. */
    static List<Translation> of(TranslatableSentence sentence, Language page) {
        boolean isOfPage = page.hasText(sentence);
        List<Translation> translations = new ArrayList<>();
        for (Language language : PageData.languagesOfPage(page)) {
            if (language.hasText(sentence)) {
                boolean isShown = isOfPage ? language.equals(page) : language.equals(Language.english());
                translations.add(new Translation(language, language.translate(sentence), isShown));
            }
        }
        return translations;
    }

    /** Returns a finding's sentence in each language that has it; one of an application's own rule may be in English alone. */
    static List<Translation> of(Finding finding, Language page) {
        TranslatableSentence wording = finding.translatableSentence();
        return wording == null
                ? List.of(new Translation(Language.english(), finding.sentence(), true))
                : of(wording, page);
    }
}
