package org.lectern.service.job;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.service.TestService;

/** The store that the service has unless another is configured: H2 in a file. */
@Tag("slow")
class H2Test extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    TestService start(String... settings) {
        String url = "--spring.datasource.url=jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(folder.resolve("jobs"));
        return TestService.start(
                Stream.concat(Stream.of(url), Stream.of(settings)).toArray(String[]::new));
    }
}
