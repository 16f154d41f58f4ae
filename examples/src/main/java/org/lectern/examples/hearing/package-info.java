/** A public hearing, the sample event of the profile {@code single-track-hearing}: {@link org.lectern.examples.hearing.PublicHearing}. */
@NullMarked
package org.lectern.examples.hearing;

import org.jspecify.annotations.NullMarked;
