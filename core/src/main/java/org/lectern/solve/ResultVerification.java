package org.lectern.solve;

import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.CoveredTimetables;
import org.lectern.solve.proof.VerificationResult;

/** Verifies a result before it is returned, where {@link SolveOptions#verify} asks for that. */
final class ResultVerification {

    private ResultVerification() {}

    /**
     * Returns the result, if its score is that of its timetable and its certificate proves its lower bound.
     *
     * @throws SolveDefectException if not
     */
    static SolveResult requireSound(SolveResult result, SolveOptions options) {
        Score checked = Checker.of(options.catalogue())
                .check(result.event(), result.timetable())
                .score();
        if (!checked.equals(result.score())) {
            throw defect("scores %s, but the checker scores it %s".formatted(result.score(), checked), result, options);
        }
        if (result.lowerBound().compareTo(result.score()) > 0) {
            throw defect(
                    "scores %s, less than its lower bound of %s".formatted(result.score(), result.lowerBound()),
                    result,
                    options);
        }
        if (result.certificate().lowerBound().compareTo(result.score()) > 0
                && CoveredTimetables.contains(result.event(), result.timetable())) {
            throw defect(
                    "scores %s, less than the lower bound of its certificate, %s"
                            .formatted(result.score(), result.certificate().lowerBound()),
                    result,
                    options);
        }
        if (result.certificate().lowerBound().compareTo(result.lowerBound()) < 0) {
            throw defect(
                    "has a lower bound of %s, but its certificate claims only %s"
                            .formatted(result.lowerBound(), result.certificate().lowerBound()),
                    result,
                    options);
        }
        VerificationResult verification = CertificateVerifier.verify(
                result.event(), result.certificate(), options.catalogue(), CertificateVerifier.Limits.none());
        if (!verification.isValid()) {
            throw defect(
                    "has a lower bound of %s that its certificate does not prove (%s)"
                            .formatted(result.lowerBound(), withoutPeriod(verification.reason())),
                    result,
                    options);
        }
        return result;
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static SolveDefectException defect(String what, SolveResult result, SolveOptions options) {
        return new SolveDefectException(
                "The timetable of event '%s' %s. Report a defect of Lectern, with the event."
                        .formatted(result.event().id(), what),
                result.event(),
                options,
                result.timetable(),
                result.certificate());
    }
}
