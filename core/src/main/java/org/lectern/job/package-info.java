/** Jobs: what runs on threads of its own and can be watched, cancelled, limited in time and waited for. */
@NullMarked
package org.lectern.job;

import org.jspecify.annotations.NullMarked;
