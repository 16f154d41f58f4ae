package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.Facts;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;
import org.lectern.text.Wording;

/**
 * A minimal infeasible subset: facts that conflict whatever else the event requires.
 *
 * @param sentence the conflict in one sentence
 * @param facts the facts, in the order of sessions, people, rooms, days and relations
 * @param isMinimal whether each fact is proven to be needed: a timetable was found that meets all the others
 * @param repairs the smallest changes that solve the conflict, best first
 * @since 0.1.0
 */
public record Cause(String sentence, List<Fact> facts, boolean isMinimal, List<Repair> repairs) {

    public Cause {
        Objects.requireNonNull(sentence, "sentence");
        facts = List.copyOf(facts);
        repairs = List.copyOf(repairs);
    }

    /**
     * Returns the event with all facts relaxed but those of this cause; it is still infeasible. With one more fact
     * relaxed, by {@link Fact#relaxedIn}, it is feasible.
     */
    public Event isolate(Event event) {
        return isolate(event, StandardRules.catalogue());
    }

    /** Returns what {@link #isolate(Event)} does, under the rules of a catalogue. */
    public Event isolate(Event event, Catalogue catalogue) {
        List<Fact> others = new ArrayList<>(Facts.of(event, catalogue));
        others.removeAll(Set.copyOf(facts));
        return Fact.relaxedIn(event, others);
    }

    /** Returns the conflict in one line, with how many facts and repairs there are. */
    @Override
    public String toString() {
        return "%s (%s, %s)"
                .formatted(sentence, Wording.count(facts.size(), "fact"), Wording.count(repairs.size(), "repair"));
    }

    /** Returns the ids of the rules behind the facts, each once, in the order of the facts. */
    public List<String> ruleIds() {
        return new ArrayList<>(facts.stream().map(Fact::ruleId).distinct().toList());
    }
}
