/** Jobs that survive a restart: what was ordered, what runs, and what came of it. */
@NullMarked
package org.lectern.service.job;

import org.jspecify.annotations.NullMarked;
