/** What reproduces a defect of Lectern, as a file to report. */
@NullMarked
package org.lectern.defect;

import org.jspecify.annotations.NullMarked;
