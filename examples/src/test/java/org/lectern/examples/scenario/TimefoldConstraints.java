package org.lectern.examples.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.event.Delegation;
import org.lectern.event.Relation;
import org.lectern.event.RoomWish;
import org.lectern.event.RuleSetting;
import org.lectern.event.TopicRelation;

/** For each constraint of Timefold's conference example, an event in which Lectern's rule for it decides. */
final class TimefoldConstraints {

    private TimefoldConstraints() {}

    static Map<String, TwoRooms> all() {
        Map<String, TwoRooms> all = new LinkedHashMap<>();
        addTimesAndPeople(all);
        addRooms(all);
        addTopics(all);
        all.put("Published timeslot", aloneByP().published("t1", "A", 9).broken("t1", "A", 10));
        all.put("Published room", aloneByP().published("t1", "A", 9).broken("t1", "B", 9));
        return all;
    }

    private static TwoRooms aloneByP() {
        return new TwoRooms().p(p -> p).byP("t1");
    }

    private static void addTimesAndPeople(Map<String, TwoRooms> all) {
        all.put(
                "Speaker unavailable timeslot",
                new TwoRooms()
                        .p(p -> p.available(TwoRooms.ON_TUESDAY))
                        .byP("t1")
                        .broken("t1", "A", 9));
        all.put(
                "Speaker conflict",
                new TwoRooms()
                        .p(p -> p)
                        .byP("t1")
                        .byP("t2")
                        .broken("t1", "A", 9)
                        .broken("t2", "B", 9));
        all.put(
                "Talk prerequisite talks",
                new TwoRooms()
                        .tagged("t1")
                        .tagged("t2")
                        .with(event -> event.relation(Relation.before("t1", "t2")))
                        .broken("t1", "A", 10)
                        .broken("t2", "A", 9));
        all.put(
                "Talk mutually-exclusive-talks tags",
                new TwoRooms()
                        .tagged("t1")
                        .tagged("t2")
                        .with(event -> event.relation(Relation.notParallel("t1", "t2")))
                        .broken("t1", "A", 9)
                        .broken("t2", "B", 9));
        all.put(
                "Consecutive talks pause",
                new TwoRooms()
                        .p(p -> p)
                        .byP("t1")
                        .byP("t2")
                        .with(event -> event.changeoverMinutes(15))
                        .broken("t1", "A", 9)
                        .broken("t2", "A", 10));
        for (String tags : new String[] {"required", "prohibited"}) {
            // The windows of a speaker or a talk are the timeslots with what is required and without what is
            // prohibited.
            all.put(
                    "Speaker %s timeslot tags".formatted(tags),
                    new TwoRooms()
                            .p(p -> p.available(TwoRooms.ON_TUESDAY))
                            .byP("t1")
                            .broken("t1", "A", 9));
            all.put(
                    "Talk %s timeslot tags".formatted(tags),
                    new TwoRooms()
                            .talk("t1", talk -> talk.available(TwoRooms.ON_TUESDAY))
                            .broken("t1", "A", 9));
        }
        all.put(
                "Talk type of timeslot",
                new TwoRooms()
                        .talk("t1", talk -> talk.available(TwoRooms.ON_TUESDAY))
                        .broken("t1", "A", 9));
        all.put(
                "Speaker preferred timeslot tags",
                new TwoRooms()
                        .p(p -> p.preferred(TwoRooms.ON_TUESDAY))
                        .byP("t1")
                        .broken("t1", "A", 9));
        all.put(
                "Speaker undesired timeslot tags",
                new TwoRooms().p(p -> p.undesired(TwoRooms.ON_MONDAY)).byP("t1").broken("t1", "A", 9));
        all.put(
                "Talk preferred timeslot tags",
                new TwoRooms()
                        .talk("t1", talk -> talk.preferred(TwoRooms.ON_TUESDAY))
                        .broken("t1", "A", 9));
        all.put(
                "Talk undesired timeslot tags",
                new TwoRooms()
                        .talk("t1", talk -> talk.undesired(TwoRooms.ON_MONDAY))
                        .broken("t1", "A", 9));
        all.put(
                "Speaker makespan",
                new TwoRooms()
                        .p(p -> p)
                        .byP("t1")
                        .byP("t2")
                        .broken("t1", "A", 9)
                        .brokenOnTuesday("t2", "A", 9));
    }

