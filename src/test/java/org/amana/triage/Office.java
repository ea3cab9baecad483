package org.amana.triage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.amana.container.inside.ClockOfTests;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.Totp;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskSession;
import org.amana.triage.officers.FoundingFile;
import org.amana.triage.officers.SignIn;
import org.amana.triage.officers.SignInOutcome;

/** The officers of the demonstration, who sign in as often as the tests want. */
@ApplicationScoped
public class Office {

    public static final String ALAMI = "n.alami";
    public static final String BERRADA = "s.berrada";
    public static final String IDRISSI = "k.idrissi";
    public static final String ADMIN = "admin";

    private static final Duration TOTP_STEP = Duration.ofSeconds(30);
    private static final PassphraseLock.Cost CHEAP = new PassphraseLock.Cost(64, 1, 1);

    private final Tables tables = new Tables("triage");

    private FoundingFile people;

    @Inject
    private SignIn signIn;

    @Inject
    private DeskSession session;

    @Inject
    private Custody custody;

    @Inject
    private ClockOfTests clock;

    @Inject
    private SecureRandom random;

    /** A hundred sign-ins must not take a hundred seconds; that they cost what they should has a test of its own. */
    @PostConstruct
    void cheapSignIns() {
        people = FoundingFile.read(Path.of(Settings.required("amana.demonstration.founding")));
        people.officers().forEach(this::makeCheap);
    }

    private void makeCheap(FoundingFile.Person person) {
        var name = person.name().value();
        var wrapped = tables.bytes("select wrapped_identity from officer where name = ?", name);
        try (var identity = PassphraseLock.unwrap(person.passphrase().toCharArray(), wrapped)) {
            var cheap = PassphraseLock.wrap(person.passphrase().toCharArray(), identity, CHEAP, random);
            tables.change("update officer set wrapped_identity = ? where name = ?", cheap, name);
        } catch (CannotOpen changed) {
            throw new IllegalStateException(changed);
        }
    }

    public Browser signedIn(String name) {
        var browser = new Browser();
        var outcome = browser.does(() -> {
            var result = signIn.signIn(name, passphrase(name).toCharArray(), nextCode(name));
            if (result instanceof SignInOutcome.SignedIn signedIn) {
                session.begin(signedIn.token());
            }
            return result;
        });
        if (!(outcome instanceof SignInOutcome.SignedIn)) {
            throw new IllegalStateException(name + " could not sign in: " + outcome);
        }
        return browser;
    }

    public void everybodyLeaves() {
        clock.goesForward(Duration.ofMinutes(11));
        custody.lockIdle();
    }

    public String passphrase(String name) {
        return person(name).passphrase();
    }

    /** A code that was not used before. */
    public String nextCode(String name) {
        clock.goesForward(TOTP_STEP);
        return presentCode(name);
    }

    public String presentCode(String name) {
        return Totp.code(person(name).totpSecret(), clock.now());
    }

    private FoundingFile.Person person(String name) {
        return people.officers().stream()
                .filter(one -> one.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
