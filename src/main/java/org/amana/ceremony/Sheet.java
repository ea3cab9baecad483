package org.amana.ceremony;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amana.sealing.PaperShare;

/**
 * What a custodian or keeper takes home: the lines of one share, the same as a QR code, and in plain words what to do.
 *
 * @param holder the person's name, empty to be written by hand
 * @param fingerprint of the public key that all sheets together belong to
 */
record Sheet(PaperShare share, String deployment, String holder, LocalDate day, String fingerprint) {

    private static final double MARGIN = 56;
    private static final double TEXT = Paper.WIDTH - 2 * MARGIN;
    private static final float DIGITS = 24;
    private static final double QR = 165;
    private static final String BY_HAND = "…".repeat(26);

    String fileName() {
        return share.set().kind().name().toLowerCase(Locale.ROOT) + "-" + share.index() + ".pdf";
    }

    byte[] toPdf(Words words) {
        var paper = new Paper(words.rightToLeft(), MARGIN);
        drawOn(paper, words);
        return paper.toPdf();
    }

    void drawOn(Paper paper, Words words) {
        var kind = share.set().kind();
        double y = 48;
        y = paper.paragraph(words.text("paper.title." + kind, share.index(), share.set().count()), 22, y, TEXT);
        y = paper.paragraph(words.text("paper.where", apart(deployment), apart(day.toString())), 11, y + 4, TEXT);
        y = paper.paragraph(words.text("paper.holder", apart(holder.isEmpty() ? BY_HAND : holder)), 14, y + 6, TEXT);
        y = paper.paragraph(words.text("paper.secret"), 12, y + 10, TEXT);
        paper.line(y + 8);
        y = lines(paper, y + 16);
        paper.line(y + 4);
        y = explained(paper, words, y + 16);
        paper.paragraph(words.text("paper.set", apart(ReadSheets.setNumber(share.set())), apart(keyMark())), 11, Paper.HEIGHT - 96, TEXT);
        paper.paragraph(words.text("paper.fingerprint"), 9, Paper.HEIGHT - 78, TEXT);
        paper.digits(fingerprint, 9, MARGIN, Paper.HEIGHT - 52);
    }

    private double lines(Paper paper, double y) {
        int number = 1;
        for (var line : share.lines()) {
            y += DIGITS * 1.5;
            paper.digits(Integer.toString(number++), 11, MARGIN, y);
            double x = MARGIN + 34;
            for (var group : line.split(" ")) {
                paper.digits(group, DIGITS, x, y);
                x += DIGITS * 3.7;
            }
        }
        return y + 8;
    }

    private double explained(Paper paper, Words words, double y) {
        double below = y;
        double width = TEXT - QR - 20;
        for (var part : new String[] {"paper.keep", "paper.use." + share.set().kind(), "paper.lost"}) {
            below = paper.paragraph(words.text(part, share.set().threshold(), share.set().count()), 12.5f, below, width) + 8;
        }
        qr(paper, words.rightToLeft() ? MARGIN : Paper.WIDTH - MARGIN - QR, y + 4);
        return below;
    }

    private void qr(Paper paper, double left, double top) {
        var code = QrCode.of(String.join("", share.lines()).replace(" ", ""));
        double side = QR / code.getWidth();
        List<Rectangle2D> dark = new ArrayList<>();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    dark.add(new Rectangle2D.Double(left + x * side, top + y * side, side, side));
                }
            }
        }
        paper.squares(dark);
    }

    /** Names and numbers keep their own direction, whatever stands around them. */
    private static String apart(String text) {
        return '\u2068' + text + '\u2069';
    }

    private String keyMark() {
        return String.format(Locale.ROOT, "%06d", share.set().keyMark());
    }

    @Override
    public String toString() {
        return "Sheet[" + share.index() + " of " + share.set().count() + "]";
    }
}
