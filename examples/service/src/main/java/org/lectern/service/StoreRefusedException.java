package org.lectern.service;

import org.jspecify.annotations.Nullable;

/** The service cannot have its store; the message is a sentence for the operator. */
public final class StoreRefusedException extends RuntimeException {

    StoreRefusedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
