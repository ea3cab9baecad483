package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import org.amana.sealing.Totp;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.CreateOfficerOutcome.Created;
import org.amana.triage.officers.CreateOfficerOutcome.NameTaken;
import org.amana.triage.officers.CreateOfficerOutcome.NotAName;

/** The administrator's use case. Gives no key: a desk is granted by one of its unlocked members. */
@Stateless
public class CreateOfficer {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final int LONGEST_DISPLAY_NAME = 100;

    @Inject
    private OfficerStore officers;

    @Inject
    private Enrolment enrolment;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public CreateOfficerOutcome create(String name, String displayName, Role role) {
        var administrator = current.unlocked().orElseThrow().name();
        var typed = OfficerName.typed(name);
        var display = displayName == null ? "" : displayName.strip();
        if (typed.isEmpty() || display.isEmpty() || display.length() > LONGEST_DISPLAY_NAME) {
            return new NotAName();
        }
        return officers.officer(typed.get()).isPresent() ? new NameTaken() : created(administrator, typed.get(), display, role);
    }

    private CreateOfficerOutcome created(OfficerName administrator, OfficerName name, String display, Role role) {
        var passphrase = passphrase();
        var secret = Totp.newSecret(random);
        officers.add(enrolment.enrol(name, display, role, passphrase.toCharArray(), secret));
        log.write(AuditEntry.by(administrator, Act.OFFICER_CREATED).about(name.value()));
        var base32 = Totp.base32(secret);
        Arrays.fill(secret, (byte) 0);
        return new Created(name, passphrase, base32, "otpauth://totp/Amana:" + name + "?secret=" + base32 + "&issuer=Amana");
    }

    /** 20 letters and digits that do not look alike: 99 bits, to be typed once from paper. */
    private String passphrase() {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
