package org.lectern.warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Slot;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/** Names that are still to come, names that several have, and people whom no session needs. */
final class NameWarnings {

    /** Words that stand for a name in the languages of the United Nations. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\b(TBC|TBA|TBD|TBN|to confirm|to be (confirmed|announced|determined|decided|named|nominated)|placeholder)\\b"
                    + "|^(\\?+|x{3,}|n\\.? ?n\\.?)$"
                    + "|\\bà (confirmer|déterminer|préciser|désigner)\\b"
                    + "|\\bpor (confirmar|definir|determinar|designar)\\b"
                    + "|\\b(уточняется|будет уточнено|подлежит уточнению)\\b"
                    + "|待定|待确认|يحدد لاحق|يتأكد لاحق",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Event event;

    NameWarnings(Event event) {
        this.event = event;
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>(placeholders());
        all.addAll(sameNames(event.people().stream().map(Subject::of), "same-name", "people"));
        all.addAll(sameNames(event.rooms().stream().map(Subject::of), "same-room-name", "rooms"));
        all.addAll(sameNames(event.sessions().stream().map(Subject::of), "same-session-name", "sessions"));
        all.addAll(idle());
        return all;
    }

    private List<Warning> placeholders() {
        List<Subject> unfinished = Stream.of(
                        event.people().stream().map(Subject::of),
                        event.rooms().stream().map(Subject::of),
                        event.sessions().stream().map(Subject::of),
                        event.sessions().stream()
                                .flatMap(session -> session.slots().stream().map(Subject::of)))
                .flatMap(subjects -> subjects)
                .filter(subject -> PLACEHOLDER.matcher(subject.name().strip()).find())
                .toList();
        return unfinished.isEmpty()
                ? List.of()
                : List.of(new Warning(
                        "placeholder",
                        unfinished,
                        TranslatableSentence.of(
                                "warning.placeholder",
                                "Pages, signs and calendars will show names that look unfinished: %s.",
                                WarningText.values(unfinished.stream()
                                        .map(Subject::name)
                                        .distinct()
                                        .toList())),
                        TranslatableSentence.of(
                                "warning.placeholder.advice", "Write each name as soon as it is known.")));
    }

    private static List<Warning> sameNames(Stream<Subject> subjects, String code, String what) {
        Map<String, List<Subject>> byName = new LinkedHashMap<>();
        subjects.filter(subject -> !PLACEHOLDER.matcher(subject.name().strip()).find())
                .forEach(subject -> byName.computeIfAbsent(Spelling.plain(subject.name()), name -> new ArrayList<>())
                        .add(subject));
        return byName.values().stream()
                .filter(same -> same.size() > 1)
                .map(
                        same -> new Warning(
                                code,
                                same,
                                TranslatableSentence.of(
                                        "warning." + code,
                                        "Several " + what + " have the name %s and count as different: %s.",
                                        same.getFirst().name(),
                                        WarningText.values(same.stream()
                                                .map(subject ->
                                                        "'" + subject.id().id() + "'")
                                                .toList())),
                                TranslatableSentence.of(
                                        "warning.same-name.advice",
                                        "If they are the same, keep one of them. Otherwise tell them apart by more of the name.")))
                .toList();
    }

    private List<Warning> idle() {
        Set<String> busy = new HashSet<>();
        event.sessions().forEach(session -> {
            busy.addAll(session.attendantIds());
            session.slots().stream().map(Slot::personId).forEach(busy::add);
        });
        List<Subject> idle = event.people().stream()
                .filter(person -> !busy.contains(person.id()))
                .map(Subject::of)
                .toList();
        return idle.isEmpty()
                ? List.of()
                : List.of(new Warning(
                        "in-no-session",
                        idle,
                        TranslatableSentence.of(
                                "warning.in-no-session", "No session needs %s.", WarningText.names(idle)),
                        TranslatableSentence.of(
                                "warning.in-no-session.advice",
                                "Name each as speaker or attendant of a session, or remove them from the people.")));
    }
}
