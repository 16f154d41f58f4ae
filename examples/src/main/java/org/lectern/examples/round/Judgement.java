package org.lectern.examples.round;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.language.Language;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;
import org.lectern.solve.UnplacedItem;

/**
 * What there is to say about a timetable.
 *
 * @param report the findings
 * @param unplaced why sessions are unscheduled and slots dropped
 * @param language the language of what is said
 */
public record Judgement(Report report, List<UnplacedItem> unplaced, Language language) {

    /** More of one session or slot than this are only counted beside its row. */
    private static final int MAX_BESIDE = 6;

    public Judgement {
        unplaced = List.copyOf(unplaced);
    }

    /**
     * What is said beside a row.
     *
     * @param text a line for each finding
     * @param isGrave whether something must be fixed or is left out
     */
    record Remark(String text, boolean isGrave) {}

    /** Returns what there is to say about each session and slot, the gravest first. */
    Map<SubjectId, Remark> remarks() {
        Map<SubjectId, Remark> remarks = new LinkedHashMap<>();
        GuideTexts texts = GuideTexts.of(language);
        findingsBySubject().forEach((subject, findings) -> remarks.put(subject, remark(findings, texts)));
        unplaced.forEach(item -> remarks.put(item.subject(), new Remark(sentence(item), true)));
        return remarks;
    }

    /** Returns the sentence of a finding, in English if the language lacks it. */
    String sentence(Finding finding) {
        return finding.findTranslatableSentence().map(language::translate).orElse(finding.sentence());
    }

    private String sentence(UnplacedItem item) {
        String cause = language.translate(item.cause());
        return item.findViolation()
                .map(finding -> cause + " " + sentence(finding))
                .orElse(cause);
    }

    private Map<SubjectId, List<Finding>> findingsBySubject() {
        return report.findings().stream()
                .filter(finding -> finding.findWaiver().isEmpty() && finding.cost() > 0)
                .filter(finding -> !isForNobody(finding))
                .flatMap(finding -> finding.subjects().stream()
                        .map(Subject::id)
                        .filter(id -> id.kind() == SubjectId.Kind.SESSION || id.kind() == SubjectId.Kind.SLOT)
                        .distinct()
                        .map(id -> Map.entry(id, finding)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** In the smallest room that would do, empty seats are no work for anybody. */
    private static boolean isForNobody(Finding finding) {
        return finding.findTranslatableSentence()
                .map(TranslatableSentence::key)
                .filter("empty-seats.smallest"::equals)
                .isPresent();
    }

    private Remark remark(List<Finding> findings, GuideTexts texts) {
        List<Finding> sorted = findings.stream().sorted(order()).toList();
        String text = sorted.stream()
                .limit(MAX_BESIDE)
                .map(finding -> texts.text("remark.line", meaning(finding.level(), texts), sentence(finding)))
                .collect(Collectors.joining("\n"));
        int others = sorted.size() - MAX_BESIDE;
        return new Remark(
                others > 0 ? text + "\n" + texts.text("remark.more", others, FindingsSheet.NAME) : text,
                sorted.getFirst().level() != Level.SOFT);
    }

    /** Returns the order in which findings are told: the gravest level and the highest cost first. */
    static Comparator<Finding> order() {
        return Comparator.comparing(Finding::level)
                .thenComparing(Comparator.comparingLong(Finding::cost).reversed());
    }

    /** Returns what a level means to the organiser. */
    static String meaning(Level level, GuideTexts texts) {
        return texts.text(
                switch (level) {
                    case HARD -> "remark.hard";
                    case MEDIUM -> "remark.medium";
                    case SOFT -> "remark.soft";
                });
    }
}
