package luodi.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** Small jpegs of photos, at most 320 points wide and high. */
final class Thumbnails {
    private static final int SIDE = 320;
    /** A picture that unpacks to more points than this is no photo of a phone. */
    private static final long POINTS = 60_000_000;

    private Thumbnails() {}

    /** Null where the type has none; a webp stands for itself. @throws Rejected where a picture cannot be read */
    static byte @Nullable [] of(String type, byte[] content) {
        if (!type.equals("image/jpeg") && !type.equals("image/png")) return null;
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw unreadable();
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > POINTS) throw unreadable();
                ImageReadParam coarse = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (SIDE * 2));
                coarse.setSourceSubsampling(step, step, 0, 0);
                return jpeg(reader.read(0, coarse));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Rejected rejected) throw rejected;
            throw unreadable();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        double scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        var output = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", output);
        return output.toByteArray();
    }

    private static Rejected unreadable() {
        return new Rejected("files", "这张图片打不开，可能没有传完整，请换一张。");
    }
}
