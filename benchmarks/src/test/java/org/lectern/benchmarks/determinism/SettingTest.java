package org.lectern.benchmarks.determinism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static <T> Set<T> values(List<Setting> settings, Function<Surroundings, T> value) {
        return settings.stream().map(Setting::surroundings).map(value).collect(Collectors.toSet());
    }

    @Test
    void some_always_haveEachValueOfAll() {
        List<Setting> some = Setting.some(4);
        List<Setting> all = Setting.all(4);

        assertEquals(values(all, Surroundings::processors), values(some, Surroundings::processors));
        assertEquals(values(all, Surroundings::locale), values(some, Surroundings::locale));
        assertEquals(values(all, Surroundings::zone), values(some, Surroundings::zone));
        assertEquals(values(all, Surroundings::encoding), values(some, Surroundings::encoding));
        assertTrue(some.stream().anyMatch(setting -> setting.busyThreads() > 0 && setting.atOnce() > 1));
    }

    @Test
    void all_always_holdEveryCombinationAndRepeats() {
        List<Setting> all = Setting.all(100);

        assertEquals(3 * (3 * 3 * 2 + 2), all.size());
        assertEquals(all.size(), Set.copyOf(all).size());
        assertEquals(6, all.stream().filter(setting -> setting.repeats() == 100).count());
    }
}
