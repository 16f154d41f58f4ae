/**
 * One class a coupling rule of the catalogue, in its incremental form. The plain forms are in {@code
 * org.lectern.rule.standard}.
 */
@NullMarked
package org.lectern.solve.scoring.standard;

import org.jspecify.annotations.NullMarked;
