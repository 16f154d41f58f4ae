/**
 * Publication of a timetable: what is published, and the formats for people and programs.
 *
 * <p>Each format has a package of its own, with the library that it needs, if any; an application that only solves
 * needs none of them.
 */
@NullMarked
package org.lectern.publish;

import org.jspecify.annotations.NullMarked;
