package org.lectern.service.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.service.ServiceSettings;
import org.lectern.solve.Lectern;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.springframework.stereotype.Component;

/** Starts what was ordered on the one executor, and says what is kept of each result. */
@Component
class JobStarter {

    private final ExecutorService executor;
    private final ServiceSettings settings;

    JobStarter(ExecutorService executor, ServiceSettings settings) {
        this.executor = executor;
        this.settings = settings;
    }

    RunningJob start(JobOrder order, Map<DocumentKind, String> input) {
        JobOptions options = JobOptions.defaults().withExecutor(executor).withTimeLimit(order.timeLimit());
        return switch (order.kind()) {
            case SOLVE -> solve(order, event(input, DocumentKind.EVENT));
            case DIAGNOSE -> {
                Event event = event(input, DocumentKind.EVENT);
                yield running(
                        Diagnosis.start(event, DiagnosisOptions.defaults(), options),
                        diagnosis -> result(ResultJson.of(diagnosis).toString()));
            }
            case REPLAN -> {
                Event before = event(input, DocumentKind.EVENT_BEFORE);
                Timetable published = TimetableJson.parse(text(input, DocumentKind.PUBLISHED), before);
                Changes changes = changes(input, before, published);
                yield running(
                        Replanner.start(before, published, changes, ReplanOptions.defaults(), options),
                        JobStarter::replanned);
            }
            case WHAT_IF -> {
                Explainer explainer = explainer(input);
                Changes changes = changes(input, explainer.event(), explainer.timetable());
                yield running(
                        explainer.startWhatIf(changes, ReplanOptions.defaults(), options),
                        whatIf -> result(ResultJson.of(whatIf).toString()));
            }
            case WHY_NOT -> {
                Explainer explainer = explainer(input);
                yield running(
                        explainer.startWhyNot(Objects.requireNonNull(order.subject()), order.number(), options),
                        whyNot -> result(ResultJson.of(explainer.event(), whyNot, List.of())
                                .toString()));
            }
            case ROBUSTNESS -> {
                Explainer explainer = explainer(input);
                yield running(
                        explainer.startRobustness(order.number(), options),
                        robustness -> result(
                                ResultJson.of(explainer.event(), robustness).toString()));
            }
        };
    }

    private RunningJob solve(JobOrder order, Event event) {
        AtomicReference<@Nullable Progress> search = new AtomicReference<>();
        SolveOptions.Builder options = SolveOptions.builder()
                .seed(order.seed())
                .timeLimit(order.timeLimit())
                .threads(settings.threadsPerSolve())
                .executor(executor)
                .progressInterval(settings.streamInterval())
                .listener(search::set);
        Long stepLimit = order.stepLimit();
        if (stepLimit != null) {
            options.stepLimit(stepLimit);
        }
        Job<SolveResult> job = Lectern.start(event, options.build());
        return new RunningJob(
                job, job.completion().thenApply(result -> () -> solved(result)), search, new CompletableFuture<>());
    }

    private static <R> RunningJob running(Job<R> job, Function<R, Map<DocumentKind, String>> kept) {
        return new RunningJob(
                job,
                job.completion().thenApply(result -> () -> kept.apply(result)),
                new AtomicReference<>(),
                new CompletableFuture<>());
    }

    private static Map<DocumentKind, String> solved(SolveResult result) {
        Map<DocumentKind, String> documents =
                result(ResultJson.of(result, details(result)).toString());
        documents.put(DocumentKind.TIMETABLE, TimetableJson.write(result.event(), result.timetable()));
        documents.put(
                DocumentKind.CERTIFICATE, ResultJson.of(result.certificate()).toString());
        return documents;
    }

    /** Where a solve was ended, no time is left for the reason of each session that is unscheduled. */
    private static Set<ResultJson.Detail> details(SolveResult result) {
        return switch (result.stopReason()) {
            case CANCELLED, TIME_LIMIT -> Set.of();
            default -> Set.of(ResultJson.Detail.REASONS);
        };
    }

    private static Map<DocumentKind, String> replanned(ReplanResult result) {
        Map<DocumentKind, String> documents = result(ResultJson.of(result).toString());
        documents.put(DocumentKind.EVENT, EventJson.write(result.eventAfter()));
        documents.put(DocumentKind.TIMETABLE, TimetableJson.write(result.eventAfter(), result.timetable()));
        return documents;
    }

    private static Map<DocumentKind, String> result(String text) {
        Map<DocumentKind, String> documents = new EnumMap<>(DocumentKind.class);
        documents.put(DocumentKind.RESULT, text);
        return documents;
    }

    private static Explainer explainer(Map<DocumentKind, String> input) {
        Event event = event(input, DocumentKind.EVENT);
        return Explainer.of(event, TimetableJson.parse(text(input, DocumentKind.TIMETABLE), event));
    }

    private static Changes changes(Map<DocumentKind, String> input, Event event, Timetable timetable) {
        return ChangesJson.parse(text(input, DocumentKind.CHANGES), PublishedEvent.of(event, timetable));
    }

    private static Event event(Map<DocumentKind, String> input, DocumentKind kind) {
        return EventJson.parse(text(input, kind));
    }

    private static String text(Map<DocumentKind, String> input, DocumentKind kind) {
        return Objects.requireNonNull(input.get(kind), kind::name);
    }
}