    private static void addRooms(Map<String, TwoRooms> all) {
        all.put(
                "Room unavailable timeslot",
                new TwoRooms()
                        .roomA(room -> room.available(TwoRooms.ON_TUESDAY))
                        .tagged("t1")
                        .broken("t1", "A", 9));
        all.put(
                "Room conflict",
                new TwoRooms().tagged("t1").tagged("t2").broken("t1", "A", 9).broken("t2", "A", 9));
        all.put(
                "Talk type of room",
                new TwoRooms().talk("t1", talk -> talk.allowedRooms("A")).broken("t1", "B", 9));
        all.put(
                "Speaker required room tags",
                new TwoRooms().p(p -> p.neededFeatures("stage")).byP("t1").broken("t1", "B", 9));
        all.put(
                "Speaker prohibited room tags",
                new TwoRooms().p(p -> p.excludedFeatures("street")).byP("t1").broken("t1", "B", 9));
        all.put(
                "Talk required room tags",
                new TwoRooms().talk("t1", talk -> talk.neededFeatures("stage")).broken("t1", "B", 9));
        all.put(
                "Talk prohibited room tags",
                new TwoRooms()
                        .talk("t1", talk -> talk.excludedFeatures("street"))
                        .broken("t1", "B", 9));
        for (String whose : new String[] {"Speaker", "Talk"}) {
            // What a speaker wishes of the room, each of the speaker's talks wishes.
            all.put(whose + " preferred room tags", wishing(new RoomWish.PreferredFeature("stage", 1)));
            all.put(whose + " undesired room tags", wishing(new RoomWish.UndesiredFeature("street", 1)));
        }
        all.put(
                "Popular talks",
                new TwoRooms()
                        .tagged("t1")
                        .tagged("t2")
                        .with(event -> event.delegation(Delegation.of("fans", "t1"))
                                .ruleSetting(RuleSetting.of("seat-inversion").withEnabled(true)))
                        .broken("t1", "B", 9)
                        .broken("t2", "A", 9));
    }

    private static TwoRooms wishing(RoomWish wish) {
        return new TwoRooms()
                .p(p -> p)
                .talk("t1", talk -> talk.slot("slot", "p").roomWishes(wish))
                .broken("t1", "B", 9);
    }

    private static void addTopics(Map<String, TwoRooms> all) {
        TwoRooms crowd = new TwoRooms().with(event -> event.topicRelation(TopicRelation.atOnce(2, "crowd")));
        for (int i = 1; i <= 4; i++) {
            crowd.tagged("t" + i, "crowd:large");
        }
        all.put(
                "Crowd control",
                crowd.broken("t1", "A", 9)
                        .broken("t2", "B", 9)
                        .broken("t3", "A", 10)
                        .broken("t4", "A", 11));
        all.put("Theme track conflict", atOnce(TopicRelation.apart("theme"), "theme:code"));
        all.put("Sector conflict", atOnce(TopicRelation.apart("sector"), "sector:health"));
        all.put("Content conflict", atOnce(TopicRelation.apart("content").withWeight(10), "content:tests"));
        all.put("Audience type diversity", atOnce(TopicRelation.apart("audience"), "audience:students"));
        all.put("Audience level diversity", atOnce(TopicRelation.apart("difficulty"), "difficulty:2"));
        all.put("Language diversity", atOnce(TopicRelation.apart("language"), "language:fr"));
        all.put(
                "Audience type theme track conflict",
                atOnce(TopicRelation.apart("audience", "theme"), "audience:students", "theme:code"));
        all.put(
                "Theme track room stability",
                alike(TopicRelation.oneRoom("theme"), "theme:code")
                        .broken("t1", "A", 9)
                        .broken("t2", "B", 10));
        all.put(
                "Same day talks",
                alike(TopicRelation.oneDay("theme").withWeight(20), "theme:code")
                        .broken("t1", "A", 9)
                        .brokenOnTuesday("t2", "A", 9));
        all.put(
                "Content audience level flow violation",
                new TwoRooms()
                        .tagged("t1", "content:tests", "difficulty:1")
                        .tagged("t2", "content:tests", "difficulty:3")
                        .with(event -> event.topicRelation(TopicRelation.easierFirst("content")))
                        .broken("t1", "A", 10)
                        .broken("t2", "A", 9));
    }

    private static TwoRooms atOnce(TopicRelation relation, String... tags) {
        return alike(relation, tags).broken("t1", "A", 9).broken("t2", "B", 9);
    }

    private static TwoRooms alike(TopicRelation relation, String... tags) {
        return new TwoRooms().tagged("t1", tags).tagged("t2", tags).with(event -> event.topicRelation(relation));
    }
}
