package org.lectern.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.lectern.service.StoreRefusedException;
import org.lectern.service.TestService;

/**
 * The profile for PostgreSQL, against a real server. {@code .ci/run} starts one; {@code LECTERN_JDBC_URL} and {@code LECTERN_JDBC_USER}
 * name another, whose tables of jobs the test fills.
 */
@Tag("slow")
@EnabledIfEnvironmentVariable(
        named = "LECTERN_JDBC_URL",
        matches = "jdbc:postgresql:.+",
        disabledReason = "LECTERN_JDBC_URL names no PostgreSQL server.")
class PostgresTest extends StoreContract {

    @Test
    void secondService_onTheStoreOfTheFirst_isRefusedUntilThatOneEnds() {
        try (TestService first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOfSatisfying(
                            StoreRefusedException.class,
                            refused -> assertThat(refused)
                                    .hasMessageStartingWith("Another process uses the store jdbc:postgresql://")
                                    .hasMessageEndingWith(
                                            ": stop that one first, or give this one a store of its own."));
            assertThat(first.get("/jobs").statusCode()).isEqualTo(200);
        }

        start().close();
    }

    @Override
    TestService start(String... settings) {
        // The fixture's store in memory is the last word otherwise.
        Stream<String> profile = Stream.of(
                "--spring.profiles.active=postgres", "--spring.datasource.url=" + System.getenv("LECTERN_JDBC_URL"));
        return TestService.start(Stream.concat(profile, Stream.of(settings)).toArray(String[]::new));
    }
}
