package org.amana.ceremony;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
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
        try (var pdf = Loader.loadPDF(sheet.toFile())) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String digits(Path sheet) {
        var picture = picture(sheet);
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("There is no square on " + sheet.getFileName(), none);
        } catch (ReaderException unreadable) {
            throw new AssertionError("The square of " + sheet.getFileName() + " cannot be read", unreadable);
        }
    }

    /** As a person types them who has no scanner. */
    static String[] lines(Path sheet) {
        return digits(sheet).split("(?<=\\G.{20})");
    }
}
