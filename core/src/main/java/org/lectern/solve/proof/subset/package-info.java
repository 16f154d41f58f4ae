/**
 * What rules some sessions out of being complete together, in a proof: relations between two of them, and limits that they share. It shares no
 * code with the search.
 */
@org.jspecify.annotations.NullMarked
package org.lectern.solve.proof.subset;
