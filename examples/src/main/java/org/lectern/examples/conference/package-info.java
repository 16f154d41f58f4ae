/** A conference in parallel tracks, the sample event of the profile {@code multi-track-conference}: {@link org.lectern.examples.conference.Conference}. */
@NullMarked
package org.lectern.examples.conference;

import org.jspecify.annotations.NullMarked;
