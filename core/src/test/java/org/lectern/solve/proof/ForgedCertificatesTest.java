package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.json.CertificateJson;
import org.lectern.rule.EventLevels;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Nogoods;
import org.lectern.solve.proof.ProofNode.RegionSplit;
import org.lectern.solve.proof.ProofNode.SessionPlace;
import org.lectern.testing.BruteForce;
import org.lectern.testing.DocumentChanges;
import org.lectern.testing.OverfullMornings;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/** A certificate that claims too much stays false, whichever of its numbers, names, nodes and items is changed. */
@Tag("slow")
class ForgedCertificatesTest {

    private static final Score ONE = new Score(0, 0, 1);

    private int refused;

    /** Together they have each kind of node and multiplier that certificates of tiny events have. */
    @ParameterizedTest
    @ValueSource(ints = {20, 68, 200, 225, 440, 644, 882, 1062, 1087})
    void certificate_ofATinyEvent_provesNoMoreWhateverIsChanged(int seed) {
        Event event = TinyEvents.of(new Random(seed));
        SolveOptions options = SolveOptions.builder().stepLimit(5_000).build();

        assertRefused(
                event,
                BruteForce.best(event).score(),
                Lectern.solve(event, options).certificate());
    }

    @Test
    void certificate_ofNogoods_provesNoMoreWhateverIsChanged() {
        Event event = rush(builder -> builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/13:00")))
                .sessions(Stream.of("mw", "pa", "by")
                        .map(id -> preferring(id, "10:00").toBuilder()
                                .priority(id.charAt(0))
                                .build())
                        .toList()));
        List<SessionPlace> places = Stream.of("10:00", "10:30", "11:00", "11:30")
                .map(time -> new SessionPlace("mw", new CertificatePlace("r1", at(time), 60)))
                .toList();
        List<List<Integer>> nogoods = List.of(List.of(1), List.of(2), List.of(3), List.of(4));

        assertRefused(event, new Score(0, 0, 240), certificate(new Nogoods(List.of(), places, nogoods)));
    }

    /** Each session pays for 10:00 and 10:30, and one of them gets back what it pays. */
    @Test
    void certificate_ofTheTimeOfARoom_provesNoMoreWhateverIsChanged() {
        assertRefused(rush(), Rush.BEST, certificate(new Leaf(Rush.oneAfterTheOther())));
    }

    /** Both sessions need the room, so the region uses two half-days, and the second costs 100. */
    @Test
    void certificate_ofSplitsByHalfDays_provesNoMoreWhateverIsChanged() {
        Leaf leaf = new Leaf(List.of());
        Event event = rush(builder -> builder.days(
                        List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00", "13:00/14:00", "16:00/17:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .ruleSetting(RuleSetting.of("split-region").withWeight(100))
                .ruleSetting(RuleSetting.of("room-change").withEnabled(false))
                .sessions(Stream.of("mw", "pa")
                        .map(id -> Session.builder(id)
                                .qaMinutes(0, 0)
                                .priority(id.charAt(0))
                                .region("Africa")
                                .pin(Pin.NONE.withRoomId("r1"))
                                .build())
                        .toList()));
        RegionSplit rest = new RegionSplit(List.of(), "Africa", at("13:00"), leaf, leaf);

        assertRefused(
                event,
                new Score(0, 0, 100),
                certificate(new RegionSplit(List.of(), "Africa", at("10:00"), leaf, rest)));
    }

    @Test
    @Tag("night")
    void certificates_ofOtherLevels_proveNoMoreWhateverIsChanged() {
        Event event = OverfullMornings.of(5, new Random(2));
        Score best = BruteForce.best(event).score();
        Certificate own = solved(event);
        Certificate without = solved(EventLevels.withoutSoftRules(event, StandardRules.catalogue()));
        Event sum = EventLevels.findWeightedSum(event, StandardRules.catalogue(), 500)
                .orElseThrow();

        assertTrue(best.medium() > 0 && best.soft() > 0, best::toString);
        assertRefused(event, best, rooted(new ProofNode.WeightedSum(500, own, solved(sum)), own));
        assertRefused(event, new Score(0, best.medium(), 0), rooted(new ProofNode.WithoutSoftRules(without), own));
    }

    private static Certificate rooted(ProofNode root, Certificate model) {
        return TamperedCertificates.with(List.of(), root, model);
    }

    private static Certificate solved(Event event) {
        return Lectern.solve(event, SolveOptions.builder().stepLimit(5_000).build())
                .certificate();
    }

    private static Certificate certificate(ProofNode root) {
        return new Certificate("rush", Score.ZERO, 0, 1000, 1_000_000, 2, root);
    }

    private void assertRefused(Event event, Score best, Certificate proof) {
        assertTrue(CertificateVerifier.verify(event, TamperedCertificates.claiming(best, proof))
                .isValid());
        Certificate more = TamperedCertificates.claiming(best.plus(ONE), proof);

        assertProvesNoMore(event, best, more.toJson());
        new DocumentChanges(more.toJson()).forEach(forged -> assertProvesNoMore(event, best, forged));
        assertTrue(refused > 10, "refused: " + refused);
    }

    private void assertProvesNoMore(Event event, Score best, String forged) {
        Certificate certificate;
        try {
            certificate = CertificateJson.parse(forged);
        } catch (InvalidInputException e) {
            return;
        }
        boolean isValid = CertificateVerifier.verify(event, certificate).isValid();
        refused += isValid ? 0 : 1;
        assertEquals(false, isValid && certificate.lowerBound().compareTo(best) > 0, forged);
    }
}
