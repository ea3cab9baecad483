package org.amana.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code amana.*} settings once at start: a system property first, then the environment
 * ({@code amana.public.origin} is {@code AMANA_PUBLIC_ORIGIN} there).
 *
 * <p>Whatever is missing or wrong stops the start with {@link UnsafeStart}, one sentence that names the setting. A
 * value is never repeated in a message: it may be a secret.
 */
public final class Settings {

    private Settings() {}

    public static Optional<String> optional(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            value = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    public static String required(String name) {
        return optional(name)
                .orElseThrow(() -> new UnsafeStart("The setting " + name + " is missing: give it and start again."));
    }

    public static String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    public static int number(String name, int otherwise, int least, int most) {
        var given = optional(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of bounds
        }
        throw new UnsafeStart("The setting " + name + " must be a number from " + least + " to " + most + ".");
    }

    public static Path folder(String name) {
        var folder = Path.of(required(name));
        if (!Files.isDirectory(folder)) {
            throw new UnsafeStart("The setting " + name + " must name a folder that exists.");
        }
        return folder;
    }

    public static Path file(String name) {
        var file = Path.of(required(name));
        if (!Files.isRegularFile(file)) {
            throw new UnsafeStart("The setting " + name + " must name a file that exists.");
        }
        return file;
    }

    /** An origin as a browser sends it: scheme, host and, where it is not the usual one, the port; nothing after it. */
    public static String origin(String name) {
        try {
            var uri = URI.create(required(name));
            if (uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null) {
                return uri.toString();
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw new UnsafeStart("The setting " + name + " must be an address like https://example.org, without a path.");
    }
}
