package org.lectern.service.web;

import org.jspecify.annotations.Nullable;
import org.lectern.service.ServiceSettings;
import org.lectern.service.job.QueueFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Problem details for what neither Lectern nor Spring has a handler for. */
@RestControllerAdvice
class ServiceProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProblems.class);

    private final ServiceSettings settings;

    ServiceProblems(ServiceSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> full(QueueFullException exception) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(settings.retryAfter().toSeconds()))
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, exception.getMessage()));
    }

    /** Returns nothing to a client that has gone. */
    @ExceptionHandler
    @Nullable
    ProblemDetail unexpected(Exception exception) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        LOG.error("A request failed", exception);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The request failed. The log of the service says why.");
    }
}
