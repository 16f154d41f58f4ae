package org.lectern.service.job;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
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

    @Override
    TestService start(String... settings) {
        // The fixture's store in memory is the last word otherwise.
        Stream<String> profile = Stream.of(
                "--spring.profiles.active=postgres", "--spring.datasource.url=" + System.getenv("LECTERN_JDBC_URL"));
        return TestService.start(Stream.concat(profile, Stream.of(settings)).toArray(String[]::new));
    }
}
