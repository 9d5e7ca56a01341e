package luodi.shared.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page as the bytes of one array: it is written in one piece, since thousands of small ones each pass every filter's wrapper. */
final class PageOutput implements TemplateOutput {
    private byte[] bytes = new byte[32 * 1024];
    private int length;

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] part) {
        if (part.length > bytes.length - length)
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + part.length));
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, length);
    }
}
