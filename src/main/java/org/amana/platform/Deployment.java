package org.amana.platform;

import java.net.URI;
import java.util.Set;

/**
 * Whether this start is a demonstration. A demonstration shows a band on every page, listens on loopback only and has
 * a directory whose deployment id begins with {@code demo-}; a real start refuses all of that.
 */
public record Deployment(boolean demonstration) {

    /** What the id of every demonstration begins with (protocol, "Keys"). */
    public static final String DEMONSTRATION_PREFIX = "demo-";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public static Deployment fromSettings() {
        return switch (Settings.text("amana.mode", "real")) {
            case "real" -> new Deployment(false);
            case "demonstration" -> new Deployment(true);
            default -> throw new UnsafeStart("The setting amana.mode must be real or demonstration.");
        };
    }

    /** Refuses a directory, data or keys of the other kind. */
    public void mustMatch(String deploymentId) {
        if (deploymentId.startsWith(DEMONSTRATION_PREFIX) == demonstration) {
            return;
        }
        throw new UnsafeStart(
                demonstration
                        ? "This is a demonstration, but the directory belongs to a real deployment: start with the demonstration's own data."
                        : "This is a real start, but the directory, the data or the keys belong to a demonstration: use data made for this deployment.");
    }

    /** Names below {@code localhost} never lead to another machine (RFC 6761). */
    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host) || host.endsWith(".localhost");
    }

    /** A demonstration prints its passphrases: nobody outside this machine may reach it. */
    public void mustStayOnLoopback(String origin) {
        if (demonstration && !isLoopback(URI.create(origin).getHost())) {
            throw new UnsafeStart(
                    "A demonstration runs on this machine only: set its addresses to localhost and 127.0.0.1.");
        }
    }
}
