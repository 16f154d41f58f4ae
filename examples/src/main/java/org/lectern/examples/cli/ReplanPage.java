package org.lectern.examples.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.publish.text.TextPage;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.StageResult;
import org.lectern.text.FilledText;

/** What a replan comes to, as people read it: which sessions move, who is told otherwise, and what is proven. */
final class ReplanPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String MOVED = "moved";
    private static final String MORE = " ".repeat(14);

    private final ReplanResult result;
    private final Set<ReplanOptions.Keep> keep;
    private final Event after;
    private final Optional<Language> language;
    private final TextPage page;
    private final Map<String, Placement> told = new LinkedHashMap<>();

    /**
     * @param keep what the replan kept of every session
     * @param language that of the messages to people, or empty for no messages
     */
    ReplanPage(ReplanResult result, Set<ReplanOptions.Keep> keep, Optional<Language> language, TextPage page) {
        this.result = result;
        this.keep = keep;
        this.language = language;
        this.after = result.eventAfter();
        this.page = page;
        after.findPublished()
                .ifPresent(published -> published
                        .timetable()
                        .placements()
                        .forEach(placement -> told.put(placement.sessionId(), placement)));
    }

    void print(@Nullable Path out, @Nullable Path eventOut) {
        Differences differences = result.differences();
        page.title(after.name());
        page.entry("", sessions(result.timetable()));
        for (String id : result.timetable().unscheduledSessionIds(after)) {
            page.entry("unscheduled   ", session(id));
        }
        page.blank();
        DifferencesPage.print(differences, language, page);
        new FindingList(result.report(), page).withSumOnly(MOVED).print();
        for (int i = 0; i < result.alternatives().size(); i++) {
            ReplanResult.AlternativeTimetable alternative =
                    result.alternatives().get(i);
            page.blank();
            page.title("Alternative %s: at least %s at other places than in each timetable above"
                    .formatted(i + 1, DisplayText.count(alternative.difference(), "session")));
            moves(alternative.timetable());
            people(alternative.movedPersonIds());
            page.entry("Score         ", DisplayText.of(alternative.report().score()));
        }
        page.blank();
        page.title("Summary");
        page.entry(
                "People        ",
                "%s of %s moved; %s to notify"
                        .formatted(
                                DisplayText.of(result.movedPersonIds().size()),
                                DisplayText.of(after.people().size()),
                                DisplayText.of(differences.people().size())));
        page.entry("Score         ", DisplayText.of(result.report().score()));
        page.entry("First stage   ", stage(result.firstStage()));
        page.entry(
                "Second stage  ",
                result.secondStage().equals(result.firstStage()) ? "the same" : stage(result.secondStage()));
        page.entry("Proof         ", DisplayText.of(result.proof(), keep));
        if (out != null) {
            page.entry("Written to    ", out.toString());
        }
        if (eventOut != null) {
            page.entry("Event written ", eventOut.toString());
        }
    }

    private static String stage(StageResult stage) {
        return "%s hard, %s medium, %s moved; %s soft for moves, %s soft for the rest"
                .formatted(
                        DisplayText.of(stage.hard()),
                        DisplayText.of(stage.medium()),
                        stage.movedPeopleCount() == 1
                                ? "1 person"
                                : DisplayText.of(stage.movedPeopleCount()) + " people",
                        DisplayText.of(stage.movedCost()),
                        DisplayText.of(stage.otherSoftCost()));
    }

    private String session(String id) {
        return Objects.requireNonNull(after.sessionsById().get(id)).name();
    }

    private String sessions(Timetable timetable) {
        long kept = timetable.placements().stream()
                .filter(now -> isSame(told.get(now.sessionId()), now))
                .count();
        return "%s of %s keep their room and time."
                .formatted(
                        DisplayText.of(kept), DisplayText.count(after.sessions().size(), "session"));
    }

    private static boolean isSame(@Nullable Placement before, Placement now) {
        return before != null
                && before.roomId().equals(now.roomId())
                && before.start().equals(now.start());
    }

    private void moves(Timetable timetable) {
        Map<String, Placement> now = new LinkedHashMap<>();
        timetable.placements().forEach(placement -> now.put(placement.sessionId(), placement));
        for (Session session : after.sessions()) {
            Placement before = told.get(session.id());
            Placement held = now.get(session.id());
            if (held == null) {
                page.entry("unscheduled   ", session.name());
            } else if (before == null) {
                page.entry("new           ", session.name() + ": " + place(held));
            } else if (!isSame(before, held)) {
                page.entry("moved         ", session.name() + ": " + place(held) + ", not " + place(before));
            }
        }
    }

    private String place(Placement placement) {
        String room = after.rooms().stream()
                .filter(one -> one.id().equals(placement.roomId()))
                .map(Room::name)
                .findFirst()
                .orElse(placement.roomId());
        ZonedDateTime start = placement.start().atZone(after.zone());
        return FilledText.of("%s, room %s", TIME.format(start), room);
    }

    private void people(Set<String> ids) {
        Map<String, Person> people = after.peopleById();
        List<String> names = ids.stream()
                .map(id -> Objects.requireNonNull(people.get(id)).name())
                .toList();
        page.entry("People moved  ", "%s of %s".formatted(DisplayText.of(ids.size()), DisplayText.of(people.size())));
        if (!names.isEmpty()) {
            page.entry(MORE, names.stream().collect(Collectors.joining(", ")));
        }
    }
}
