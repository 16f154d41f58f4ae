package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.RoomWish;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;

/** Some rules are in force only where an event gives them something to look at: that and nothing else. */
class ConcernedRulesTest {

    private static final Catalogue CATALOGUE = StandardRules.catalogue();

    static Stream<Arguments> events() {
        Window hour = bare().window("2020-04-01T10:00/11:00");
        return Stream.of(
                Arguments.of(
                        RuleIds.GAP_LIMIT,
                        bare().person(Person.builder("bo").maxGapsPerDay(0).build())),
                Arguments.of(
                        RuleIds.GAP_LIMIT,
                        bare().ruleSetting(RuleSetting.of(RuleIds.GAP_LIMIT).withParameter(ParameterNames.LIMIT, 1))),
                Arguments.of(
                        RuleIds.PERSON_PREFERRED_WINDOW,
                        bare().person(Person.builder("bo").preferred(hour).build())),
                Arguments.of(
                        RuleIds.PERSON_UNDESIRED_WINDOW,
                        bare().person(Person.builder("bo").undesired(hour).build())),
                Arguments.of(
                        RuleIds.SESSION_WINDOW,
                        bare().session(Session.builder("LR").available(hour).build())),
                Arguments.of(
                        RuleIds.ROOM_WISH,
                        bare().session(Session.builder("LR")
                                .roomWishes(new RoomWish.PreferredRooms(Set.of("r27"), 1))
                                .build())),
                Arguments.of(RuleIds.TOPIC_COUNT, bare().topicRelation(TopicRelation.atOnce(1, "theme"))),
                Arguments.of(RuleIds.TOPIC_OVERLAP, bare().topicRelation(TopicRelation.apart("theme"))),
                Arguments.of(RuleIds.TOPIC_REPEAT, bare().topicRelation(TopicRelation.varied("theme"))),
                Arguments.of(RuleIds.TOPIC_DAYS, bare().topicRelation(TopicRelation.oneDay("theme"))),
                Arguments.of(RuleIds.TOPIC_ROOMS, bare().topicRelation(TopicRelation.oneRoom("theme"))),
                Arguments.of(RuleIds.TOPIC_FLOW, bare().topicRelation(TopicRelation.easierFirst("theme"))));
    }

    private static Event.Builder bare() {
        return Event.builder("bare", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/12:00")
                .room("r27", 0)
                .person(Person.of("ana"))
                .session(Session.builder("MW")
                        .attendants("ana")
                        .tags("theme:sea")
                        .build())
                // Of the same rules, but it asks for nothing.
                .ruleSetting(RuleSetting.of(RuleIds.ROOM_WISH).withWeight(7))
                .ruleSetting(RuleSetting.of(RuleIds.PERSON_CONFLICT).withWeight(2));
    }

    @ParameterizedTest
    @MethodSource("events")
    void rule_ofWhatAnEventAsksFor_isInForceOnlyThere(String ruleId, Event.Builder event) {
        Set<String> more = concerned(event.build());
        more.removeAll(concerned(bare().build()));

        assertEquals(Set.of(ruleId), more);
    }

    private static Set<String> concerned(Event event) {
        Set<String> ids = new TreeSet<>();
        CATALOGUE.rules().stream()
                .filter(rule -> rule.concerns(event))
                .forEach(rule -> ids.add(rule.definition().id()));
        return ids;
    }
}
