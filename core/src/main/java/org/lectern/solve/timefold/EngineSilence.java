package org.lectern.solve.timefold;

import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.monitoring.SolverMetric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Timefold's log lines and meters out of an application's, unless it asks for them: by a level of its own for the
 * logger {@value #LOGGER}, or by the system property {@value #METERS}.
 */
final class EngineSilence {

    static final String LOGGER = "ai.timefold.solver";
    static final String METERS = "lectern.timefold.meters";

    private static final Logger LOG = LoggerFactory.getLogger(EngineSilence.class);
    private static final List<String> ALWAYS_REGISTERED =
            List.of(SolverMetric.SOLVE_DURATION.getMeterId(), SolverMetric.ERROR_COUNT.getMeterId());

    private EngineSilence() {}

    /** Where Logback logs and nobody has set a level for Timefold, sets WARN. Other backends are the application's. */
    static void quieten() {
        Logger engine = LoggerFactory.getLogger(LOGGER);
        Class<?> backend = engine.getClass();
        if (!backend.getName().equals("ch.qos.logback.classic.Logger")) {
            return;
        }
        try {
            if (backend.getMethod("getLevel").invoke(engine) == null) {
                Method setLevel = Stream.of(backend.getMethods())
                        .filter(method -> method.getName().equals("setLevel"))
                        .findFirst()
                        .orElseThrow();
                Class<?> level = setLevel.getParameterTypes()[0];
                setLevel.invoke(engine, level.getField("WARN").get(null));
            }
        } catch (ReflectiveOperationException e) {
            LOG.debug("The level of logger {} stays as it is", LOGGER, e);
        }
    }

    /** Returns which meters Timefold registers for each solve. */
    static MonitoringConfig monitoring() {
        return Boolean.getBoolean(METERS)
                ? new MonitoringConfig()
                        .withSolverMetricList(List.of(
                                SolverMetric.SOLVE_DURATION,
                                SolverMetric.ERROR_COUNT,
                                SolverMetric.SCORE_CALCULATION_COUNT))
                : new MonitoringConfig().withSolverMetricList(List.of());
    }

    /** Returns whether Timefold's meters are there already: those of an application that uses Timefold itself. */
    static boolean hasMeters() {
        return ALWAYS_REGISTERED.stream()
                .anyMatch(name -> Metrics.globalRegistry.find(name).meter() != null);
    }

    /** Removes the two meters that Timefold registers whatever it is told. */
    static void removeMeters() {
        if (!Boolean.getBoolean(METERS)) {
            ALWAYS_REGISTERED.stream()
                    .flatMap(name -> Metrics.globalRegistry.find(name).meters().stream())
                    .filter(Objects::nonNull)
                    .map(Meter::getId)
                    .forEach(Metrics.globalRegistry::remove);
        }
    }
}
