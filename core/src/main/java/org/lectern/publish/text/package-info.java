/** The fixed text of what is published, in the languages of the United Nations: one file a language. */
@NullMarked
package org.lectern.publish.text;

import org.jspecify.annotations.NullMarked;
