/**
 * What sessions cost each other: every coupling rule as a tally that is kept up to date as sessions come and go.
 *
 * <p>Written for the search, on indices and whole minutes; it shares no arithmetic with the plain rules of {@link
 * org.lectern.rule}, with which it is compared. Cost a change: what each class says.
 */
@NullMarked
package org.lectern.solve.coupling;

import org.jspecify.annotations.NullMarked;
