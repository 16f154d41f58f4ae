/** What a proof need not tell apart: rooms that a certificate treats as one, and sessions that are equal. Found out by code of the verifier's own. */
@NullMarked
package org.lectern.solve.proof.symmetry;

import org.jspecify.annotations.NullMarked;
