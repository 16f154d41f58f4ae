/** What could be changed to remove a cause, in the words of an organiser, with the least amount of each change. */
@NullMarked
package org.lectern.diagnose.repair;

import org.jspecify.annotations.NullMarked;
