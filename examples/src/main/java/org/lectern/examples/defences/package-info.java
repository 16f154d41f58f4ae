/** Defences of theses, the sample event of the profile {@code thesis-defences}: {@link org.lectern.examples.defences.ThesisDefences}. */
@NullMarked
package org.lectern.examples.defences;

import org.jspecify.annotations.NullMarked;
