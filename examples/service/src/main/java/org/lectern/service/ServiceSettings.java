package org.lectern.service;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** The settings under {@code lectern} in application.yaml, which explains them. */
@ConfigurationProperties("lectern")
public record ServiceSettings(
        int workers,
        int waiting,
        int threadsPerSolve,
        Duration timeLimit,
        Duration maxTimeLimit,
        DataSize maxBody,
        Duration bodyTime,
        Duration streamInterval,
        int maxAttempts,
        Period keep,
        Duration retryAfter) {

    public ServiceSettings {
        if (workers < 1 || waiting < 0) {
            throw new IllegalArgumentException(
                    "The settings lectern.workers '%s' and lectern.waiting '%s' must be at least 1 and 0."
                            .formatted(workers, waiting));
        }
    }
}
