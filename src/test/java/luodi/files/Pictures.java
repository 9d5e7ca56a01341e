package luodi.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as a phone takes them, no two alike. */
public final class Pictures {
    private static final Random RANDOM = new Random(7);

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (int n = 0; n < 40; n++) {
            pen.setColor(new Color(RANDOM.nextInt(0xFFFFFF)));
            pen.fillRect(RANDOM.nextInt(width), RANDOM.nextInt(height), width / 4 + 1, height / 4 + 1);
        }
        pen.dispose();
        var output = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }
}
