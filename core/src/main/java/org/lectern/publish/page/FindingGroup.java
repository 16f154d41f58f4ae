package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lectern.event.SubjectId;
import org.lectern.publish.text.Language;
import org.lectern.rule.Finding;
import org.lectern.rule.Sentence;
import org.lectern.rule.Subject;

/**
 * The findings of one rule, the dearest first.
 *
 * @param ruleId the rule
 * @param cost what they cost together
 * @param findings the findings
 */
public record FindingGroup(String ruleId, long cost, List<Finding> findings) {

    /** More findings of one rule are only counted: the page must stay small, and nobody reads them all. */
    private static final int MOST_SHOWN = 60;

    /** Returns the findings that the page shows. */
    public List<Finding> shown() {
        return findings.subList(0, Math.min(MOST_SHOWN, findings.size()));
    }

    /** Returns how many there are besides. */
    public int more() {
        return findings.size() - shown().size();
    }

    /** Returns those findings that a condition holds for, rule by rule in their order. */
    static List<FindingGroup> of(List<Finding> findings, Predicate<Finding> condition) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.stream()
                .filter(condition)
                .forEach(finding -> byRule.computeIfAbsent(finding.ruleId(), ignored -> new ArrayList<>())
                        .add(finding));
        List<FindingGroup> groups = new ArrayList<>();
        byRule.forEach((ruleId, ofRule) -> groups.add(new FindingGroup(
                ruleId,
                ofRule.stream().mapToLong(Finding::cost).sum(),
                ofRule.stream()
                        .sorted(Comparator.comparingLong(Finding::cost).reversed())
                        .toList())));
        return groups;
    }

    /** Returns the sessions that a finding is about. */
    static List<Subject> sessions(Finding finding) {
        return finding.subjects().stream()
                .filter(subject -> subject.id().kind() == SubjectId.Kind.SESSION)
                .toList();
    }

    /**
     * A finding's sentence in one language.
     *
     * @param language the language
     * @param sentence the sentence
     * @param isShown whether it is the one that the page opens with
     */
    public record Told(Language language, String sentence, boolean isShown) {}

    /** Returns a finding's sentence in each language that has it; one is shown, in the page's language if that has it. */
    static List<Told> told(Finding finding, Language page) {
        Sentence wording = finding.wording();
        if (wording == null) {
            return List.of(new Told(Language.english(), finding.sentence(), true));
        }
        boolean isOfPage = page.tells(wording);
        List<Told> told = new ArrayList<>();
        for (Language language : PageData.languagesOfPage(page)) {
            if (language.tells(wording)) {
                boolean isShown = isOfPage ? language.equals(page) : language.equals(Language.english());
                told.add(new Told(language, language.tell(wording), isShown));
            }
        }
        return told;
    }
}
