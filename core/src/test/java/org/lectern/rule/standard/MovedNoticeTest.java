package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Published;

/** Notice periods, which make a move count more the later it comes. */
class MovedNoticeTest {

    @Test
    void moved_noticePeriodsWithoutAnAsOfTime_countOnce() {
        Scene later = MovedTest.scene()
                .held("LR", "r27", "11:16", 40)
                .noticed(null, new Published.NoticePeriod(at("2020-03-20T09:00"), 3));

        assertEquals(List.of(1L), later.units());
    }

    @Test
    void moved_beforeTheNoticeBegins_countsOnce() {
        assertEquals(List.of(1L), liberiaLater("2020-03-20T08:59").units());
    }

    @Test
    void moved_afterTheNoticeBegan_countsItsFactor() {
        assertEquals(
                List.of("3: For Eve Okoro, Liberia changes after publication: start Tuesday 31 March 11:30"
                        + " instead of Tuesday 31 March 11:15. This counts (1 + 0) × notice factor 3."),
                liberiaLater("2020-03-20T09:00").told());
    }

    @Test
    void moved_afterALaterNoticeBegan_countsThatFactor() {
        assertEquals(List.of(8L), liberiaLater("2020-03-29T12:00").units());
    }

    private static Scene liberiaLater(String asOf) {
        return MovedTest.scene()
                .noticed(
                        at(asOf),
                        new Published.NoticePeriod(at("2020-03-27T18:00"), 8),
                        new Published.NoticePeriod(at("2020-03-20T09:00"), 3))
                .held("LR", "r27", "11:30", 40);
    }
}
