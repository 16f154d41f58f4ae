/**
 * Closes parts of the search space by learned nogoods (Marques-Silva and Sakallah 1999; Ohrimenko, Stuckey and Codish 2009).
 *
 * <p>Each place that a session may take is a variable. {@link org.lectern.solve.nogood.NogoodSearch} decides places one by one, and
 * propagates what follows: a session takes one place, two sessions may not clash, nogoods hold, and the relaxation under fixed
 * multipliers must stay below the incumbent. Each contradiction is explained, and becomes a nogood that no later decision may repeat.
 */
@NullMarked
package org.lectern.solve.nogood;

import org.jspecify.annotations.NullMarked;
