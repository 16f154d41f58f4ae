package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.difference.SessionDifference;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TurnName;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.QualityReport;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.NearestFit;
import org.lectern.solve.UnplacedItem;

/**
 * A publication laid out on days, rooms, minutes and people: what page and pictures are made from.
 *
 * @param publication what is published
 * @param days the days
 * @param regions the regions, each with its number from 1; for the public, those of sessions that are held
 * @param unscheduledSessions the sessions that have no place
 * @param cancelled the sessions that had one in the edition before and have none now
 * @param hasPrevious whether there was an edition before
 * @param appointments everybody's appointments, by id of the person
 * @param people the people by id
 * @param sessions the sessions of the event by id
 */
public record PageProgramme(
        Publication publication,
        List<DaySheet> days,
        Map<String, Integer> regions,
        List<Session> unscheduledSessions,
        List<SessionDifference> cancelled,
        boolean hasPrevious,
        Map<String, List<Appointment>> appointments,
        Map<String, Person> people,
        Map<String, Session> sessions) {

    /** Lays a publication out, in time linear in it but for the sessions of a day times its rooms. */
    public static PageProgramme of(Publication publication) {
        Event event = publication.event();
        TimetableView view = new TimetableView(
                event, publication.timetable(), EffectiveRules.of(withoutSettings(event), StandardRules.catalogue()));
        ChangeMarks marks = new ChangeMarks(event, publication.differences());
        DaySheets sheets = new DaySheets(view, listed(publication), marks, worstLevels(publication));
        return new PageProgramme(
                publication,
                sheets.all(),
                sheets.regions(),
                view.unscheduledSessions(),
                marks.cancelled(),
                marks.hasPrevious(),
                Appointment.byPerson(view, publication.isPublic()),
                event.peopleById(),
                event.sessionsById());
    }

    /** Returns the sessions that the page may speak of: for the public, those that are held. */
    private static List<Session> listed(Publication publication) {
        return publication.event().sessions().stream()
                .filter(session -> !publication.isPublic()
                        || publication.timetable().findPlacement(session.id()).isPresent())
                .toList();
    }

    /** Rules of an application are unknown to the standard catalogue, and where people must be depends on none. */
    private static Event withoutSettings(Event event) {
        return event.toBuilder().ruleSettings(List.of()).waivers(List.of()).build();
    }

    private static Map<String, String> worstLevels(Publication publication) {
        Map<String, Level> worst = new HashMap<>();
        publication.findQuality().map(quality -> quality.report().findings()).orElse(List.of()).stream()
                .filter(finding -> finding.findWaiver().isEmpty() && finding.level() != Level.SOFT)
                .forEach(finding -> sessions(finding)
                        .forEach(id -> worst.merge(
                                id, finding.level(), (one, other) -> one.compareTo(other) < 0 ? one : other)));
        Map<String, String> words = new HashMap<>();
        worst.forEach((id, level) -> words.put(id, PageText.of(level)));
        return words;
    }

    private static List<String> sessions(Finding finding) {
        return finding.subjects().stream()
                .filter(subject -> subject.id().kind() == SubjectId.Kind.SESSION)
                .map(subject -> subject.id().id())
                .toList();
    }

    /** Returns what stands at the head of the page. */
    public PageHead head() {
        return new PageHead(event(), days, language());
    }

    /** Returns the style of its printed pages. */
    public String printStyle(PageText words) {
        List<String> foot = new ArrayList<>(List.of(words.text("edition", String.valueOf(publication.edition()))));
        if (publication.isDraft()) {
            foot.add(words.text("draft"));
        }
        if (!publication.isPublic()) {
            foot.add(words.text("org.badge"));
        }
        String style = head().printStyle(String.join(" · ", foot));
        return publication.isPublic() || unscheduledSessions.isEmpty()
                ? style
                : style + PageHead.printStyle("unscheduled", "unscheduled", words.text("unscheduled"));
    }

    public Event event() {
        return publication.event();
    }

    public Language language() {
        return publication.language();
    }

    public Optional<QualityReport> findQuality() {
        return publication.findQuality();
    }

    /** Returns the sessions that are not as in the edition before, by start. */
    public List<Card> changed() {
        return days.stream()
                .flatMap(day -> day.cards().stream())
                .filter(Card::isChanged)
                .toList();
    }

    /** Returns the turns that a session has not; the public reads only of those that were published before. */
    public List<MissingTurn> missing(Card card) {
        return card.missing().stream()
                .filter(turn -> !publication.isPublic() || turn.previous() != null)
                .toList();
    }

    /** Returns whether a session without a place is listed as unscheduled, where its link leads to. */
    public boolean isShownUnscheduled(Session session) {
        return !publication.isPublic() && sessions.containsKey(session.id());
    }

    public TurnName turnName(Slot slot) {
        return TurnName.of(
                slot, Objects.requireNonNull(people.get(slot.personId())).name());
    }

    /** Returns when what is held in a room, for those who do not see its bars. */
    public String times(List<Card> cards, PageText words) {
        return cards.isEmpty()
                ? words.text("room.free")
                : String.join(
                        "; ",
                        cards.stream()
                                .map(card -> words.time(card.held().time().startInclusive()) + "–"
                                        + words.time(card.held().time().endExclusive()) + " "
                                        + card.held().session().name())
                                .toList());
    }

    public Room room(String id) {
        return Objects.requireNonNull(event().roomsById().get(id));
    }

    /** Returns the dropped turn that a finding is about, else the sessions, or, if there are none, the people. */
    public List<Subject> linked(Finding finding) {
        List<Subject> sessions = FindingGroup.of(
                finding, finding.ruleId().equals(RuleIds.DROPPED_SLOT) ? SubjectId.Kind.SLOT : SubjectId.Kind.SESSION);
        return sessions.isEmpty() ? FindingGroup.of(finding, SubjectId.Kind.PERSON) : sessions;
    }

    /** Returns what people call the subject of a finding: a slot like its turn. */
    public String name(Subject subject) {
        if (subject.id().kind() != SubjectId.Kind.SLOT) {
            return subject.name();
        }
        return event().sessions().stream()
                .flatMap(session -> session.slots().stream())
                .filter(slot -> subject.id().equals(SubjectId.slot(slot.id())))
                .findFirst()
                .map(slot -> turnName(slot).name())
                .orElse(subject.name());
    }

    /** Returns where in the page a session, a slot or a person stands. */
    public String anchor(SubjectId subject) {
        return switch (subject.kind()) {
            case PERSON -> Anchor.person(subject.id());
            case SLOT -> Anchor.slot(subject.id());
            default -> Anchor.session(subject.id());
        };
    }

    /** Returns where the page tells organisers why something is unplaced. */
    public String reasonAnchor(SubjectId subject) {
        return "why-" + anchor(subject);
    }

    /** Returns why a session is unscheduled, or nothing if that is not known or the page is for the public. */
    public Optional<UnplacedItem> findReason(Session session) {
        return findReason(SubjectId.session(session.id()));
    }

    /** Returns why a turn is dropped, or nothing if that is not known, the event has it no more or the page is for the public. */
    public Optional<UnplacedItem> findReason(MissingTurn missing) {
        return missing.isRemoved()
                ? Optional.empty()
                : findReason(SubjectId.slot(missing.slot().id()));
    }

    private Optional<UnplacedItem> findReason(SubjectId subject) {
        return publication.findQuality().map(QualityReport::unplaced).orElse(List.of()).stream()
                .filter(item -> item.subject().equals(subject))
                .findFirst();
    }

    /** Returns the nearest fit of something unplaced, unless the sentence of its reason names that already. */
    public Optional<Placement> findNearest(UnplacedItem left) {
        return left.cause().equals(left.reason())
                ? Optional.empty()
                : left.findNearestFit().map(NearestFit::placement);
    }

    /** Returns whether part of the findings and reasons is in English because the language lacks it. */
    public boolean fallsBackToEnglish() {
        return !language().equals(Language.english())
                && findQuality().stream()
                        .flatMap(quality -> Stream.concat(
                                quality.report().findings().stream(),
                                quality.unplaced().stream().flatMap(item -> item.findViolation().stream())))
                        .anyMatch(finding -> finding.translatableSentence() == null
                                || !language().hasText(finding.translatableSentence()));
    }

    /** Returns how many sessions are held. */
    public int heldCount() {
        return days.stream().mapToInt(day -> day.cards().size()).sum();
    }
}
