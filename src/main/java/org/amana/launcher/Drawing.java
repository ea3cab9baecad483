package org.amana.launcher;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture drawn in code and encoded in memory. Without letters: a machine may have no font. */
record Drawing(BufferedImage image) {

    static {
        // Else a desktop machine would open a connection to its screen.
        System.setProperty("java.awt.headless", "true");
    }

    static Drawing of(int width, int height, Consumer<Graphics2D> draw) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xF4EFE4));
        pen.fillRect(0, 0, width, height);
        draw.accept(pen);
        pen.dispose();
        return new Drawing(image);
    }

    byte[] jpeg() {
        return encoded("jpeg");
    }

    byte[] png() {
        return encoded("png");
    }

    private byte[] encoded(String format) {
        var bytes = new ByteArrayOutputStream();
        // Not the plain stream: ImageIO would put a copy into a temporary file.
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
