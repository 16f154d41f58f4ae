package org.lectern.panel;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;

/** A list of tables of which each is filled when it is first asked for. */
final class LazyCostTables extends AbstractList<SessionCostTable> implements RandomAccess {

    private final @Nullable SessionCostTable[] filled;
    private final IntFunction<SessionCostTable> table;

    LazyCostTables(int size, IntFunction<SessionCostTable> table) {
        this.filled = new SessionCostTable[size];
        this.table = table;
    }

    @Override
    public SessionCostTable get(int session) {
        SessionCostTable known = filled[session];
        if (known == null) {
            JobScope.checkpoint();
            known = table.apply(session);
            filled[session] = known;
        }
        return known;
    }

    @Override
    public int size() {
        return filled.length;
    }
}
