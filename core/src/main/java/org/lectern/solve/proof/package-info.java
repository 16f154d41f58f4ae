/** Why no timetable can be better: certificates of lower bounds, and a plain verifier that recomputes them. */
@NullMarked
package org.lectern.solve.proof;

import org.jspecify.annotations.NullMarked;
