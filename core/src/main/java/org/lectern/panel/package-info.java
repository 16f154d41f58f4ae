/**
 * The best inside of one session at a start and a length, and the tables of panel and place costs.
 *
 * <p>Written for the search, in whole minutes counted from an origin; it shares no arithmetic with the plain rules of
 * {@link org.lectern.rule}, with which it is compared. It knows one session at a time.
 */
@NullMarked
package org.lectern.panel;

import org.jspecify.annotations.NullMarked;
