package org.lectern.solve.nogood;

/** Which sessions compete, and at which places they clash. */
public interface PlaceClashes {

    boolean compete(int one, int other);

    boolean clash(int session, int place, int other, int otherPlace);
}
