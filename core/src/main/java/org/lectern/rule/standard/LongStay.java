package org.lectern.rule.standard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import org.lectern.event.Person;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code long-stay}: who comes to the event can leave soon. Findings are about the person. */
final class LongStay implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "long-stay",
                Scope.COUPLING,
                20,
                "nights from the first to the last day of a person",
                "A person who is not remote is live on one day only.",
                "A night is paid by whoever stays it, so it is worth two minutes of the floor, as much as the night that"
                        + " splitting a region costs its delegation.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        Grouping.byLivePerson(view).forEach((id, sessions) -> {
            Person person = view.person(id);
            if (person.givenZone().isEmpty()) {
                check(person, Grouping.byDay(sessions), findings);
            }
        });
    }

    private static void check(Person person, SortedMap<LocalDate, List<HeldSession>> byDay, FindingSink findings) {
        long nights = ChronoUnit.DAYS.between(byDay.firstKey(), byDay.lastKey());
        findings.tell(
                nights,
                List.of(Subjects.of(person)),
                () -> Sentence.of(
                        "long-stay",
                        "%s is live first on %s and last on %s, %s later.",
                        person.name(),
                        Wording.of(byDay.firstKey()),
                        Wording.of(byDay.lastKey()),
                        Wording.count(nights, "night")));
    }
}
