package org.lectern.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.event.Problem;
import org.lectern.file.AtomicFile;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.ProofNode;

/** Reads the JSON form of a certificate, alone or in a result. */
record CertificateReader(ProblemCollector mistakes, ValueReader values) {

    private static final ObjectShape CERTIFICATE = ObjectShape.of(
            "certificate",
            "version event lowerBound maxHard mediumStep hardStep scale multipliers nodes",
            "$schema roomGroups");
    private static final ObjectShape SCORE = ObjectShape.of("score", "hard medium soft", "");
    private static final ObjectShape MULTIPLIER = ObjectShape.of("multiplier", "kind id session time minutes", "");
    private static final ObjectShape PLACE = ObjectShape.of("place", "room start minutes", "");
    private static final ObjectShape SESSION_PLACE = ObjectShape.of("place", "session room start minutes", "");

    /** What an object is that has no kind that can be read: all keys are allowed, so that each mistake is reported once. */
    private static final ObjectShape ANY_NODE = NodeKind.anyShape();

    private static final ProofNode UNREAD = new ProofNode.Leaf(List.of());
    private static final Certificate UNREAD_CERTIFICATE = new Certificate("", Score.ZERO, 0, 0, 0, 0, UNREAD);

    /**
     * A node as it stands in the list.
     *
     * @param treeCount how many trees follow it
     * @param above returns the node above these trees, the first on top; it takes them away
     */
    private record ListedNode(JsonPosition place, int treeCount, Function<Deque<ProofNode>, ProofNode> above) {}

    /** @throws org.lectern.event.InvalidInputException if the text has mistakes or holds no certificate; it carries all mistakes */
    static Certificate read(String text) {
        ProblemCollector mistakes = new ProblemCollector();
        JsonValue root = JsonTreeReader.parsePacked(text, mistakes);
        Certificate certificate =
                new CertificateReader(mistakes, new ValueReader(mistakes)).certificate(certificateIn(root));
        mistakes.throwIfAny();
        return certificate;
    }

    private static JsonValue certificateIn(JsonValue root) {
        if (DocumentKind.RESULT.isKindOf(root)) {
            JsonValue.Members result = (JsonValue.Members) root;
            return result.find("certificate")
                    .orElseThrow(() -> AtomicFile.refused(
                            "no-certificate",
                            "The result has no certificate.",
                            "Write the result with it: lectern solve --certificate FILE, or"
                                    + " ResultJson.Detail.CERTIFICATE in code."));
        }
        DocumentKind.CERTIFICATE.require(root);
        return root;
    }

    private Certificate certificate(JsonValue value) {
        Fields fields = Fields.of(value, CERTIFICATE, mistakes);
        values.version(fields, CertificateJson.VERSION);
        fields.text("$schema", "");
        return new Certificate(
                fields.text("event"),
                fields.find("lowerBound").map(this::score).orElse(Score.ZERO),
                number(fields, "maxHard"),
                number(fields, "mediumStep"),
                number(fields, "hardStep"),
                number(fields, "scale"),
                fields.list("roomGroups", this::texts),
                tree(fields));
    }

    private Score score(JsonValue value) {
        Fields fields = Fields.of(value, SCORE, mistakes);
        return new Score(cost(fields, "hard"), cost(fields, "medium"), cost(fields, "soft"));
    }

    private long cost(Fields fields, String level) {
        long cost = number(fields, level);
        if (cost < 0) {
            mistakes.addUnread(
                    "out-of-range",
                    fields.find(level).orElseThrow().place(),
                    String.valueOf(cost),
                    "The %s cost '%s' must be at least 0.".formatted(level, cost),
                    "Check its sign.");
        }
        return cost;
    }

    private static long number(Fields fields, String key) {
        Long given = fields.longOrNull(key);
        return given == null ? 0 : given;
    }

