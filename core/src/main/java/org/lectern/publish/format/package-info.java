/** The standard formats: page, pictures, schedules for conference tools, tables. */
@NullMarked
package org.lectern.publish.format;

import org.jspecify.annotations.NullMarked;
