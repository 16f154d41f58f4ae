/** Lightning talks, the sample event of the profile {@code lightning-talks}: {@link org.lectern.examples.lightning.LightningTalks}. */
@NullMarked
package org.lectern.examples.lightning;

import org.jspecify.annotations.NullMarked;
