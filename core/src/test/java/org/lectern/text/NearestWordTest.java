package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    @Test
    void advice_onlyAnEmptyWordIsNear_suggestsNothing() {
        assertEquals("Write a building.", NearestWord.advice("E", List.of(""), "Write a building."));
        assertEquals("Did you mean 'F'?", NearestWord.advice("E", List.of("", "F"), "Write a building."));
    }
}
