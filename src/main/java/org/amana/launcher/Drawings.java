package org.amana.launcher;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** What is drawn: things and rooms, never a person, a wound or a uniform. */
final class Drawings {

    private static final Color INK = new Color(0x1E2522);
    private static final Color CEDAR = new Color(0x0D4F4B);
    private static final Color SAND = new Color(0xD9CFBB);
    private static final Color CLAY = new Color(0xB98B5E);
    private static final Color PAPER = Color.WHITE;

    private Drawings() {}

    /** A box, a strip of tablets and a small bottle on a table. */
    static void medicine(Graphics2D pen) {
        fill(pen, CLAY, 0, 330, 640, 150);
        fill(pen, PAPER, 80, 180, 210, 170);
        fill(pen, CEDAR, 80, 220, 210, 40);
        outline(pen, 80, 180, 210, 170);
        fill(pen, SAND, 330, 300, 190, 60);
        pen.setColor(PAPER);
        for (int i = 0; i < 10; i++) {
            pen.fillOval(342 + i % 5 * 36, 306 + i / 5 * 26, 24, 20);
        }
        outline(pen, 330, 300, 190, 60);
        fill(pen, SAND, 545, 230, 55, 130);
        fill(pen, INK, 553, 205, 39, 25);
        outline(pen, 545, 230, 55, 130);
    }

    /** A page of lines that cannot be read, with a signature at the lower left. */
    static void sheet(Graphics2D pen) {
        fill(pen, PAPER, 50, 40, 380, 560);
        outline(pen, 50, 40, 380, 560);
        pen.setStroke(new BasicStroke(5));
        pen.setColor(SAND);
        for (int line = 0; line < 15; line++) {
            pen.drawLine(85, 100 + line * 26, 395 - line * 37 % 90, 100 + line * 26);
        }
        pen.setColor(CEDAR);
        pen.setStroke(new BasicStroke(3));
        var signature = new Path2D.Double();
        signature.moveTo(90, 545);
        for (int i = 0; i < 6; i++) {
            signature.curveTo(100 + i * 18, 500 - i % 2 * 20, 105 + i * 18, 590 - i % 3 * 12, 112 + i * 18, 540);
        }
        pen.draw(signature);
    }

    /** An empty room with one bed and a high window. */
    static void bed(Graphics2D pen) {
        fill(pen, SAND, 0, 400, 800, 200);
        fill(pen, new Color(0xBFD3D6), 340, 60, 120, 70);
        outline(pen, 340, 60, 120, 70);
        fill(pen, PAPER, 200, 330, 400, 90);
        fill(pen, new Color(0xE0ECE8), 200, 300, 110, 40);
        outline(pen, 200, 330, 400, 90);
        fill(pen, INK, 210, 420, 12, 70);
        fill(pen, INK, 578, 420, 12, 70);
    }

    /** Seen from above: twelve beds, and mats in every gap between them. */
    static void crowdedRoom(Graphics2D pen) {
        outline(pen, 60, 50, 680, 500);
        for (int i = 0; i < 12; i++) {
            int x = 85 + i % 6 * 110;
            int y = i < 6 ? 70 : 400;
            fill(pen, PAPER, x, y, 60, 130);
            outline(pen, x, y, 60, 130);
        }
        for (int i = 0; i < 11; i++) {
            fill(pen, CLAY, 85 + i * 58, 225, 44, 150);
            outline(pen, 85 + i * 58, 225, 44, 150);
        }
        fill(pen, new Color(0xF4EFE4), 370, 540, 70, 20);
    }

    /** A street with three houses and a lamp, by night. */
    static void street(Graphics2D pen) {
        fill(pen, new Color(0x2B3442), 0, 0, 640, 330);
        fill(pen, new Color(0x4A4A46), 0, 330, 640, 150);
        for (int i = 0; i < 3; i++) {
            fill(pen, SAND, 30 + i * 200, 140 + i * 20, 170, 190 - i * 20);
            fill(pen, CLAY, 90 + i * 200, 250, 45, 80);
            fill(pen, new Color(0xF3CB80), 50 + i * 200, 190, 35, 35);
        }
        fill(pen, INK, 596, 120, 8, 230);
        pen.setColor(new Color(0xF3CB80));
        pen.fillOval(582, 96, 36, 36);
        pen.setColor(PAPER);
        for (int x = 10; x < 640; x += 90) {
            pen.fillRect(x, 405, 50, 8);
        }
    }

    /** Seen from above: a corridor with two small rooms and a large one. */
    static void plan(Graphics2D pen) {
        outline(pen, 60, 60, 520, 360);
        outline(pen, 60, 60, 170, 150);
        outline(pen, 60, 270, 170, 150);
        outline(pen, 330, 60, 250, 360);
        fill(pen, new Color(0xF4EFE4), 222, 110, 16, 50);
        fill(pen, new Color(0xF4EFE4), 222, 320, 16, 50);
        fill(pen, new Color(0xF4EFE4), 322, 210, 16, 60);
        pen.setColor(CEDAR);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {12, 8}, 0));
        pen.drawLine(280, 415, 280, 240);
        pen.drawLine(280, 240, 330, 240);
    }

    private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
    }

    private static void outline(Graphics2D pen, int x, int y, int width, int height) {
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(3));
        pen.drawRect(x, y, width, height);
    }
}
