package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.lectern.publish.text.Language;
import org.lectern.rule.Finding;
import org.lectern.rule.Sentence;

/**
 * A sentence in one language.
 *
 * @param language the language
 * @param sentence the sentence
 * @param isShown whether it is the one that the page opens with
 */
public record Told(Language language, String sentence, boolean isShown) {

    /** Returns a sentence in each language that has it; one is shown, in the page's language if that has it. */
    static List<Told> of(Sentence sentence, Language page) {
        boolean isOfPage = page.tells(sentence);
        List<Told> told = new ArrayList<>();
        for (Language language : PageData.languagesOfPage(page)) {
            if (language.tells(sentence)) {
                boolean isShown = isOfPage ? language.equals(page) : language.equals(Language.english());
                told.add(new Told(language, language.tell(sentence), isShown));
            }
        }
        return told;
    }

    /** Returns a finding's sentence in each language that has it; one of an application's own rule may be in English alone. */
    static List<Told> of(Finding finding, Language page) {
        Sentence wording = finding.wording();
        return wording == null ? List.of(new Told(Language.english(), finding.sentence(), true)) : of(wording, page);
    }
}
