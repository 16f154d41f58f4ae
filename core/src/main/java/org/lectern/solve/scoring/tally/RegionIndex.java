package org.lectern.solve.scoring.tally;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleIds;

/** The regions of an event, and what their spread over days and half-days counts. */
public final class RegionIndex {

    private final HalfDays halfDays;
    private final int[] regionOf;
    private final List<String> names;
    private final boolean[] counted;
    private final int[] longestWindows;
    private final int[] longestDays;
    private final long atOnce;

    /** @param atOnce how many sessions may run at once */
    public RegionIndex(EventIndex index, boolean counts, long atOnce) {
        this.halfDays = index.halfDays();
        this.atOnce = atOnce;
        Set<String> all = new LinkedHashSet<>();
        index.event().sessions().forEach(session -> all.add(session.region()));
        all.remove("");
        this.names = List.copyOf(all);
        this.regionOf = index.event().sessions().stream()
                .map(Session::region)
                .mapToInt(names::indexOf)
                .toArray();
        WaiverLookup waived = index.waivers(RuleIds.SPLIT_REGION);
        this.counted = new boolean[names.size()];
        for (int region = 0; region < counted.length; region++) {
            counted[region] = counts && !waived.covers(SubjectId.region(names.get(region)));
        }
        this.longestWindows = new int[halfDays.count()];
        this.longestDays = new int[halfDays.dayCount()];
        for (int h = 0; h < halfDays.count(); h++) {
            int minutes = halfDays.end(h) - halfDays.start(h);
            longestWindows[h] = -minutes;
            longestDays[halfDays.dayIndex(h)] -= minutes;
        }
        // Sorted by their negatives, the longest come first.
        Arrays.sort(longestWindows);
        Arrays.sort(longestDays);
    }

    public HalfDays halfDays() {
        return halfDays;
    }

    public int count() {
        return names.size();
    }

    /** Returns the index of a session's region, or -1. */
    public int of(int session) {
        return regionOf[session];
    }

    public String name(int region) {
        return names.get(region);
    }

    /** Returns whether {@code split-region} can cost anything for a region. */
    public boolean isCounted(int region) {
        return counted[region];
    }

    /** Returns the spread of a region over days and half-days, before the least is taken off. */
    public static int spread(int days, int halfDaysUsed) {
        return halfDaysUsed == 0 ? 0 : 2 * (days - 1) + halfDaysUsed - 1;
    }

    /** Returns the spread that no timetable can avoid for sessions whose shortest lengths add up to {@code minutes}. */
    public int minSpread(long minutes) {
        return minutes == 0 ? 0 : spread(minCount(longestDays, minutes), minCount(longestWindows, minutes));
    }

    private int minCount(int[] negatedLengths, long minutes) {
        long held = 0;
        int count = 0;
        while (count < negatedLengths.length && held < minutes) {
            held += -negatedLengths[count++] * atOnce;
        }
        return count;
    }
}
