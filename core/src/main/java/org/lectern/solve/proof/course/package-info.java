/** What the courses of a few sessions through a day cost at least, in plain numbers, for the verifier. */
@NullMarked
package org.lectern.solve.proof.course;

import org.jspecify.annotations.NullMarked;
