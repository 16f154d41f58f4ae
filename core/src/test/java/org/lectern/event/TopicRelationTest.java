package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.sound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics among the tags of sessions, and what relations between sessions that share some may say. */
class TopicRelationTest {

    @ParameterizedTest
    @CsvSource({"theme:climate, theme, climate", "' theme : the sea ', theme, the sea", "link:http://x, link, http://x"
    })
    void topic_kindAndWord_areAroundTheFirstColon(String tag, String kind, String word) {
        assertEquals(Optional.of(new Topic(kind, word)), Topic.find(tag));
    }

    @ParameterizedTest
    @CsvSource({"plenary", ":climate", "theme:", "' : '"})
    void topic_tagWithoutKindOrWord_isNone(String tag) {
        assertEquals(Optional.empty(), Topic.find(tag));
    }

    @ParameterizedTest
    @CsvSource({"'', sea", "theme, ''"})
    void topic_withoutKindOrWord_isRefused(String kind, String word) {
        assertThrows(IllegalArgumentException.class, () -> new Topic(kind, word));
    }

    @ParameterizedTest
    @CsvSource({"difficulty:3, 3", "difficulty: 007, 7", "difficulty:999999999, 999999999"})
    void difficulty_wholeNumber_isRead(String tag, int number) {
        assertEquals(OptionalInt.of(number), Topic.findDifficulty(session(tag)));
    }

    @ParameterizedTest
    @CsvSource({"difficulty:-1", "difficulty:1.5", "difficulty:1000000000", "level:2", "difficulty:٣"})
    void difficulty_anythingElse_isNone(String tag) {
        assertEquals(OptionalInt.empty(), Topic.findDifficulty(session(tag)));
    }

    private static Session session(String... tags) {
        return Session.builder("MW").tags(tags).build();
    }

    @Test
    void sharedWords_severalKinds_areTheWordsOfEachThatBothHave() {
        Session one = session("theme:sea", "theme:law", "theme:land", "audience:all");
        Session other = session("theme:land", "theme:sea", "audience:students", "plenary");

        assertEquals(
                Map.of("theme", Set.of("sea", "land"), "audience", Set.of()),
                TopicRelation.apart("theme", "audience").sharedWords(Topic.wordsByKind(one), Topic.wordsByKind(other)));
    }

    @Test
    void weight_tooSmallOrTooLarge_isRefused() {
        assertMistake(
                sound().topicRelation(TopicRelation.apart("theme").withWeight(0)),
                "out-of-range",
                "0",
                "/topicRelations/0/weight: The weight of the topic relation (apart) must be at least 1, not '0'."
                        + " Write a number from 1 to 1000.");
    }

    @Test
    void topics_none_areRefusedExceptAtOnce() {
        sound().topicRelation(TopicRelation.atOnce(2)).build();
        assertMistake(
                sound().topicRelation(TopicRelation.oneDay()),
                "missing",
                "",
                "/topicRelations/0/topics: The topic relation (one-day) must name a topic. Write what stands before the"
                        + " colon of tags, such as 'theme'.");
    }

    @Test
    void topic_withAColon_isRefused() {
        assertMistake(
                sound().topicRelation(TopicRelation.oneRoom("theme:climate")),
                "bad-topic",
                "theme:climate",
                "/topicRelations/0/topics/0: The topic 'theme:climate' of the topic relation (one-room) must be what"
                        + " stands before the colon of a tag. Write 'theme' for tags such as 'theme:climate'.");
    }

    @Test
    void tags_withTooManyChoices_areRefused() {
        String[] tags = IntStream.range(0, 30)
                .mapToObj(i -> List.of("theme", "audience", "language").get(i % 3) + ":" + i)
                .toArray(String[]::new);
        Session most = Session.builder("TD").tags(tags).build();
        Session more = Session.builder("FR").tags(tags).tags("theme:sea").build();
        TopicRelation relation = TopicRelation.atOnce(2, "theme", "audience", "language");

        sound().session(most).topicRelation(relation).build();
        assertMistake(
                sound().session(more).topicRelation(relation),
                "out-of-range",
                "1100",
                "/sessions/2/tags: The session 'FR' has '1100' ways to choose a tag of each topic of the topic relation"
                        + " (at-once), and must have at most 1000. Remove tags, or name fewer topics in the relation.");
    }

    @Test
    void count_missing_isRefused() {
        assertMistake(
                sound().topicRelation(new TopicRelation(
                        TopicRelation.Kind.AT_ONCE, Set.of("crowd"), Importance.OF_RULE, null)),
                "missing",
                "",
                "/topicRelations/0/count: The topic relation (at-once) must have a count. Say how many sessions run at"
                        + " once.");
    }

    @Test
    void count_ofAnotherKind_isRefused() {
        assertMistake(
                sound().topicRelation(
                                new TopicRelation(TopicRelation.Kind.VARIED, Set.of("theme"), Importance.OF_RULE, 2)),
                "out-of-place",
                "2",
                "/topicRelations/0/count: The count of the topic relation (varied) has no meaning: it is for a topic"
                        + " relation (at-once). Remove it.");
    }

    @Test
    void relation_twice_isRefusedWhateverItsWeightAndOrder() {
        assertMistake(
                sound().topicRelations(List.of(
                        TopicRelation.apart("theme", "audience"),
                        TopicRelation.apart("audience", "theme").withWeight(2))),
                "duplicate",
                "apart",
                "/topicRelations/1: The topic relation (apart) of the same topics is given twice. Remove one, or add up"
                        + " their weights.");
    }

    @Test
    void difficulty_noNumber_isRefusedIfEasierSessionsComeFirst() {
        Event.Builder event = sound().session(
                        Session.builder("FJ").tags("plenary", "difficulty:easy").build());
        event.topicRelation(TopicRelation.apart("difficulty")).build();

        assertMistake(
                event.topicRelation(TopicRelation.easierFirst("theme")),
                "bad-topic",
                "difficulty:easy",
                "/sessions/2/tags/1: The tag 'difficulty:easy' of session 'FJ' must be a whole number, since a topic"
                        + " relation puts easier sessions first. Write it like 'difficulty:2'.");
    }

    @Test
    void difficulty_twice_isRefusedIfEasierSessionsComeFirst() {
        assertMistake(
                sound().session(Session.builder("FJ")
                                .tags("difficulty:1", "difficulty:2")
                                .build())
                        .topicRelation(TopicRelation.easierFirst("theme")),
                "bad-topic",
                "difficulty:2",
                "/sessions/2/tags/1: The tag 'difficulty:2' of session 'FJ' must be its only difficulty, since a topic"
                        + " relation puts easier sessions first. Remove one.");
    }
}
