package org.lectern.service;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the service does not start without its store, where Spring would print the stack. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreRefusalReporter implements SpringBootExceptionReporter {

    /** @param context what Spring makes such reporters with */
    StoreRefusalReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof StoreRefusedException) {
            LoggerFactory.getLogger(ServiceApplication.class).error(failure.getMessage());
            return true;
        }
        return false;
    }
}
