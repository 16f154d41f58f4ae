/** Round 29 of the Pre-sessions, in December 2017, planned and then cut: {@link org.lectern.examples.round29.Round29}. */
@NullMarked
package org.lectern.examples.round29;

import org.jspecify.annotations.NullMarked;
