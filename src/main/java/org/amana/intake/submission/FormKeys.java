package org.amana.intake.submission;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.amana.platform.UnsafeStart;
import org.amana.sealing.SymmetricKey;

/**
 * One key for each day on which forms were served, today's and yesterday's, in files beside the database. Nodes that
 * share the folder share the keys: the first to need a day's key makes it.
 */
@ApplicationScoped
public class FormKeys {

    private static final String PREFIX = "form-";

    @Inject
    SecureRandom random;

    private final Map<LocalDate, SymmetricKey> known = new HashMap<>();
    private Path folder;

    /** Today's key. Makes it where it is missing, and deletes what is older than yesterday's. */
    public synchronized SymmetricKey today(LocalDate today) {
        if (!known.containsKey(today)) {
            try {
                make(file(today));
                forgetBefore(today.minusDays(1));
            } catch (IOException notWritable) {
                throw new UnsafeStart("The folder named by amana.intake.keys cannot be written: check that it belongs to the server's user, and that its disk is not full.");
            }
        }
        return of(today).orElseThrow();
    }

    /** The key of that day, if it is still there. */
    public synchronized Optional<SymmetricKey> of(LocalDate day) {
        if (!known.containsKey(day) && Files.exists(file(day))) {
            var bytes = KeyFile.read32(file(day));
            known.put(day, SymmetricKey.of(bytes));
            Arrays.fill(bytes, (byte) 0);
        }
        return Optional.ofNullable(known.get(day));
    }

    @PreDestroy
    synchronized void destroy() {
        known.values().forEach(SymmetricKey::destroy);
        known.clear();
    }

    /** Written beside and then linked: whoever finds the file finds all of it, also after a crash in between. */
    private void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var draft = file.resolveSibling(file.getFileName() + "-draft-" + Long.toHexString(random.nextLong()));
        try {
            KeyFile.write(draft, bytes);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            // its key is as good
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Files.deleteIfExists(draft);
        }
    }

    private void forgetBefore(LocalDate yesterday) throws IOException {
        var oldestName = PREFIX + yesterday;
        try (var files = Files.newDirectoryStream(folder(), PREFIX + "*")) {
            for (var file : files) {
                if (file.getFileName().toString().compareTo(oldestName) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
        known.entrySet().removeIf(entry -> {
            var old = entry.getKey().isBefore(yesterday);
            if (old) {
                entry.getValue().destroy();
            }
            return old;
        });
    }

    private Path file(LocalDate day) {
        return folder().resolve(PREFIX + day);
    }

    private Path folder() {
        if (folder == null) {
            folder = Settings.folder("amana.intake.keys");
        }
        return folder;
    }
}
