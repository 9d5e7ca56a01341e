package luodi.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Writes a picture with the 32 colours it uses most: a page of text and hairlines loses nothing that one sees, and two thirds of its bytes. */
final class SmallPng {
    private static final int COLOURS = 32;
    private static final int NEAR = 14;

    private SmallPng() {}

    static void write(byte[] png, Path file) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        int[] palette = palette(full);
        byte[][] channels = new byte[3][palette.length];
        for (int i = 0; i < palette.length; i++)
            for (int c = 0; c < 3; c++) channels[c][i] = (byte) (palette[i] >> 16 - 8 * c);
        var model = new IndexColorModel(8, palette.length, channels[0], channels[1], channels[2]);
        BufferedImage small =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] pixels = pixels(full);
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = i > 0 && pixels[i] == pixels[i - 1]
                    ? indices[i - 1]
                    : nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour))
                            .byteValue();
        }
        small.getRaster().setDataElements(0, 0, full.getWidth(), full.getHeight(), indices);
        Files.createDirectories(file.getParent());
        save(small, file);
    }

    /** The most frequent colours, each at some distance from those before it. */
    private static int[] palette(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] pixels = pixels(picture);
        for (int i = 0, run = 1; i < pixels.length; i++, run++) {
            if (i + 1 < pixels.length && pixels[i + 1] == pixels[i]) continue;
            counts.merge(pixels[i], run, Integer::sum);
            run = 0;
        }
        List<Integer> often = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(4000)
                .map(Map.Entry::getKey)
                .toList();
        int[] palette = new int[COLOURS];
        int size = 0;
        for (int colour : often) {
            if (size == COLOURS) break;
            if (size == 0
                    || distance(palette[nearest(java.util.Arrays.copyOf(palette, size), colour)], colour) > NEAR * NEAR)
                palette[size++] = colour;
        }
        return java.util.Arrays.copyOf(palette, size);
    }

    private static int[] pixels(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int i = 0; i < pixels.length; i++) pixels[i] &= 0xffffff;
        return pixels;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++)
            if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
