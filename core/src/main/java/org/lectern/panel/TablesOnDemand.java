package org.lectern.panel;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A list of tables of which each is filled when it is first asked for. */
final class TablesOnDemand extends AbstractList<SessionTable> implements RandomAccess {

    private final @Nullable SessionTable[] filled;
    private final IntFunction<SessionTable> table;

    TablesOnDemand(int size, IntFunction<SessionTable> table) {
        this.filled = new SessionTable[size];
        this.table = table;
    }

    @Override
    public SessionTable get(int session) {
        SessionTable known = filled[session];
        if (known == null) {
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
