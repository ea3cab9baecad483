package org.amana.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** One published age file and what opening it must come to (README of C2SP CCTV age). */
record AgeVector(String name, List<String> declarations, byte[] file) {

    static AgeVector read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\n\n");
            List<String> declarations = text.substring(0, end).lines().toList();
            byte[] file = Arrays.copyOfRange(bytes, end + 2, bytes.length);
            boolean compressed = declarations.contains("compressed: zlib");
            return new AgeVector(path.getFileName().toString(), declarations, compressed ? inflate(file) : file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] inflate(byte[] bytes) throws IOException {
        return new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    List<String> all(String key) {
        return declarations.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .toList();
    }

    String expect() {
        return all("expect").getFirst();
    }

    boolean isArmored() {
        return declarations.contains("armored: yes");
    }

    boolean needsPassphrase() {
        return !all("passphrase").isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
