/**
 * A timetable as people read it and programs take it in: what is published, and the formats in which it is written.
 *
 * <p>Each format stands in a package of its own, with the library it needs, if any; who only solves needs none of them.
 */
@NullMarked
package org.lectern.publish;

import org.jspecify.annotations.NullMarked;
