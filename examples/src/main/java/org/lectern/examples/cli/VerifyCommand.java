package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.ResultJson;
import org.lectern.publish.text.TextPage;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.CoveredTimetables;
import org.lectern.solve.proof.VerificationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern verify}: checks the proof of a lower bound, without the search. */
@Command(
        name = "verify",
        description = {
            "Checks the proof that no timetable of an event scores less than a lower bound.",
            "If the file holds a timetable too, also checks its score, and tells whether it is proven optimal.",
            "It exits with 0 if the proof holds, and with 1 if not."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Parameters(
            index = "1",
            paramLabel = "CERTIFICATE",
            description = "The file that solve --certificate wrote, or a certificate alone, as JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path certificateFile;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "The maximum number of seconds that the check may take; 60 by default.")
    private @Nullable Duration seconds;

    @Option(
            names = "--entries",
            paramLabel = "N",
            description =
                    "The maximum number of entries of the certificate that are looked at, at least 1; 50 million by default.")
    private @Nullable Long entries;

    @Option(names = "--json", description = "Prints a JSON document instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        CertificateVerifier.Limits limits = limits();
        Event event = InputFiles.event(eventFile.path());
        Certificate certificate = InputFiles.certificate(certificateFile, event);
        Optional<ResultFile.Claim> claim = ResultFile.findClaim(certificateFile, event);
        @Nullable
        Score score = claim.map(ResultFile.Claim::timetable)
                .map(timetable ->
                        StandardRules.checker().check(event, timetable).score())
                .orElse(null);
        VerificationResult proof = CertificateVerifier.verify(event, certificate, StandardRules.catalogue(), limits);
        Score bound = claim.map(given -> boundFor(event, given.timetable(), score, certificate))
                .orElse(certificate.lowerBound());
        VerificationResult verification =
                claim.map(given -> withClaim(bound, proof, given, score)).orElse(proof);
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.print(ResultJson.of(certificate, verification, score, bound));
        } else {
            print(event, bound, verification, score, Terminal.page(out));
        }
        out.flush();
        return verification.isValid() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private CertificateVerifier.Limits limits() {
        CertificateVerifier.Limits limits = CertificateVerifier.Limits.defaults();
        if (seconds != null) {
            limits = limits.withTimeLimit(seconds);
        }
        if (entries != null) {
            if (entries < 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The maximum number of entries '%s' must be at least 1.".formatted(entries));
            }
            limits = limits.withMaxEntries(entries);
        }
        return limits;
    }

    /** Returns whether the proof holds and all that the result says agrees with it, with each reason why not. */
    private static VerificationResult withClaim(
            Score bound, VerificationResult proof, ResultFile.Claim claim, @Nullable Score score) {
        List<String> flaws = new ArrayList<>();
        if (!proof.isValid()) {
            flaws.add(proof.reason());
        }
        if (!claim.lowerBound().equals(bound)) {
            flaws.add("The result claims a lower bound of %s, but its certificate one of %s."
                    .formatted(claim.lowerBound(), bound));
        }
        if (score != null) {
            if (!score.equals(claim.score())) {
                flaws.add("The result claims a score of %s, but its timetable scores %s."
                        .formatted(claim.score(), score));
            }
            if (proof.isValid() && score.compareTo(bound) < 0) {
                flaws.add("The timetable scores %s, less than the lower bound of %s.".formatted(score, bound));
            }
            flaws.addAll(ClaimedGap.flaws(claim, score, bound));
        }
        return flaws.isEmpty() ? proof : new VerificationResult(false, String.join(" ", flaws));
    }

    /** Returns what is proven of a timetable; that is nothing if it costs no more than the bound, which does not speak of it. */
    private static Score boundFor(
            Event event, @Nullable Timetable timetable, @Nullable Score score, Certificate certificate) {
        Score certified = certificate.lowerBound();
        return timetable == null || score == null
                ? certified
                : CoveredTimetables.lowerBound(event, StandardRules.catalogue(), timetable, score, certified);
    }

    private static void print(
            Event event, Score bound, VerificationResult verification, @Nullable Score score, TextPage page) {
        String reason = verification.reason();
        String sentence = reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        page.entry("", (verification.isValid() ? "The proof holds: " : "Not proven: ") + sentence);
        if (verification.isValid() && score != null) {
            ProofText text = new ProofText(score, bound, ProofText.isOfPriorities(event));
            page.entry("", "The timetable in the file scores %s (%s).".formatted(DisplayText.of(score), text.proof()));
        }
    }
}
