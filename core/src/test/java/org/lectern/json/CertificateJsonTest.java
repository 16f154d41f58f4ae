package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.testing.ReaderContract.withinASecond;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.ProofNode;
import org.lectern.solve.proof.nogood.Literals;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;
import org.lectern.text.Wording;

/** Certificates are read as they were written, and refused with all their mistakes. */
@Tag("slow")
final class CertificateJsonTest {

    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(300).threads(1).build();
    private static final Schema SCHEMA = SchemaAgreementTest.schema(CertificateJson.schema());

    private static final int DEPTH = Integer.getInteger("lectern.treeDepth", 20_000);

    @TempDir
    private Path folder = Path.of("");

    private static Certificate certificate(ProofNode root) {
        return new Certificate("round-36", new Score(0, 0, 5), 0, 100, 1_000, 4, root);
    }

    private static String written(Certificate certificate) {
        return ResultJson.of(certificate).toString();
    }

    @Test
    void fullExample_readAndWritten_isTheSame() {
        assertEquals(FullCertificate.TEXT, written(CertificateJson.parse(FullCertificate.TEXT)));
        assertEquals(List.of(), SCHEMA.validate(FullCertificate.TEXT, InputFormat.JSON));
    }

    @Test
    void solvedAndTampered_writtenAndRead_areEqualAndVerifiedAlike() {
        for (int seed : new int[] {7, 20, 68, 90, 124, 188, 259}) {
            Event event = TinyEvents.of(new Random(seed));
            SolveResult result = Lectern.solve(event, OPTIONS);
            Certificate certificate = result.certificate();

            assertEquals(
                    CertificateVerifier.verify(event, certificate),
                    CertificateVerifier.verify(event, CertificateJson.parse(written(certificate))));
            for (int i = 0; i < 12; i++) {
                Certificate changed =
                        TamperedCertificates.claiming(certificate.lowerBound(), certificate, new Random(i));
                String text = written(changed);
                assertEquals(changed, CertificateJson.parse(text));
                assertEquals(changed, CertificateJson.parse(changed.toJson()));
                assertEquals(List.of(), SCHEMA.validate(text, InputFormat.JSON));
            }
            String whole = ResultJson.of(result, EnumSet.allOf(ResultJson.Detail.class))
                    .toString();
            assertEquals(certificate, CertificateJson.parse(whole));
        }
    }

    @Test
    void multipliers_ofAllKindsAndExtremeNumbers_areEqual() {
        List<CertificateMultiplier> multipliers = new ArrayList<>();
        for (CertificateMultiplier.Kind kind : CertificateMultiplier.Kind.values()) {
            multipliers.add(new CertificateMultiplier(kind, "a\"\u00e9/0", "", Instant.EPOCH, 0, 1));
        }
        multipliers.add(new CertificateMultiplier(
                CertificateMultiplier.Kind.DAY, "", "x", Instant.MAX, Integer.MIN_VALUE, Long.MIN_VALUE));
        multipliers.add(new CertificateMultiplier(
                CertificateMultiplier.Kind.DAY, "", "x", Instant.MIN, Integer.MAX_VALUE, Long.MAX_VALUE));
        Certificate certificate = certificate(new ProofNode.Enumeration(multipliers));

        assertEquals(certificate, CertificateJson.parse(written(certificate)));
    }

    @Test
    void multiplier_ofSeveralNodes_isWrittenOnce() {
        CertificateMultiplier multiplier =
                CertificateMultiplier.of(CertificateMultiplier.Kind.ROOM, "XX", Instant.EPOCH, 5);
        CertificateMultiplier other =
                CertificateMultiplier.of(CertificateMultiplier.Kind.ROOM, "XXI", Instant.EPOCH, 5);
        Certificate certificate = certificate(new ProofNode.Reduction(
                List.of(multiplier, other), new ProofNode.Leaf(List.of(other, multiplier.withValue(1L << 40)))));
        String text = written(certificate);

        assertEquals(text.indexOf("\"XX\""), text.lastIndexOf("\"XX\""));
        assertTrue(text.contains("\"values\": [[1, 5], [2, 5]]"), text);
        assertTrue(text.contains("\"values\": [[2, 5], [1, 1099511627776]]"), text);
        assertEquals(certificate, CertificateJson.parse(text));
    }

