package org.lectern.publish.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Adds nothing to the forms and fields of a template. */
final class NoInterceptor implements HtmlInterceptor {

    static final NoInterceptor INSTANCE = new NoInterceptor();

    private NoInterceptor() {}

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
        // Nothing to add.
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        // Nothing to add.
    }
}
