package org.amana.ceremony;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Digits as a QR code that was read back before it is printed. Of the eight masks that say the same, about one in a hundred
 * looks to a reader as if it had another corner; the first that reads at every size is taken.
 */
final class QrCode {

    private static final int MASKS = 8;
    private static final int QUIET = 4;
    private static final int[] DOTS_PER_MODULE = {3, 5, 6, 8, 11, 16};
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    static BitMatrix of(String digits) {
        try {
            for (int mask = 0; mask < MASKS; mask++) {
                var code = encode(digits, mask);
                if (Arrays.stream(DOTS_PER_MODULE).allMatch(dots -> digits.equals(read(code, dots)))) {
                    return code;
                }
            }
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
        throw new IllegalStateException("No mask gives a code that reads.");
    }

    private static BitMatrix encode(String digits, int mask) throws WriterException {
        var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, 0);
        hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
        return new QRCodeWriter().encode(digits, BarcodeFormat.QR_CODE, 0, 0, hints);
    }

    /** What a scanner sees at this size, or nothing. */
    private static String read(BitMatrix code, int dots) {
        int side = (code.getWidth() + 2 * QUIET) * dots;
        var pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[y * side + x] = isDark(code, x / dots - QUIET, y / dots - QUIET) ? 0 : WHITE;
            }
        }
        try {
            var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
            return new QRCodeReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        } catch (ReaderException unreadable) {
            return null;
        } finally {
            Arrays.fill(pixels, WHITE);
        }
    }

    private static boolean isDark(BitMatrix code, int x, int y) {
        return x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight() && code.get(x, y);
    }
}
