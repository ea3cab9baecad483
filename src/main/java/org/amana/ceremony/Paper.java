package org.amana.ceremony;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/**
 * A sheet of A4 as PDF, drawn: letters are outlines, not text, so that Arabic stands joined and in its direction whatever
 * program prints it, and no font is looked for. Measures in points from the upper left corner.
 */
class Paper {

    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font FONT = font();

    /** The library would end a line between the two halves of a French word. */
    private static final String APOSTROPHE = "’";

    private static final String NO_BREAK = "\u2060";

    private final StringBuilder drawing = new StringBuilder();
    private final boolean rightToLeft;
    private final double margin;

    Paper(boolean rightToLeft, double margin) {
        this.rightToLeft = rightToLeft;
        this.margin = margin;
    }

    /** In as many lines as it takes, from the side where reading begins; returns where the next paragraph can start. */
    double paragraph(String given, float size, double y, double width) {
        var text = given.replace(APOSTROPHE, APOSTROPHE + NO_BREAK);
        var words = new AttributedString(text, Map.of(TextAttribute.FONT, FONT.deriveFont(size), TextAttribute.RUN_DIRECTION, direction()));
        var lines = new LineBreakMeasurer(words.getIterator(), EXACT);
        while (lines.getPosition() < text.length()) {
            var line = lines.nextLayout((float) width);
            y += size * 1.15;
            fill(line, rightToLeft ? WIDTH - margin - line.getAdvance() : margin, y);
            y += size * 0.25;
        }
        return y;
    }

    /** Left to right at this place, as digits stand in every script. */
    void digits(String text, float size, double x, double y) {
        fill(new TextLayout(text, FONT.deriveFont(size), EXACT), x, y);
    }

    void line(double y) {
        drawing.append(numbers("0.6 w %s %s m %s %s l S\n", margin, HEIGHT - y, WIDTH - margin, HEIGHT - y));
    }

    /** All at once, so that no hairline stands between neighbours. */
    void squares(List<Rectangle2D> squares) {
        for (var square : squares) {
            drawing.append(numbers(
                    "%s %s %s %s re\n", square.getX(), HEIGHT - square.getMaxY(), square.getWidth(), square.getHeight()));
        }
        drawing.append("f\n");
    }

    private Boolean direction() {
        return rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR;
    }

    private void fill(TextLayout text, double x, double y) {
        var upsideDown = new AffineTransform(1, 0, 0, -1, x, HEIGHT - y);
        drawing.append(path(text.getOutline(upsideDown))).append("f\n");
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var to = new double[6];
        double x = 0;
        double y = 0;
        for (var step = shape.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(to);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> path.append(numbers("%s %s m\n", to[0], to[1]));
                case PathIterator.SEG_LINETO -> path.append(numbers("%s %s l\n", to[0], to[1]));
                case PathIterator.SEG_QUADTO -> path.append(numbers(
                        "%s %s %s %s %s %s c\n",
                        x + (to[0] - x) * 2 / 3,
                        y + (to[1] - y) * 2 / 3,
                        to[2] + (to[0] - to[2]) * 2 / 3,
                        to[3] + (to[1] - to[3]) * 2 / 3,
                        to[2],
                        to[3]));
                case PathIterator.SEG_CUBICTO -> path.append(
                        numbers("%s %s %s %s %s %s c\n", to[0], to[1], to[2], to[3], to[4], to[5]));
                default -> path.append("h\n");
            }
            int end = endOf(kind);
            if (end >= 0) {
                x = to[end];
                y = to[end + 1];
            }
        }
        return path.toString();
    }

    private static int endOf(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }

    private static String numbers(String operator, Object... values) {
        var rounded = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = String.format(Locale.ROOT, "%.2f", (double) values[i]);
        }
        return String.format(Locale.ROOT, operator, rounded);
    }

    /** A PDF of one page, without any word about when and with what it was made. */
    byte[] toPdf() {
        var content = deflated(drawing.toString());
        var pdf = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        pdf.writeBytes(ascii("%PDF-1.4\n"));
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + WIDTH + " " + HEIGHT + "]/Contents 4 0 R/Resources<<>>>>");
        for (var object : objects) {
            places.add(pdf.size());
            pdf.writeBytes(ascii(places.size() + " 0 obj" + object + "endobj\n"));
        }
        places.add(pdf.size());
        pdf.writeBytes(ascii("4 0 obj<</Length " + content.length + "/Filter/FlateDecode>>stream\n"));
        pdf.writeBytes(content);
        pdf.writeBytes(ascii("\nendstream endobj\n"));
        int table = pdf.size();
        pdf.writeBytes(ascii("xref\n0 5\n0000000000 65535 f \n"));
        places.forEach(place -> pdf.writeBytes(ascii(String.format(Locale.ROOT, "%010d 00000 n \n", place))));
        pdf.writeBytes(ascii("trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    private static byte[] deflated(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(ascii(text));
        } catch (IOException arraysDoNotFail) {
            throw new UncheckedIOException(arraysDoNotFail);
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Font font() {
        try (var file = Paper.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
