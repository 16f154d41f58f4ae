package org.lectern.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;

/** A run of additions, applied at once so that the event is checked once and not after each of them. */
final class AdditionRun {

    /** A slot of a session, or a thing in a list of the event. */
    private static final Pattern PART = Pattern.compile("(/sessions/\\d+/slots/\\d+)|(/[a-z]+/\\d+)");

    private final Event event;
    private final StartedSessions held;
    private final List<Addition> additions = new ArrayList<>();
    private final Set<SubjectId> named = new HashSet<>();
    /** The session of each slot that was added, so that of two slots of one id the later change is the mistake. */
    private final Map<SubjectId, String> sessionsOfSlots = new HashMap<>();

    private final Set<String> addedSessionIds = new HashSet<>();
    private @Nullable Set<String> sessionIds;

    AdditionRun(Event event, StartedSessions held) {
        this.event = event;
        this.held = held;
    }

    /** Adds to the run, unless the event must have all of the run before that can be told right from wrong. */
    boolean accept(Addition addition) {
        boolean isNamedBefore = addition.added().stream().anyMatch(named::contains);
        if (isNamedBefore || !isSettled(addition)) {
            return false;
        }
        additions.add(addition);
        named.addAll(addition.named());
        switch (addition.change()) {
            case Change.AddSession added -> {
                addedSessionIds.add(added.session().id());
                slots(addition)
                        .forEach(slot ->
                                sessionsOfSlots.put(slot, added.session().id()));
            }
            case Change.AddSlot added -> slots(addition).forEach(slot -> sessionsOfSlots.put(slot, added.sessionId()));
            default -> {}
        }
        return true;
    }

    private static List<SubjectId> slots(Addition addition) {
        return addition.added().stream()
                .filter(subject -> subject.kind() == SubjectId.Kind.SLOT)
                .toList();
    }

    /** A slot needs a session that has not been held; its id may not be that of a slot added to another session. */
    private boolean isSettled(Addition addition) {
        return switch (addition.change()) {
            case Change.AddSlot added -> isOpen(added.sessionId()) && isFreeIn(added.sessionId(), addition);
            case Change.AddSession added -> isFreeIn(added.session().id(), addition);
            default -> true;
        };
    }

    private boolean isOpen(String sessionId) {
        if (sessionIds == null) {
            sessionIds = event.sessionsById().keySet();
        }
        boolean isKnown = addedSessionIds.contains(sessionId) || sessionIds.contains(sessionId);
        return isKnown && !held.contains(sessionId);
    }

    private boolean isFreeIn(String sessionId, Addition addition) {
        return slots(addition).stream()
                .allMatch(slot -> sessionsOfSlots.getOrDefault(slot, sessionId).equals(sessionId));
    }

    /** Returns the event after the run; additions with mistakes are reported and left away. */
    Event event(ReportedProblems problems) {
        Set<Addition> left = new LinkedHashSet<>(additions);
        List<Mistake> mistakes = new ArrayList<>();
        Event changed = event;
        while (!left.isEmpty() && problems.isMoreLookedFor(mistakes.size())) {
            EnlargedEvent enlarged = new EnlargedEvent(event);
            Map<String, Addition> byPart = add(left, enlarged, mistakes);
            try {
                changed = enlarged.builder().build();
                left.clear();
            } catch (InvalidInputException e) {
                problems.looked(event.people().size() + event.sessions().size() + left.size());
                List<Mistake> found = settled(mistakes(e.problems(), byPart), left);
                mistakes.addAll(found);
                found.forEach(mistake -> left.remove(mistake.addition()));
            }
        }
        if (!left.isEmpty()) {
            problems.cutShort();
        }
        mistakes.stream()
                .sorted(Comparator.comparingInt(mistake -> mistake.addition().index()))
                .forEach(mistake -> problems.add(mistake.problem()));
        return changed;
    }

    /** Returns the additions by their place in the event; slots whose session was left away are mistakes. */
    private Map<String, Addition> add(Set<Addition> left, EnlargedEvent enlarged, List<Mistake> mistakes) {
        Map<String, Addition> byPart = new HashMap<>();
        List<Addition> lost = new ArrayList<>();
        for (Addition addition : left) {
            if (addition.change() instanceof Change.AddSlot added
                    && !enlarged.sessionIds().contains(added.sessionId())) {
                ChangeMistakes unknown = new ChangeMistakes(event, held, "/changes/" + addition.index());
                unknown.isKnown("/session", "session", added.sessionId(), enlarged.sessionIds());
                unknown.problems().forEach(problem -> mistakes.add(new Mistake(addition, problem)));
                lost.add(addition);
            } else {
                byPart.put(enlarged.add(addition), addition);
            }
        }
        lost.forEach(left::remove);
        return byPart;
    }

