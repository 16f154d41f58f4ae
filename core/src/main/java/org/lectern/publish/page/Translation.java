package org.lectern.publish.page;

import org.jspecify.annotations.Nullable;
import org.lectern.language.Language;

/**
 * A sentence in the language of the page, or in English if that lacks it.
 *
 * @param number where the page's data has it in all languages, from 0
 * @param sentence the sentence
 * @param other its language if it is not the page's, else null
 */
public record Translation(
        int number, String sentence, @Nullable Language other) {}
