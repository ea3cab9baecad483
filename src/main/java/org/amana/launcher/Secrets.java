package org.amana.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.amana.platform.KeyFile;

/** Passwords of the run's database users, made once, in a file that only its owner can read. */
final class Secrets {

    private final Path file;
    private final SecureRandom random;
    private final Properties passwords = new Properties();

    Secrets(Path file, SecureRandom random) throws IOException {
        this.file = file;
        this.random = random;
        if (Files.exists(file)) {
            passwords.load(new StringReader(new String(KeyFile.read(file), StandardCharsets.UTF_8)));
        }
    }

    String password(String user) {
        var known = passwords.getProperty(user);
        if (known != null) {
            return known;
        }
        var made = HexFormat.of().formatHex(bytes(24));
        passwords.setProperty(user, made);
        try {
            var text = new StringWriter();
            passwords.store(text, null);
            KeyFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new CannotStart("The folder " + file.getParent() + " cannot be written: free space there and try again.");
        }
        return made;
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A secret file of 32 random bytes, made when it is not there. */
    void keyFile(Path key) throws IOException {
        if (!Files.exists(key)) {
            KeyFile.write(key, bytes(32));
        }
    }
}
