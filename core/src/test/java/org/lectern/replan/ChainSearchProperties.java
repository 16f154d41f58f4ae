package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.lectern.rule.standard.StandardRules;

/** Ejection chains against trying every chain, and against the checker. */
@Tag("slow")
class ChainSearchProperties {

    private static final int MAX_LINKS = 12;

    @Property
    void chain_noSharedPeople_movesTheFewestPeopleOfAllChains(@ForAll Random random) {
        ReplanModel model = new ChainCases(random, false).model();
        PartialRepair repair = new PartialRepair(model, ReplanCases.trivialBound(model));
        int first = removeOne(model, repair, random, false);
        Set<String> forbidden = forbidden(model, repair, first, random);
        Set<String> banned = someKeys(model, random);
        ChainSearch search = new ChainSearch(model, repair, forbidden);
        PlainChains plain = new PlainChains(model, repair, union(forbidden, banned));

        int fewest = plain.fewestPeople(first, MAX_LINKS);
        List<ChainSearch.ChainLink> chain = search.find(first, Integer.MAX_VALUE, banned);

        Statistics.label("links")
                .collect(chain.size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
        assertEquals(fewest < Integer.MAX_VALUE, !chain.isEmpty());
        if (!chain.isEmpty()) {
            assertEquals(fewest, people(repair, plain, chain));
            assertEquals(List.of(), search.find(first, fewest, banned));
            assertEquals(chain, search.find(first, fewest + 1, banned));
            int before = repair.peopleToNotify();
            follow(repair, chain);
            assertEquals(before + fewest, repair.peopleToNotify());
        }
    }

    @Property
    void chain_sharedPeopleAndSessionsAwayFromHome_isValidAndNeverMissesAFreePlace(@ForAll Random random) {
        ReplanModel model = new ChainCases(random, true).model();
        PartialRepair repair = new PartialRepair(model, ReplanCases.trivialBound(model));
        displaceSome(model, repair, random);
        int first = removeOne(model, repair, random, true);
        Set<String> forbidden = forbidden(model, repair, first, random);
        Set<String> banned = someKeys(model, random);
        PlainChains plain = new PlainChains(model, repair, union(forbidden, banned));
        int most = random.nextInt(3) == 0 ? random.nextInt(4) : Integer.MAX_VALUE;

        List<ChainSearch.ChainLink> chain = new ChainSearch(model, repair, forbidden).find(first, most, banned);

        Statistics.label("links")
                .collect(chain.size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
        int withoutEjection = plain.fewestPeople(first, 1);
        if (chain.isEmpty()) {
            assertTrue(withoutEjection >= most, "a free place is missed");
            return;
        }
        int people = people(repair, plain, chain);
        assertTrue(people < most && people <= withoutEjection);
        assertTrue(people >= plain.fewestPeople(first, MAX_LINKS), "better than trying everything");
        requireAllowed(model, repair, plain, first, chain);
        follow(repair, chain);
        assertEquals(
                0,
                StandardRules.checker()
                        .check(
                                model.index.event(),
                                ReplanCases.timetable(model, repair.placed().all()))
                        .score()
                        .hard());
    }

    /** Takes a session that may move from its place for good, or returns one that had none. */
    private static int removeOne(ReplanModel model, PartialRepair repair, Random random, boolean mayReturn) {
        int[] waiting = IntStream.range(0, model.size)
                .filter(s -> repair.placed().at(s) == null)
                .toArray();
        int[] ahead =
                IntStream.range(0, model.size).filter(s -> !model.hasStarted[s]).toArray();
        Assume.that(ahead.length > 0);
        if (waiting.length > 0) {
            return waiting[random.nextInt(waiting.length)];
        }
        int first = ahead[random.nextInt(ahead.length)];
        if (mayReturn && random.nextInt(3) == 0) {
            repair.set(first, null);
        } else {
            repair.force(first);
        }
        return first;
    }

    /** Moves some sessions away from home, to places at which no hard rule is broken. */
    private static void displaceSome(ReplanModel model, PartialRepair repair, Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            int s = random.nextInt(model.size);
            List<CandidatePlace> places = model.places(s);
            if (!model.hasStarted[s] && repair.placed().at(s) != null && !places.isEmpty()) {
                repair.tryPlace(s, places.get(random.nextInt(places.size())));
            }
        }
    }

    /** Returns some places that are not published ones, and the place of a session that has lost it. */
    private static Set<String> forbidden(ReplanModel model, PartialRepair repair, int first, Random random) {
        Set<String> keys = someKeys(model, random);
        for (int s = 0; s < model.size; s++) {
            CandidatePlace published = model.publishedPlaces[s];
            if (published != null) {
                keys.remove(PlacementSearch.key(s, published));
            }
        }
        CandidatePlace lost = model.publishedPlaces[first];
        if (lost != null && repair.isForced(first)) {
            keys.add(PlacementSearch.key(first, lost));
        }
        return keys;
    }

    private static Set<String> someKeys(ReplanModel model, Random random) {
        Set<String> keys = new HashSet<>();
        for (int s = 0; s < model.size; s++) {
            for (CandidatePlace place : model.places(s)) {
                if (random.nextInt(10) == 0) {
                    keys.add(PlacementSearch.key(s, place));
                }
            }
        }
        return keys;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** Returns how many more people move: those of each session that leaves home, without those of each that returns. */
    private static int people(PartialRepair repair, PlainChains plain, List<ChainSearch.ChainLink> chain) {
        int people = 0;
        for (int i = 0; i < chain.size(); i++) {
            int s = chain.get(i).session();
            people += i == 0 ? 0 : repair.additionalPeople(s);
            people -= plain.isHome(s, chain.get(i).place()) ? repair.savedPeople(s) : 0;
        }
        return people;
    }

    /** Each session moves once, only if it may, to a place that it may have; the place of the next is in its way. */
    private static void requireAllowed(
            ReplanModel model, PartialRepair repair, PlainChains plain, int first, List<ChainSearch.ChainLink> chain) {
        assertEquals(first, chain.get(0).session());
        assertTrue(chain.size() <= MAX_LINKS);
        assertEquals(
                chain.size(),
                chain.stream().map(ChainSearch.ChainLink::session).distinct().count());
        for (int i = 0; i < chain.size(); i++) {
            ChainSearch.ChainLink link = chain.get(i);
            assertFalse(model.hasStarted[link.session()], "a session that has started moves");
            assertTrue(plain.allowed(link.session()).contains(link.place()), "a place that it may not have");
            if (i > 0) {
                CandidatePlace left = Objects.requireNonNull(repair.placed().at(link.session()));
                ChainSearch.ChainLink by = chain.get(i - 1);
                assertTrue(
                        plain.isConflict(by.session(), by.place(), link.session(), left),
                        "a session moves without need");
            }
        }
    }

    private static void follow(PartialRepair repair, List<ChainSearch.ChainLink> chain) {
        chain.forEach(link -> repair.set(link.session(), null));
        chain.forEach(link -> repair.set(link.session(), link.place()));
    }
}
