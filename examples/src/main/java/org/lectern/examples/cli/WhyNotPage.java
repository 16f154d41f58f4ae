package org.lectern.examples.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.SubjectId.Kind;
import org.lectern.explain.Alternative;
import org.lectern.explain.AlternativeImpact;
import org.lectern.explain.ConflictResolution;
import org.lectern.explain.WhyNot;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextWidth;
import org.lectern.rule.Finding;
import org.lectern.text.FilledText;

/** Every other place of a session or slot as people read it: the best ones, each with what follows. */
final class WhyNotPage {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int MAX_FINDINGS = 6;

    private final Event event;
    private final WhyNot whyNot;
    private final List<AlternativeImpact> shown;
    private final TextPage page;

    WhyNotPage(Event event, WhyNot whyNot, List<AlternativeImpact> shown, TextPage page) {
        this.event = event;
        this.whyNot = whyNot;
        this.shown = shown;
        this.page = page;
    }

    void print() {
        page.title("%s: why not elsewhere?".formatted(whyNot.subject().name()));
        page.entry("Now       ", place(whyNot.current()));
        page.entry("Score     ", DisplayText.of(whyNot.current().score()));
        page.entry(
                "Others    ",
                "%s tried, with all other sessions unchanged; %s"
                        .formatted(
                                DisplayText.count(whyNot.alternatives().size(), "place"),
                                whyNot.betterCount() == 0
                                        ? "none costs less"
                                        : "%s of them cost less".formatted(DisplayText.of(whyNot.betterCount()))));
        for (int i = 0; i < shown.size(); i++) {
            page.blank();
            print(i + 1, shown.get(i));
        }
        if (shown.size() < whyNot.alternatives().size()) {
            page.blank();
            page.entry(
                    "",
                    "There are %s more. Show N of them with --max-alternatives N, or all with --json."
                            .formatted(DisplayText.of(whyNot.alternatives().size() - shown.size())));
        }
    }

    private void print(int number, AlternativeImpact consequence) {
        String lead = TextWidth.padded(number + ".", 4);
        if (whyNot.subject().id().kind() == Kind.SLOT) {
            page.entry(lead, place(consequence.alternative()));
            page.entry("    ", consequence.sentence());
        } else {
            page.entry(lead, consequence.sentence());
        }
        print("Adds      ", consequence.added());
        print("Resolves  ", consequence.resolved());
        entry("Affects   ", Subjects.names(consequence.affected()));
        entry("Notify    ", Subjects.names(consequence.peopleToNotify()));
        entry("Conflicts ", Subjects.names(consequence.conflictsWith()));
        entry(
                "To fit    ",
                consequence.findResolution().map(ConflictResolution::sentence).orElse(""));
    }

    private void print(String title, List<Finding> findings) {
        String lead = title;
        for (Finding finding : findings.stream().limit(MAX_FINDINGS).toList()) {
            page.entry("    " + lead, finding.toString());
            lead = " ".repeat(title.length());
        }
        if (findings.size() > MAX_FINDINGS) {
            page.entry("    " + lead, "and %s more; --json lists them all.".formatted(findings.size() - MAX_FINDINGS));
        }
    }

    private void entry(String title, String text) {
        if (!text.isEmpty()) {
            page.entry("    " + title, text);
        }
    }

    private String place(Alternative alternative) {
        return alternative
                .findPlacement()
                .map(place -> place(alternative, place))
                .orElse("Unscheduled");
    }

    private String place(Alternative alternative, Placement place) {
        String room = event.rooms().stream()
                .filter(other -> other.id().equals(place.roomId()))
                .map(Room::name)
                .findFirst()
                .orElse(place.roomId());
        String session = FilledText.of(
                "%s–%s, room %s",
                DAY_AND_TIME.format(place.start().atZone(event.zone())),
                TIME.format(place.time().endExclusive().atZone(event.zone())),
                room);
        if (whyNot.subject().id().kind() != Kind.SLOT) {
            return session;
        }
        String slot = whyNot.subject().id().id();
        return alternative
                .findTurn(slot)
                .map(turn -> "number %s, at %s for %s; session %s"
                        .formatted(
                                alternative.position(slot),
                                TIME.format(turn.start().atZone(event.zone())),
                                DisplayText.count(turn.minutes(), "minute"),
                                session))
                .orElse("dropped; session " + session);
    }
}
