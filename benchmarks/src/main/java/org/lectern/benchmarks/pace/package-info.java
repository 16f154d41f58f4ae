/** How many steps a second one build of Lectern makes beside another. */
@NullMarked
package org.lectern.benchmarks.pace;

import org.jspecify.annotations.NullMarked;
