/** The facts of an event that can make it infeasible, each with the relaxation that takes it away. */
@NullMarked
package org.lectern.diagnose.fact;

import org.jspecify.annotations.NullMarked;
