package org.amana.triage.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amana.sealing.Sha256;

/**
 * Addresses of our style sheet, script and icons. Each carries a piece of the file's hash, since browsers are told to
 * keep what lies below {@code /assets/} for ever.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final int HASH_LETTERS = 12;

    @Inject
    private ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String address(String file) {
        return addresses.computeIfAbsent(file, this::withHash);
    }

    public String icon(String name) {
        return address("icons.svg") + "#" + name;
    }

    private String withHash(String file) {
        var path = "/assets/" + file;
        try (var content = context.getResourceAsStream(path)) {
            var hash = Sha256.hex(Sha256.of(content.readAllBytes()));
            return context.getContextPath() + path + "?v=" + hash.substring(0, HASH_LETTERS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
