package org.amana.triage.collection;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.amana.courier.CourierToken;
import org.amana.courier.DropBox;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.amana.platform.UnsafeStart;

/** Makes the drop box from the settings: TLS with a pinned certificate, or plain HTTP on this machine only. */
@ApplicationScoped
public class CourierConnection {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private SecureRandom random;

    /** Refuses a start whose courier could not go, or would go in the clear. */
    public static void check() {
        if ("https".equals(address(Settings.required("amana.courier.url")).getScheme())) {
            pin(Settings.required("amana.courier.pin"));
        }
        Arrays.fill(token(), (byte) 0);
    }

    @Produces
    @ApplicationScoped
    DropBox dropBox() {
        var base = address(Settings.required("amana.courier.url"));
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10));
        if ("https".equals(base.getScheme())) {
            client.sslContext(PinnedCertificate.context(pin(Settings.required("amana.courier.pin")), random));
        }
        return new HttpDropBox(client.build(), base, CourierToken.authorization(token()), new Deadlines(schedule));
    }

    private static byte[] token() {
        return KeyFile.read32(Settings.folder("amana.triage.keys").resolve(CourierToken.FILE));
    }

    static URI address(String setting) {
        try {
            var base = URI.create(setting);
            if (base.getHost() != null && ("https".equals(base.getScheme()) || isPlainOnThisMachine(base))) {
                return base;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw new UnsafeStart(
                "The setting amana.courier.url must begin with https://, or with http:// and this machine's own address.");
    }

    static byte[] pin(String setting) {
        try {
            var sha256 = HexFormat.of().parseHex(setting.replace(":", "").toLowerCase(Locale.ROOT));
            if (sha256.length == 32) {
                return sha256;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // told below
        }
        throw new UnsafeStart("The setting amana.courier.pin must be the SHA-256 of intake's certificate, 64 hexadecimal digits.");
    }

    private static boolean isPlainOnThisMachine(URI base) {
        return "http".equals(base.getScheme()) && THIS_MACHINE.contains(base.getHost());
    }
}
