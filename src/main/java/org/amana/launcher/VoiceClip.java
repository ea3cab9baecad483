package org.amana.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Something that sounds like speech and is none: pulses through the resonances of vowels, in syllables. Nobody's voice. */
final class VoiceClip {

    private static final int RATE = 16_000;
    private static final double SYLLABLE_SECONDS = 0.24;
    private static final double PITCH = 128;

    /** First three resonances of a, i, u, e, in hertz. */
    private static final double[][] VOWELS = {{730, 1090, 2440}, {270, 2290, 3010}, {300, 870, 2240}, {530, 1840, 2480}};

    /** Which vowel each syllable has; -1 is a pause. */
    private static final int[] SENTENCE = {0, 1, 0, 3, -1, 2, 0, 0, 1, -1, -1, 3, 0, 2, 1, 0, -1, 0, 3, 1, -1};

    private VoiceClip() {}

    static byte[] wav() {
        var samples = samples();
        var bytes = new ByteArrayOutputStream();
        var sound = new AudioInputStream(
                new ByteArrayInputStream(samples), new AudioFormat(RATE, 16, 1, true, false), samples.length / 2);
        try (sound) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] samples() {
        int perSyllable = (int) (SYLLABLE_SECONDS * RATE);
        var samples = new byte[SENTENCE.length * perSyllable * 2];
        double phase = 0;
        var resonances = new double[3][2];
        for (int i = 0; i < samples.length / 2; i++) {
            int vowel = SENTENCE[i / perSyllable];
            double through = (double) (i % perSyllable) / perSyllable;
            phase += PITCH * (1.1 - 0.15 * through + 0.03 * Math.sin(i / 900.0)) / RATE;
            double pulse = phase >= 1 ? 1 : 0;
            phase -= Math.floor(phase);
            double loudness = vowel < 0 ? 0 : Math.sin(Math.PI * through);
            short value = (short) Math.clamp(voiced(resonances, VOWELS[Math.max(vowel, 0)], pulse * loudness) * 2_600, -32_000, 32_000);
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }

    /** One sample through three resonators of two poles each, side by side. */
    private static double voiced(double[][] past, double[] frequencies, double input) {
        double sum = 0;
        for (int f = 0; f < 3; f++) {
            double radius = Math.exp(-Math.PI * (60 + 40 * f) / RATE);
            double output = input / (f + 1)
                    + 2 * radius * Math.cos(2 * Math.PI * frequencies[f] / RATE) * past[f][0]
                    - radius * radius * past[f][1];
            past[f][1] = past[f][0];
            past[f][0] = output;
            sum += output;
        }
        return sum;
    }
}
