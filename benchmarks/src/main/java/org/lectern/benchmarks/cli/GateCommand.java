package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.gate.GateFigure;
import org.lectern.benchmarks.gate.GateFile;
import org.lectern.benchmarks.gate.GateRun;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.run.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves a short suite by a fixed number of steps, and compares costs and gaps with the kept figures. */
@Command(
        name = "gate",
        description = {
            "Solves a short suite of generated events, each with a fixed number of steps, in this process.",
            "Exits with 1 if a cost or a gap is worse than the kept figure. The steps are fixed, so a busy machine finds the same."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GateCommand implements Callable<Integer> {

    private static final String ROW = "%-16s  %-32s  %-32s  %s";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "The file of the kept figures; gate.json beside the script by default.")
    private Path file = Path.of(String.valueOf(System.getenv().getOrDefault("LECTERN_BENCH_HOME", ".")), "gate.json");

    @Option(names = "--write", description = "Keeps the figures of this run instead of comparing them.")
    private boolean isWritten;

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "CLASS",
            description = "Runs only events of these classes; the kept figures of others stay.")
    private @Nullable List<EventClass> classes;

    @Override
    public Integer call() {
        if (isWritten) {
            OutputFile.requireWritable(file);
        }
        PrintWriter out = Required.value(spec).commandLine().getOut();
        Map<String, GateFigure> kept = new LinkedHashMap<>();
        // What is written takes the place of the whole file, or of some figures in it.
        if (!isWritten || (classes != null && Files.exists(file))) {
            GateFile.read(file).forEach(figure -> kept.put(figure.instance(), figure));
        }
        Map<String, GateFigure> figures = new LinkedHashMap<>(kept);
        List<String> complaints = new ArrayList<>();
        out.println(ROW.formatted("instance", "score", "lower bound", ""));
        for (GateRun run : GateRun.suite()) {
            if (classes != null && !classes.contains(run.instance().eventClass())) {
                continue;
            }
            GateFigure figure = run.figure();
            figures.put(figure.instance(), figure);
            String verdict = verdict(figure, kept.get(figure.instance()), complaints);
            out.println(ROW.formatted(figure.instance(), figure.score(), figure.lowerBound(), verdict)
                    .stripTrailing());
            out.flush();
        }
        if (isWritten) {
            GateFile.write(List.copyOf(figures.values()), file);
            out.println("Written to %s.".formatted(file));
            return 0;
        }
        complaints.forEach(out::println);
        out.println(
                complaints.isEmpty()
                        ? "No figure is worse than the kept one."
                        : "Mend that, or keep the new figures with 'bench gate --write' and say why in the commit.");
        return complaints.isEmpty() ? 0 : BenchCommand.FAILED;
    }

    private String verdict(GateFigure figure, @Nullable GateFigure kept, List<String> complaints) {
        if (isWritten) {
            return "";
        }
        if (kept == null) {
            complaints.add("%s has no kept figure.".formatted(figure.instance()));
            return "unknown";
        }
        return figure.worseThan(kept)
                .map(complaint -> {
                    complaints.add(complaint);
                    return "WORSE";
                })
                .orElse(figure.equals(kept) ? "same" : "better: keep it with --write");
    }
}
