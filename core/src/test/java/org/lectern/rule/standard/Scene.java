package org.lectern.rule.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Break;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.testing.SearchSide;
import org.lectern.text.TimeFormat;

/**
 * An event and a timetable in a few lines, in which one rule is in force and all others are off. Each time that the
 * checker is asked about it, the part that searches is asked as well, and must give every rule the same cost.
 *
 * <p>The days are Tuesday 31 March 2020, 10:00–13:00 and 15:00–18:00, and Wednesday 1 April, 09:30–12:30, in Paris. A
 * time without a date is on the Tuesday. Nobody (Nemo) is always there, and in no session.
 */
final class Scene {

    static final SubjectId NOBODY = SubjectId.person("nemo");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TUESDAY = LocalDate.parse("2020-03-31");

    private final String ruleId;
    private final Event.Builder event = Event.builder("mrm", PARIS)
            .day("2020-03-31", "10:00/13:00", "15:00/18:00")
            .day("2020-04-01", "09:30/12:30")
            .people("nemo");
    private final List<Placement> placements = new ArrayList<>();
    private final List<Placement> published = new ArrayList<>();
    private final Map<String, RuleSetting> settings = new LinkedHashMap<>();

    private Scene(String ruleId) {
        this.ruleId = ruleId;
        StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .forEach(id -> settings.put(id, RuleSetting.of(id).withEnabled(id.equals(ruleId))));
    }

    /** Returns a scene without rooms or sessions in which only this rule is in force. */
    static Scene of(String ruleId) {
        return new Scene(ruleId);
    }

    static Instant at(String time) {
        return TimeFormat.parseInstant(time, TUESDAY, PARIS);
    }

    static Window window(String interval) {
        return Window.parse(interval.contains("T") ? interval : TUESDAY + "T" + interval, PARIS);
    }

    static Turn turn(String slotId, String start, int minutes) {
        return new Turn(slotId, at(start), minutes);
    }

    Scene room(Room.Builder room) {
        event.room(room.build());
        return this;
    }

    Scene breaks(Break... breaks) {
        event.breaks(breaks);
        return this;
    }

    Scene person(Person.Builder person) {
        event.person(person.build());
        return this;
    }

    Scene session(Session.Builder session) {
        event.session(session.build());
        return this;
    }

    Scene delegation(Delegation delegation) {
        event.delegation(delegation);
        return this;
    }

    /** Adds a day. */
    Scene day(String date, String... windows) {
        event.day(date, windows);
        return this;
    }

    /** Replaces the days by one, with one window. */
    Scene onlyDay(String date, String window) {
        event.days(List.of()).day(date, window);
        return this;
    }

    /** Holds a session; turns are seated in the order given. */
    Scene held(String sessionId, String roomId, String start, int minutes, Turn... turns) {
        placements.add(new Placement(sessionId, roomId, at(start), minutes, List.of(turns)));
        return this;
    }

    Scene relation(Relation relation) {
        event.relation(relation);
        return this;
    }

    /** Tells people that a session is held, as {@link #held} says it; every change counts once. */
    Scene published(String sessionId, String roomId, String start, int minutes, Turn... turns) {
        published.add(new Placement(sessionId, roomId, at(start), minutes, List.of(turns)));
        return noticed(null);
    }

    /** Says when changes are told and from when on they count more; goes after what was published. */
    Scene noticed(@Nullable Instant asOf, Published.NoticePeriod... notice) {
        event.published(new Published(new Timetable("mrm", published), asOf, List.of(notice)));
        return this;
    }

    Scene event(Consumer<Event.Builder> change) {
        change.accept(event);
        return this;
    }

    /** Changes the setting of the rule in force. */
    Scene rule(UnaryOperator<RuleSetting> change) {
        return rule(ruleId, change);
    }

    Scene rule(String id, UnaryOperator<RuleSetting> change) {
        settings.computeIfPresent(id, (ignored, setting) -> change.apply(setting));
        return this;
    }

    Scene waived(SubjectId... subjects) {
        event.waiver(ruleId, "agreed by the chair", subjects);
        return this;
    }

    /** Returns what the checker says, after making sure that the part that searches says the same, rule by rule. */
    Report report() {
        Event built = event.ruleSettings(List.copyOf(settings.values())).build();
        Timetable timetable = Timetable.of(built, placements);
        Report report = StandardRules.checker().check(built, timetable);
        SearchSide.of(built, timetable, StandardRules.catalogue()).requireSame(report);
        return report;
    }

    List<Finding> findings() {
        return report().findings();
    }

    /** Returns the sentence of each finding after its units: {@code 5: Malawi …}. */
    List<String> told() {
        return findings().stream()
                .map(finding -> finding.amount() + ": " + finding.sentence())
                .toList();
    }

    /** Returns the ids of the subjects of each finding. */
    List<List<String>> subjectIds() {
        return findings().stream()
                .map(finding -> finding.subjects().stream()
                        .map(subject -> subject.id().id())
                        .toList())
                .toList();
    }

    /** Returns the units of each finding. */
    List<Long> units() {
        return findings().stream().map(Finding::amount).toList();
    }
}
