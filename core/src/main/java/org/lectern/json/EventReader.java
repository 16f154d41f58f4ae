package org.lectern.json;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Identity;
import org.lectern.event.InvalidInputException;
import org.lectern.event.RuleSetting;
import org.lectern.event.Waiver;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;

/** Reads the JSON form of an event. */
final class EventReader {

    static final ObjectShape EVENT = ObjectShape.of(
            "event",
            "version id zone days rooms sessions",
            "$schema name identity startStepMinutes changeoverMinutes dailyLimit breaks travel people relations topicRelations"
                    + " delegations rules waivers published");
    /** More settings than any catalogue has rules; the rest would only be reported as unknown. */
    private static final int MAX_SETTINGS = 2_000;

    private final ProblemCollector mistakes;
    private final TimeReader times;
    private final ZoneId zone;
    private final Fields event;

    private EventReader(JsonValue root, ProblemCollector mistakes) {
        this.mistakes = mistakes;
        DocumentKind.EVENT.require(root);
        this.event = Fields.of(root, EVENT, mistakes);
        Optional<ZoneId> given = event.zone("zone");
        this.zone = given.orElse(ZoneOffset.UTC);
        this.times = new TimeReader(given, mistakes);
    }

    /** @throws InvalidInputException if the text has mistakes; it carries all of them */
    static Event read(String text, Catalogue catalogue) {
        ProblemCollector mistakes = new ProblemCollector();
        JsonValue root = SwappedKeys.righted(JsonTreeReader.parse(text, mistakes), mistakes);
        EventReader reader = new EventReader(root, mistakes);
        List<RuleSetting> settings = reader.settings();
        List<Waiver> waivers = reader.event.list("waivers", new RuleReader(mistakes)::waiver);
        Event.Builder builder = reader.builder().ruleSettings(settings).waivers(waivers);
        Optional<Event> event = Optional.empty();
        try {
            event = Optional.of(builder.build());
        } catch (InvalidInputException e) {
            mistakes.addFindings(e.problems(), root);
        }
        mistakes.addFindings(EffectiveRules.problems(firsts(settings), firsts(waivers), catalogue), root);
        mistakes.throwIfAny();
        return event.orElseThrow();
    }

    private static <T> List<T> firsts(List<T> all) {
        return all.subList(0, Math.min(all.size(), MAX_SETTINGS));
    }

    private Event.Builder builder() {
        new ValueReader(mistakes).version(event, EventJson.VERSION);
        event.text("$schema", "");
        String id = event.text("id");
        Event.Builder builder = Event.builder(id, zone);
        VenueReader venues = new VenueReader(times, mistakes);
        RelationReader relations = new RelationReader(mistakes);
        PublishedReader published = new PublishedReader(times, mistakes);
        return builder.name(event.text("name", id))
                .identity(event.find("identity").map(venues::identity).orElse(Identity.NONE))
                .startStepMinutes(event.integer("startStepMinutes", Event.Builder.DEFAULT_START_STEP_MINUTES))
                .changeoverMinutes(event.integer("changeoverMinutes", 0))
                .dailyLimit(event.dailyLimit())
                .days(event.list("days", venues::day))
                .rooms(event.list("rooms", venues::room))
                .breaks(event.list("breaks", venues::breakTime))
                .travel(event.list("travel", venues::travel))
                .people(event.list("people", new PersonReader(times, mistakes)::person))
                .sessions(event.list("sessions", new SessionReader(times, mistakes)::session))
                .relations(event.list("relations", relations::relation))
                .topicRelations(event.list("topicRelations", relations::topicRelation))
                .delegations(event.list("delegations", relations::delegation))
                .published(event.find("published")
                        .map(value -> published.published(value, id))
                        .orElse(null));
    }

    private List<RuleSetting> settings() {
        RuleReader rules = new RuleReader(mistakes);
        return event.members("rules")
                .map(member -> rules.setting(member.place().key(), member))
                .toList();
    }
}
