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
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.replan.Differences;
import org.lectern.replan.Language;
import org.lectern.replan.Replanned;
import org.lectern.replan.Stage;

/** What a replan comes to, as people read it: which sessions move, who is told otherwise, and what is proven. */
final class ReplanPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String MOVED = "moved";
    private static final String MORE = " ".repeat(14);

    private final Replanned replanned;
    private final Event after;
    private final Optional<Language> language;
    private final Page page;
    private final Map<String, Placement> told = new LinkedHashMap<>();

    /** @param language that of the messages to people, or empty for no messages */
    ReplanPage(Replanned replanned, Optional<Language> language, Page page) {
        this.replanned = replanned;
        this.language = language;
        this.after = replanned.after();
        this.page = page;
        after.givenPublished()
                .ifPresent(published -> published
                        .timetable()
                        .placements()
                        .forEach(placement -> told.put(placement.sessionId(), placement)));
    }

    void print(@Nullable Path out, @Nullable Path eventOut) {
        Differences differences = replanned.differences();
        page.title(after.name());
        page.entry("", sessions(replanned.timetable()));
        for (String id : replanned.timetable().leftOutSessionIds(after)) {
            page.entry("left out      ", session(id));
        }
        page.blank();
        DifferencesPage.print(differences, language, page);
        new FindingList(replanned.report(), page).summing(MOVED).print();
        for (int i = 0; i < replanned.alternatives().size(); i++) {
            Replanned.Alternative alternative = replanned.alternatives().get(i);
            page.blank();
            page.title("Alternative %s: %s elsewhere than in any before"
                    .formatted(i + 1, Words.count(alternative.distance(), "session")));
            moves(alternative.timetable());
            people(alternative.movedPersonIds());
            page.entry("Score         ", Words.of(alternative.report().score()));
        }
        page.blank();
        page.title("What it comes to");
        page.entry(
                "People        ",
                "%s of %s moved; %s to tell something"
                        .formatted(
                                Words.of(replanned.movedPersonIds().size()),
                                Words.of(after.people().size()),
                                Words.of(differences.people().size())));
        page.entry("Score         ", Words.of(replanned.report().score()));
        page.entry("First stage   ", stage(replanned.firstStage()));
        page.entry("Second stage  ", stage(replanned.secondStage()));
        page.entry("Proof         ", Words.of(replanned.proof()));
        if (out != null) {
            page.entry("Written to    ", out.toString());
        }
        if (eventOut != null) {
            page.entry("Event written ", eventOut.toString());
        }
    }

    private static String stage(Stage stage) {
        return "%s hard, %s medium, %s moved; then %s soft for moves, %s for all else"
                .formatted(
                        Words.of(stage.hard()),
                        Words.of(stage.medium()),
                        stage.peopleMoved() == 1 ? "1 person" : Words.of(stage.peopleMoved()) + " people",
                        Words.of(stage.moved()),
                        Words.of(stage.rest()));
    }

    private String session(String id) {
        return Objects.requireNonNull(after.sessionsById().get(id)).name();
    }

    private String sessions(Timetable timetable) {
        long kept = timetable.placements().stream()
                .filter(now -> isSame(told.get(now.sessionId()), now))
                .count();
        return "%s of %s keep their room and time."
                .formatted(Words.of(kept), Words.count(after.sessions().size(), "session"));
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
                page.entry("left out      ", session.name());
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
        return TIME.format(start) + ", room " + room;
    }

    private void people(Set<String> ids) {
        Map<String, Person> people = after.peopleById();
        List<String> names = ids.stream()
                .map(id -> Objects.requireNonNull(people.get(id)).name())
                .toList();
        page.entry("People moved  ", "%s of %s".formatted(Words.of(ids.size()), Words.of(people.size())));
        if (!names.isEmpty()) {
            page.entry(MORE, names.stream().collect(Collectors.joining(", ")));
        }
    }
}
