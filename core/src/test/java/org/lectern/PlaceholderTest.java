package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class PlaceholderTest {
    @Test
    void name_always_isLectern() {
        assertEquals("Lectern", Placeholder.name());
    }

    @Property
    boolean sum_ofAny_isSymmetric(@ForAll int a, @ForAll int b) {
        return a + b == b + a;
    }
}
