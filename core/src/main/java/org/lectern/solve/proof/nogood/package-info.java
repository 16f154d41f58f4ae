/**
 * Nogoods, what follows from them, and what resources that some sessions surely hold cost the others: on numbers alone, for the
 * verifier.
 */
@NullMarked
package org.lectern.solve.proof.nogood;

import org.jspecify.annotations.NullMarked;
