package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.language.Language;
import org.lectern.rule.standard.StandardRules;

/** What organisers read instead of the ids of rules. */
final class RuleNamesTest {

    @Test
    void standardRules_inEveryLanguage_haveANameOfTheirOwn() {
        for (Language language : Language.all()) {
            List<String> names = StandardRules.catalogue().rules().stream()
                    .map(rule -> language.findText("rule." + rule.definition().id())
                            .orElse("no name of " + rule.definition().id()))
                    .toList();

            assertEquals(names.stream().distinct().toList(), names, language::tag);
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> name.startsWith("no name of "))
                            .toList(),
                    language::tag);
        }
    }
}
