package org.amana.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for words wherever bytes rest, in every shape in which a program might have written them: as they are (which
 * is also how URLs write them, if they are plain ASCII), in UTF-16, hexadecimal and base64.
 */
final class Traces {

    private static final int BLOCK = 1 << 22;

    private final Map<byte[], String> shapes = new LinkedHashMap<>();
    private int longest;

    /** @param words in ASCII, at least eight signs each: anything shorter is found everywhere */
    static Traces of(String... words) {
        var traces = new Traces();
        for (var word : words) {
            traces.add(word);
        }
        return traces;
    }

    private void add(String word) {
        var ascii = word.getBytes(StandardCharsets.US_ASCII);
        shape(word, ascii);
        // without its last byte, the zero: so it is found whichever byte comes first
        var utf16 = word.getBytes(StandardCharsets.UTF_16LE);
        shape(word + " in UTF-16", Arrays.copyOf(utf16, utf16.length - 1));
        shape(word + " in hexadecimal", HexFormat.of().formatHex(ascii).getBytes(StandardCharsets.US_ASCII));
        for (int before = 0; before < 3; before++) {
            shape(word + " in base64", insideBase64(ascii, before));
        }
    }

    private void shape(String name, byte[] bytes) {
        shapes.put(bytes, name);
        longest = Math.max(longest, bytes.length);
    }

    /** The signs that are the same whatever stands before and after. */
    private static byte[] insideBase64(byte[] ascii, int before) {
        var shifted = new byte[before + ascii.length];
        System.arraycopy(ascii, 0, shifted, before, ascii.length);
        var encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        int first = (before * 8 + 5) / 6;
        return Arrays.copyOfRange(encoded, first, shifted.length * 8 / 6);
    }

    /** What was found in these bytes. */
    List<String> in(byte[] bytes) {
        return in(bytes, bytes.length);
    }

    private List<String> in(byte[] bytes, int length) {
        return shapes.entrySet().stream()
                .filter(shape -> contains(bytes, length, shape.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Every file below these folders that holds one of the words, or has one in its name. */
    List<String> inFilesBelow(List<Path> folders) throws IOException {
        var found = new ArrayList<String>();
        for (var folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    found.addAll(inFile(file));
                    in(file.toString().getBytes(StandardCharsets.UTF_8)).forEach(word -> found.add(word + " in the name of a file"));
                }
            }
        }
        return found;
    }

    /**
     * The same in every file changed since, and in no folder that is left out. What cannot be read, or goes meanwhile, belongs
     * to somebody else.
     */
    List<String> inFilesChangedBelow(List<Path> folders, FileTime since, Predicate<Path> leftOut) throws IOException {
        var found = new ArrayList<String>();
        for (var folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return leftOut.test(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && attributes.lastModifiedTime().compareTo(since) >= 0 && Files.isReadable(file)) {
                        found.addAll(inFile(file));
                        in(file.toString().getBytes(StandardCharsets.UTF_8)).forEach(word -> found.add(word + " in the name of a file"));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path inner, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    /** Everything that this process has open and can be read again, files without a name among it. */
    List<String> inFilesOpenIn(ProcessHandle process) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (var descriptor : open.filter(Files::isRegularFile).toList()) {
                found.addAll(inFile(descriptor));
            }
        }
        return found;
    }

    /** Every value of every table of one schema. */
    List<String> inTables(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : Tables.of(connection)) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        in(bytes(rows.getObject(column))).forEach(word -> found.add(word + " in " + table));
                    }
                }
            }
        }
        return found;
    }

    private static byte[] bytes(Object value) throws SQLException {
        return switch (value) {
            case byte[] bytes -> bytes;
            case Blob blob -> blob.getBytes(1, (int) blob.length());
            case null, default -> String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        };
    }

    private List<String> inFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var block = new byte[BLOCK];
            int kept = 0;
            for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, kept, BLOCK - kept)) {
                var found = in(block, kept + read);
                if (!found.isEmpty()) {
                    return found.stream().map(word -> word + " in " + file).toList();
                }
                int end = kept + read;
                kept = Math.min(longest, end);
                System.arraycopy(block, end - kept, block, 0, kept);
            }
            return List.of();
        } catch (java.nio.file.NoSuchFileException gone) {
            return List.of();
        }
    }

    /** Horspool's search. */
    private static boolean contains(byte[] text, int length, byte[] word) {
        int last = word.length - 1;
        var shift = new int[256];
        Arrays.fill(shift, word.length);
        for (int i = 0; i < last; i++) {
            shift[word[i] & 0xff] = last - i;
        }
        for (int at = last; at < length; at += shift[text[at] & 0xff]) {
            if (text[at] == word[last] && Arrays.equals(text, at - last, at, word, 0, last)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Traces[%d shapes]", shapes.size());
    }
}
