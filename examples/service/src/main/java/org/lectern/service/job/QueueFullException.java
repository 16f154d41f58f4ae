package org.lectern.service.job;

/** Thrown when as many jobs run and wait as may. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueueFullException(int max) {
        super("%s jobs run or wait, and no more may. Try again later, or cancel one.".formatted(max));
    }
}