    @Test
    void read_fromEachSource_isTheSame() throws IOException {
        byte[] bytes = FullCertificate.TEXT.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("certificate.json"), bytes);
        Certificate certificate = CertificateJson.parse(FullCertificate.TEXT);

        assertEquals(certificate, CertificateJson.parse(bytes));
        assertEquals(certificate, CertificateJson.read(new ByteArrayInputStream(bytes)));
        assertEquals(certificate, CertificateJson.read(file));
        assertArrayEquals(bytes, ResultJson.of(certificate).toBytes());
    }

    @Test
    void tree_deeperThanAnyStack_isReadAsWritten() {
        ProofNode node = new ProofNode.Leaf(List.of());
        for (int i = 0; i < DEPTH; i++) {
            ProofNode leaf = new ProofNode.Leaf(List.of());
            List<CertificatePlace> first = List.of(new CertificatePlace("XX", Instant.EPOCH, i));
            node = i % 2 == 0
                    ? new ProofNode.Split(List.of(), "BY", first, node, leaf)
                    : new ProofNode.Reduction(List.of(), new ProofNode.Split(List.of(), "BY", first, leaf, node));
        }
        String text = written(certificate(node));

        // Comparing such trees themselves would take a stack as deep.
        assertEquals(text, written(CertificateJson.parse(text)));
    }

    @Test
    void nogoods_moreThanTheLimitOfValues_areReadAsNumbersOfFourBytes() {
        List<Integer> nogood =
                IntStream.range(0, 100_000).mapToObj(i -> i % 7 - 3).toList();
        Certificate certificate =
                certificate(new ProofNode.Nogoods(List.of(), List.of(), Collections.nCopies(3, nogood)));
        Certificate read = withinASecond(() -> CertificateJson.parse(certificate.toJson()));

        assertEquals(certificate, read);
        ((ProofNode.Nogoods) read.root()).nogoods().forEach(literals -> assertInstanceOf(Literals.class, literals));
    }

    @Test
    void fullExample_hasNodesOfAllKinds() {
        for (NodeKind kind : NodeKind.values()) {
            assertTrue(FullCertificate.TEXT.contains("\"kind\": \"%s\"".formatted(Wording.word(kind))), kind::name);
        }
        assertEquals(ProofNode.class.getPermittedSubclasses().length, NodeKind.values().length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 1 | "version": 2 | /version: Unknown version '2'. Write 1, or take a newer Lectern. & /nodes/3/certificate/version: Unknown version '2'. Write 1, or take a newer Lectern. & /nodes/9/medium/version: Unknown version '2'. Write 1, or take a newer Lectern. & /nodes/9/sum/version: Unknown version '2'. Write 1, or take a newer Lectern.
            "event": "round-36", |  | /event: The certificate must have the key 'event'. Add it.
            "hard": 1 | "hard": -1 | /lowerBound/hard: The hard cost '-1' must be at least 0. Check its sign.
            "kind": "enumeration" | "kind": "enumerate" | /nodes/4/kind: The kind must be one of leaf, enumeration, subsets, reduction, split, region-split, nogoods, without-soft-rules, weighted-sum, not 'enumerate'. Did you mean 'enumeration'?
            "kind": "enumeration" | "kind": "split" | /nodes: The tree needs 2 more nodes at the end of its list. Write the certificate anew: this one was cut off. & /nodes/4/session: The node must have the key 'session'. Add it. & /nodes/4/first: The node must have the key 'first'. Add it.
            "2020-03-31T07:00:00Z", "minutes": 0 | "2020-03-31T09:00", "minutes": 0 | /multipliers/0/time: The time must be a time in UTC, not '2020-03-31T09:00'. Write it like 2020-03-31T09:30:00Z.
            "halfDay": "2020-03-31T07:00:00Z" | "halfDay": 7 | /nodes/2/halfDay: The halfDay '7' must be a text, not a number. Put it in quotes.
            [-1, 2] | [-1, 2.5, "x"] | /nodes/6/nogoods/0/1: The nogoods[0][1] must be a whole number, not '2.5'. Round it. & /nodes/6/nogoods/0/2: The nogoods[0][2] 'x' must be a whole number, not a text. Write it like 60.
            "session": "MW", | "sesion": "MW", | /nodes/5/sesion: Unknown key 'sesion' in the node. Did you mean 'session'? & /nodes/6/places/1/sesion: Unknown key 'sesion' in the place. Did you mean 'session'?
            "scale": 1024 | "scale": 99999999999999999999 | /scale: The scale '99999999999999999999' is too large a number. Check for a digit typed twice.
            "kind": "region-split" | "kind": "leaf" | /nodes/2/region: Unknown key 'region' in the node. Remove it, or use one of: kind, values. & /nodes/2/halfDay: Unknown key 'halfDay' in the node. Remove it, or use one of: kind, values. & /nodes/4: The tree ends before this node. Write the certificate anew: this one holds more than one tree.
            [1, 512] | [3, 512] | /nodes/0/values/0/0: The certificate lists 2 multipliers, and has no number '3'. Write the certificate anew, or name one of them, from 1.
            [1, 512] | [0, 512] | /nodes/0/values/0/0: The certificate lists 2 multipliers, and has no number '0'. Write the certificate anew, or name one of them, from 1.
            [1, 512] | [1, 512, 2] | /nodes/0/values/0: The values[0] must have two numbers: that of a multiplier, and its value. Write it like [1, 512].
            [1, 512] | [1.5, "x"] | /nodes/0/values/0/0: The values[0][0] must be a whole number, not '1.5'. Round it. & /nodes/0/values/0/1: The values[0][1] 'x' must be a whole number, not a text. Write it like 60.
            [1, 512] | 512 | /nodes/0/values/0: The values[0] '512' must be a list, not a number. Put it in brackets: […].
            [["BY", "MW"], []] | [["BY", 7], "MW"] | /nodes/8/sets/0/1: The sets[0][1] '7' must be a text, not a number. Put it in quotes. & /nodes/8/sets/1: The sets[1] 'MW' must be a list, not a text. Put it in brackets: […].
            """)
    void mistake_inTheExample_isToldToTheLetter(String before, String after, String told) {
        assertTrue(FullCertificate.TEXT.contains(before), before);
        String text = FullCertificate.TEXT.replace(before, after == null ? "" : after);
        List<Problem> problems = assertThrows(InvalidInputException.class, () -> CertificateJson.parse(text))
                .problems();

        assertEquals(
                told,
                String.join(" & ", problems.stream().map(Problem::toString).toList()));
    }

    @Test
    void listOfMultipliers_missingOrMisspelt_isTheOnlyMistake() {
        String text = written(certificate(new ProofNode.Leaf(
                List.of(CertificateMultiplier.of(CertificateMultiplier.Kind.DAY, "", Instant.EPOCH, 5)))));

        assertEquals(
                "/multipliers: The certificate must have the key 'multipliers'. Add it.",
                refusal(text.replaceFirst("(?s)\"multipliers\".*?\"nodes\"", "\"nodes\"")));
        assertEquals(
                "/multiplier: Unknown key 'multiplier' in the certificate. Did you mean 'multipliers'?",
                refusal(text.replace("\"multipliers\"", "\"multiplier\"")));
    }

    @Test
    void result_withoutCertificate_namesTheOption() {
        assertEquals(
                "The result has no certificate. Write the result with it: lectern solve --certificate FILE, or"
                        + " ResultJson.Detail.CERTIFICATE in code.",
                refusal("{\"version\": 1, \"stopReason\": \"converged\"}"));
    }

    @Test
    void mistake_inTheCertificateOfAResult_hasItsPlaceThere() {
        assertEquals(
                "/certificate/nodes/0/values/0/1: The values[0][1] '512' must be a whole number, not a text. Remove the"
                        + " quotes.",
                refusal("{\"stopReason\": \"converged\", \"certificate\": %s}"
                        .formatted(FullCertificate.TEXT.replace(", 512]", ", \"512\"]"))));
    }

    @Test
    void otherDocument_isToldForWhatItIs() {
        assertEquals(
                "The document is an event, not a certificate. Check whether two documents are swapped, or choose another.",
                refusal(Examples.FULL_EVENT));
        assertEquals(
                "The document is a certificate, not an event. Check whether two documents are swapped, or choose another.",
                EventMistakesTest.report(FullCertificate.TEXT));
    }

    private static String refusal(String text) {
        List<Problem> problems = assertThrows(InvalidInputException.class, () -> CertificateJson.parse(text))
                .problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst().toString();
    }
}
