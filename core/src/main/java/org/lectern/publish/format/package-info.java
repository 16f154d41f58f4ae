/** The formats that come with Lectern: page, pictures, schedules of conference tools, tables. */
@NullMarked
package org.lectern.publish.format;

import org.jspecify.annotations.NullMarked;
