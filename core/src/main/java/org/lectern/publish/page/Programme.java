package org.lectern.publish.page;

import org.lectern.rule.standard.StandardRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.publish.Judgement;
import org.lectern.publish.Publication;
import org.lectern.publish.text.Language;
import org.lectern.replan.SessionDifference;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Finding;
import org.lectern.rule.Rulebook;
import org.lectern.rule.View;
import org.lectern.solve.LeftOut;

/**
 * A publication laid out on days, rooms, minutes and people: what page and pictures are made from.
 *
 * @param publication what is published
 * @param days the days
 * @param regions the regions, each with its number from 1
 * @param leftOut the sessions that have no place
 * @param cancelled the sessions that had one in the edition before and have none now
 * @param hasPrevious whether there was an edition before
 * @param appointments everybody's appointments, by id of the person
 * @param people the people by id
 * @param sessions the sessions of the event by id
 */
public record Programme(
        Publication publication,
        List<DaySheet> days,
        Map<String, Integer> regions,
        List<Session> leftOut,
        List<SessionDifference> cancelled,
        boolean hasPrevious,
        Map<String, List<Appointment>> appointments,
        Map<String, Person> people,
        Map<String, Session> sessions) {

    /** Lays a publication out, in time linear in it but for the sessions of a day times its rooms. */
    public static Programme of(Publication publication) {
        Event event = publication.event();
        View view = new View(event, publication.timetable(), Rulebook.of(withoutSettings(event), StandardRules.catalogue()));
        Marks marks = new Marks(event, publication.changes());
        DaySheets sheets = new DaySheets(view, marks, worst(publication));
        return new Programme(
                publication,
                sheets.all(),
                sheets.regions(),
                view.leftOut(),
                marks.cancelled(),
                marks.known(),
                Appointment.byPerson(view),
                event.peopleById(),
                event.sessionsById());
    }

    /** Rules of an application are unknown to the standard catalogue, and where people must be depends on none. */
    private static Event withoutSettings(Event event) {
        return event.toBuilder().ruleSettings(List.of()).waivers(List.of()).build();
    }

    private static Map<String, String> worst(Publication publication) {
        Map<String, Level> worst = new HashMap<>();
        publication.givenJudgement().map(judgement -> judgement.report().findings()).orElse(List.of()).stream()
                .filter(finding -> finding.coveringWaiver().isEmpty() && finding.level() != Level.SOFT)
                .forEach(finding -> sessions(finding)
                        .forEach(id -> worst.merge(
                                id, finding.level(), (one, other) -> one.compareTo(other) < 0 ? one : other)));
        Map<String, String> words = new HashMap<>();
        worst.forEach((id, level) -> words.put(id, Words.of(level)));
        return words;
    }

    private static List<String> sessions(Finding finding) {
        return finding.subjects().stream()
                .filter(subject -> subject.id().kind() == SubjectId.Kind.SESSION)
                .map(subject -> subject.id().id())
                .toList();
    }

    public Event event() {
        return publication.event();
    }

    public Language language() {
        return publication.language();
    }

    public Optional<Judgement> judgement() {
        return publication.givenJudgement();
    }

    /** Returns the sessions that are not as in the edition before, by start. */
    public List<Card> changed() {
        return days.stream()
                .flatMap(day -> day.cards().stream())
                .filter(Card::isChanged)
                .toList();
    }

    public boolean isOfEvent(Session session) {
        return sessions.containsKey(session.id());
    }

    public String personName(String id) {
        return Objects.requireNonNull(people.get(id)).name();
    }

    /** Returns why a session is left out, or nothing if that is not known or for the public. */
    public List<LeftOut> reasons(String sessionId) {
        return publication.givenJudgement().map(Judgement::leftOut).orElse(List.of()).stream()
                .filter(left -> left.subject().equals(SubjectId.session(sessionId)))
                .toList();
    }

    /** Returns whether something of the findings and reasons is told in English because the language lacks it. */
    public boolean fallsBackToEnglish() {
        return !language().equals(Language.english())
                && judgement().stream()
                        .flatMap(judgement -> Stream.concat(
                                judgement.report().findings().stream(),
                                judgement.leftOut().stream().flatMap(left -> left.givenBreaks().stream())))
                        .anyMatch(finding ->
                                finding.wording() == null || !language().tells(finding.wording()));
    }

    /** Returns how many sessions are held. */
    public int heldCount() {
        return days.stream().mapToInt(day -> day.cards().size()).sum();
    }
}
