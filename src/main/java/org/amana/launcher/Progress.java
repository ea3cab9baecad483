package org.amana.launcher;

import java.util.List;

/** What the run says at the terminal. */
final class Progress {

    private Progress() {}

    static void step(String what) {
        System.out.println("  … " + what);
    }

    static void ready(List<String> words) {
        System.out.println();
        words.forEach(System.out::println);
    }

    static void stop(String sentence) {
        System.err.println();
        System.err.println(sentence);
    }
}
