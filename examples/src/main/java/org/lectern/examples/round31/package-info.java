/** Round 31 of the Pre-sessions, in October 2018: {@link org.lectern.examples.round31.Round31}. */
@NullMarked
package org.lectern.examples.round31;

import org.jspecify.annotations.NullMarked;
