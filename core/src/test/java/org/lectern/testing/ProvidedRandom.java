package org.lectern.testing;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.Random;

/** Random choices that a fuzzer makes; after the end of its data they are those of a fixed seed. */
public final class ProvidedRandom extends Random {

    private final transient FuzzedDataProvider data;

    public ProvidedRandom(FuzzedDataProvider data) {
        super(1);
        this.data = data;
    }

    @Override
    public int nextInt(int bound) {
        return data.remainingBytes() > 0 ? data.consumeInt(0, bound - 1) : super.nextInt(bound);
    }

    @Override
    protected int next(int bits) {
        // The constructor of Random may draw before there is data.
        return data != null && data.remainingBytes() > 0 ? data.consumeInt() >>> (32 - bits) : super.next(bits);
    }
}
