/** Which rooms a certificate may treat as one, found out by code of the verifier's own. */
@NullMarked
package org.lectern.solve.proof.room;

import org.jspecify.annotations.NullMarked;
