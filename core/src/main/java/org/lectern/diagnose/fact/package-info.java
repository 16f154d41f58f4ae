/** The facts of an event that can make it infeasible, each with its relaxation. */
@NullMarked
package org.lectern.diagnose.fact;

import org.jspecify.annotations.NullMarked;
