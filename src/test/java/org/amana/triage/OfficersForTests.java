package org.amana.triage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.Recipient;
import org.amana.sealing.SymmetricKey;
import org.amana.sealing.Totp;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskSession;
import org.amana.triage.custody.Role;
import org.amana.triage.custody.UnlockToken;
import org.amana.triage.officers.AccessOutcome;
import org.amana.triage.officers.FirstSignIn;
import org.amana.triage.officers.FoundingFile;
import org.amana.triage.officers.InviteOfficer;
import org.amana.triage.officers.InviteOutcome.Invited;
import org.amana.triage.officers.SignIn;
import org.amana.triage.officers.SignInOutcome;
import org.amana.triage.officers.TotpEnrolment;
import org.amana.triage.officers.SignInOutcome.SignedIn;

/** Signs the demonstration's officers in and acts as them, within the request that runs the test or from a browser of their own. */
@ApplicationScoped
public class OfficersForTests {

    static final String OF_CENTRAL = "n.alami";
    static final String OF_SOUTH = "s.berrada";
    static final String OF_BOTH = "k.idrissi";
    static final String ADMINISTRATOR = "admin";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final PassphraseLock.Cost CHEAP = new PassphraseLock.Cost(64, 1, 1);

    @Inject
    private SignIn signIn;

    @Inject
    private InviteOfficer inviteOfficer;

    @Inject
    private FirstSignIn firstSignIn;

    @Inject
    private Custody custody;

    @Inject
    private DeskSession session;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    private SecureRandom random;

    private final Tables tables = new Tables("triage");
    private FoundingFile people;
    private long neverLogged;

    /** A hundred sign-ins must not take a hundred seconds; that they cost what they should has a test of its own. */
    @PostConstruct
    void makeSignInsCheap() {
        people = FoundingFile.read(Path.of(Settings.required("amana.demonstration.founding")));
        people.officers().forEach(person -> makeSignInCheap(person.name(), person.passphrase()));
    }

    void makeSignInCheap(OfficerName name, String passphrase) {
        var wrapped = tables.bytes("select wrapped_identity from officer where name = ?", name.value());
        try (var identity = PassphraseLock.unwrap(passphrase.toCharArray(), wrapped)) {
            var cheap = PassphraseLock.wrap(passphrase.toCharArray(), identity, CHEAP, random);
            tables.change("update officer set wrapped_identity = ? where name = ?", cheap, name.value());
        } catch (CannotOpen changed) {
            throw new IllegalStateException(changed);
        }
    }

    /** The same for what lies under a passkey too. */
    void makeTouchCheap(Newcomer officer, InventedAuthenticator authenticator) {
        var prf = SymmetricKey.of(Base64.getUrlDecoder().decode(authenticator.prf()));
        var wrapped = tables.bytes("select wrapped_identity from passkey where id = ?", authenticator.id());
        try (var identity = PassphraseLock.unwrapWith(prf, officer.passphrase().toCharArray(), wrapped)) {
            var cheap = PassphraseLock.wrapWith(prf, officer.passphrase().toCharArray(), identity, CHEAP, random);
            tables.change("update passkey set wrapped_identity = ? where id = ?", cheap, authenticator.id());
            var decoy = PassphraseLock.decoy(CHEAP, random);
            tables.change("update officer set wrapped_identity = ? where name = ?", decoy, officer.name().value());
        } catch (CannotOpen changed) {
            throw new IllegalStateException(changed);
        }
    }

    FoundingFile.Person person(String name) {
        return people.officers().stream()
                .filter(person -> person.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A code is accepted once, so time goes on to the next one. */
    String nextCode(String name) {
        TimeForTests.jump(Duration.ofSeconds(31));
        return Totp.code(person(name).totpSecret(), clock.instant());
    }

    /** The same for a secret as an authenticator application takes it. */
    String codeOf(String base32) {
        TimeForTests.jump(Duration.ofSeconds(31));
        return Totp.code(Totp.secret(base32).orElseThrow(), clock.instant());
    }

    /** Somebody who was invited and has signed in for the first time. */
    record Newcomer(OfficerName name, String passphrase, TotpEnrolment totp) {}

    Newcomer newcomer(String name, Role role) {
        var invited = browser(ADMINISTRATOR).does(() -> (Invited) inviteOfficer.invite(name, "Somebody New", role));
        var newcomer = new Newcomer(invited.name(), "four words and " + invited.code().shown(), TotpEnrolment.begin(random));
        if (accept(newcomer, invited.code().shown()) != AccessOutcome.DONE) {
            throw new IllegalStateException("the first sign-in failed");
        }
        return newcomer;
    }

    AccessOutcome accept(Newcomer newcomer, String code) {
        return firstSignIn.accept(
                newcomer.name().value(),
                code,
                newcomer.passphrase().toCharArray(),
                newcomer.totp(),
                codeOf(newcomer.totp().base32()));
    }

    SignInOutcome signIn(Newcomer newcomer) {
        return signIn.signIn(
                newcomer.name().value(), newcomer.passphrase().toCharArray(), codeOf(newcomer.totp().base32()));
    }

    SignInOutcome signIn(String name) {
        return signIn.signIn(name, person(name).passphrase().toCharArray(), nextCode(name));
    }

    UnlockToken unlock(String name) {
        return ((SignedIn) signIn(name)).token();
    }

    /** Signs in, does the work with this officer's session, roles and keys, and locks again. */
    <T> T as(String name, Callable<T> work) throws Exception {
        return with(unlock(name), work);
    }

    <T> T with(UnlockToken token, Callable<T> work) throws Exception {
        session.begin(token);
        enter();
        try {
            return work.call();
        } finally {
            request.logout();
            custody.lock(token);
        }
    }

    /** An officer in a browser of their own: every act is a request, with the session and the roles it brings. */
    public Browser browser(String name) {
        var browser = new Browser();
        browser.does(() -> session.begin(unlock(name)));
        return browser;
    }

    /** In a browser of its own: what a sign-in does. */
    public void begin(UnlockToken token) {
        session.begin(token);
    }

    /** So long that nobody is unlocked any more, and that all of that stands in the log. */
    public void everybodyLeaves() {
        TimeForTests.jump(Duration.ofMinutes(11));
        custody.lockIdle();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (notLogged() > neverLogged && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        // A server that was stopped writes nothing more.
        neverLogged = notLogged();
    }

    private long notLogged() {
        return tables.count("select coalesce(sum(act = 'SIGNED_IN') - sum(act = 'LOCKED'), 0) from audit");
    }

    /** What the container does at the start of a request. */
    private void enter() throws IOException, ServletException {
        request.authenticate(response());
    }

    private HttpServletResponse response() {
        return ResponseForTests.current();
    }

    /** What the colleague reads out from their own screen: the end of their fingerprint. */
    String readOut(String officer) {
        var fingerprint = Recipient.parse((String) tables.value("select recipient from officer where name = ?", officer)).fingerprint();
        return fingerprint.substring(fingerprint.length() - 19);
    }

    String readOut(OfficerName officer) {
        return readOut(officer.value());
    }
}
