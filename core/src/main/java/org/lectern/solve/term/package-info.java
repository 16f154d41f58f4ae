/**
 * The terms of the Lagrangian dual by variable splitting (Guignard and Kim 1987): what each rule about several sessions
 * costs at least, given what its copies of the sessions get back. {@link org.lectern.solve.term.DualTerms} lists them.
 */
@NullMarked
package org.lectern.solve.term;

import org.jspecify.annotations.NullMarked;