    /** Nodes are put together from the end of the list: trees before the node above them. */
    private ProofNode tree(Fields certificate) {
        ListedMultipliers multipliers = new ListedMultipliers(
                certificate.list("multipliers", this::multiplier),
                certificate.find("multipliers").isPresent(),
                mistakes,
                values);
        List<Optional<ListedNode>> listed = certificate.list("nodes", node -> listed(node, multipliers));
        List<ListedNode> nodes = listed.stream().flatMap(Optional::stream).toList();
        JsonValue list = certificate.find("nodes").orElse(null);
        if (!(list instanceof JsonValue.Items) || nodes.size() < listed.size() || !isOneTree(list.place(), nodes)) {
            return UNREAD;
        }
        Deque<ProofNode> trees = new ArrayDeque<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            trees.push(nodes.get(i).above().apply(trees));
        }
        return trees.pop();
    }

    private boolean isOneTree(JsonPosition list, List<ListedNode> nodes) {
        long missing = 1;
        for (ListedNode node : nodes) {
            if (missing == 0) {
                mistakes.addUnread(
                        "loose-node",
                        node.place(),
                        "",
                        "The tree ends before this node.",
                        "Write the certificate anew: this one holds more than one tree.");
                return false;
            }
            missing += node.treeCount() - 1L;
        }
        if (missing > 0) {
            mistakes.addUnread(
                    "missing-nodes",
                    list,
                    "",
                    "The tree needs %s at the end of its list."
                            .formatted(missing == 1 ? "1 more node" : missing + " more nodes"),
                    "Write the certificate anew: this one was cut off.");
        }
        return missing == 0;
    }

    /** Returns a node, or empty if its kind cannot be read. */
    private Optional<ListedNode> listed(JsonValue value, ListedMultipliers listedMultipliers) {
        Optional<NodeKind> kind = value instanceof JsonValue.Members object
                ? object.find("kind").flatMap(word -> values.word(word, NodeKind.class))
                : Optional.empty();
        Fields fields = Fields.of(value, kind.map(NodeKind::shape).orElse(ANY_NODE), mistakes);
        List<CertificateMultiplier> multipliers = fields.list("values", listedMultipliers::valued);
        return kind.map(known -> new ListedNode(value.place(), known.treeCount(), node(known, fields, multipliers)));
    }

    private Function<Deque<ProofNode>, ProofNode> node(
            NodeKind kind, Fields fields, List<CertificateMultiplier> multipliers) {
        return switch (kind) {
            case LEAF -> trees -> new ProofNode.Leaf(multipliers);
            case ENUMERATION -> trees -> new ProofNode.Enumeration(multipliers);
            case REDUCTION -> trees -> new ProofNode.Reduction(multipliers, trees.pop());
            case SUBSETS -> {
                List<List<String>> sets = fields.list("sets", this::texts);
                yield trees -> new ProofNode.Subsets(multipliers, sets);
            }
            case SPLIT -> {
                String session = fields.text("session");
                List<CertificatePlace> first = fields.list("first", place -> place(Fields.of(place, PLACE, mistakes)));
                yield trees -> new ProofNode.Split(multipliers, session, first, trees.pop(), trees.pop());
            }
            case REGION_SPLIT -> {
                String region = fields.text("region");
                Instant halfDay = time(fields, "halfDay");
                yield trees -> new ProofNode.RegionSplit(multipliers, region, halfDay, trees.pop(), trees.pop());
            }
            case NOGOODS -> {
                List<ProofNode.SessionPlace> places = fields.list("places", this::sessionPlace);
                List<List<Integer>> nogoods = fields.list("nogoods", values::wholeNumbers);
                yield trees -> new ProofNode.Nogoods(multipliers, places, nogoods);
            }
            case WITHOUT_SOFT_RULES -> {
                Certificate part = certificate(fields, "certificate");
                yield trees -> new ProofNode.WithoutSoftRules(part);
            }
            case WEIGHTED_SUM -> {
                long weight = number(fields, "weight");
                Certificate medium = certificate(fields, "medium");
                Certificate sum = certificate(fields, "sum");
                yield trees -> new ProofNode.WeightedSum(weight, medium, sum);
            }
        };
    }

    private Certificate certificate(Fields fields, String key) {
        return fields.find(key).map(this::certificate).orElse(UNREAD_CERTIFICATE);
    }

    private List<String> texts(JsonValue list) {
        List<String> texts = new ArrayList<>();
        values.items(list).forEach(item -> texts.add(values.text(item).orElse(Fields.UNREAD)));
        return texts;
    }

    private CertificateMultiplier multiplier(JsonValue value) {
        Fields fields = Fields.of(value, MULTIPLIER, mistakes);
        return new CertificateMultiplier(
                fields.word("kind", CertificateMultiplier.Kind.class).orElse(CertificateMultiplier.Kind.ROOM),
                fields.text("id"),
                fields.text("session"),
                time(fields, "time"),
                fields.integer("minutes", 0),
                0);
    }

    private ProofNode.SessionPlace sessionPlace(JsonValue value) {
        Fields fields = Fields.of(value, SESSION_PLACE, mistakes);
        return new ProofNode.SessionPlace(fields.text("session"), place(fields));
    }

    private CertificatePlace place(Fields fields) {
        return new CertificatePlace(fields.text("room"), time(fields, "start"), fields.integer("minutes", 0));
    }

    /** Returns a time of any year, for the one of what is unscheduled is no time of the event. */
    private Instant time(Fields fields, String key) {
        JsonValue value = fields.find(key).orElse(null);
        Optional<String> text = value == null ? Optional.empty() : values.text(value);
        if (value == null || text.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(text.get());
        } catch (DateTimeParseException e) {
            mistakes.addUnread(
                    "bad-time",
                    value.place(),
                    text.get(),
                    "The %s must be a time in UTC, not '%s'.".formatted(key, Problem.shown(text.get())),
                    "Write it like 2020-03-31T09:30:00Z.");
            return Instant.EPOCH;
        }
    }
}
