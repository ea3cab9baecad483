package org.amana.ceremony;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A printed sheet, looked at by an independent program: drawn, and its square read as a scanner does. */
final class Scanner {

    private static final int DOTS_PER_INCH = 150;

    private Scanner() {}

    static BufferedImage picture(Path sheet) {
        return picture(sheet, DOTS_PER_INCH);
    }

    private static BufferedImage picture(Path sheet, int dotsPerInch) {
        try (var pdf = Loader.loadPDF(sheet.toFile())) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, dotsPerInch);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A person holds a sheet nearer when the first look did not do. */
    static String digits(Path sheet) {
        for (int dotsPerInch : new int[] {DOTS_PER_INCH, 200, 110}) {
            try {
                return read(picture(sheet, dotsPerInch));
            } catch (ReaderException unreadable) {
                // nearer
            }
        }
        throw new AssertionError("There is no square that can be read on " + sheet.getFileName());
    }

    private static String read(BufferedImage picture) throws ReaderException {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints).getText();
    }

    /** As a person types them who has no scanner. */
    static String[] lines(Path sheet) {
        return digits(sheet).split("(?<=\\G.{20})");
    }
}
