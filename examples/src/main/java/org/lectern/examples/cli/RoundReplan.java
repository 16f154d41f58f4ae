package org.lectern.examples.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.change.Changes;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.examples.phrase.ChangeText;
import org.lectern.examples.round.Edition;
import org.lectern.publish.text.TextPage;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;

/** What changed in a round since its last edition: edits of the workbook, then changes in words. */
record RoundReplan(RoundFolder round, Edition last, ChangesBetween edits, List<String> sentences) {

    /** @throws BadInputException if the round has no edition, or the words have mistakes */
    static RoundReplan of(RoundFolder round, ChangeOptions words) {
        Edition last = round.requireLast();
        Instant asOf =
                words.findAsOf(round.file(), round.event(), Instant.now()).orElse(null);
        ChangesBetween edited = round.editsSince(last, asOf);
        List<String> sentences = new ArrayList<>(ChangeText.sentences(edited.before(), edited.changes()));
        sentences.addAll(edited.otherEdits());
        Event before = round.event();
        Changes said = words.changes(round.file(), before, null);
        sentences.addAll(ChangeText.sentences(before, said));
        return new RoundReplan(round, last, edited.then(said.changes()), sentences);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    void print(TextPage page) {
        page.title("Changes since edition %s".formatted(last.number()));
        sentences.forEach(sentence -> page.paragraph(0, sentence));
        page.blank();
    }

    ReplanResult run(ReplanOptions options) {
        try {
            return Replanner.replan(edits, last.timetable(), options);
        } catch (InvalidInputException e) {
            throw new BadInputException(round.file(), e.problems());
        }
    }

    /** Makes the next edition of what was found. */
    Edition add(ReplanResult result) {
        return round.add(result.eventAfter(), result.timetable(), edits, sentences);
    }
}
