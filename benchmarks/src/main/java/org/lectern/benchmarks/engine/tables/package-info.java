/** Timefold's default search over rooms and starts as a yardstick, on the costs of Lectern's tables and coupling rules. */
@NullMarked
package org.lectern.benchmarks.engine.tables;

import org.jspecify.annotations.NullMarked;
