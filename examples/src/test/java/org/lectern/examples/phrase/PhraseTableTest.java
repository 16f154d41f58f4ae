package org.lectern.examples.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTableTest {

    @ParameterizedTest
    @EnumSource(PhraseKind.class)
    void option_eachKind_standsInTheDocumentation(PhraseKind kind) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "editions.md")))
                .contains("| `%s` | `%s` | %s |\n".formatted(kind.option(), kind.form(), kind.description()));
    }
}