    /** @param problem what is wrong, of the changes */
    private record Mistake(Addition addition, Problem problem) {

        static Mistake of(Addition addition, Problem inEvent, String part) {
            return new Mistake(
                    addition,
                    AppliedChange.toChangeProblem(
                            "/changes/" + addition.index(),
                            inEvent,
                            part,
                            addition.target().key()));
        }

        boolean isDuplicate() {
            return problem.code().equals("duplicate");
        }
    }

    /** Returns each mistake with the addition that makes it. */
    private static List<Mistake> mistakes(List<Problem> problems, Map<String, Addition> byPart) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Problem problem : problems) {
            Matcher matcher = PART.matcher(problem.pointer());
            String part = matcher.lookingAt() ? matcher.group() : "";
            String list = part.replaceFirst("/slots/\\d+$", "");
            if (byPart.containsKey(part)) {
                mistakes.add(Mistake.of(byPart.get(part), problem, part));
            } else if (byPart.containsKey(list)) {
                mistakes.add(Mistake.of(byPart.get(list), problem, list));
            }
        }
        return mistakes.isEmpty()
                ? List.of(Mistake.of(blamed(problems.get(0), byPart), problems.get(0), ""))
                : mistakes;
    }

    /** Returns the last addition of what a mistake is about: an id that something before has, or one slot too many. */
    private static Addition blamed(Problem problem, Map<String, Addition> byPart) {
        Predicate<Addition> hasId = addition ->
                addition.added().stream().anyMatch(subject -> subject.id().equals(problem.value()));
        Predicate<String> isInside = part -> part.startsWith(problem.pointer() + "/");
        return Stream.of(
                        byPart.values().stream().filter(hasId),
                        byPart.entrySet().stream()
                                .filter(entry -> isInside.test(entry.getKey()))
                                .map(Map.Entry::getValue),
                        byPart.values().stream())
                .map(additions -> additions.max(Comparator.comparingInt(Addition::index)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the mistakes that stay whatever else is left away: not those of what names something mistaken. A duplicate may
     * be none once others are left away, so it waits until there are no other mistakes.
     */
    private static List<Mistake> settled(List<Mistake> mistakes, Set<Addition> additions) {
        Set<Integer> mistaken = new HashSet<>();
        mistakes.forEach(mistake -> mistaken.add(mistake.addition().index()));
        Set<Integer> waiting = new HashSet<>();
        Set<SubjectId> uncertain = new HashSet<>();
        for (Addition addition : additions) {
            boolean waits = addition.named().stream().anyMatch(uncertain::contains);
            if (waits) {
                waiting.add(addition.index());
            }
            if (waits || mistaken.contains(addition.index())) {
                uncertain.addAll(addition.added());
            }
        }
        List<Mistake> independent = mistakes.stream()
                .filter(mistake -> !waiting.contains(mistake.addition().index()))
                .toList();
        List<Mistake> settled =
                independent.stream().filter(mistake -> !mistake.isDuplicate()).toList();
        return settled.isEmpty() ? lastingDuplicates(independent, additions) : settled;
    }

    /**
     * Returns the duplicates without those of an id that only an addition with another mistake has before: once that one is
     * left away, they may be none.
     */
    private static List<Mistake> lastingDuplicates(List<Mistake> duplicates, Set<Addition> additions) {
        Map<SubjectId, Integer> first = new HashMap<>();
        additions.forEach(
                addition -> addition.added().forEach(subject -> first.putIfAbsent(subject, addition.index())));
        Map<Integer, Set<String>> taken = new HashMap<>();
        duplicates.forEach(mistake -> taken.computeIfAbsent(mistake.addition().index(), index -> new HashSet<>())
                .add(mistake.problem().value()));
        Predicate<Mistake> isLasting = mistake -> {
            String id = mistake.problem().value();
            return mistake.addition().added().stream()
                    .filter(subject -> subject.id().equals(id))
                    .map(first::get)
                    .allMatch(before ->
                            !taken.containsKey(before) || taken.get(before).contains(id));
        };
        List<Mistake> lasting = duplicates.stream().filter(isLasting).toList();
        return lasting.isEmpty() ? duplicates : lasting;
    }
}
