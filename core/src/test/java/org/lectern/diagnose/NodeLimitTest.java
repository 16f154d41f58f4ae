package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wants no limit of nodes may write the greatest number. */
class NodeLimitTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2",
        "20000, 40000",
        "4611686018427387903, 9223372036854775806",
        "4611686018427387904, 9223372036854775807",
        "9223372036854775807, 9223372036854775807"
    })
    void maxNodes_ofAnyLimit_isPositive(long limit, long nodes) {
        assertEquals(nodes, Diagnoser.maxNodes(DiagnosisOptions.defaults().withNodeLimit(limit)));
    }
}
