package org.lectern.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;
import org.lectern.language.Language;

/** Warnings about topic relations, to the letter. */
class TopicWarningsTest {

    static final Set<String> KEYS = Set.of(
            "warning.unknown-topic",
            "warning.unknown-topic.near",
            "warning.unknown-topic.advice",
            "warning.too-few-at-once",
            "warning.too-few-at-once.advice");

    private static Event.Builder event(TopicRelation... relations) {
        return Event.builder("round", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room("XXI", 40)
                .session(Session.builder("malawi")
                        .tags("theme:sea", "crowd:large")
                        .build())
                .session(Session.builder("fiji").tags("theme:sea", "plenary").build())
                .topicRelations(List.of(relations));
    }

    private static List<String> told(Event event) {
        return Warnings.of(event).stream().map(Warning::toString).toList();
    }

    @Test
    void topics_thatSessionsHave_areFine() {
        assertEquals(
                List.of(),
                told(event(TopicRelation.apart("theme"), TopicRelation.atOnce(2, "theme"))
                        .build()));
    }

    @Test
    void topic_misspelt_isToldWithTheNearest() {
        assertEquals(
                List.of(
                        "The topic relation “one-day” has no effect: no session has a tag “themes:…”. Did you mean “theme”?"),
                told(event(TopicRelation.oneDay("themes")).build()));
    }

    @Test
    void topic_thatNoSessionHas_isTold() {
        assertEquals(
                List.of(
                        "The topic relation “varied” has no effect: no session has a tag “language:…”. Tag the sessions, or"
                                + " remove the relation."),
                told(event(TopicRelation.varied("theme", "language")).build()));
    }

    @Test
    void count_moreThanSessionsOfTheTopic_isTold() {
        assertEquals(
                List.of(
                        "malawi cannot take place: exactly 2 must run at once, but at most 1 can. Lower the count of the"
                                + " topic relation, or give more sessions the topic."),
                told(event(TopicRelation.atOnce(2, "crowd")).build()));
    }

    @Test
    void count_moreThanAllSessions_isToldUnlessTheRuleIsSoft() {
        Event.Builder event = event(TopicRelation.atOnce(3));

        assertEquals(1, told(event.build()).size());
        assertEquals(
                List.of(),
                told(event.ruleSetting(RuleSetting.of("topic-count").withLevel(Level.SOFT))
                        .build()));
    }

    @Test
    void warnings_inEachLanguage_keepTheirValues() {
        List<Warning> warnings = Warnings.of(event(TopicRelation.oneDay("themes"), TopicRelation.atOnce(7, "crowd"))
                .build());
        for (Language language : Language.all()) {
            for (Warning warning : warnings) {
                String text = language.translate(warning.sentence());
                assertTrue(text.contains("themes") || (text.contains("malawi") && text.contains("7")), text);
                assertTrue(language.hasText(warning.sentence()) && language.hasText(warning.advice()), text);
                if (!language.equals(Language.english())) {
                    assertNotEquals(warning.sentence().toString(), text);
                }
            }
        }
    }
}
