package org.amana.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A small photo to attach. */
final class Pictures {

    private Pictures() {}

    static byte[] jpeg() {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(new Color(0x0D4F4B));
        drawing.fillRect(0, 0, 320, 240);
        drawing.setColor(Color.WHITE);
        drawing.fillOval(90, 50, 140, 140);
        drawing.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
