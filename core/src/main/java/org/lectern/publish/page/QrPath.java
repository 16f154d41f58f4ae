package org.lectern.publish.page;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a path of SVG, in modules.
 *
 * @param size how many modules it has on each side
 * @param path its dark modules
 */
public record QrPath(int size, String path) {

    /** Returns the QR code of a text that stays readable if a seventh of it is dirty. */
    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int from = x;
                    while (x + 1 < code.size && code.getModule(x + 1, y)) {
                        x++;
                    }
                    path.append("M%s %sh%sv1h-%sz".formatted(from, y, x + 1 - from, x + 1 - from));
                }
            }
        }
        return new QrPath(code.size, path.toString());
    }
}
