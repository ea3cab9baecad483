package org.amana.ceremony;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** All that the tool says to the people around the table, and all that they type. */
final class Conversation {

    private final BufferedReader in;
    private final PrintWriter out;
    private final Words words;

    Conversation(BufferedReader in, PrintWriter out, Words words) {
        this.in = in;
        this.out = out;
        this.words = words;
    }

    Words words() {
        return words;
    }

    void say(String key, Object... values) {
        plain(words.text(key, values));
    }

    /** What has no language: keys, fingerprints, contents. */
    void plain(String text) {
        out.println(text);
        out.flush();
    }

    /** The next line; refuses to go on when nobody answers any more. */
    String ask(String key, Object... values) {
        out.print(words.text(key, values) + " ");
        out.flush();
        return next();
    }

    /** Goes on only when the word for yes was typed. */
    void mustAgree(String key, Object... values) {
        var yes = words.text("yes");
        if (!ask("agree", words.text(key, values), yes).strip().equalsIgnoreCase(yes)) {
            throw new CannotGoOn("not-agreed");
        }
    }

    /** Everything up to the end of the input or an empty line, for what is pasted. */
    String askBlock(String key, Object... values) {
        say(key, values);
        var block = new StringBuilder();
        for (var line = line(); line != null && !(line.isBlank() && !block.isEmpty()); line = line()) {
            block.append(line).append('\n');
        }
        return block.toString();
    }

    private String next() {
        var line = line();
        if (line == null) {
            throw new CannotGoOn("nobody-answers");
        }
        return line;
    }

    private String line() {
        try {
            return in.readLine();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
