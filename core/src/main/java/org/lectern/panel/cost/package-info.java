/** What rules cost: one unit, minutes inside or outside windows, and many costs in one number. */
@NullMarked
package org.lectern.panel.cost;

import org.jspecify.annotations.NullMarked;
