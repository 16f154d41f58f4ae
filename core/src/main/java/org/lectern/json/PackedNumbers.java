package org.lectern.json;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.lectern.solve.proof.nogood.Literals;

/** The items of a list of whole numbers, which take four bytes each; each becomes a value only when asked for. */
final class PackedNumbers extends AbstractList<JsonValue> implements RandomAccess {

    private static final int FIRST_ROOM = 4;

    private final JsonPosition list;
    private final int firstRank;
    private int[] numbers = {};
    private int count;

    /** @param firstRank the rank in the file of the first number */
    PackedNumbers(JsonPosition list, int firstRank) {
        this.list = list;
        this.firstRank = firstRank;
    }

    void append(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(FIRST_ROOM, 2 * count));
        }
        numbers[count++] = number;
    }

    /** Returns this, without room for more. */
    PackedNumbers trimmed() {
        numbers = Arrays.copyOf(numbers, count);
        return this;
    }

    List<Integer> numbers() {
        return Literals.of(numbers, count);
    }

    @Override
    public JsonValue get(int index) {
        return new JsonValue.Digits(
                list.item(index, firstRank + index), String.valueOf(numbers[Objects.checkIndex(index, count)]));
    }

    @Override
    public int size() {
        return count;
    }
}
