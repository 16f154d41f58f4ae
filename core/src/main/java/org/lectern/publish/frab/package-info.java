/**
 * Programmes as conference tools exchange them: {@code schedule.xml} and {@code schedule.json}, first written by Pentabarf
 * and frab, now by pretalx and others, and read by apps for visitors.
 *
 * <p>Needs no library beyond those of the core.
 */
@NullMarked
package org.lectern.publish.frab;

import org.jspecify.annotations.NullMarked;
