package org.lectern.publish.page;

import gg.jte.TemplateOutput;

/** What a template writes to: text in which each character that neither HTML nor XML may hold is written as U+FFFD. */
final class XmlSafeOutput implements TemplateOutput {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        int i = beginIndex;
        while (i < endIndex) {
            int c = value.codePointAt(i);
            text.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            i += Character.charCount(c);
        }
    }

    private static boolean isAllowed(int c) {
        boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNone = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c < 0xfdf0);
        return !isControl && !isHalf && !isNone;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
