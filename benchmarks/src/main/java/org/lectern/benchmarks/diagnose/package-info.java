/** Events with a planted cause that makes them impossible, events that are possible, and how well they are told apart. */
@NullMarked
package org.lectern.benchmarks.diagnose;

import org.jspecify.annotations.NullMarked;
