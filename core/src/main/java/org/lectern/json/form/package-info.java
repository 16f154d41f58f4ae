/** How the JSON mapper of an application writes and reads the values of Lectern. */
@NullMarked
package org.lectern.json.form;

import org.jspecify.annotations.NullMarked;
