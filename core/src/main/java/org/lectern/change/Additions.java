package org.lectern.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** A run of additions, applied at once so that the event is checked once and not after each of them. */
final class Additions {

    /** A thing in a list of the event. */
    private static final Pattern PART = Pattern.compile("/[a-z]+/\\d+");

    private final List<Addition> run = new ArrayList<>();

    /** Adds to the run, unless something in it would be checked only after it has named what is added now. */
    boolean accept(Addition addition) {
        boolean isAccepted = run.isEmpty() || run.get(run.size() - 1).rank() <= addition.rank();
        if (isAccepted) {
            run.add(addition);
        }
        return isAccepted;
    }

    /** Returns the event after the run, which is empty then; additions with mistakes are reported and left away. */
    Event applyTo(Event event, List<Problem> problems) {
        Set<Addition> left = new LinkedHashSet<>(run);
        run.clear();
        List<Mistake> mistakes = new ArrayList<>();
        Event changed = event;
        while (!left.isEmpty() && mistakes.size() < ChangedEvent.MAX_PROBLEMS) {
            Event.Builder builder = event.toBuilder();
            left.forEach(addition -> addition.adder().accept(builder));
            try {
                changed = builder.build();
                break;
            } catch (InvalidInputException e) {
                List<Mistake> found = settled(mistakes(e.problems(), event, left));
                mistakes.addAll(found);
                found.forEach(mistake -> left.remove(mistake.addition()));
            }
        }
        mistakes.sort(Comparator.comparingInt(mistake -> mistake.addition().index()));
        mistakes.forEach(mistake -> problems.add(mistake.problem()));
        return changed;
    }

    private record Mistake(Addition addition, Problem inEvent, String part) {

        boolean isDuplicate() {
            return inEvent.code().equals("duplicate");
        }

        Problem problem() {
            return AppliedChange.toChangeProblem("/changes/" + addition.index(), inEvent, part, addition.key());
        }
    }

    /** Returns each mistake with the addition that makes it, or the first one if that cannot be told. */
    private static List<Mistake> mistakes(List<Problem> problems, Event event, Set<Addition> additions) {
        Map<String, Addition> byPart = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Addition addition : additions) {
            int earlier = counts.merge(addition.rank(), 1, Integer::sum) - 1;
            byPart.put(addition.part(event, earlier), addition);
        }
        List<Mistake> mistakes = new ArrayList<>();
        for (Problem problem : problems) {
            Matcher matcher = PART.matcher(problem.pointer());
            String part = matcher.lookingAt() ? matcher.group() : "";
            Addition addition = byPart.get(part);
            if (addition != null) {
                mistakes.add(new Mistake(addition, problem, part));
            }
        }
        return mistakes.isEmpty() ? List.of(new Mistake(additions.iterator().next(), problems.get(0), "")) : mistakes;
    }

    /** A duplicate may be none once others are left away; it waits until there are no other mistakes. */
    private static List<Mistake> settled(List<Mistake> mistakes) {
        List<Mistake> settled =
                mistakes.stream().filter(mistake -> !mistake.isDuplicate()).toList();
        return settled.isEmpty() ? mistakes : settled;
    }
}
