package org.lectern.text;

import java.util.ServiceLoader;

/**
 * How values of Lectern are written and read by the JSON mapper of an application, which only knows their annotations. The package that
 * knows the formats stands above the packages of the values, so it is found as a service.
 */
public interface JsonForm {

    /** Returns a value in Lectern's JSON, on one line. */
    String write(Object value);

    /**
     * Returns the value that a tree of JSON is.
     *
     * @param tree maps, lists, texts, numbers, booleans and nulls, as a mapper reads JSON without a type
     * @throws RuntimeException if the tree has mistakes; that of the type's own reader
     */
    <T> T read(Class<T> type, Object tree);

    /** Returns the one form there is. */
    static JsonForm get() {
        return Holder.FORM;
    }

    /** Looks the form up when it is first needed. */
    final class Holder {

        private static final JsonForm FORM = ServiceLoader.load(JsonForm.class, JsonForm.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The service %s is missing. Keep META-INF/services when you repackage lectern-core."
                                .formatted(JsonForm.class.getName())));

        private Holder() {}
    }
}
