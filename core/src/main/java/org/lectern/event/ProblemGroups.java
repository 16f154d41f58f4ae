package org.lectern.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.text.Wording;

/** Joins mistakes that most probably have one cause. */
final class ProblemGroups {

    /** So many mistakes of one kind at one key or in one column are no coincidence, whatever their values. */
    private static final int MANY = 10;

    private static final int SHOWN_PLACES = 3;
    private static final int SHOWN_VALUES = 12;

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");
    private static final Pattern ROW = Pattern.compile("(?<=![A-Z]{1,3})\\d+$");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown (?:\\w+ )*?(\\w+) '");
    private static final Pattern REPEATED = Pattern.compile("The (\\w+) id '.*' is given twice\\.");
    private static final Pattern MISSING_KEY = Pattern.compile("The (.*) must have the key ('.*')\\.");

    private ProblemGroups() {}

    static List<Problem> of(List<Problem> problems) {
        List<Problem> causes = withoutThoseOfRepeatedIds(problems);
        List<Problem> joined = joined(joinedKeys(causes), ProblemGroups::unsavedFormulas, 2, ProblemGroups::repeated);
        joined = joined(joined, ProblemGroups::sameWords, 2, ProblemGroups::repeated);
        joined = joined(joined, ProblemGroups::noneOfAKind, 2, ProblemGroups::undefined);
        return joined(joined, ProblemGroups::sameKind, MANY + 1, ProblemGroups::alike);
    }

    /** An id that is given twice leaves another unknown, which is no mistake of its own. */
    private static List<Problem> withoutThoseOfRepeatedIds(List<Problem> problems) {
        Map<String, Long> repeated = problems.stream()
                .flatMap(problem -> find(REPEATED, problem).stream())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        if (repeated.isEmpty()) {
            return problems;
        }
        Map<String, Set<String>> unknown = new HashMap<>();
        problems.forEach(problem -> find(UNKNOWN, problem)
                .ifPresent(kind -> unknown.computeIfAbsent(kind, ignored -> new HashSet<>())
                        .add(problem.value())));
        return problems.stream()
                .filter(problem -> find(UNKNOWN, problem)
                        .filter(kind -> unknown.getOrDefault(kind, Set.of()).size() <= repeated.getOrDefault(kind, 0L))
                        .isEmpty())
                .toList();
    }

    /** Returns the kind of thing that a message is about. */
    private static Optional<String> find(Pattern pattern, Problem problem) {
        Matcher matcher = pattern.matcher(problem.message());
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private interface Key {
        Optional<List<String>> of(Problem problem);
    }

    private interface Joining {
        Problem of(List<Problem> group);
    }

    private static List<Problem> joined(List<Problem> problems, Key key, int fewest, Joining joining) {
        Map<List<String>, List<Problem>> groups = new LinkedHashMap<>();
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            List<String> own = key.of(problem).orElse(List.of(Integer.toString(i)));
            groups.computeIfAbsent(own, ignored -> new ArrayList<>()).add(problem);
        }
        return groups.values().stream()
                .flatMap(group -> group.size() < fewest ? group.stream() : List.of(joining.of(group)).stream())
                .toList();
    }

    /** Keys that one object lacks are one mistake. */
    private static List<Problem> joinedKeys(List<Problem> problems) {
        return joined(
                problems,
                problem -> MISSING_KEY.matcher(problem.message()).matches()
                        ? Optional.of(List.of(problem.pointer()
                                .substring(0, Math.max(0, problem.pointer().lastIndexOf('/')))))
                        : Optional.empty(),
                2,
                group -> {
                    Problem first = group.getFirst();
                    List<String> keys = group.stream()
                            .map(problem -> MISSING_KEY.matcher(problem.message()))
                            .filter(Matcher::matches)
                            .map(matcher -> matcher.group(2))
                            .toList();
                    Matcher what = MISSING_KEY.matcher(first.message());
                    return new Problem(
                            first.code(),
                            first.pointer()
                                    .substring(0, Math.max(0, first.pointer().lastIndexOf('/'))),
                            "",
                            "The %s must have the keys %s."
                                    .formatted(what.matches() ? what.group(1) : "object", Wording.list(keys)),
                            "Add them.");
                });
    }

    /** Where nothing of a kind is defined, each id of that kind is unknown. */
    private static Optional<List<String>> noneOfAKind(Problem problem) {
        Matcher unknown = UNKNOWN.matcher(problem.message());
        return problem.advice().equals(ProblemSink.NONE_DEFINED) && unknown.lookingAt()
                ? Optional.of(List.of(unknown.group(1)))
                : Optional.empty();
    }

    /** A program that leaves away the values of formulas does so in each cell of a column, and the next one works them out. */
    private static Optional<List<String>> unsavedFormulas(Problem problem) {
        return problem.code().equals("formula-without-value")
                ? Optional.of(List.of(problem.code(), place(problem)))
                : Optional.empty();
    }

    private static Optional<List<String>> sameWords(Problem problem) {
        return Optional.of(List.of(problem.code(), place(problem), problem.message(), problem.advice()));
    }

    private static Optional<List<String>> sameKind(Problem problem) {
        return Optional.of(List.of(problem.code(), place(problem)));
    }

    /** Returns the place without indices and rows. */
    private static String place(Problem problem) {
        return ROW.matcher(INDEX.matcher(problem.pointer()).replaceAll("/#")).replaceAll("#");
    }

    private static Problem repeated(List<Problem> group) {
        Problem first = group.getFirst();
        int more = group.size() - 1;
        return with(
                first,
                "%s The same holds at %s: %s."
                        .formatted(
                                first.message(),
                                Wording.count(more, "more place"),
                                shown(
                                        group.stream()
                                                .skip(1)
                                                .map(Problem::pointer)
                                                .toList(),
                                        SHOWN_PLACES)),
                first.advice());
    }

    private static Problem undefined(List<Problem> group) {
        return alike(group, "Define them first; none is defined yet.");
    }

    private static Problem alike(List<Problem> group) {
        return alike(group, "Look for one cause, such as two columns that are swapped or a list that is missing.");
    }

    private static Problem alike(List<Problem> group, String advice) {
        Problem first = group.getFirst();
        List<String> values = group.stream()
                .skip(1)
                .map(Problem::value)
                .filter(value -> !value.isEmpty() && !value.equals(first.value()))
                .distinct()
                .map(value -> "'" + value + "'")
                .toList();
        return with(
                first,
                "%s The same kind of mistake is at %s, down to %s%s."
                        .formatted(
                                first.message(),
                                Wording.count(group.size() - 1, "more place"),
                                group.getLast().pointer(),
                                values.isEmpty() ? "" : ", with " + shown(values, SHOWN_VALUES)),
                advice);
    }

    private static Problem with(Problem first, String message, String advice) {
        return new Problem(first.code(), first.pointer(), first.value(), message, advice);
    }

    private static String shown(List<String> all, int most) {
        return all.size() <= most
                ? Wording.list(all)
                : all.stream().limit(most).collect(Collectors.joining(", ")) + " and "
                        + Wording.count(all.size() - most, "other");
    }
}
