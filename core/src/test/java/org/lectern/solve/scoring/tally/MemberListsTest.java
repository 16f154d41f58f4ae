package org.lectern.solve.scoring.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberListsTest {

    @Test
    void members_thatComeAndGo_areThoseOfPlainLists() {
        Random random = new Random(1);
        MemberLists lists = new MemberLists(2);
        List<List<Integer>> plain = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 400; i++) {
            int group = random.nextInt(2);
            List<Integer> own = plain.get(group);
            if (own.isEmpty() || random.nextInt(5) > 1) {
                own.add(i);
                lists.add(group, i);
            } else {
                lists.remove(group, own.remove(random.nextInt(own.size())));
            }
            Collections.sort(own);

            int[] found = IntStream.range(0, lists.size(group))
                    .map(at -> lists.get(group, at))
                    .toArray();
            int[] listed = Arrays.copyOf(lists.of(group), lists.size(group));
            assertEquals(own, Arrays.stream(found).sorted().boxed().toList());
            assertEquals(own, Arrays.stream(listed).sorted().boxed().toList());
        }
    }

    @Test
    void pairs_ofMoreThanFitAtFirst_areFoundByEitherSession() {
        PairIndex pairs = new PairIndex(20);
        List<List<Integer>> expected = new ArrayList<>();
        for (int one = 0; one < 20; one++) {
            for (int other = one + 1; other < 20; other += 3) {
                pairs.add(one, other, 100 * one + other);
                expected.add(List.of(one, other, 100 * one + other));
            }
        }
        for (int s = 0; s < 20; s++) {
            int session = s;
            List<List<Integer>> found = IntStream.range(0, pairs.count(session))
                    .mapToObj(i -> {
                        int other = pairs.other(session, i);
                        return other < 0
                                ? List.of(~other, session, pairs.value(session, i))
                                : List.of(session, other, pairs.value(session, i));
                    })
                    .toList();

            assertEquals(
                    expected.stream()
                            .filter(pair -> pair.subList(0, 2).contains(session))
                            .toList(),
                    found);
        }
    }
}
